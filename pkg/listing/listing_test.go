package listing

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

func TestGoldens(t *testing.T) {
	plans := []struct {
		name string
		plan *plan.Plan
	}{{"sorachi", loaded(t, sorachi)}, {"small", loaded(t, small)}, {"hostile", hostile(t)}}
	for _, c := range plans {
		for _, f := range KPIFormats {
			golden(t, c.name+"-kpi-"+f, kpis(t, c.plan, f, Options{}))
		}
		for _, f := range EventFormats {
			golden(t, c.name+"-event-"+f, events(t, c.plan, f, Options{}))
		}
	}
}

// TestModelDocument holds the JSON to what the published 資料2 says.
func TestModelDocument(t *testing.T) {
	var rows []struct {
		ID, Project string
		Repost      bool
		Rate        *string
		Actuals     map[string]struct{ State, Expected string }
	}
	if err := json.Unmarshal([]byte(kpis(t, loaded(t, sorachi), "json", Options{})), &rows); err != nil {
		t.Fatal(err)
	}
	rates := map[string]string{"kosaku-menseki": "99.9", "shinki-kosotsu-shushoku": "82.9", "sns-followers": "197.7", "nintei-kodomoen": "90.9"}
	expected := map[string]string{"tantetsuko-visitors": "2025-07", "kankou-irikomi": "2025-07", "iju-soudan": "2025-08"}
	counted, pending := 0, 0
	for _, r := range rows {
		if want, ok := rates[r.ID]; ok != (r.Rate != nil) || ok && *r.Rate != want {
			t.Errorf("%s: rate %v, want %q", r.ID, r.Rate, want)
		}
		if got := r.Actuals["R6"].Expected; got != expected[r.ID] {
			t.Errorf("%s: expected %q, want %q", r.ID, got, expected[r.ID])
		}
		if r.Repost && r.Project != "jinzai-soushutsu" {
			t.Errorf("repost of %s stands in %s", r.ID, r.Project)
		}
		if !r.Repost {
			counted++
			if r.Actuals["R6"].State == "pending" {
				pending++
			}
		}
	}
	if len(rows) != 9 || counted != 7 || pending != 3 {
		t.Errorf("shown %d, counted %d, pending %d", len(rows), counted, pending)
	}
}

func TestUnknownFormat(t *testing.T) {
	p := loaded(t, small)
	var b bytes.Buffer
	errs := []error{
		KPIs(&b, progress.Compute(p, p.Year), "yaml", Options{}),
		Events(&b, p, 0, "markdown", Options{}),
		Events(&b, p, 0, "", Options{}),
		Rules(&b, nil, "csv", Options{}),
	}
	for _, err := range errs {
		if !errors.Is(err, errFormat) {
			t.Errorf("error %v", err)
		}
	}
	if b.Len() > 0 {
		t.Errorf("wrote %q", b.String())
	}
}

// TestDefaultFormat holds the first name of each table to what the package
// comment of the tables says.
func TestDefaultFormat(t *testing.T) {
	if KPIFormats[0] != "table" || EventFormats[0] != "table" {
		t.Error("the default is not the table")
	}
}

func TestWriterErrorIsReturned(t *testing.T) {
	p := loaded(t, small)
	s := progress.Compute(p, p.Year)
	r, w := io.Pipe()
	r.Close()
	for _, f := range KPIFormats {
		if err := KPIs(w, s, f, Options{}); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("KPIs %s: %v", f, err)
		}
	}
	for _, f := range EventFormats {
		if err := Events(w, p, 0, f, Options{}); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("Events %s: %v", f, err)
		}
	}
}

func TestEventsOfOneYear(t *testing.T) {
	p := loaded(t, small)
	var b bytes.Buffer
	if err := Events(&b, p, 2025, "json", Options{}); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); !strings.Contains(got, "翌年度の取組") || strings.Contains(got, "場所だけの取組") {
		t.Errorf("R7: %s", got)
	}
	b.Reset()
	if err := Events(&b, p, 2030, "json", Options{}); err != nil || b.String() != "[]\n" {
		t.Errorf("a year without events: %q, %v", b.String(), err)
	}
}

func TestEmptyPlan(t *testing.T) {
	p := &plan.Plan{Year: 2024}
	if got := kpis(t, p, "json", Options{}); got != "[]\n" {
		t.Errorf("KPIs %q", got)
	}
	for _, f := range KPIFormats {
		kpis(t, p, f, Options{Width: 1})
	}
}

// TestDanglingRepost lists a repost of nothing, which only a plan with errors has.
func TestDanglingRepost(t *testing.T) {
	p := loaded(t, small)
	p.Projects[1].KPIs[0].Original = nil
	var rows []map[string]any
	if err := json.Unmarshal([]byte(kpis(t, p, "json", Options{})), &rows); err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if r["repost"] == true && (r["id"] != "scales" || r["name"] != "" || r["baseline"] != nil) {
			t.Errorf("row %v", r)
		}
	}
}

// TestLocaleDoesNotMatter turns the switch that runewidth sets from LANG.
func TestLocaleDoesNotMatter(t *testing.T) {
	def := runewidth.DefaultCondition
	before := def.EastAsianWidth
	defer func() { def.EastAsianWidth = before }()
	var got [2]string
	for i := range got {
		def.EastAsianWidth = i == 1
		got[i] = kpis(t, hostile(t), "table", Options{}) + events(t, hostile(t), "table", Options{})
	}
	if got[0] != got[1] {
		t.Error("the tables differ")
	}
}

func TestByteOrderMark(t *testing.T) {
	p := loaded(t, small)
	for _, write := range []func(testing.TB, Options) string{
		func(t testing.TB, o Options) string { return kpis(t, p, "csv", o) },
		func(t testing.TB, o Options) string { return events(t, p, "csv", o) },
	} {
		if got := write(t, Options{BOM: true}); got != "\xef\xbb\xbf"+write(t, Options{}) {
			t.Errorf("with a byte order mark: %.40q", got)
		}
	}
	if got := kpis(t, p, "json", Options{BOM: true}); got[0] != '[' {
		t.Errorf("JSON starts with %.4q", got)
	}
}

func TestWidthCutsNamesOnly(t *testing.T) {
	p := loaded(t, sorachi)
	cells := runewidth.Condition{EastAsianWidth: true, StrictEmojiNeutral: true}
	const limit = 170
	for i, line := range strings.Split(kpis(t, p, "table", Options{Width: limit}), "\n")[:11] {
		n := 0
		for _, c := range line {
			n += cells.RuneWidth(c)
		}
		if n > limit {
			t.Errorf("line %d has %d cells", i, n)
		}
	}
	narrow := kpis(t, p, "table", Options{Width: 40})
	for _, want := range []string{"tantetsuko-visitors", "1,274.46万人", "集計中（7月頃）", "炭鉄港推進…"} {
		if !strings.Contains(narrow, want) {
			t.Errorf("no %s in\n%s", want, narrow)
		}
	}
	wide := kpis(t, p, "table", Options{Width: 1000})
	if wide != kpis(t, p, "table", Options{}) || strings.Contains(wide, "…") {
		t.Error("a wide table is cut")
	}
}
