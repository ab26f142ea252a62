package answer

import (
	"testing"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
)

// TestTooManyRows wants a sheet with more rows than a form can have refused whole.
func TestTooManyRows(t *testing.T) {
	keys := xlsxreader.Row{Number: 1}
	for i, key := range []form.Key{form.KeyMark + form.ColID, form.ColValue} {
		keys.Cells = append(keys.Cells, xlsxreader.Cell{Col: i + 1, Row: 1, Kind: xlsxreader.Text, Raw: string(key)})
	}
	s := &xlsxreader.Sheet{Name: "記入", Rows: []xlsxreader.Row{keys}}
	for row := 2; row < maxRows+3; row++ {
		id := xlsxreader.Cell{Col: 1, Row: row, Kind: xlsxreader.Text, Raw: "people"}
		s.Rows = append(s.Rows, xlsxreader.Row{Number: row, Cells: []xlsxreader.Cell{id}})
	}
	r := &reader{file: "a.xlsx", out: &Answers{}}
	r.sheet(findGrid("a.xlsx", s))
	if len(r.out.Replies) > 0 || len(r.found) != 1 || r.found[0].Code != notAForm.Code {
		t.Errorf("%d replies, %v", len(r.out.Replies), r.found)
	}
}
