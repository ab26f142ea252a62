package export

import (
	"os"
	"slices"
	"testing"

	"sorachi/data/national"
	"sorachi/pkg/excel/reportbook/datasheets"
	"sorachi/pkg/excel/tablerules"
	"sorachi/pkg/excel/tablerules/tablefile"
	"sorachi/pkg/listing"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
)

// TestDataHaveFullMarks scores what is exported of the real plan on the 15 items
// of the rules for tables that machines can read.
func TestDataHaveFullMarks(t *testing.T) {
	p, found, err := load.Plan(os.DirFS("../../data/sorachi"), load.Options{National: national.FS})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	for _, wide := range []bool{false, true} {
		d := Of([]Plan{PlanOf(p, progress.Compute(p, p.Year))}, wide)
		for _, format := range []string{"csv", "xlsx"} {
			files, err := d.Files(format, d.Name, listing.Options{BOM: true})
			if err != nil {
				t.Fatal(err)
			}
			checkFullMarks(t, files[0].Path, files[0].Data)
		}
	}
}

func checkFullMarks(t *testing.T, name string, data []byte) {
	t.Helper()
	f, err := tablefile.Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	sheets := f.DataSheets()
	if len(sheets) != 1 || !slices.Contains([]string{datasheets.Sheet, name}, sheets[0].Name) {
		t.Fatalf("%s: %d data sheets", name, len(sheets))
	}
	for _, r := range tablerules.Score(f, sheets[0]).Results {
		for _, fault := range r.Faults {
			t.Errorf("%s: %s %s %v", name, r.Item.No, fault.Message, fault.Areas)
		}
	}
}
