// Package sheet writes the KPI tables as an Excel workbook. It is the only
// importer of excelize.
//
// Sheet 評価指標一覧 is for paper: it looks like that page of 資料２, yet every
// figure in it is a number and every rate a live formula. Sheet データ is the
// table of pkg/tidy for machines, sheet 項目定義 its dictionary. What the plan
// keeps to itself, such as owners, is in none.
//
// Same input, same bytes. The numbers are those of progress.Summary; nothing
// is computed here.
package sheet

import (
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/tidy"
	"sorachi/pkg/wareki"
)

// The sheets of the workbook.
const (
	PrintSheet      = "評価指標一覧"
	DataSheet       = "データ"
	DictionarySheet = "項目定義"
)

// Write returns the workbook of p, whose KPIs stand as s says. title is the
// plan's title with its references expanded; it stands under the sheet's
// heading and in the file's properties. The file's dates are the day after the
// reported fiscal year, because the clock is no part of the input.
func Write(p *plan.Plan, s *progress.Summary, title string) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	b := &book{file: f, styles: map[look]int{}}
	b.do(f.SetDefaultFont(figureFace))
	b.do(f.SetSheetName("Sheet1", PrintSheet))
	for _, name := range []string{DataSheet, DictionarySheet} {
		_, err := f.NewSheet(name)
		b.do(err)
	}
	b.print(p, s, title)
	table := tidy.Of(p, s)
	b.data(DataSheet, table, p)
	b.data(DictionarySheet, tidy.Dictionary(table), p)
	b.do(f.SetDocProps(properties(p, s.Year, title)))
	b.do(f.SetAppProps(&excelize.AppProperties{Application: "sorachi", Company: p.Bureau.Value}))
	if b.err != nil {
		return nil, fmt.Errorf("workbook: %w", b.err)
	}
	return pack(f)
}

func properties(p *plan.Plan, y wareki.Year, title string) *excelize.DocProperties {
	day := y.End()
	date := time.Date(day.Year, time.Month(day.Month), day.Day+1, 0, 0, 0, 0, time.UTC).Format(time.RFC3339)
	return &excelize.DocProperties{
		Title: title, Subject: heading, Identifier: p.ID.Value, Language: "ja-JP",
		Creator: p.Bureau.Value, LastModifiedBy: p.Bureau.Value, Created: date, Modified: date,
	}
}
