package answer

import (
	"testing"

	"sorachi/pkg/form"
	"sorachi/pkg/workbook"
)

// TestTooManyRows wants a sheet with more rows than a form can have refused whole.
func TestTooManyRows(t *testing.T) {
	keys := workbook.Row{Number: 1}
	for i, key := range []form.Key{form.KeyMark + form.ColID, form.ColValue} {
		keys.Cells = append(keys.Cells, workbook.Entry{Col: i + 1, Row: 1, Kind: workbook.Text, Raw: string(key)})
	}
	s := &workbook.Sheet{Name: "記入", Rows: []workbook.Row{keys}}
	for row := 2; row < maxRows+3; row++ {
		id := workbook.Entry{Col: 1, Row: row, Kind: workbook.Text, Raw: "people"}
		s.Rows = append(s.Rows, workbook.Row{Number: row, Cells: []workbook.Entry{id}})
	}
	r := &reader{file: "a.xlsx", out: &Answers{}}
	r.entries(findGrid("a.xlsx", s))
	if len(r.out.Replies) > 0 || len(r.found) != 1 || r.found[0].Code != notAForm.Code {
		t.Errorf("%d replies, %v", len(r.out.Replies), r.found)
	}
}
