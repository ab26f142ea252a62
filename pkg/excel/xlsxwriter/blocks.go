package xlsxwriter

import (
	"fmt"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxwriter/sheetxml"
)

// Column is how Rows writes a column.
type Column struct {
	Text    Look // of texts and empty cells
	Numbers bool // digits are numbers in Figure, whose Format shows as many decimals as are written
	Figure  Look
}

// Rows writes many rows from one on, a text for each column: a tenth of the
// time and the memory of cells written one by one. In columns of Numbers plain
// digits (-1234.50) become numbers, but for those with more digits than a
// spreadsheet keeps: these stay texts, so that none is lost, as does everything
// else. Empty cells are left out, unless they have a border or a fill or are Unlocked.
// No other cells may be written into these rows, and rows must not change before Bytes.
func (b *Book) Rows(row int, columns []Column, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	block := sheetxml.Block{Area: ooxml.Area{Col: 1, Row: row, ToCol: len(columns), ToRow: row + len(rows) - 1}, Rows: rows}
	if err := checkBlock(block); err != nil {
		b.do(err)
		return
	}
	for i, c := range columns {
		block.Columns = append(block.Columns, b.blockColumn(c, sheetxml.MostDecimals(rows, i)))
		for k := range rows {
			b.checkLength(1+i, row+k, rows[k][i])
		}
	}
	b.at.AddBlock(block)
}

// checkBlock makes sure that a block lies on the sheet, with all cells of its rows.
func checkBlock(block sheetxml.Block) error {
	a := block.Area
	if a.Row < 1 || a.ToRow > ooxml.MaxRows || a.ToCol > ooxml.MaxCols {
		return fmt.Errorf("%d rows of %d columns from row %d on: too many for a sheet", len(block.Rows), a.ToCol, a.Row)
	}
	for i, texts := range block.Rows {
		if len(texts) < a.ToCol {
			return fmt.Errorf("row %d has %d cells, not %d", a.Row+i, len(texts), a.ToCol)
		}
	}
	return nil
}

// blockColumn gives a column the styles of its cells; its numbers have up to so many
// decimals.
func (b *Book) blockColumn(c Column, decimals int) sheetxml.Column {
	out := sheetxml.Column{Text: b.style(c.Text), Blanks: c.Text.Edge || c.Text.Fill != "" || c.Text.Unlocked}
	if !c.Numbers {
		return out
	}
	out.Figures = []int{b.style(c.Figure)}
	for n := range decimals {
		l := c.Figure
		l.Format = "0" + ooxml.Decimals(1+n)
		out.Figures = append(out.Figures, b.style(l))
	}
	return out
}
