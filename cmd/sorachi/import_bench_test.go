package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"testing"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/form/sheets"
)

// Municipalities of Hokkaido, and the KPIs that each is asked for.
const municipalities, kpisEach = 179, 10

// BenchmarkImport takes the answers of all municipalities into their plan: reads
// the forms, merges them, sets the values, checks the plan and writes its files.
func BenchmarkImport(b *testing.B) {
	answers := answersOfAll(b)
	defer debug.SetGCPercent(debug.SetGCPercent(gcPercent)) // as the program runs
	for b.Loop() {
		b.StopTimer()
		dir := filepath.Join(b.TempDir(), "plan")
		municipalPlan(b, dir)
		b.StartTimer()
		var out, errs bytes.Buffer
		if code := run([]string{"kpi", "import", answers, "--plan", dir}, console.World{Out: &out, Err: &errs, Getenv: os.Getenv}); code != console.ExitFine || !bytes.Contains(errs.Bytes(), []byte("1790件（")) {
			b.Fatal(code, errs.String())
		}
	}
}

// municipalPlan writes a plan with a project a municipality.
func municipalPlan(b *testing.B, dir string) {
	b.Helper()
	must(b, os.MkdirAll(filepath.Join(dir, "projects"), 0o777))
	must(b, os.WriteFile(filepath.Join(dir, "plan.yaml"), []byte("format: 1\nid: demo\ntitle: 推進状況\ndocument: 資料２\nbureau: 振興局\nregion: 道央広域連携地域\nperiod: R3～R7\nyear: R6\nbands:\n  - {label: 100％以上, from: 100}\n  - {label: 100％未満}\n"), 0o666))
	for m := 1; m <= municipalities; m++ {
		var text bytes.Buffer
		fmt.Fprintf(&text, "id: m%d\nnumber: %d\nname: 第%dの取組\narea: 道央広域連携地域\npurpose: 地域の取組を進める\nkpis:\n", m, m, m)
		for k := 1; k <= kpisEach; k++ {
			fmt.Fprintf(&text, "  - id: m%d-k%d\n    name: 第%dの町の指標%d\n    owner: 第%dの町\n    baseline: 7,250千人（R2）\n    target: 7,468千人（R7）\n    actuals:\n      R3: 7,400千人\n      R4: 7,410千人\n      R5: 7,420千人\n      R6: 7,430千人\n", m, k, m, k, m)
		}
		must(b, os.WriteFile(filepath.Join(dir, "projects", fmt.Sprintf("%03d.yaml", m)), text.Bytes(), 0o666))
	}
}

// answersOfAll returns a folder with the form of every municipality, filled in.
func answersOfAll(b *testing.B) string {
	b.Helper()
	plan, out := b.TempDir(), b.TempDir()
	municipalPlan(b, plan)
	l, err := planfolder.Load(plan, planfolder.Options{})
	must(b, err)
	for m, r := range form.RequestsByOwner(l.Plan) {
		data, err := sheets.Write(l.Plan, r, sheets.Letter{Year: l.Plan.Period.To})
		must(b, err)
		var typed []typedCell
		for i, k := range r.KPIs {
			typed = append(typed, typedCell{k.ID.Value, form.ColValue, 7440 + i})
		}
		data, err = typedInto(data, typed)
		must(b, err)
		must(b, os.WriteFile(filepath.Join(out, fmt.Sprintf("%03d.xlsx", m)), data, 0o666))
	}
	return out
}
