package listing

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"sorachi/data/national"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
	"sorachi/pkg/yamlfile"
)

// loaded reads a plan folder that must be free of errors.
func loaded(t testing.TB, dir string) *plan.Plan {
	t.Helper()
	p, found, err := load.Plan(os.DirFS(dir), load.Options{National: national.FS})
	if err != nil || found.HasErrors() {
		t.Fatalf("%s: %v %v", dir, err, found)
	}
	return p
}

// sorachi is the real 資料2; small has every kind of value once.
const (
	sorachi = "../../data/sorachi"
	small   = "testdata/small"
)

func kpis(t testing.TB, p *plan.Plan, format string, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := KPIs(&b, progress.Compute(p, p.Year), format, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func events(t testing.TB, p *plan.Plan, format string, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Events(&b, p, 0, format, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// hostile is a plan whose texts try to break out of every format.
func hostile(t testing.TB) *plan.Plan {
	p := loaded(t, small)
	text := func(s string) plan.Text { return yamlfile.NewText(s, p.Projects[0].ID.Pos()) }
	pr := p.Projects[0]
	pr.Name = text("@SUM(A1)")
	pr.KPIs[0].Name = text(`=cmd|' /C calc'!A0`)
	pr.KPIs[1].Name = text("一行目\n|二行目\r\n\x1b[31m赤 <b>&\"\\~~")
	pr.KPIs[2].Name = text("ﾊﾞ①葛\U000E0100𠮷\u202e")
	e := p.Projects[1].Events[0].Events[1]
	e.Title = text("+1+1 \"引用\",\n改行")
	return p
}

// golden compares got with a file, or rewrites it with UPDATE=1.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; look at it with UPDATE=1 and git diff. Got:\n%s", file, got)
	}
}

func rulesList(t testing.TB, rules []*diag.Rule, format string, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Rules(&b, rules, format, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
