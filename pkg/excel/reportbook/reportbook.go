// Package reportbook writes the report's workbook: which facts stand in which cells of
// which sheet.
//
// Sheets for paper come first. 評価指標一覧 looks like that page of 資料２, yet
// every figure in it is a number and every rate a live formula, as far as a cell can
// keep them; 集計 counts its bands, 推移 draws the actuals of each KPI against its target,
// 取組一覧 and 主な取組 list the work. On request each project has a sheet of its KPIs, its
// work of the reported year and the next, and its notes. 根拠 shows how each rate came
// about, with a formula that must agree. データ is the table of pkg/export/dataset for
// machines, 項目定義 its dictionary. What the plan keeps to itself, such as owners, is in
// none.
//
// Same input, same bytes. The numbers are those of progress.Summary; only the counts
// of a project's bands are made here. Formulas stand beside the results they must come
// to.
//
// To read it: this file, then everysheet, what the sheets for paper share, then any sheet.
// Most have packages below this one: kpilist (評価指標一覧), trends (推移), activities
// (取組一覧 and 主な取組), basis (根拠) and datasheets (データ and 項目定義). Those that
// speak of 評価指標一覧 stand here: summary.go (集計) and project.go (a project), with
// sheetnames.go for the names of projects' sheets. How a figure becomes a number in a
// cell, and a rate a formula, is for figurecells.
package reportbook

import (
	"sorachi/pkg/excel/reportbook/activities"
	"sorachi/pkg/excel/reportbook/basis"
	"sorachi/pkg/excel/reportbook/datasheets"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/reportbook/kpilist"
	"sorachi/pkg/excel/reportbook/trends"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
)

// ownSheets are the names that no project's sheet may have.
var ownSheets = []string{kpilist.Sheet, summarySheet, trends.Sheet, activities.EventSheet, activities.ProgramSheet, basis.Sheet, datasheets.Sheet, datasheets.DictionarySheet}

// Input is what a workbook is made of.
type Input struct {
	Plan    *plan.Plan
	Summary *progress.Summary // of Plan
	Theme   *theme.Theme      // colours, and the words that pages and sheets share

	ProjectSheets bool // a sheet a project as well
}

// workbook is a workbook as it is written, sheet after sheet.
type workbook struct {
	*everysheet.Book
	list *kpilist.List
}

// Write returns the workbook of a plan. The file's dates are the day after the
// reported fiscal year, because the clock is no part of the input.
func Write(in Input) ([]byte, error) {
	book := everysheet.New(in.Plan, in.Summary, in.Theme)
	w := &workbook{Book: book, list: kpilist.New(book, in.Theme.Colors)}
	w.list.Write()
	w.summary()
	trends.Write(w.Book)
	activities.WriteEvents(w.Book)
	activities.WritePrograms(w.Book)
	if in.ProjectSheets {
		for i, name := range sheetNames(in.Plan.Projects, ownSheets) {
			w.project(in.Plan.Projects[i], name)
		}
	}
	basis.Write(w.Book)
	datasheets.Add(w.Book)
	return w.Bytes()
}
