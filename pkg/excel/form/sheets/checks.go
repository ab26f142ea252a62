package sheets

import (
	"fmt"
	"strings"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/ooxml"
)

// What the column ColCheck says of a row.
const (
	checkFine  = "○"
	checkEmpty = "未記入"
	checkMonth = "月を選択"
	checkBoth  = "値と状態"
)

// unfinished are the words for rows that are not right yet.
var unfinished = []string{checkEmpty, checkMonth, checkBoth}

// warn makes what is not right yet stand out, by weight as well as by colour.
func (w *entry) warn() {
	c := w.at(form.ColCheck)
	first := ooxml.Cell(c.col, firstRow)
	var either []string
	for _, word := range unfinished {
		either = append(either, fmt.Sprintf(`%s="%s"`, first, word))
	}
	w.Highlight(w.rowsOf(c), "OR("+strings.Join(either, ",")+")", warnLook)
}

// check judges an answer as the formula of checkFormula does.
func check(entries form.Entries) string {
	valued := entries.State == "" || entries.State == form.StateValue
	switch {
	case entries.Value != "" && valued:
		return checkFine
	case entries.Value != "":
		return checkBoth
	case valued:
		return checkEmpty
	case entries.State == form.StatePending && entries.Month == "":
		return checkMonth
	case entries.State == form.StatePending:
		return form.StatePending
	}
	return checkFine
}

// checkFormula is check for the cells of a row.
func (w *entry) checkFormula(row int) string {
	value, state, month := ooxml.Cell(w.at(form.ColValue).col, row), ooxml.Cell(w.at(form.ColState).col, row), ooxml.Cell(w.at(form.ColMonth).col, row)
	valued := fmt.Sprintf(`OR(%s="",%s="%s")`, state, state, form.StateValue)
	pending := fmt.Sprintf(`IF(%s="","%s","%s")`, month, checkMonth, form.StatePending)
	return fmt.Sprintf(`IF(%s<>"",IF(%s,"%s","%s"),IF(%s,"%s",IF(%s="%s",%s,"%s")))`,
		value, valued, checkFine, checkBoth, valued, checkEmpty, state, form.StatePending, pending, checkFine)
}
