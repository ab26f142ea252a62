// Package answer reads the forms that divisions and municipalities send back
// (回答) and says what is answered. It knows what was asked, not what the plan says
// now: package reconcile compares answers with it and with each other. Nor does it
// know what the words and figures of a cell mean: package entrycells reads the cells
// that are filled in.
//
// A form is found by its hidden keys, wherever its rows and columns were moved to,
// and by its headers where they are gone. Two rules stand over all: what was typed is
// taken over or told, never passed over; and what was left as the form was made with
// it is no answer.
//
// To read it: Read in this file; grid.go, which finds the columns and rows of a sheet;
// issue.go, what the hidden sheet says was asked; reply.go, what the rows answer;
// sender.go, who answers. told.go tells of all else that stands in the form; rules.go
// documents what is no form; untouched.go stands apart: whether anybody wrote into one.
package answer

import (
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
)

// Answers is a form that came back.
type Answers struct {
	File    string     // as the command shows it
	Issue   form.Issue // what was asked; see Lost
	Lost    bool       // the hidden sheet is gone: only the year is known, and what the rows say
	Replies []Reply
	Senders []Sender // one a sheet that was filled in
}

// Filled reports whether anybody wrote anything into the form: only then is what
// it was made with confirmed by its coming back.
func (a *Answers) Filled() bool {
	return len(a.Senders) > 0 || slices.ContainsFunc(a.Replies, Reply.Says)
}

// Read reads a form that came back, however its rows and columns were moved. It
// returns nil and the reason for what is no form. A cell that cannot be read is
// a finding and answers nothing; the others of its row do, but those of the value, its
// state and its month are one answer.
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
		r.sheet(g)
	}
	r.strangers(book, grids)
	return true
}

// report adds a finding.
func (r *reader) report(p diag.Pos, rule *diag.Rule, message, hint string) {
	r.found.Add(rule.New(p, diag.Pos{}, message, hint))
}
