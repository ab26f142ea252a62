package report

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
)

// changed loads the real plan with one text of one file replaced.
func changed(t *testing.T, file, old, new string) *plan.Plan {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"plan.yaml", "analysis.yaml", "outline.yaml", "programs.yaml",
		"projects/1-tantetsuko.yaml", "projects/2-mirai-gijutsu.yaml", "projects/3-miryoku-hasshin.yaml", "projects/4-jinzai-soushutsu.yaml"} {
		data, err := os.ReadFile("../../data/sorachi/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if name == file {
			if !strings.Contains(string(data), old) {
				t.Fatalf("%s does not say %q", file, old)
			}
			data = []byte(strings.Replace(string(data), old, new, 1))
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	p, found, err := load.Plan(files, load.Options{National: os.DirFS("../../data/national")})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}

// saidOn returns what pages of a kind say.
func saidOn(doc *page.Document, kind string) string {
	var out strings.Builder
	for _, p := range doc.Pages {
		if p.Kind == kind {
			for _, t := range texts(p) {
				out.WriteString(t.String)
			}
		}
	}
	return out.String()
}

// TestPagesSayWhyThereIsNoRate sets a row without a rate whose value is known.
func TestPagesSayWhyThereIsNoRate(t *testing.T) {
	p := changed(t, "projects/2-mirai-gijutsu.yaml", "target: 63.9％（R6）", "target: 0％（R6）")
	doc, _ := build(t, inputOf(t, p))
	if !strings.Contains(saidOn(doc, "project"), "目標値が0") {
		t.Error("the page does not say why there is no rate")
	}
}

// TestWhatNoPageHoldsIsFound asks for more bands than the chart page has room for.
func TestWhatNoPageHoldsIsFound(t *testing.T) {
	bands := strings.Builder{}
	for i := range 40 {
		bands.WriteString("  - {label: 区分その" + strings.Repeat("長", 9) + ", from: " + string(rune('9'-i/10)) + string(rune('9'-i%10)) + "}\n")
	}
	p := changed(t, "plan.yaml", "  - {label: 80~99％, from: 80}\n", bands.String())
	if _, found := build(t, inputOf(t, p)); !codes(found)["does-not-fit"] {
		t.Error("nothing found")
	}
}

// TestVariantsAreTold points at a character with the selector of a variant.
func TestVariantsAreTold(t *testing.T) {
	p := changed(t, "projects/1-tantetsuko.yaml", "学生向け炭鉄港", "学生向け葛\U000e0100港")
	_, found := build(t, inputOf(t, p))
	if len(found) != 1 || found[0].Code != "variation-selector" || found[0].Severity != diag.Info ||
		found[0].Pos.Col != 18 || found[0].End.Col != 20 {
		t.Errorf("found %v", found)
	}
}

// TestRunsWithoutGlyphsAreToldOnce wants one finding for the characters of one
// sign or word, and one more for the next.
func TestRunsWithoutGlyphsAreToldOnce(t *testing.T) {
	for text, want := range map[string][]int{"👍🏽": {18}, "🎆\ufe0f": {18}, "👨👩👧": {18}, "🎆と🎇": {18, 20}} {
		p := changed(t, "projects/1-tantetsuko.yaml", "学生向け炭鉄港", "学生向け"+text+"港")
		_, found := build(t, inputOf(t, p))
		var at []int
		for _, d := range found {
			if at = append(at, d.Pos.Col); d.Code != "no-glyph" {
				t.Errorf("%s: found %v", text, d)
			}
		}
		if !slices.Equal(at, want) {
			t.Errorf("%s: columns %v, want %v", text, at, want)
		}
	}
}

// TestComingEventsTellWhatIsKnown prints more of next year's work than its title.
func TestComingEventsTellWhatIsKnown(t *testing.T) {
	p := changed(t, "projects/1-tantetsuko.yaml", "    - title: 学生向け炭鉄港インターンシップの実施\n",
		"    - title: 学生向け炭鉄港インターンシップの実施\n      held: 令和7年8月4日\n      details: {定員: 12名}\n")
	doc, _ := build(t, inputOf(t, p))
	for _, want := range []string{"令和7年8月4日", "12名"} {
		if !strings.Contains(saidOn(doc, "project"), want) {
			t.Errorf("%s is lost", want)
		}
	}
}

func codes(found diag.List) map[string]bool {
	out := map[string]bool{}
	for _, d := range found {
		out[d.Code] = true
	}
	return out
}
