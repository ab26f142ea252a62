// Package sheets draws the workbook of a form (照会の様式): the sheet to fill in (記入),
// the one that says how (記入要領), and the hidden one that says what was asked. What
// the columns are and mean is in package form; how a workbook is packed, in xlsxwriter.
//
// To read it: this file; entry.go, the table of the sheet 記入, row by row; head.go, what
// stands over it; checks.go, the column that judges each row; hints.go, what may be
// typed into a cell; guide.go, the sheet 記入要領. The colours, faces and formats of them
// all are in looks.go.
package sheets

import (
	"time"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Letter is what a form says besides its KPIs.
type Letter struct {
	Year  wareki.Year // whose values are asked for
	Due   wareki.Date // 回答期限; zero when the covering letter says it
	Title string      // of the report that the values go into; may be empty
}

// Write returns the workbook in which the owner of r answers for its KPIs: a
// protected sheet to fill in, one that says how, and a hidden one that says what
// was asked. The file's dates are the day after the fiscal year, because the clock
// is no part of the input.
//
// The protection has no password. It keeps headers, keys and past values from
// slips; who has to may lift it, and the answers are still found by their keys.
func Write(p *plan.Plan, r form.Request, l Letter) ([]byte, error) {
	b := xlsxwriter.New(properties(p, l))
	issue := form.IssueOf(p, r, l.Year)
	issue.Head = writeEntry(b, p, r, l, issue)
	writeGuide(b, p, l)
	writeMeta(b, issue)
	return b.Bytes()
}

func properties(p *plan.Plan, l Letter) xlsxwriter.Properties {
	day := l.Year.End()
	return xlsxwriter.Properties{
		Title: titleOf(l.Year), Subject: l.Title, ID: p.ID.Value, Creator: p.Bureau.Value, Company: p.Bureau.Value,
		Date: time.Date(day.Year, time.Month(day.Month), day.Day+1, 0, 0, 0, 0, time.UTC),
	}
}

// writeMeta writes the sheet that says what was asked.
func writeMeta(b *xlsxwriter.Book, issue form.Issue) {
	b.Sheet(form.MetaSheet)
	for i, row := range issue.Rows() {
		for j, s := range row {
			b.Text(1+j, 1+i, xlsxwriter.Look{}, s)
		}
	}
	b.HideSheet()
}
