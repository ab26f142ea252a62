// Package answer reads the forms that divisions and municipalities send back
// (回答) and says what is answered. It knows what was asked, not what the plan says
// now: pkg/excel/reconcile compares answers with it and with each other.
//
// A form is found by its hidden keys, wherever its rows and columns were moved to,
// and a cell is read as it was meant: digits of any width, percent cells, words typed
// where a figure belongs, months as dates. Three rules stand over all: what was typed
// is taken over or told, never passed over; what was left as the form was made with
// it is no answer; and a figure is a decimal text from the cell to the plan.
//
// To read it: Read in answer.go with grid.go, which finds what stands where; cells.go
// reads that of the value (spoken.go what is typed as one would say it, serial.go and
// shownunit.go what a spreadsheet makes of it), state.go and text.go the others;
// reply.go joins value, state and month of a row; sender.go reads who answered, told.go
// tells of all else. rules.go documents the findings; untouched.go stands apart.
package answer

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/value"
)

// Answers is a form that came back.
type Answers struct {
	File    string     // as the command shows it
	Issue   form.Issue // what was asked; see Lost
	Lost    bool       // the hidden sheet is gone: only the year is known, and what the rows say
	Replies []Reply
	Senders []Sender // one a sheet that was filled in
}

// Sender is who answered, as written on one sheet.
type Sender struct{ Person, Contact, Date string }

// Reply is what one row answers about its KPI. What is nil was left as it was
// when the form was made, or could not be read, which is reported.
type Reply struct {
	Item   form.Item // what was asked; only the ID when Asked is not set
	Asked  bool
	Pos    diag.Pos           // the row's cell for the value
	Value  *Given             // the year's value
	Same   bool               // the value is there, and is the one that the form was made with
	Source *Given             // 出典
	Note   *Given             // 注
	Remark *Given             // 備考
	Shown  map[form.Key]Given // what stands in the columns that are not filled in
}

// Says reports whether a row holds more than the form was made with.
func (r Reply) Says() bool {
	return r.Value != nil || r.Source != nil || r.Note != nil || r.Remark != nil
}

// Filled reports whether anybody wrote anything into the form: only then is what
// it was made with confirmed by its coming back.
func (a *Answers) Filled() bool {
	return len(a.Senders) > 0 || slices.ContainsFunc(a.Replies, Reply.Says)
}

// Given is a text of an answer, and where it stands.
type Given struct {
	Text  string
	Pos   diag.Pos
	Value *value.Value // of the year's value: what Text says
	Bare  bool         // Text is a number from a number cell: zeros at its end are not kept there
}

// Read reads a form that came back, however its rows and columns were moved. It
// returns nil and the reason for what is no form. A cell that cannot be read is
// a finding, and its row answers nothing.
func Read(file string, data []byte) (*Answers, diag.List) {
	book, err := xlsxreader.Open(data)
	if err != nil {
		message, hint, _ := strings.Cut(err.Error(), "。")
		return nil, diag.List{notAForm.New(diag.Pos{File: file}, diag.Pos{}, message, strings.TrimSuffix(hint, "。"))}
	}
	r := &reader{file: file, out: &Answers{File: file}}
	if !r.read(book) {
		return nil, r.found
	}
	return r.out, r.found
}

// Unreadable is the finding for a file of which nothing can be read; reason is a
// sentence without its 。
func Unreadable(file, reason string) diag.Diagnostic {
	return notAForm.New(diag.Pos{File: file}, diag.Pos{}, reason, "")
}

// reader carries one Read.
type reader struct {
	file  string
	out   *Answers
	items map[string]form.Item // of the hidden sheet, by id
	found diag.List
}

// read fills in the answers and reports whether the book is a form.
func (r *reader) read(book *xlsxreader.File) bool {
	var grids []*grid
	for _, s := range book.Sheets {
		if g := findGrid(r.file, s); g != nil {
			grids = append(grids, g)
		}
	}
	if len(grids) == 0 {
		r.report(diag.Pos{File: r.file}, notAForm, "照会の様式ではありません", "「sorachi kpi form」で作った様式に記入したものを指定してください")
		return false
	}
	if !r.issue(book, grids) {
		return false
	}
	for _, g := range grids {
		g.year = r.out.Issue.Year
		r.entries(g)
	}
	r.strangers(book, grids)
	return true
}

// report adds a finding.
func (r *reader) report(p diag.Pos, rule *diag.Rule, message, hint string) {
	r.found.Add(rule.New(p, diag.Pos{}, message, hint))
}

// issue reads the hidden sheet, or learns the year from the headers where it is
// gone. It reports whether the form can be read.
func (r *reader) issue(book *xlsxreader.File, grids []*grid) bool {
	meta := book.Sheet(form.MetaSheet)
	if meta == nil || meta.At(1, 1).Raw != form.MetaVersion {
		r.out.Lost = true
		for _, g := range grids {
			r.out.Issue.Year = cmp.Or(r.out.Issue.Year, g.headed)
		}
		if r.out.Issue.Year == 0 {
			r.report(diag.Pos{File: r.file}, notAForm, "どの年度の様式か分かりません。隠しシートがなく、見出しにも年度がありません", "送られてきた様式に記入し直してもらってください")
			return false
		}
		r.report(diag.Pos{File: r.file}, Unclear, "様式の隠しシートがありません。ほかのブックに写したものと思われます",
			"様式を作ったときの計画と比べられないため、取り込む値をよく確かめてください")
		return true
	}
	issue, err := form.IssueFrom(rowsOf(meta))
	if err != nil {
		r.report(diag.Pos{File: r.file}, notAForm, err.Error(), "送られてきた様式に記入し直してもらってください")
		return false
	}
	if issue.Version > form.Version {
		r.report(diag.Pos{File: r.file}, notAForm, fmt.Sprintf("新しい版のsorachiで作った様式です（様式の版は%d、このsorachiが読めるのは%dまで）", issue.Version, form.Version), "sorachiを新しい版にしてください")
		return false
	}
	r.out.Issue, r.items = issue, map[string]form.Item{}
	for _, it := range issue.Items {
		r.items[it.ID] = it
	}
	return true
}

// maxRows is more rows than any form has: ten KPIs of every municipality of Japan.
const maxRows = 20_000

// entries reads the rows of one sheet.
func (r *reader) entries(g *grid) {
	if len(g.cols[form.ColValue]) == 0 {
		r.report(g.pos(0, 0), notAForm, fmt.Sprintf("「%s」の列がありません", form.Header(form.ColValue, g.year)), "列を消していない様式に記入し直してもらってください")
		return
	}
	rows := g.rows()
	if len(rows) > maxRows {
		r.report(g.pos(0, 0), notAForm, fmt.Sprintf("行が%d行あります。読めるのは%d行までです", len(rows), maxRows), "様式でないものを消してください")
		return
	}
	var outside []int
	for _, row := range rows {
		if id := g.id(row); id != "" {
			r.row(g, row, id)
		} else if r.keyless(g, row) {
			outside = append(outside, row)
		}
	}
	r.outside(g, outside)
	r.head(g)
	r.extras(g)
}

// row reads the row of one KPI.
func (r *reader) row(g *grid, row int, id string) {
	c := &cells{grid: g, row: row, reader: r}
	reply := Reply{Item: form.Item{ID: id}, Pos: g.pos(g.cols[form.ColValue][0], row), Shown: map[form.Key]Given{}}
	if it, ok := r.items[id]; ok {
		reply.Item, reply.Asked = it, true
	}
	was := reply.Item.Prefill()
	reply.Value, reply.Same = c.answer(was)
	reply.Source = c.changed(form.ColSource, was.Source)
	reply.Note = c.changed(form.ColNote, was.Note)
	reply.Remark = c.changed(form.ColRemark, was.Remark)
	for key := range g.cols {
		if column, _, _ := form.ColumnOf(key); !column.Entry && !column.Hidden {
			if e := c.entry(key); e.Kind != xlsxreader.Empty && e.Formula == "" {
				reply.Shown[key] = Given{Text: clean(rawText(e)), Pos: g.pos(e.Col, e.Row)}
			}
		}
	}
	r.out.Replies = append(r.out.Replies, reply)
}

// rowsOf is what the cells of a sheet hold.
func rowsOf(s *xlsxreader.Sheet) [][]string {
	var out [][]string
	for _, r := range s.Rows {
		var row []string
		for _, e := range r.Cells {
			for len(row) < min(e.Col-1, maxMeta) {
				row = append(row, "")
			}
			row = append(row, rawText(e))
		}
		out = append(out, row)
	}
	return out
}

// maxMeta is how many columns the hidden sheet has at most.
const maxMeta = 20
