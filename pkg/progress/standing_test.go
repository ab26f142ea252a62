package progress

import (
	"testing"

	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// TestStanding holds values of R6 to the schedule from R2 to R7: 4/5 of the way.
func TestStanding(t *testing.T) {
	for _, c := range []struct {
		baseline, target, actual string
		direction                plan.Direction
		want                     Standing
	}{
		{"100人@R2", "200人@R7", "200人", "", Achieved},
		{"100人@R2", "200人@R7", "180人", "", OnSchedule}, // the line itself
		{"100人@R2", "200人@R7", "179.9人", "", Late},
		{"100人@R2", "200人@R7", "180人（速報）", "", OnSchedule},
		{"100人@R2", "200人@R7", "集計中", "", Counting},
		{"100人@R2", "200人@R7", "未公表", "", Unknown},
		{"100人@R2", "200人@R7", "", "", Unknown},
		{"100人@R2", "200組@R7", "180人", "", Unknown},
		{"100人@R2", "集計中", "180人", "", Unknown},

		// The model document.
		{"113600ha@R2", "113600ha@R7", "113500ha", "", Late},
		{"60.9％@R2", "63.9％@R6", "53.0％", "", Late},
		{"20カ所@R2", "22カ所@R7", "20カ所", "", Late},
		{"20カ所@R2", "22カ所@R7", "21.6カ所", "", OnSchedule},

		// A third of the way is no decimal, and 1/3 is no less than 1/3.
		{"0人@R5", "1人@R8", "0.3333333333333333333人", "", Late},
		{"0人@R5", "1人@R8", "0.3333333333333333334人", "", OnSchedule},

		{"40件@R2", "20件@R7", "24件", plan.Down, OnSchedule},
		{"40件@R2", "20件@R7", "25件", plan.Down, Late},
		{"-10人@R2", "-5人@R7", "-6人", "", OnSchedule},
		{"120人@R2", "100人@R7", "99人", "", Late},
		{"0人@R2", "0人@R7", "-1人", "", Late},

		// No line: a figure without a year, in another unit, or of the year reported on.
		{"", "200人@R7", "180人", "", Short},
		{"100人", "200人@R7", "180人", "", Short},
		{"100人@R2", "200人", "180人", "", Short},
		{"100組@R2", "200人@R7", "180人", "", Short},
		{"180人@R6", "200人@R7", "180人", "", Short},
		{"100人@R7", "200人@R8", "180人", "", Short},

		// After its year the target is what is asked for.
		{"", "200人@R6", "199人", "", Late},
		{"", "200人@R5", "199人", "", Late},
		{"100人@R2", "200人超@R6", "200人", "", Late},
	} {
		k := kpi(t, "k", c.baseline, c.target, c.actual)
		k.Direction = c.direction
		row := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0]
		if row.Standing != c.want {
			t.Errorf("%s → %s, %s: %q, want %q", c.baseline, c.target, c.actual, row.Standing, c.want)
		}
	}
}

// TestStandingByYearlyTargets lets yearly targets bend the line.
func TestStandingByYearlyTargets(t *testing.T) {
	for _, c := range []struct {
		milestones map[wareki.Year]string
		actual     string
		want       Standing
	}{
		{map[wareki.Year]string{2024: "150人"}, "150人", OnSchedule},
		{map[wareki.Year]string{2024: "150人"}, "149人", Late},
		{map[wareki.Year]string{2023: "110人"}, "155人", OnSchedule}, // halfway from 110 to 200
		{map[wareki.Year]string{2023: "110人"}, "154人", Late},
		{map[wareki.Year]string{2024: "150組"}, "179人", Late},
		{map[wareki.Year]string{2024: "集計中"}, "179人", Late},
	} {
		k := kpi(t, "k", "100人@R2", "200人@R7", c.actual)
		for y, s := range c.milestones {
			k.Milestones = append(k.Milestones, plan.Actual{Year: y, Value: written(t, s)})
		}
		if got := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0].Standing; got != c.want {
			t.Errorf("%v, %s: %q, want %q", c.milestones, c.actual, got, c.want)
		}
	}
}

// TestBetterIsNeverWorse raises a value step by step: its standing only improves.
func TestBetterIsNeverWorse(t *testing.T) {
	order := map[Standing]int{Late: 0, Short: 0, OnSchedule: 1, Achieved: 2}
	for seed := range 300 {
		d := &dice{data: []byte{byte(seed), byte(seed * 7), byte(seed * 13), byte(seed * 31), byte(seed * 3)}}
		base, target := d.roll(200)-100, d.roll(200)-100
		k := kpi(t, "k", "1人@R2", "1人@R7", "0人")
		k.Baseline.Quantity.Number, k.Target.Quantity.Number = whole(base), whole(target)
		k.Direction = pick(d, plan.Up, plan.Down)
		last := -1
		for i := range 300 {
			k.Actuals[0].Value.Quantity.Number = whole((i - 150) * betterSign(k.Direction))
			row := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0]
			now, ok := order[row.Standing]
			if !ok || now < last || row.Reached != (row.Standing == Achieved) {
				t.Fatalf("%d → %d %s, %d: %q", base, target, k.Direction, i, row.Standing)
			}
			last = now
		}
	}
}

func whole(n int) decimal.Decimal { return decimal.NewFromInt(int64(n)) }
