package xlsxwriter

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
)

// Excel calls a workbook damaged whose hints are longer, in UTF-16 units.
const (
	titleLimit  = 32
	promptLimit = 255
	errorLimit  = 224
)

// Validation is what may be typed into cells, and what people are told about it.
// Without any of List, From, Number, Most and Formula anything may be typed, and
// only one of them counts. Empty cells are always right.
type Validation struct {
	List    []string // the answers to choose from, none of which holds a comma; 255 characters in all
	From    string   // the cells that hold the answers: a name, or what ooxml.Area.In says
	Number  bool     // any number
	Most    int      // a text of at most so many characters
	Formula string   // true of what may be typed; written as for Highlight
	Warn    bool     // whoever insists may type something else

	PromptTitle, Prompt string // shown when a cell is chosen; an empty Prompt is none
	ErrorTitle, Error   string // shown when something else is typed; an empty Error refuses nothing
}

// Validate sets what may be typed into an area.
func (b *Book) Validate(a ooxml.Area, v Validation) {
	b.do(v.check())
	dv := excelize.NewDataValidation(true)
	dv.Sqref = a.String()
	switch {
	case v.List != nil:
		b.do(dv.SetDropList(v.List))
	case v.From != "":
		dv.SetSqrefDropList(ooxml.Text(v.From))
	case v.Number:
		b.do(dv.SetRange("-1E+15", "1E+15", excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	case v.Most > 0:
		b.do(dv.SetRange(v.Most, "", excelize.DataValidationTypeTextLength, excelize.DataValidationOperatorLessThanOrEqual))
	case v.Formula != "":
		b.do(dv.SetRange(ooxml.Text(v.Formula), "", excelize.DataValidationTypeCustom, 0))
	}
	if v.Error != "" {
		style := excelize.DataValidationErrorStyleStop
		if v.Warn {
			style = excelize.DataValidationErrorStyleWarning
		}
		dv.SetError(style, v.ErrorTitle, v.Error)
	}
	if v.Prompt != "" {
		dv.SetInput(v.PromptTitle, v.Prompt)
	}
	b.do(b.file.AddDataValidation(b.at.name, dv))
}

func (v Validation) check() error {
	for _, s := range v.List {
		if strings.Contains(s, ",") {
			return fmt.Errorf("%q: a list parts its answers by commas", s)
		}
	}
	for _, t := range []struct {
		text  string
		limit int
	}{{v.PromptTitle, titleLimit}, {v.ErrorTitle, titleLimit}, {v.Prompt, promptLimit}, {v.Error, errorLimit}} {
		if n := len(utf16.Encode([]rune(t.text))); n > t.limit {
			return fmt.Errorf("%q: %d characters, and a hint may have %d", t.text, n, t.limit)
		}
	}
	return nil
}
