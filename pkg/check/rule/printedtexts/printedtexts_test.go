package printedtexts

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/yamlfile"
)

// neverText are the keys whose values no reader of the plan sees as written.
var neverText = []string{
	"format", "id", "repost", "indicator", "kpi", "number", "year", "period", "code", "progress", "shares", "national", "check",
	"from", "direction", "cumulative", "owner", "path",
}

// written collects where each scalar below n was typed, those of neverText
// left out.
func written(n *yamlfile.Node, key string, out map[diag.Pos]string) {
	if slices.Contains(neverText, key) {
		return
	}
	switch n.Kind {
	case yamlfile.Scalar:
		out[n.Text.Joined().Pos()] = n.Text.Value
	case yamlfile.Map:
		for _, p := range n.Pairs {
			if key == "details" {
				out[p.Key.Pos()] = p.Key.Value
			}
			written(p.Value, p.Key.Value, out)
		}
	case yamlfile.Seq:
		for _, item := range n.Items {
			if item.Kind == yamlfile.Scalar && (key == "photos" || key == "projects" || key == "policies") { // paths and ids
				continue
			}
			written(item, key, out)
		}
	}
}

// TestTexts wants every printed scalar of the sound plans among the texts, each
// once and in written order, and nothing else.
func TestTexts(t *testing.T) {
	dirs, _ := filepath.Glob("../../../../testdata/ok/*")
	for _, dir := range append(dirs, "../../../../data/sorachi") {
		p, _, err := load.Plan(os.DirFS(dir), load.Options{})
		if err != nil {
			t.Fatal(err)
		}
		want := map[diag.Pos]string{}
		for _, name := range p.Read {
			data, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			n, _ := yamlfile.Parse(name, data)
			written(n, "", want)
		}
		var last Entry
		for _, x := range Texts(p) {
			if _, ok := want[x.Pos()]; !ok {
				t.Errorf("%s: %v %q is not printed, or comes twice", dir, x.Pos(), x.Value)
			}
			delete(want, x.Pos())
			if a, b := last.Pos(), x.Pos(); a.File == b.File && a.Compare(b) >= 0 {
				t.Errorf("%s: %v after %v", dir, b, a)
			}
			if x.Path == "" || x.Kind == "" {
				t.Errorf("%s: %v has no path or kind", dir, x.Pos())
			}
			last = x
		}
		for pos, text := range maps.All(want) {
			t.Errorf("%s: %v %q is missing", dir, pos, text)
		}
	}
}

// TestPathsOfTexts names some texts by their paths.
func TestPathsOfTexts(t *testing.T) {
	p, _, err := load.Plan(os.DirFS("../../../../data/sorachi"), load.Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]Entry{}
	for _, x := range Texts(p) {
		got[x.Pos().File+" "+x.Path] = x
	}
	for where, want := range map[string]struct {
		begins string
		kind   Kind
	}{
		"plan.yaml bands[1].label":                                     {"80~99％", Line},
		"projects/1-tantetsuko.yaml purpose":                           {"北海道の近代化は", Prose},
		"projects/1-tantetsuko.yaml kpis[0].actuals.R6":                {"集計中", Figure},
		"projects/1-tantetsuko.yaml events.R6[2].held":                 {"①令和6年9月14日", Dates},
		"projects/1-tantetsuko.yaml events.R7[2].by":                   {"炭鉄港推進協議会・振興局", By},
		"projects/1-tantetsuko.yaml events.R6[0].details.来場者":          {"約34,200名", Line},
		"projects/4-jinzai-soushutsu.yaml events.R6[0].parts[0].title": {"", Line},
		"analysis.yaml R6[0]":                                          {"評価指標は", Prose},
		"outline.yaml projects[0].kpis[0].baseline":                    {"16,427千人（R5）", Figure},
	} {
		if x, ok := got[where]; !ok || x.Kind != want.kind || !strings.HasPrefix(x.Value, want.begins) {
			t.Errorf("%s: got %q %s", where, x.Value, x.Kind)
		}
	}
}

// TestOnPageOf wants of each project all of its own texts but the notes, and the names
// of the KPIs that it lists again.
func TestOnPageOf(t *testing.T) {
	p, _, err := load.Plan(os.DirFS("../../../../data/sorachi"), load.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var listed int
	for _, pr := range p.Projects {
		on := map[diag.Pos]bool{}
		for _, x := range OnPageOf(pr) {
			on[x.Pos()] = true
		}
		for _, x := range Texts(p) {
			if note := strings.HasPrefix(x.Path, "notes["); x.Pos().File == pr.File && on[x.Pos()] == note {
				t.Errorf("%v %s %q: on the page is %v", x.Pos(), x.Path, x.Value, !note)
			}
		}
		for _, k := range pr.KPIs {
			if !k.Repost.IsZero() {
				listed++
			}
			if !on[k.Def().Name.Pos()] {
				t.Errorf("%s: the page lacks %q", pr.File, k.Def().Name.Value)
			}
		}
	}
	if listed == 0 {
		t.Error("no project lists a KPI again")
	}
}
