// Package sheet writes the KPI tables as an Excel workbook.
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
	"time"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/tidy"
	"sorachi/pkg/wareki"
	"sorachi/pkg/xlsx"
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
	b := xlsx.New(properties(p, s.Year, title))
	printSheet(b, p, s, title)
	table := tidy.Of(p, s)
	dataSheet(b, DataSheet, table, p)
	dataSheet(b, DictionarySheet, tidy.Dictionary(table), p)
	return b.Bytes()
}

func properties(p *plan.Plan, y wareki.Year, title string) xlsx.Properties {
	day := y.End()
	return xlsx.Properties{
		Title: title, Subject: heading, ID: p.ID.Value, Creator: p.Bureau.Value, Company: p.Bureau.Value,
		Date: time.Date(day.Year, time.Month(day.Month), day.Day+1, 0, 0, 0, 0, time.UTC),
	}
}
