// Package listing writes KPIs, events, rules, templates and the tables of
// pkg/export/dataset as lists: aligned tables for terminals, JSON for programs, CSV for
// spreadsheets, Markdown for documents. It computes nothing. Every figure is the one of
// progress.Summary or the one that was written.
//
// The JSON is a promise to other programs: docs/json.md and docs/export.md say
// what every field means and which words it may hold, and a test keeps it true.
//
// Each kind of list stands alone, in one to three files, the first of which begins with
// the function that writes it. Read kpi.go first (the list of KPIs and its JSON, field
// by field), then kpicolumns.go (the same as the columns of the other formats) and
// state.go (the words for a state). event.go and eventcolumns.go are made alike; rule.go
// and template.go are short; dataset.go and datasetjson.go write the tables for machines.
// How a table, CSV, JSON or Markdown is written is the work of pkg/listing/formats.
package listing

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"sorachi/pkg/listing/formats"
)

// errFormat is wrapped in the error for a format that a list does not come in.
var errFormat = errors.New("一覧の形式が正しくありません")

// Options say how a list is laid out. The zero Options are fine for a file.
type Options = formats.Options

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

// unknown says which formats a list comes in.
func unknown(format string, known []string) error {
	return fmt.Errorf("%w：「%s」ではなく、%sのどれかを指定してください", errFormat, formats.OneLine(format), strings.Join(known, "、"))
}
