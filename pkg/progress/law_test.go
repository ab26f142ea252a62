package progress

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
)

// dice deals small choices out of a byte string; an empty one deals zeros.
type dice struct{ data []byte }

func (d *dice) roll(n int) int {
	if len(d.data) == 0 {
		return 0
	}
	b := int(d.data[0])
	d.data = d.data[1:]
	return b % n
}

func pick[T any](d *dice, from ...T) T { return from[d.roll(len(from))] }

// written deals a value: small figures, so that degenerate pairs are common.
func (d *dice) value(bounds ...quantity.Bound) *value.Value {
	state := pick(d, value.Plain, value.Plain, value.Plain, value.Plain, value.Provisional,
		value.Revised, value.Pending, value.Unpublished, value.NotSurveyed, value.None, "strange", "")
	if state == "" {
		return nil
	}
	n := decimal.New(int64(d.roll(pick(d, 8, 256))-pick(d, 0, 4, 100)), -int32(d.roll(4)))
	if d.roll(8) == 0 {
		n = n.Add(decimal.New(100000, 0))
	}
	v := &value.Value{State: state, Year: pick(d, 0, wareki.Year(2020), 2024, 2025, 2019)}
	v.Quantity = quantity.Quantity{Number: n, Unit: pick(d, "人", "人", "人", "人", "％", "")}
	if len(bounds) > 0 {
		v.Quantity.Bound = pick(d, bounds...)
	}
	return v
}

func (d *dice) method() plan.Method {
	return plan.Method{
		Name:     pick(d, "", rt, tm, fb, lp, cb, no, "strange"),
		Rounding: pick(d, "", plan.HalfUp, plan.Truncate),
		Decimals: d.roll(6) - 1,
	}
}

func (d *dice) kpi(n int) *plan.KPI {
	k := &plan.KPI{ID: text("k" + strconv.Itoa(n)), Progress: d.method(), Baseline: d.value()}
	k.Target = d.value(quantity.Exactly, quantity.AtLeast, quantity.AtMost, quantity.Below, quantity.Above, quantity.Keep)
	k.Direction = pick(d, "", plan.Up, plan.Down, plan.Stay)
	for y := r6 - 2; y <= r6; y++ {
		k.Actuals = append(k.Actuals, plan.Actual{Year: y, Value: d.value()})
	}
	return k
}

func (d *dice) plan() *plan.Plan {
	p := &plan.Plan{Period: wareki.Span{From: pick(d, wareki.Year(2021), 0, 2030)}, Progress: d.method()}
	p.Shares = pick(d, plan.Wari, plan.Percent, "")
	for range d.roll(4) {
		b := plan.Band{Has: d.roll(3) > 0}
		b.From.Number = decimal.New(int64(d.roll(250)-50), -int32(d.roll(2)))
		p.Bands = append(p.Bands, b)
	}
	pr := &plan.Project{}
	p.Projects = append(p.Projects, pr)
	for n := range d.roll(12) {
		k := d.kpi(n)
		pr.KPIs = append(pr.KPIs, k)
		if d.roll(4) == 0 {
			pr.KPIs = append(pr.KPIs, repost(k))
		}
	}
	return p
}

// laws returns what is wrong with a summary, empty when nothing is.
func laws(p *plan.Plan, s *Summary) string {
	for i := range s.Rows {
		if wrong := rowLaws(p, &s.Rows[i]); wrong != "" {
			return fmt.Sprintf("row %d: %s: %+v", i, wrong, s.Rows[i].Rate)
		}
	}
	counted, shares := 0, 0
	for _, b := range s.Slices {
		counted += b.Count
		shares += b.Share
		if b.Count > 0 && strings.HasPrefix(b.Text, "0") {
			return "a slice that is not empty prints as " + b.Text
		}
	}
	whole := 10
	if p.Shares == plan.Percent {
		whole = 100
	}
	switch {
	case counted != s.Counted:
		return fmt.Sprintf("%d in the slices, %d counted", counted, s.Counted)
	case counted > 0 && shares != whole, counted == 0 && shares != 0:
		return fmt.Sprintf("shares add up to %d", shares)
	}
	return ""
}

func rowLaws(p *plan.Plan, r *Row) string {
	if r.Rate.OK == (r.Rate.Why != Fine) || r.Rate.OK == (r.Rate.Text == NoRateText) {
		return "neither a rate nor a reason"
	}
	if want := reachedByHand(r); r.Reached != want {
		return fmt.Sprintf("reached must be %v", want)
	}
	if !r.Rate.OK {
		return ""
	}
	printed, err := decimal.NewFromString(r.Rate.Printed)
	hundred := decimal.NewFromInt(100)
	unit := decimal.New(1, -int32(r.Method.Decimals))
	switch {
	case err != nil:
		return err.Error()
	case printed.IsZero() && strings.HasPrefix(r.Rate.Printed, "-"):
		return "minus zero"
	case printed.Sub(r.Rate.Exact).Abs().Cmp(unit) > 0:
		return "printed is more than a step from exact"
	case r.Band != bandOf(p.Bands, r.Rate.Printed):
		return "the band does not agree with what is printed"
	case r.Method.Name != cb && !r.Reached && printed.Equal(hundred):
		return "unmet, but prints as 100"
	case r.Method.Name == cb || r.Method.Name == lp && r.Def.Target.Year > r.Year:
		return ""
	case !r.Reached && !r.Inverse && printed.Cmp(hundred) >= 0, !r.Reached && r.Inverse && printed.Cmp(hundred) <= 0:
		return "unmet, but prints on the met side"
	case r.Reached && !r.Inverse && printed.Cmp(hundred) < 0, r.Reached && r.Inverse && printed.Cmp(hundred) > 0:
		return "reached, but prints on the unmet side"
	}
	return ""
}

// reachedByHand spells out what reached means, bound by bound.
func reachedByHand(r *Row) bool {
	a, t := r.Actual, r.Def.Target
	if !a.HasFigure() || !t.HasFigure() || a.Quantity.Unit != t.Quantity.Unit {
		return false
	}
	c := a.Quantity.Number.Cmp(t.Quantity.Number)
	strict := t.Quantity.Bound == quantity.Above || t.Quantity.Bound == quantity.Below
	if r.Direction == plan.Down {
		return c < 0 || c == 0 && !strict
	}
	return c > 0 || c == 0 && !strict
}

func FuzzCompute(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("空知総合振興局 資料２ 進捗率"))
	f.Add([]byte{0, 1, 1, 2, 0, 3, 2, 100, 0, 1, 80, 0, 0, 0, 5, 1, 1, 1, 0, 150, 1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
	f.Fuzz(func(t *testing.T, data []byte) {
		p := (&dice{data}).plan()
		s := Compute(p, r6)
		if wrong := laws(p, s); wrong != "" {
			t.Error(wrong)
		}
		for i := range s.Rows {
			r := &s.Rows[i]
			Change(r)
			Times(r)
			Since(r)
		}
	})
}

// TestLaws walks through a fixed run of dealt plans, so that every test run
// sees all kinds of answers.
func TestLaws(t *testing.T) {
	seed, seen := uint32(1), map[Reason]int{}
	for range 2000 {
		data := make([]byte, 400)
		for i := range data {
			seed = seed*1664525 + 1013904223
			data[i] = byte(seed >> 24)
		}
		p := (&dice{data}).plan()
		s := Compute(p, r6)
		if wrong := laws(p, s); wrong != "" {
			t.Fatal(wrong)
		}
		for _, r := range s.Rows {
			seen[r.Rate.Why]++
		}
	}
	for why := range reasonTexts {
		if seen[why] == 0 {
			t.Errorf("no plan led to %s", why)
		}
	}
	if seen[Fine] == 0 {
		t.Error("no plan led to a rate")
	}
}

func BenchmarkCompute(b *testing.B) {
	var ks []*plan.KPI
	for n := range 1000 {
		actual := strconv.Itoa(28000+n) + "人"
		ks = append(ks, kpi(b, strconv.Itoa(n), "6522人@R2", "14500人@R7", "10101人", "14221人", actual, actual))
	}
	p := planOf(b, ks)
	b.ReportAllocs()
	for b.Loop() {
		Compute(p, r6)
	}
}
