// Package everysheet is what the sheets for paper of the report's workbook share: the
// frame of a sheet (heading, head of the table, notes, page), the theme as looks of
// cells, and the bands of the progress rate as names and colours. It knows no sheet.
//
// To read it: this file, the book that sheets are written into; frame.go, the frame;
// looks.go, the theme; bands.go, the bands.
package everysheet

import (
	"time"

	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/references"
	"sorachi/pkg/theme"
	"sorachi/pkg/value/wareki"
)

// Book is a workbook as it is written, sheet after sheet, with what all sheets
// show.
type Book struct {
	*xlsxwriter.Book
	Plan  *plan.Plan
	Sum   *progress.Summary // of Plan
	Words theme.Words       // filled
	Looks Looks
	Bands []Band // the slices of Sum in their order
	Title string // of the plan, its references expanded

	Widths []float64 // of the columns of the sheet that is being written, in characters
}

// New returns a book without sheets. The plan's title, with its references expanded,
// stands under the heading of each sheet and in the file's properties.
func New(p *plan.Plan, s *progress.Summary, t *theme.Theme) *Book {
	title, _ := references.Expand(p.Title, s, p) // what is wrong with it, the pages tell
	return &Book{
		Book: xlsxwriter.New(xlsxwriter.Properties{
			Title: title, Subject: p.Document.Value, ID: p.ID.Value, Creator: p.Bureau.Value, Company: p.Bureau.Value,
			Date: DayAfter(s.Year),
		}),
		Plan: p, Sum: s, Words: t.Filled(references.ExpandWords(s, p)).Words, Looks: looksOf(t), Bands: bandsOf(p, s, t), Title: title,
	}
}

// DayAfter is the first day after a fiscal year, the date of a workbook: the clock
// is no part of the input.
func DayAfter(y wareki.Year) time.Time {
	return time.Date(int(y)+1, time.April, 1, 0, 0, 0, 0, time.UTC)
}
