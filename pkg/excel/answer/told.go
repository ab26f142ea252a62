package answer

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/typedtext"
)

// This file tells what a form holds that is not taken into the plan, so that
// nothing a division wrote is passed over in silence.

// withoutID tells of a row that belongs to no KPI and yet answers: its value would be
// lost. One that a formula makes is a sum. It reports whether anything else stands
// in the row.
func (r *reader) withoutID(g *grid, row int) bool {
	value, state := r.cell(g, form.ColValue, row), r.cell(g, form.ColState, row)
	if entrycells.IsTyped(value) || entrycells.IsTyped(state) {
		r.report(g.pos(value.Col, row), entrycells.BadAnswer, "どの評価指標の回答か分からない行です："+typedIn(g.cellsIn(row)), "隠れている「指標ID」の列が消えています。様式の元の行に記入し直すか、行を消してください")
		return false
	}
	return slices.ContainsFunc(g.cellsIn(row), entrycells.IsTyped)
}

// outside tells of rows that belong to no KPI.
func (r *reader) outside(g *grid, rows []int) {
	if len(rows) == 0 {
		return
	}
	message := "表の外の記入は取り込みません：" + typedIn(g.cellsIn(rows[0]))
	if len(rows) > 1 {
		message += fmt.Sprintf("など%d行", len(rows))
	}
	r.report(g.pos(g.cellsIn(rows[0])[0].Col, rows[0]), entrycells.NotTaken, message, "")
}

// typedIn quotes what was typed into a row, up to about maxTyped bytes.
func typedIn(row []xlsxreader.Cell) string {
	var b strings.Builder
	for _, c := range row {
		if entrycells.IsTyped(c) && b.Len() < maxTyped {
			b.WriteString("「" + entrycells.Quoted(c) + "」")
		}
	}
	return b.String()
}

// maxTyped is how long a message about a row may become before it ends.
const maxTyped = 400

// extras tells of columns that were added, and of what lies over the cells.
func (r *reader) extras(g *grid) {
	added := map[int]int{} // by column: the first row with contents
	for _, row := range g.below() {
		for _, c := range g.cellsIn(row) {
			if _, known := g.keyOf(c.Col); !known && g.id(row) != "" && added[c.Col] == 0 && entrycells.Text(c) != "" {
				added[c.Col] = row
			}
		}
	}
	for _, col := range slices.Sorted(maps.Keys(added)) {
		title := entrycells.Quoted(g.At(col, g.headerRow))
		if title == "" {
			title = "見出しなし"
		}
		r.report(g.pos(col, added[col]), entrycells.NotTaken, fmt.Sprintf("加えられた列「%s」は取り込みません（「%s」など）", title, entrycells.Quoted(g.At(col, added[col]))), "")
	}
	r.retitled(g)
	r.merged(g)
	if g.Comments > 0 {
		r.report(g.pos(0, 0), entrycells.NotTaken, fmt.Sprintf("セルのコメント（メモ）が%d件あります。取り込まないので、読んでください", g.Comments), "")
	}
	if len(g.Objects) > 0 {
		r.report(g.pos(0, 0), entrycells.NotTaken, fmt.Sprintf("図形や画像が%d個あります。取り込まないので、見てください", len(g.Objects)), "")
	}
}

// retitled tells of headers that were typed over: what an answer means may stand
// there.
func (r *reader) retitled(g *grid) {
	var at []xlsxreader.Cell
	want := ""
	for _, c := range g.cellsIn(g.headerRow) {
		key, known := g.keyOf(c.Col)
		isKey := strings.TrimPrefix(entrycells.Text(c), form.KeyMark) == string(key) // the row of headers is gone
		if !known || !entrycells.IsTyped(c) || isKey || typedtext.Squeeze(entrycells.Verbatim(c)) == typedtext.Squeeze(form.Header(key, g.year)) {
			continue
		}
		if at = append(at, c); len(at) == 1 {
			want = form.Header(key, g.year)
		}
	}
	if len(at) == 0 {
		return
	}
	message := fmt.Sprintf("見出し「%s」が「%s」になっています", want, entrycells.Quoted(at[0]))
	if len(at) > 1 {
		message += fmt.Sprintf("（見出し%d個が変わっています）", len(at))
	}
	r.report(g.pos(at[0].Col, at[0].Row), entrycells.NotTaken, message, "単位や時点など、回答に関わることが書かれていないか確かめてください")
}

// merged tells of cells to fill in that were joined over several rows: they answer
// for the first one.
func (r *reader) merged(g *grid) {
	for _, a := range g.Merges {
		first, filledIn := g.At(a.Col, a.Row), false
		for col := a.Col; col <= a.ToCol; col++ {
			key, _ := g.keyOf(col)
			column, _, _ := form.ColumnOf(key)
			filledIn = filledIn || column.Entry
		}
		if a.Row <= g.headerRow || a.Row == a.ToRow || !filledIn || !entrycells.IsTyped(first) {
			continue
		}
		r.report(g.pos(a.Col, a.Row), entrycells.Unclear, fmt.Sprintf("%sのセルが結合されています。「%s」は、%d行目だけの回答とします", a, entrycells.Quoted(first), a.Row), "ほかの行の回答は、「kpi set」で入れるか、答え直してもらってください")
	}
}

// strangers tells of sheets that are none of the form's.
func (r *reader) strangers(book *xlsxreader.File, grids []*grid) {
	own := []string{form.GuideSheet, form.MetaSheet}
	for _, s := range book.Sheets {
		used, holds := s.Used()
		answers := slices.ContainsFunc(grids, func(g *grid) bool { return g.Sheet == s })
		if answers || !holds || slices.ContainsFunc(own, func(name string) bool { return strings.EqualFold(name, s.Name) }) {
			continue
		}
		r.report(diag.Pos{File: r.file, Sheet: s.Name, Line: used.Row, Col: used.Col}, entrycells.NotTaken, fmt.Sprintf("加えられたシート「%s」は取り込みません", s.Name), "")
	}
}

// besides tells of a cell over the table that the form did not have. A form that was
// made before Issue.Head was kept does not say what it had.
func (r *reader) besides(g *grid, c xlsxreader.Cell) {
	text := typedtext.Squeeze(entrycells.Verbatim(c))
	issued := func(s string) bool { return typedtext.Squeeze(s) == text }
	_, _, key := form.ColumnOf(form.Key(strings.TrimPrefix(entrycells.Text(c), form.KeyMark)))
	if !entrycells.IsTyped(c) || key || len(r.out.Issue.Head) == 0 || slices.ContainsFunc(r.out.Issue.Head, issued) {
		return
	}
	r.report(g.pos(c.Col, c.Row), entrycells.NotTaken, fmt.Sprintf("表の上の記入「%s」は取り込みません", entrycells.Quoted(c)), "")
}
