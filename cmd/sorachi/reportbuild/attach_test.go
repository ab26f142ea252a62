package reportbuild

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sorachi/cmd/sorachi/planfolder"
)

// TestFiguresTellWhatIsPrinted wants the attached list to hold the rate of every
// row, and nothing of what a plan keeps to itself.
func TestFiguresTellWhatIsPrinted(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "sorachi")
	if err := os.CopyFS(dir, os.DirFS("../../../data/sorachi")); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "projects/1-tantetsuko.yaml")
	was, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(was), "    baseline: ", "    owner: 秘密係  # 内緒の覚え書き\n    baseline: ", 1)
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	l, err := planfolder.Load(dir, planfolder.Options{})
	if err != nil || l.Found.HasErrors() {
		t.Fatal(err, l.Found)
	}
	got, err := figuresOf(l)
	if err != nil {
		t.Fatal(err)
	}
	csv := string(got.Data)
	if got.Name != "sorachi-R6.csv" || !strings.HasPrefix(csv, "\ufeff") {
		t.Errorf("%s begins with %.9q", got.Name, csv)
	}
	for _, r := range l.Summary.Rows {
		if !strings.Contains(csv, ","+r.Rate.Text+",") || !strings.Contains(csv, r.Def.Name.Value) {
			t.Errorf("%s and its %s are not in the list", r.Name, r.Rate.Text)
		}
	}
	if l.Plan.Projects[0].KPIs[0].Owner.Value != "秘密係" || strings.Contains(csv, "秘密") || strings.Contains(csv, "内緒") {
		t.Errorf("the list tells what is not printed:\n%s", csv)
	}
}
