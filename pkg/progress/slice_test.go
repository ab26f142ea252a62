package progress

import (
	"slices"
	"testing"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

// TestBandEdges holds the printed rate to its band: 79.95 prints as 80.0.
func TestBandEdges(t *testing.T) {
	for _, c := range []struct {
		actual   string
		decimals int
		printed  string
		band     int
	}{
		{"1000000人", 1, "100.0", 0}, {"999999人", 1, "99.9", 1}, {"1000001人", 1, "100.0", 0},
		{"800000人", 1, "80.0", 1}, {"799500人", 1, "80.0", 1}, {"799499人", 1, "79.9", 2},
		{"799500人", 2, "79.95", 2}, {"795000人", 0, "80", 1}, {"794999人", 0, "79", 2},
		{"0人", 1, "0.0", 2}, {"5000000人", 1, "500.0", 0},
	} {
		k := kpi(t, "k", "", "1000000人", c.actual)
		k.Progress = plan.Method{Decimals: c.decimals, Name: rt}
		r := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0]
		if r.Rate.Printed != c.printed || r.Band != c.band {
			t.Errorf("%s: %s in band %d, want %s in %d", c.actual, r.Rate.Printed, r.Band, c.printed, c.band)
		}
	}
}

func TestBandsOutOfOrder(t *testing.T) {
	for _, c := range []struct {
		edges []string
		rate  string
		want  int
	}{
		{[]string{"", "80", "100"}, "90.0", 1},
		{[]string{"80", "100", ""}, "100.0", 1},
		{[]string{"100", "80"}, "12.0", -1},
		{[]string{"80", "80"}, "80.0", 0},
		{[]string{"", ""}, "-5.0", 0},
		{[]string{"0", "-50"}, "-0.1", 1},
		{nil, "50.0", -1},
	} {
		if got := bandOf(bands(t, c.edges...), c.rate); got != c.want {
			t.Errorf("%v %s: band %d, want %d", c.edges, c.rate, got, c.want)
		}
	}
}

func TestApportion(t *testing.T) {
	for _, c := range []struct {
		counts []int
		whole  int
		want   []int
	}{
		{[]int{1, 3, 3}, 10, []int{2, 4, 4}},
		{[]int{1, 3, 0, 3}, 10, []int{2, 4, 0, 4}},
		{[]int{6, 31, 13, 8}, 1000, []int{103, 535, 224, 138}},
		{[]int{1, 1, 1}, 100, []int{34, 33, 33}},
		{[]int{1, 99}, 10, []int{0, 10}},
		{[]int{0, 0}, 10, []int{0, 0}},
		{[]int{7}, 10, []int{10}},
		{nil, 10, nil},
	} {
		if got := apportion(c.counts, c.whole); !slices.Equal(got, c.want) {
			t.Errorf("%v of %d: %v, want %v", c.counts, c.whole, got, c.want)
		}
	}
}

// TestOtherStates gives every kind of answer its own slice.
func TestOtherStates(t *testing.T) {
	var ks []*plan.KPI
	for _, actual := range []string{"", "－", "調査なし", "未公表", "集計中", "5人", "4人（速報）"} {
		ks = append(ks, kpi(t, "k", "", "5人", actual))
	}
	ks = append(ks, kpi(t, "zero", "", "0人", "0人"), repost(ks[4]))
	p := planOf(t, ks)
	p.Shares = plan.Percent
	s := Compute(p, r6)
	want := []Slice{
		{"100％以上", 1, 13, "13％", ""}, {"80％以上", 1, 13, "13％", ""}, {"下位", 0, 0, "0％", ""},
		{"集計中", 1, 13, "13％", value.Pending}, {"未公表", 1, 13, "13％", value.Unpublished},
		{"調査なし", 1, 12, "12％", value.NotSurveyed}, {"該当なし", 1, 12, "12％", value.None},
		{"判定なし", 1, 12, "12％", value.Plain}, {"未記入", 1, 12, "12％", Missing},
	}
	if !slices.Equal(s.Slices, want) {
		t.Errorf("slices %+v", s.Slices)
	}
	if s.Judged != 2 || s.Pending != 1 || s.Reached != 2 {
		t.Errorf("judged %d pending %d reached %d", s.Judged, s.Pending, s.Reached)
	}
}

func TestSmallSliceIsNotNothing(t *testing.T) {
	var ks []*plan.KPI
	for range 40 {
		ks = append(ks, kpi(t, "k", "", "5人", "5人"))
	}
	ks = append(ks, kpi(t, "late", "", "5人", "集計中"))
	for unit, want := range map[plan.Share]string{plan.Wari: "1割未満", plan.Percent: "2％"} {
		p := planOf(t, ks)
		p.Shares = unit
		b := Compute(p, r6).Slices
		if got := b[3].Text; got != want {
			t.Errorf("1 of 41 in %s: %s, want %s", unit, got, want)
		}
	}
}
