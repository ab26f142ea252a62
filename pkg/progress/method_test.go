package progress

import (
	"testing"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

const (
	rt = plan.Ratio
	tm = plan.TwoMinusRatio
	fb = plan.FromBaseline
	lp = plan.LinearPace
	cb = plan.ChangeFromBaseline
	no = plan.NoRate
)

// TestMethods holds the formulas to hand-made figures. rate is the printed
// rate or the reason why there is none; ok tells whether the target is reached.
func TestMethods(t *testing.T) {
	for _, c := range []struct {
		method                   plan.MethodName
		baseline, target, actual string
		direction                plan.Direction
		rate                     string
		ok                       bool
	}{
		// The model document, by the method it does not use.
		{fb, "60.9％@R2", "63.9％@R6", "53.0％", "", "-263.3", false},
		{fb, "6522人@R2", "14500人@R7", "28672人", "", "277.6", true},
		{fb, "20カ所@R2", "22カ所@R7", "20カ所", "", "0.0", false},
		{fb, "113600ha@R2", "113600ha@R7", "113500ha", "", "same-as-baseline", false},

		// ratio
		{rt, "", "200人", "100人", "", "50.0", false},
		{rt, "", "200人", "200人", "", "100.0", true},
		{rt, "", "200人", "300人", "", "150.0", true},
		{rt, "", "200人", "0人", "", "0.0", false},
		{rt, "", "3人", "1人", "", "33.3", false},
		{rt, "", "3人", "2人", "", "66.7", false},
		{rt, "", "2700000人", "2687521人", "", "99.5", false},
		{rt, "", "100000人", "99999人", "", "99.9", false},
		{rt, "", "100000人", "100001人", "", "100.0", true},
		{rt, "", "0人", "5人", "", "zero-target", true},
		{rt, "", "0人", "0人", plan.Down, "zero-target", true},
		{rt, "", "0人", "1人", plan.Down, "zero-target", false},
		{rt, "", "100人", "-50人", "", "sign-change", false},
		{rt, "", "-100人", "50人", "", "sign-change", true},
		{rt, "", "-26％", "-13％", plan.Down, "50.0", false},
		{rt, "", "-26％", "-39％", plan.Down, "150.0", true},
		{rt, "", "-100000人", "-99999人", plan.Down, "99.9", false},
		{rt, "", "-100000人", "-100001人", "", "100.1", false},
		{rt, "", "-10人", "0人", "", "0.0", true},
		{rt, "", "580g", "593g", plan.Down, "102.2", false},
		{rt, "", "580g以下", "580g", "", "100.0", true},
		{rt, "", "100000g以下", "100001g", "", "100.1", false},
		{rt, "", "100000g以下", "99999g", "", "100.0", true},
		{rt, "", "100g未満", "100g", "", "100.1", false},
		{rt, "", "100g未満", "99g", "", "99.0", true},
		{rt, "", "93％超", "93％", "", "99.9", false},
		{rt, "", "93％超", "94％", "", "101.1", true},
		{rt, "", "50人維持", "50人", "", "100.0", true},
		{rt, "", "50人維持", "49人", "", "98.0", false},
		{rt, "", "50人以上", "40人", plan.Down, "80.0", true},
		{rt, "", "集計中", "40人", "", "no-target", false},
		{rt, "", "", "40人", "", "no-target", false},
		{rt, "", "50人", "", "", "no-actual", false},
		{rt, "", "50人", "集計中", "", "no-actual", false},
		{rt, "", "50人", "未公表", "", "no-actual", false},
		{rt, "", "50人", "調査なし", "", "no-actual", false},
		{rt, "", "50人", "－", "", "no-actual", false},
		{rt, "", "50人", "40人（速報）", "", "80.0", false},
		{rt, "", "50人", "60人（改定）", "", "120.0", true},
		{rt, "", "50組", "40人", "", "other-unit", false},
		{rt, "", "50組", "60人", "", "other-unit", false},
		{rt, "", "50人", "60", "", "other-unit", false},
		{rt, "40組", "50人", "40人", "", "80.0", false},

		// two-minus-ratio: 長崎市 prints 0.42 against 0.27 as 44.4
		{tm, "", "0.27％", "0.42％", plan.Down, "44.4", false},
		{tm, "", "100人以下", "100人", "", "100.0", true},
		{tm, "", "100人以下", "90人", "", "110.0", true},
		{tm, "", "100人以下", "250人", "", "-50.0", false},
		{tm, "", "100000人以下", "100001人", "", "99.9", false},
		{tm, "", "100人未満", "100人", "", "99.9", false},
		{tm, "", "100000人", "99999人", "", "100.1", false},
		{tm, "", "0人以下", "1人", "", "zero-target", false},
		{tm, "", "10人以下", "-1人", "", "sign-change", true},

		// from-baseline
		{fb, "100人", "80人", "90人", plan.Down, "50.0", false},
		{fb, "100人", "80人", "70人", plan.Down, "150.0", true},
		{fb, "100人", "80人", "110人", plan.Down, "-50.0", false},
		{fb, "-10人", "10人", "0人", "", "50.0", false},
		{fb, "0人", "10人", "5人", "", "50.0", false},
		{fb, "10人", "0人", "4人", plan.Down, "60.0", false},
		{fb, "20人", "20人", "20人", plan.Stay, "same-as-baseline", true},
		{fb, "", "20人", "20人", "", "no-baseline", true},
		{fb, "20組", "20人", "10人", "", "other-unit", false},
		{fb, "0人", "100000人", "99999人", "", "99.9", false},
		{fb, "100000人", "0人超", "0人", plan.Down, "99.9", false},
		{fb, "2人", "3人", "1.9999人", "", "0.0", false},

		// linear-pace: four of five years have passed in R6
		{lp, "0人@R2", "100人@R7", "80人", "", "99.9", false},
		{lp, "0人@R2", "100人@R7", "80.03人", "", "99.9", false},
		{lp, "0人@R2", "100人@R7", "80.05人", "", "100.1", false},
		{lp, "0人@R2", "100人@R7", "100人", "", "125.0", true},
		{lp, "0人@R2", "100人@R7", "40人", "", "50.0", false},
		{lp, "0人@R2", "100人@R7", "79.99人", "", "99.9", false},
		{lp, "0人@R2", "100人@R7", "96人", "", "120.0", false},
		{lp, "0人@R2", "100人@R4", "80人", "", "80.0", false},
		{lp, "0人@R2", "100人@R6", "100人", "", "100.0", true},
		{lp, "100人@R2", "50人@R7", "60人", plan.Down, "99.9", false},
		{lp, "0人@R6", "100人@R7", "40人", "", "year-zero", false},
		{lp, "0人@R7", "100人@R9", "40人", "", "year-zero", false},
		{lp, "0人@R5", "100人@R5", "40人", "", "year-zero", false},
		{lp, "0人", "100人@R7", "40人", "", "missing-year", false},
		{lp, "0人@R2", "100人", "40人", "", "missing-year", false},
		{lp, "100人@R2", "100人@R7", "100人", "", "same-as-baseline", true},
		{lp, "－", "100人@R7", "100人", "", "no-baseline", true},

		// change-from-baseline
		{cb, "1000t", "700t", "850t", plan.Down, "-15.0", false},
		{cb, "1000t", "700t", "1000t", plan.Down, "0.0", false},
		{cb, "10000t", "7000t", "9999t", plan.Down, "0.0", false},
		{cb, "10人", "30人", "20人", "", "100.0", false},
		{cb, "10人", "", "12人", "", "20.0", false},
		{cb, "0人", "30人", "20人", "", "zero-baseline", false},
		{cb, "-10人", "30人", "20人", "", "sign-change", false},
		{cb, "-10人", "0人", "-5人", "", "-50.0", false},
		{cb, "", "30人", "20人", "", "no-baseline", false},
		{cb, "10組", "30人", "20人", "", "other-unit", false},

		// none, and a name that no formula has
		{no, "10人", "30人", "40人", "", "not-a-rate", true},
		{no, "10人", "30人", "集計中", "", "not-a-rate", false},
		{"speed", "10人", "30人", "20人", "", "not-a-rate", false},
	} {
		k := kpi(t, "k", c.baseline, c.target, c.actual)
		k.Direction = c.direction
		k.Progress = plan.Method{Name: c.method, Decimals: -1}
		r := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0]
		got := r.Rate.Printed + string(r.Rate.Why)
		if got != c.rate || r.Reached != c.ok || r.Rate.OK != (r.Rate.Why == Fine) {
			t.Errorf("%s %s → %s, %s %s: %s reached=%v, want %s %v",
				c.method, c.baseline, c.target, c.actual, c.direction, got, r.Reached, c.rate, c.ok)
		}
	}
}

func TestRounding(t *testing.T) {
	for _, c := range []struct {
		target, actual string
		how            plan.Rounding
		decimals       int
		want, exact    string
	}{
		{"100000人", "99950人", plan.HalfUp, 0, "99", "99.95"},
		{"1000人", "999人", plan.HalfUp, 0, "99", "99.9"},
		{"1000人", "994人", plan.HalfUp, 0, "99", "99.4"},
		{"10000人", "12345人", plan.HalfUp, 1, "123.5", "123.45"},
		{"10000人", "12345人", plan.Truncate, 1, "123.4", "123.45"},
		{"10000人", "12345人", plan.HalfUp, 3, "123.450", "123.45"},
		{"100000人", "99999人", plan.HalfUp, 2, "99.99", "99.999"},
		{"1000000人", "999999人", plan.HalfUp, 3, "99.999", "99.9999"},
		{"3人", "2人", plan.HalfUp, 3, "66.667", "66.6666666666666667"},
		{"3人", "1人", plan.Truncate, 0, "33", "33.3333333333333333"},
		{"3人", "1人", plan.HalfUp, 9, "33.333", "33.3333333333333333"},
		{"1638400人", "1人", plan.HalfUp, 1, "0.0", "0.00006103515625"},
		{"1000人", "1人", plan.Truncate, 0, "0", "0.1"},
	} {
		k := kpi(t, "k", "", c.target, c.actual)
		k.Progress = plan.Method{Rounding: c.how, Decimals: c.decimals}
		r := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0].Rate
		if r.Printed != c.want || r.Text != c.want+"％" || r.Exact.String() != c.exact {
			t.Errorf("%s/%s %s %d: %s (%s), want %s (%s)", c.actual, c.target, c.how, c.decimals, r.Printed, r.Exact, c.want, c.exact)
		}
	}
}

// TestNegativeRounding needs rates below zero, which ratio does not give.
func TestNegativeRounding(t *testing.T) {
	for _, c := range []struct {
		actual string
		how    plan.Rounding
		want   string
	}{
		{"99.95人", plan.HalfUp, "-0.1"},
		{"99.95人", plan.Truncate, "0.0"},
		{"99.951人", plan.HalfUp, "0.0"},
		{"87.65人", plan.HalfUp, "-12.4"},
		{"87.65人", plan.Truncate, "-12.3"},
	} {
		k := kpi(t, "k", "100人", "", c.actual)
		k.Progress = plan.Method{Name: cb, Rounding: c.how, Decimals: 1}
		if r := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0].Rate; r.Printed != c.want {
			t.Errorf("%s %s: %s, want %s", c.actual, c.how, r.Printed, c.want)
		}
	}
}

func TestDirections(t *testing.T) {
	for _, c := range []struct {
		target  string
		written plan.Direction
		want    plan.Direction
	}{
		{"5人", "", plan.Up}, {"5人以上", "", plan.Up}, {"5人超", "", plan.Up}, {"", "", plan.Up},
		{"5人以下", "", plan.Down}, {"5人未満", "", plan.Down}, {"5人維持", "", plan.Stay},
		{"5人以上", plan.Down, plan.Down}, {"5人以下", plan.Stay, plan.Stay},
	} {
		k := kpi(t, "k", "", c.target, "5人")
		k.Direction = c.written
		if got := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0].Direction; got != c.want {
			t.Errorf("%s %q: %s, want %s", c.target, c.written, got, c.want)
		}
	}
}

// TestInverse lists the uses of a method against its direction.
func TestInverse(t *testing.T) {
	for _, c := range []struct {
		method           plan.MethodName
		baseline, target string
		direction        plan.Direction
		want             bool
	}{
		{rt, "", "5人", plan.Up, false}, {rt, "", "5人", plan.Down, true}, {rt, "", "-5人", plan.Down, false},
		{tm, "", "5人", plan.Up, true}, {tm, "", "5人", plan.Down, false},
		{fb, "4人", "5人", plan.Up, false}, {fb, "6人", "5人", plan.Up, true}, {fb, "6人", "5人", plan.Down, false},
		{cb, "6人", "5人", plan.Down, false},
	} {
		actual := "3人"
		if c.target[0] == '-' {
			actual = "-3人"
		}
		k := kpi(t, "k", c.baseline, c.target, actual)
		k.Direction, k.Progress = c.direction, plan.Method{Name: c.method, Decimals: -1}
		if r := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0]; !r.Rate.OK || r.Inverse != c.want {
			t.Errorf("%s %s → %s %s: inverse %v", c.method, c.baseline, c.target, c.direction, r.Inverse)
		}
	}
}

func TestEveryReasonAndMethodHasWords(t *testing.T) {
	for _, r := range []Reason{NoActual, NoTarget, NoBaseline, ZeroTarget, ZeroBaseline, SignChange,
		SameAsBaseline, YearZero, MissingYear, OtherUnit, NotARate} {
		if ReasonText(r) == "" {
			t.Errorf("%s has no words", r)
		}
	}
	if ReasonText(Fine) != "" {
		t.Error("words for a rate that is there")
	}
	seen := map[string]bool{}
	for _, m := range []plan.MethodName{rt, tm, fb, lp, cb, no} {
		if title := MethodTitle(m); title == "" || seen[title] {
			t.Errorf("%s: title %q", m, title)
		}
		seen[MethodTitle(m)] = true
	}
}

// TestAwaited wants to know of a rate before its figure: whether there will be
// one, and on which side of 100 its target will be unmet.
func TestAwaited(t *testing.T) {
	for _, c := range []struct {
		method                   plan.MethodName
		baseline, target, actual string
		awaited, inverse         bool
	}{
		{rt, "", "5人", "集計中", true, false},
		{rt, "", "5人", "", true, false},
		{rt, "", "5人以下", "未公表", true, true},
		{tm, "", "5人以下", "集計中", true, false},
		{fb, "9人", "5人以下", "集計中", true, false},
		{rt, "", "0人", "集計中", false, false},
		{rt, "", "", "集計中", false, false},
		{fb, "5人", "5人", "集計中", false, false},
		{lp, "4人", "5人", "集計中", false, false},
		{no, "4人", "5人", "集計中", false, false},
		{rt, "", "5人", "4人", false, false},
	} {
		k := kpi(t, "k", c.baseline, c.target, c.actual)
		k.Progress = plan.Method{Name: c.method, Decimals: -1}
		if r := Compute(planOf(t, []*plan.KPI{k}), r6).Rows[0]; r.Awaited != c.awaited || r.Inverse != c.inverse {
			t.Errorf("%s %s → %s, %s: awaited %v, inverse %v", c.method, c.baseline, c.target, c.actual, r.Awaited, r.Inverse)
		}
	}
}

func TestEveryStateHasAWord(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range []value.State{value.Plain, value.Provisional, value.Revised, value.Pending, value.Unpublished, value.NotSurveyed, value.None, Missing} {
		if w := StateText(s); w == "" || seen[w] {
			t.Errorf("%s: %q", s, w)
		}
		seen[StateText(s)] = true
	}
}
