package check_test

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"sorachi/data/national"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
	"sorachi/pkg/references"
	"sorachi/pkg/textfile"
	"sorachi/pkg/value"
	"sorachi/pkg/value/eventdates"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/broken"
	"sorachi/pkg/yamlfile/misread"
)

// run loads and checks the plan in fsys; name is how findings show the folder.
func run(t *testing.T, fsys fs.FS, name string) diag.List {
	t.Helper()
	p, found, err := load.Plan(fsys, load.Options{Name: name, National: national.FS})
	if err != nil {
		t.Fatal(err)
	}
	o := check.Options{FS: fsys, AsOf: asOf(t, fsys)}
	found = append(found, check.Run(p, progress.Compute(p, p.Year), o)...)
	return check.Silence(p, found, check.Looked{Codes: codes(), AsOf: o.AsOf}).Sorted()
}

// everyRule are the rules that the corpus is held to.
func everyRule() []*diag.Rule {
	return slices.Concat(textfile.Rules, broken.Rules, yamlfile.Rules, misread.Rules, value.Rules, decode.Rules, load.Rules, diag.Rules, references.Rules, check.Catalogue())
}

// codes are those of everyRule.
func codes() []string {
	var out []string
	for _, r := range everyRule() {
		out = append(out, r.Code)
	}
	return out
}

// asOf returns the day on which a plan of the corpus is judged: its file as-of
// says so, where the day matters.
func asOf(t *testing.T, fsys fs.FS) wareki.Date {
	t.Helper()
	day, err := fs.ReadFile(fsys, "as-of")
	if err != nil {
		return wareki.Date{}
	}
	held, err := eventdates.Parse(strings.TrimSpace(string(day)))
	if err != nil {
		t.Fatal(err)
	}
	return held[0].Ranges[0].From
}

// short prints a finding on one line.
func short(d diag.Diagnostic) string {
	return fmt.Sprintf("%s:%d:%d: %s: %s [%s]", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Severity, d.Message, d.Code)
}

// TestFaithfulData holds the real plan to its six warnings and the places they
// compare with: what is printed there is what was published, and these are the
// places that mislead.
func TestFaithfulData(t *testing.T) {
	want := []string{
		"data/sorachi/outline.yaml:42:19: warning: 「炭鉄港推進協議会構成市町の観光入込客数」のR5の値が、ここでは16,427千人、data/sorachi/projects/1-tantetsuko.yamlでは16,215千人です [figure-differs] projects/1-tantetsuko.yaml:22:11",
		"data/sorachi/plan.yaml:21:16: warning: 区分「80~99％」に、99を超える99.9％（空知の耕作面積の維持）が入っています [band-label-gap]",
		"data/sorachi/projects/2-mirai-gijutsu.yaml:23:11: warning: R6の113,500haは基準値113,600haを下回っていますが、進捗率は99.9％と印刷されます [below-baseline] projects/2-mirai-gijutsu.yaml:17:15",
		"data/sorachi/projects/2-mirai-gijutsu.yaml:28:19: warning: 目標年が、ほかの指標のR7と違う指標があります（新規高卒者管内企業就職率、管内への観光入込客数） [target-years-differ] projects/1-tantetsuko.yaml:18:21",
		"data/sorachi/projects/2-mirai-gijutsu.yaml:33:11: warning: R6の53.0％は基準値60.9％を下回っていますが、進捗率は82.9％と印刷されます [below-baseline] projects/2-mirai-gijutsu.yaml:27:15",
		"data/sorachi/projects/4-jinzai-soushutsu.yaml:30:11: warning: R6の20カ所は基準値20カ所から動いていませんが、進捗率は90.9％と印刷されます [no-movement] projects/4-jinzai-soushutsu.yaml:24:15",
	}
	var got []string
	for _, d := range run(t, os.DirFS("../../data/sorachi"), "data/sorachi") {
		if d.Severity > diag.Info {
			line := short(d)
			for _, r := range d.Related {
				line += fmt.Sprintf(" %s:%d:%d", strings.TrimPrefix(r.Pos.File, "data/sorachi/"), r.Pos.Line, r.Pos.Col)
			}
			got = append(got, line)
		}
	}
	if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
		t.Errorf("got\n%s\nwant\n%s", a, b)
	}
}

// TestPhotosNeedAFolder wants photos unjudged, not missing, without a folder.
func TestPhotosNeedAFolder(t *testing.T) {
	p, _, err := load.Plan(os.DirFS(corpus+"err/photo-missing"), load.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if found := check.Run(p, progress.Compute(p, p.Year), check.Options{}); len(found) > 0 {
		t.Errorf("found %v", found)
	}
}
