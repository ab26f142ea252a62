// Package listing writes KPIs, events, rules, templates and the tables of pkg/export/dataset
// as lists: aligned tables for terminals, JSON for programs, CSV for spreadsheets, Markdown for documents.
// It computes nothing. Every figure is the one of progress.Summary or the one
// that was written.
//
// The JSON is a promise to other programs: docs/json.md and docs/export.md say
// what every field means and which words it may hold, and a test keeps it true.
//
// Tables are set by a writer of our own. go-pretty, the library that would
// else do it, measures with one process-wide condition that reads LANG at
// start-up and can only be overridden for everybody at once; here the same
// input gives the same bytes in any locale, and two lists may measure
// differently.
//
// To read it: this file, then kpi.go (the JSON of a KPI, field by field) and
// kpicolumns.go (the same as the columns of the other formats), event.go or
// rule.go; state.go has the words for a state; tidy.go writes tables for
// machines. json.go, csv.go (with cp932.go), markdown.go and table.go write what
// these list, and know no plan.
package listing

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"sorachi/pkg/diag"
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
type Options struct {
	// Ambiguous is how many cells the terminal gives to characters such as
	// ①※○, whose width Unicode leaves open: 1, or 2 when it is anything else.
	Ambiguous int
	// Width is the cells that a line of a table may take. Names, dates and
	// places are then cut with …, figures and ids never are, so that a narrow
	// width can be exceeded. 0 cuts nothing.
	Width int
	// BOM starts a CSV with a byte order mark, without which Excel takes
	// UTF-8 for the system's own encoding.
	BOM bool
	// CP932 writes a CSV in the Shift_JIS of Windows, without a byte order mark.
	// A character that it does not have (see Misfits) becomes Instead; when that
	// is empty it is an error.
	CP932   bool
	Instead string
}

// KPIs writes the rows of s, one KPI each, in report order. It returns an
// error for a format that is not one of KPIFormats, before anything is written,
// or the error of w.
func KPIs(w io.Writer, s *progress.Summary, format string, o Options) error {
	if !slices.Contains(KPIFormats, format) {
		return unknown(format, KPIFormats)
	}
	switch format {
	case "json":
		return writeJSON(w, kpiRecords(s))
	case "csv":
		return kpiSheet(s).csv(w, o)
	case "markdown":
		return kpiGrid(s).markdown(w)
	}
	return kpiGrid(s).text(w, o)
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
		return writeJSON(w, eventRecords(entries))
	case "csv":
		return eventSheet(entries).csv(w, o)
	}
	return eventGrid(entries).text(w, o)
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
		return writeJSON(w, ruleRecords(rules))
	case "markdown":
		return ruleGrid(rules).markdown(w)
	}
	return ruleGrid(rules).text(w, o)
}

// Aligned writes rows under titles as an aligned table, for lists that have no other
// format. A row has a cell a title; those below cut give way to a narrow o.Width. It
// returns the error of w.
func Aligned(w io.Writer, titles []string, cut string, rows [][]string, o Options) error {
	g := grid{columns: columnsOf(titles), rows: rows}
	for i, title := range titles {
		g.columns[i].elastic = title == cut
	}
	return g.text(w, o)
}

func unknown(format string, known []string) error {
	return fmt.Errorf("%w：「%s」ではなく、%sのどれかを指定してください", errFormat, oneLine(format), strings.Join(known, "、"))
}
