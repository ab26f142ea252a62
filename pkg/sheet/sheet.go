// Package sheet writes the report's workbook: which facts stand in which cells of
// which sheet.
//
// Sheets for paper come first. 評価指標一覧 looks like that page of 資料２, yet
// every figure in it is a number and every rate a live formula; 集計 counts its
// bands, 推移 draws them, 取組一覧 and 主な取組 list the work, and a sheet a
// project holds all of it on request. 根拠 shows how each rate came about, with a
// formula that must agree. データ is the table of pkg/tidy for machines, 項目定義
// its dictionary. What the plan keeps to itself, such as owners, is in none.
//
// Same input, same bytes. The numbers are those of progress.Summary; nothing is
// computed here. Formulas stand beside the results they must come to.
//
// To read it: this file, then page.go (what sheets for paper share) and looks.go
// (the theme as looks of cells), then any sheet, each in a file of its own.
package sheet

import (
	"time"

	"sorachi/pkg/phrase"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
	"sorachi/pkg/wareki"
	"sorachi/pkg/xlsx"
)

// The sheets of the workbook.
const (
	PrintSheet      = "評価指標一覧"
	SummarySheet    = "集計"
	TrendSheet      = "推移"
	EventSheet      = "取組一覧"
	ProgramSheet    = "主な取組"
	BasisSheet      = "根拠"
	DataSheet       = "データ"
	DictionarySheet = "項目定義"
)

// ownSheets are the names that no project's sheet may have.
var ownSheets = []string{PrintSheet, SummarySheet, TrendSheet, EventSheet, ProgramSheet, BasisSheet, DataSheet, DictionarySheet}

// Input is what a workbook is made of.
type Input struct {
	Plan    *plan.Plan
	Summary *progress.Summary // of Plan
	Theme   *theme.Theme      // colours, and the words that pages and sheets share

	ProjectSheets bool // a sheet a project as well
}

// workbook is a workbook as it is written, sheet after sheet.
type workbook struct {
	*xlsx.Book
	plan      *plan.Plan
	sum       *progress.Summary
	words     theme.Words
	looks     looks
	bands     []band
	standings map[progress.Standing]standing
	title     string

	// of the sheet that is being written
	widths []float64 // of its columns, in characters
}

// Write returns the workbook of a plan. The plan's title, with its references
// expanded, stands under the heading of each sheet and in the file's properties.
// The file's dates are the day after the reported fiscal year, because the clock
// is no part of the input.
func Write(in Input) ([]byte, error) {
	title, _ := phrase.Expand(in.Plan.Title, in.Summary, in.Plan) // what is wrong with it, the pages tell
	w := &workbook{
		Book: xlsx.New(properties(in.Plan, in.Summary.Year, title)),
		plan: in.Plan, sum: in.Summary, words: in.Theme.Words, looks: looksOf(in.Theme),
		bands: bandsOf(in.Plan, in.Summary, in.Theme), standings: standingsOf(in.Theme), title: title,
	}
	w.list()
	w.summary()
	w.trends()
	w.events()
	w.programs()
	if in.ProjectSheets {
		for i, name := range sheetNames(in.Plan.Projects, ownSheets) {
			w.project(in.Plan.Projects[i], name)
		}
	}
	w.basis()
	w.data()
	return w.Bytes()
}

func properties(p *plan.Plan, y wareki.Year, title string) xlsx.Properties {
	return xlsx.Properties{
		Title: title, Subject: p.Document.Value, ID: p.ID.Value, Creator: p.Bureau.Value, Company: p.Bureau.Value,
		Date: dayAfter(y),
	}
}

// dayAfter is the first day after a fiscal year.
func dayAfter(y wareki.Year) time.Time {
	return time.Date(int(y)+1, time.April, 1, 0, 0, 0, 0, time.UTC)
}
