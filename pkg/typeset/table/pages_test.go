package table

import (
	"slices"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// firsts returns the text of each row's first column that has one, chunk by
// chunk.
func firsts(blocks []typeset.Block) [][]string {
	var out [][]string
	for _, b := range blocks {
		var col []string
		for _, op := range b.Ops {
			if o, ok := op.(page.Text); ok && o.X < 50 {
				col = append(col, o.String)
			}
		}
		out = append(out, col)
	}
	return out
}

func TestPagesSplitBetweenRows(t *testing.T) {
	group := rowsOf(4)
	group[1].Cells[1].RowSpan = 2
	group[2].Cells = group[2].Cells[:1]
	head := []Row{row("頭", "値")}
	tests := []struct {
		name        string
		head, body  []Row
		first, rest float64
		want        [][]string
	}{
		{"all on one page", head, rowsOf(2), 57, 57, [][]string{{"頭", "行0", "行1"}}},
		{"head repeated", head, rowsOf(3), 57, 57, [][]string{{"頭", "行0", "行1"}, {"頭", "行2"}}},
		{"less room first", head, rowsOf(4), 38, 57, [][]string{{"頭", "行0"}, {"頭", "行1", "行2"}, {"頭", "行3"}}},
		{"more room first", nil, rowsOf(4), 57, 19, [][]string{{"行0", "行1", "行2"}, {"行3"}}},
		{"a group moves on whole", nil, group, 38, 38, [][]string{{"行0"}, {"行1", "行2"}, {"行3"}}},
		{"a row a page at least", nil, rowsOf(2), 5, 5, [][]string{{"行0"}, {"行1"}}},
		{"no body", head, nil, 5, 5, [][]string{{"頭"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			blocks := twoColumns(tt.head, tt.body).Pages(tt.first, tt.rest)
			got := firsts(blocks)
			if !slices.EqualFunc(got, tt.want, slices.Equal) {
				t.Fatalf("got %q, want %q", got, tt.want)
			}
			limit := tt.first
			for i, b := range blocks {
				if over := b.H > limit; over != b.Overflow {
					t.Errorf("page %d is %v high of %v, overflow %v", i+1, b.H, limit, b.Overflow)
				}
				limit = tt.rest
			}
		})
	}
}

// A spanning cell that no page can hold is set again on the next page, where a
// reader who does not see it need not hear it twice.
func TestPagesRepeatSpanningCell(t *testing.T) {
	body := rowsOf(3)
	body[0].Cells[0].RowSpan = 3
	for i := 1; i < 3; i++ {
		body[i].Cells = body[i].Cells[1:]
	}
	blocks := twoColumns([]Row{row("頭", "値")}, body).Pages(57, 57)
	if got := firsts(blocks); !slices.EqualFunc(got, [][]string{{"頭", "行0"}, {"頭", "行0"}}, slices.Equal) {
		t.Fatalf("got %q", got)
	}
	want := page.Tag{Role: page.TD, Table: 3, Row: 2, Col: 1, Rows: 3, Cols: 1} // of all pages
	if got := where(t, blocks[0], "行0").Tag; got != want {
		t.Errorf("first %+v, want %+v", got, want)
	}
	for _, text := range []string{"頭", "行0"} {
		if got := where(t, blocks[1], text).Tag; got != (page.Tag{}) {
			t.Errorf("%s is set again as %+v", text, got)
		}
	}
	if got := where(t, blocks[1], "道").Tag; got.Row != 4 || got.Role != page.TD {
		t.Errorf("the last row is %+v", got)
	}
}

// Every row is on one page, and Pages without limits is Layout.
func TestPagesLoseNothing(t *testing.T) {
	table := twoColumns([]Row{row("頭", "値")}, rowsOf(23))
	for limit := 30.0; limit < 500; limit += 17 {
		n := 0
		for _, b := range table.Pages(limit/2, limit) {
			for _, op := range b.Ops {
				if o, ok := op.(page.Text); ok && o.Role == page.TD {
					n++
				}
			}
		}
		if n != 46 {
			t.Errorf("limit %v: %d cells, want 46", limit, n)
		}
	}
	if pages := table.Pages(1e6, 1e6); len(pages) != 1 || pages[0].H != table.Layout().H {
		t.Errorf("%d pages", len(pages))
	}
}

// What a hand-made table may get wrong is set somehow.
func TestTableForgives(t *testing.T) {
	over := cell("幅")
	over.ColSpan, over.RowSpan = 9, 9
	tables := map[string]Table{
		"empty":             {},
		"no columns":        {Body: []Row{row("道")}},
		"too many cells":    twoColumns(nil, []Row{row("一", "二", "三", "四")}),
		"spans too far":     twoColumns([]Row{{Cells: []Cell{over}}}, []Row{{Cells: []Cell{over}}, row("下")}),
		"padding too large": {Widths: []float64{4}, PadX: 9, PadY: 9, Body: []Row{row("道")}, ColumnRule: 1},
	}
	for name, table := range tables {
		for _, b := range append(table.Pages(10, 10), table.Layout()) {
			if b.H < 0 || b.W < 0 {
				t.Errorf("%s: %v by %v", name, b.W, b.H)
			}
		}
	}
}
