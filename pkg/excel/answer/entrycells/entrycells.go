// Package entrycells reads the entry cells of a form that came back (回答): those that
// a division fills in, of one row. It says what they say now, where that is not what
// the form was made with. It knows no sheet: package answer finds where a cell
// stands. Nor does it know the plan, with which package reconcile compares.
//
// A cell is read as it was meant: digits of any width, percent cells, words typed
// where a figure belongs, months as dates. What cannot be read, or stays out of the
// plan, is a finding, never passed over; and a figure is a decimal text from the cell
// to the plan.
//
// To read it: this file, a cell and what it gives. Then valuecells.go, which joins the
// cells of the value, its state and its month: typedvalue.go reads the first (spoken.go
// what is typed as one would say it), state.go and month.go the others. readtext.go
// reads the cells of texts. What all need: text.go, what a cell holds; serial.go, the
// days that are kept as numbers; rules.go documents the findings.
package entrycells

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// Cell is a cell of an entry column, in the row of one KPI.
type Cell struct {
	xlsxreader.Cell
	Key  form.Key    // its column
	Gone bool        // the form that came back has no such column
	Pos  diag.Pos    // also where the cell is empty
	Year wareki.Year // whose values the form asks for
}

// Given is a text of an answer, and where it stands.
type Given struct {
	Text  string
	Pos   diag.Pos
	Value *value.Value // of the year's value: what Text says
	// FromNumber: Text comes from a number cell, with the ％ or unit that its format
	// shows behind it. Such a cell does not keep the zeros at the end of what was typed.
	FromNumber bool
}

// header is what the form has over the cell.
func (c Cell) header() string { return form.Header(c.Key, c.Year) }

// finding is one about the cell.
func (c Cell) finding(rule *diag.Rule, message, hint string) diag.List {
	return diag.List{rule.New(c.Pos, diag.Pos{}, message, hint)}
}

// bad is the finding for a cell that cannot be read.
func (c Cell) bad(message, hint string) diag.List { return c.finding(BadAnswer, message, hint) }

// unsound finds cells that hold no text and no number of their own.
func (c Cell) unsound() diag.List {
	switch {
	case c.Kind == xlsxreader.Error:
		return c.bad(fmt.Sprintf("セルがエラー（%s）です", c.Raw), "値を入力し直してください")
	case c.Kind == xlsxreader.Bool:
		return c.bad(fmt.Sprintf("「%s」は読めません", quoted(c.Raw)), "値を入力し直してください")
	case c.Kind == xlsxreader.Empty && c.Formula != "":
		return c.bad(fmt.Sprintf("式「=%s」の結果がファイルにありません", quoted(c.Formula)), "Excelで開いて保存し直すか、値を入力し直してください")
	}
	return nil
}
