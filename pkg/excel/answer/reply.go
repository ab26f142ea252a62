package answer

import (
	"fmt"
	"maps"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
)

// Reply is what one row answers about its KPI. What is nil was left as it was
// when the form was made, or could not be read, which is reported.
type Reply struct {
	Item   form.Item // what was asked; only the ID when Asked is not set
	Asked  bool
	Pos    diag.Pos                      // the row's cell for the value
	Value  *entrycells.Given             // the year's value
	Same   bool                          // the value is there, and is the one that the form was made with
	Source *entrycells.Given             // 出典
	Note   *entrycells.Given             // 注
	Remark *entrycells.Given             // 備考
	Shown  map[form.Key]entrycells.Given // what stands in the columns that are not filled in
}

// Says reports whether a row holds more than the form was made with.
func (r Reply) Says() bool {
	return r.Value != nil || r.Source != nil || r.Note != nil || r.Remark != nil
}

// sheet reads the rows of one sheet.
func (r *reader) sheet(g *grid) {
	if len(g.cols[form.ColValue]) == 0 {
		r.report(g.pos(0, 0), notAForm, fmt.Sprintf("「%s」の列がありません", form.Header(form.ColValue, g.year)), "列を消していない様式に記入し直してもらってください")
		return
	}
	rows := g.below()
	if len(rows) > maxRows {
		r.report(g.pos(0, 0), notAForm, fmt.Sprintf("行が%d行あります。読めるのは%d行までです", len(rows), maxRows), "様式でないものを消してください")
		return
	}
	var outside []int
	for _, row := range rows {
		if id := g.id(row); id != "" {
			r.reply(g, row, id)
		} else if r.withoutID(g, row) {
			outside = append(outside, row)
		}
	}
	r.outside(g, outside)
	r.sender(g)
	r.extras(g)
}

// maxRows is more rows than any form has: ten KPIs of every municipality of Japan.
const maxRows = 20_000

// reply reads the row of one KPI.
func (r *reader) reply(g *grid, row int, id string) {
	reply := Reply{Item: form.Item{ID: id}, Pos: g.pos(g.cols[form.ColValue][0], row), Shown: r.shown(g, row)}
	if it, ok := r.items[id]; ok {
		reply.Item, reply.Asked = it, true
	}
	was := reply.Item.Prefill()
	cells := entrycells.ValueCells{Value: r.entryCell(g, form.ColValue, row), State: r.entryCell(g, form.ColState, row), Month: r.entryCell(g, form.ColMonth, row)}
	value, same, found := cells.Read(was)
	r.found = append(r.found, found...)
	reply.Value, reply.Same = value, same
	text := func(key form.Key, was string) *entrycells.Given {
		given, found := r.entryCell(g, key, row).ReadText(was)
		r.found = append(r.found, found...)
		return given
	}
	reply.Source, reply.Note, reply.Remark = text(form.ColSource, was.Source), text(form.ColNote, was.Note), text(form.ColRemark, was.Remark)
	r.out.Replies = append(r.out.Replies, reply)
}

// shown is what stands in the columns of a row that are not filled in.
func (r *reader) shown(g *grid, row int) map[form.Key]entrycells.Given {
	out := map[form.Key]entrycells.Given{}
	for _, key := range slices.Sorted(maps.Keys(g.cols)) {
		if column, _, _ := form.ColumnOf(key); column.Entry || column.Hidden {
			continue
		}
		if c := r.cell(g, key, row); c.Kind != xlsxreader.Empty && c.Formula == "" {
			out[key] = entrycells.Given{Text: entrycells.Text(c), Pos: g.pos(c.Col, c.Row)}
		}
	}
	return out
}

// entryCell is the cell of an entry column.
func (r *reader) entryCell(g *grid, key form.Key, row int) entrycells.Cell {
	c := r.cell(g, key, row)
	return entrycells.Cell{Cell: c, Key: key, Gone: len(g.cols[key]) == 0, Pos: g.pos(c.Col, c.Row), Year: g.year}
}

// cell is the cell of a column. A copied column counts where the first is empty.
func (r *reader) cell(g *grid, key form.Key, row int) xlsxreader.Cell {
	var first xlsxreader.Cell
	for _, col := range g.cols[key] {
		c := g.At(col, row)
		switch {
		case c.Kind == xlsxreader.Empty && c.Formula == "":
		case first.Col == 0:
			first = c
		case entrycells.Verbatim(c) != entrycells.Verbatim(first):
			r.report(g.pos(c.Col, c.Row), entrycells.BadAnswer, fmt.Sprintf("「%s」の列が2つあり、違うことが書かれています（%sは「%s」、%sは「%s」）", form.Header(key, g.year), first.Ref(), entrycells.Quoted(first), c.Ref(), entrycells.Quoted(c)), "どちらか一方を消してください")
		}
	}
	if first.Col == 0 && len(g.cols[key]) > 0 {
		return xlsxreader.Cell{Col: g.cols[key][0], Row: row}
	}
	return first
}
