package load

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/value"
)

// baseline reads one value, as a baseline, where any year may stand; the findings'
// columns count from the value's first character.
func baseline(t testing.TB, s string) (*value.Value, string) {
	t.Helper()
	const before = "kpis:\n  - id: a\n    name: 指標\n    target: 1\n    actuals: {R6: 1}\n    baseline: "
	p, found := project(t, before+s+"\n")
	var at []string
	for _, d := range found {
		if d.Pos.Line != 11 {
			t.Errorf("%s: %s", s, short(d))
		}
		at = append(at, fmt.Sprintf("%d %s", d.Pos.Col-len("    baseline: "), d.Code))
	}
	return p.KPIs[0].Baseline, strings.Join(at, ",")
}

// TestValueOrNothing wants what is no text, and no value, found as that.
func TestValueOrNothing(t *testing.T) {
	for in, want := range map[string]string{
		"7,250千人（R2）": "", "10人（R5）（R6）": "5 duplicate-year", "集計注": "1 bad-value",
		"~": "1 empty-value", `""`: "1 empty-value", "[10人]": "1 wrong-type", "{値: 10人}": "1 wrong-type",
	} {
		if v, found := baseline(t, in); found != want || (v == nil) != (strings.HasSuffix(want, "empty-value") || strings.HasSuffix(want, "wrong-type")) {
			t.Errorf("%s: read as %v, found %q, want %q", in, v, found, want)
		}
	}
}

// TestActualOfAnotherYear wants the year of a value that contradicts its key
// found, in actuals and in milestones, at the year.
func TestActualOfAnotherYear(t *testing.T) {
	const head = "kpis:\n  - id: a\n    name: 指標\n    target: 1\n    actuals:\n      R6: "
	tests := []struct{ more, want string }{
		{"16,300千人（R5）", "11:20 actual-year-differs"},
		{"集計中（R5）（7月頃）", "11:15 actual-year-differs"},
		{"16,300千人（令和６年度）（速報）", ""},
		{"1\n    milestones:\n      R5: 10人（R5）\n      R7: 12人（R6）", "14:15 actual-year-differs"},
	}
	for _, tt := range tests {
		_, found := project(t, head+tt.more+"\n")
		var got []string
		for _, d := range found {
			got = append(got, fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Code))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: found %q, want %q", tt.more, got, tt.want)
		}
	}
}

// TestBandEdges wants a lower edge to be a number and nothing else: a state or
// a year would leave the band open or mean nothing.
func TestBandEdges(t *testing.T) {
	const head = "format: 1\nid: k\ntitle: 状況\nbureau: 空知総合振興局\nperiod: R3～R7\nyear: R6\nbands:\n  - label: 上\n    from: "
	for in, want := range map[string]string{
		"100": "", "80.5％": "", "80%": "",
		"集計中": "9:11 bad-value", "－": "9:11 bad-value", "80人": "9:11 bad-value", "約80": "9:11 bad-value", "80％以上": "9:11 bad-value",
		"80人（R5）": "9:14 bad-value", "80（R5）": "9:13 bad-value", "80％（速報）": "9:14 bad-value",
	} {
		p, found := load(t, map[string]string{"plan.yaml": head + in + "\n  - label: 下\n"})
		got := ""
		for _, d := range found {
			got += fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Code)
		}
		if got != want || p.Bands[0].Has != (want == "") {
			t.Errorf("%s: found %q, want %q; an edge: %v", in, got, want, p.Bands[0].Has)
		}
	}
}

// TestKeptAsWritten wants the figures that YAML itself would change.
func TestKeptAsWritten(t *testing.T) {
	for _, s := range []string{"0123", "53.00", "1e3", "1_000", "0x1F", "12:30", "1,159.6万人"} {
		_, found := baseline(t, s)
		p, _ := project(t, "kpis:\n  - id: a\n    name: 指標\n    target: 1\n    actuals: {R6: 1}\n    note: "+s+"\n")
		if got := p.KPIs[0].Note.Value; got != s {
			t.Errorf("%s is kept as %q (%s)", s, got, found)
		}
	}
}
