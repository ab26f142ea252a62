package reportbook

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/shopspring/decimal"

	"sorachi/pkg/excel/reportbook/figurecells"
	reader "sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/export/dataset"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// spot is what a row of sheet データ is about.
type spot struct{ kpi, kind, year string }

// dataSpots reads sheet データ: for each row its cells by their key.
func dataSpots(t *testing.T, data []byte) map[spot]map[string]string {
	t.Helper()
	f := read(t, data)
	s := f.Sheets[slices.IndexFunc(f.Sheets, func(s *reader.Sheet) bool { return s.Name == dataSheet })]
	out := map[spot]map[string]string{}
	for _, r := range s.Rows[1:] {
		row := map[string]string{}
		for i, c := range dataset.Columns() {
			row[c.Key] = s.At(1+i, r.Number).Raw
		}
		out[spot{row["kpi"], row["kind"], row["year"]}] = row
	}
	return out
}

// sameValue compares a row that was read back with the value that the plan holds.
func sameValue(t *testing.T, at spot, row map[string]string, v *value.Value) {
	t.Helper()
	if row == nil {
		t.Errorf("%v: no such row", at)
		return
	}
	state := progress.Missing
	if v != nil {
		state = v.State
	}
	if row["state"] != progress.StateText(state) {
		t.Errorf("%v: %q, want %q", at, row["state"], progress.StateText(state))
	}
	if !v.HasFigure() {
		if row["value"]+row["number"]+row["unit"] != "" {
			t.Errorf("%v: %q without a figure", at, row["value"]+row["number"])
		}
		return
	}
	q := v.Quantity
	number, err := decimal.NewFromString(row["number"])
	if err != nil || !number.Equal(q.Number) || row["base_unit"] != q.Unit || row["bound"] != string(q.Bound) || (row["approx"] != "") != q.Approx {
		t.Errorf("%v: %v does not hold %s", at, row, v.Text.Value)
	}
	if f, ok := figurecells.FigureOf(v); ok {
		written, err := decimal.NewFromString(row["value"])
		if err != nil || !written.Mul(f.Scale).Equal(q.Number) || row["unit"] != f.Unit {
			t.Errorf("%v: %s%s, written %s", at, row["value"], row["unit"], v.Text.Value)
		}
	}
}

// readsBack wants every value of a plan in sheet データ, once, and nothing else.
func readsBack(t *testing.T, p *plan.Plan) {
	t.Helper()
	data, s := write(t, p)
	rows := dataSpots(t, data)
	seen := 0
	check := func(id, kind string, y wareki.Year, v *value.Value) {
		at := spot{id, kind, ""}
		if y != 0 {
			at.year = strconv.Itoa(int(y))
		}
		sameValue(t, at, rows[at], v)
		seen++
	}
	yearOf := func(v *value.Value) wareki.Year {
		if v == nil {
			return 0
		}
		return v.Year
	}
	for _, r := range s.Rows {
		if r.Repost {
			continue
		}
		check(r.Def.ID.Value, dataset.Baseline, yearOf(r.Def.Baseline), r.Def.Baseline)
		check(r.Def.ID.Value, dataset.Target, yearOf(r.Def.Target), r.Def.Target)
		for _, y := range s.Years {
			check(r.Def.ID.Value, dataset.Actual, y, r.Def.Actual(y))
		}
	}
	if seen == 0 || seen != len(rows) {
		t.Errorf("%d rows for %d values", len(rows), seen)
	}
}

func TestReadingBackGivesThePlan(t *testing.T) {
	readsBack(t, sorachi(t))
	readsBack(t, modelPlan(t))
	l := lot{rand.New(rand.NewPCG(3, 2024)), t}
	var ks []*plan.KPI
	for n := range 300 {
		ks = append(ks, l.kpi(n))
	}
	readsBack(t, planOf(ks))
}
