// Package listing writes KPIs, events, rules, templates and the tables of pkg/export/dataset
// as lists: aligned tables for terminals, JSON for programs, CSV for spreadsheets, Markdown for documents.
// It computes nothing. Every figure is the one of progress.Summary or the one
// that was written.
//
// The JSON is a promise to other programs: docs/json.md and docs/export.md say
// what every field means and which words it may hold, and a test keeps it true.
//
// To read it: this file, then kpi.go (the JSON of a KPI, field by field) and
// kpicolumns.go (the same as the columns of the other formats), with state.go (the
// words for a state); event.go, rule.go and template.go have the other lists;
// dataset.go writes the tables for machines. How a table, CSV, JSON or Markdown is
// written is the work of pkg/listing/formats.
package listing

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/listing/formats"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value/wareki"
)

// The formats that KPIs, Events and Rules know, the default first.
var (
	KPIFormats   = []string{"table", "json", "csv", "markdown"}
	EventFormats = []string{"table", "json", "csv"}
	RuleFormats  = []string{"table", "json", "markdown"}
)

// errFormat is wrapped in the error for a format that is not in the table.
var errFormat = errors.New("一覧の形式が正しくありません")

// Options say how a list is laid out. The zero Options are fine for a file.
type Options = formats.Options

// KPIs writes the rows of s, one KPI each, in report order. It returns an
// error for a format that is not one of KPIFormats, before anything is written,
// or the error of w.
func KPIs(w io.Writer, s *progress.Summary, format string, o Options) error {
	if !slices.Contains(KPIFormats, format) {
		return unknown(format, KPIFormats)
	}
	switch format {
	case "json":
		return formats.JSON(w, kpiRecords(s))
	case "csv":
		return kpiCSV(s).CSV(w, o)
	case "markdown":
		return kpiGrid(s).Markdown(w)
	}
	return kpiGrid(s).Table(w, o)
}

// Events writes the events of one fiscal year of p, or of all when year is 0,
// by project, year and written order. The parts of an event follow it as rows
// of their own. It returns an error for a format that is not one of
// EventFormats, before anything is written, or the error of w.
func Events(w io.Writer, p *plan.Plan, year wareki.Year, format string, o Options) error {
	if !slices.Contains(EventFormats, format) {
		return unknown(format, EventFormats)
	}
	entries := entriesOf(p, year)
	switch format {
	case "json":
		return formats.JSON(w, eventRecords(entries))
	case "csv":
		return eventCSV(entries).CSV(w, o)
	}
	return eventGrid(entries).Table(w, o)
}

// Rules writes the rules of findings, in the order given. It returns an error
// for a format that is not one of RuleFormats, before anything is written, or
// the error of w.
func Rules(w io.Writer, rules []*diag.Rule, format string, o Options) error {
	if !slices.Contains(RuleFormats, format) {
		return unknown(format, RuleFormats)
	}
	switch format {
	case "json":
		return formats.JSON(w, ruleRecords(rules))
	case "markdown":
		return ruleGrid(rules).Markdown(w)
	}
	return ruleGrid(rules).Table(w, o)
}

// Aligned writes rows under titles as an aligned table, for lists that have no other
// format. A row has a cell a title; those below cut give way to a narrow o.Width. It
// returns the error of w.
func Aligned(w io.Writer, titles []string, cut string, rows [][]string, o Options) error {
	g := formats.Grid{Columns: formats.ColumnsOf(titles), Rows: rows}
	for i, title := range titles {
		g.Columns[i].Elastic = title == cut
	}
	return g.Table(w, o)
}

func unknown(format string, known []string) error {
	return fmt.Errorf("%w：「%s」ではなく、%sのどれかを指定してください", errFormat, formats.OneLine(format), strings.Join(known, "、"))
}
