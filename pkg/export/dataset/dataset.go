// Package dataset makes the table of a plan's KPIs that machines read (データ): a
// row for each KPI and year, one datum a cell, after the rules for
// machine-readable statistics (統計表における機械判読可能なデータの表記方法の
// 統一ルール, 総務省, 2020-12-18), and the dictionary (項目定義) that says what
// its columns hold. It knows no file format: pkg/excel/reportbook/datasheets
// writes the table as a sheet, pkg/listing as CSV, JSON and Markdown.
//
// The figures are those of progress.Summary and the plan; nothing is computed
// here. What the plan keeps to itself, such as owners, is not in the table.
//
// To read it: this file, then columns.go, the table of columns, and record.go,
// what they hold. plain.go spells texts as rule 1-10 wants them, as far as they can
// be. wide.go, with its columns in widecolumns.go, is the same table with the years in
// columns.
package dataset

import (
	"slices"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// Table is a table with a name for each column. Cells are exact digits or plain
// text without line ends; "" is no value.
type Table struct {
	Title   string // 評価指標データ
	Columns []Column
	Rows    [][]string // a cell a column
}

// Column says what stands in a column.
type Column struct {
	Key    string // English, for programs: kpi_name
	Name   string // Japanese, over the column: 評価指標名
	Type   Type
	Unit   string   // of every figure in it: ％; empty when there is none, or another column tells it
	Doc    string   // Japanese sentence: what it means, when it is empty
	Values []string // the words that it may hold besides none; nil when it is open
}

// Type is the kind of a column's cells.
type Type string

// The types. A Number is digits with an optional sign and decimals: -1234.50.
const (
	Text    Type = "text"
	Number  Type = "number"
	Integer Type = "integer"
)

// title is the title of the table of a plan.
const title = "評価指標データ"

// Of returns the table of p, whose KPIs stand as s says: in report order, for
// each KPI the baseline, the actual value of every year of s, the yearly targets
// and the target. Reposts would count twice and are left out.
func Of(p *plan.Plan, s *progress.Summary) Table {
	t := Table{Title: title, Columns: Columns()}
	for i := range s.Rows {
		if r := &s.Rows[i]; !r.Repost {
			t.Rows = append(t.Rows, rowsOf(recordsOf(p, s, r))...)
		}
	}
	return t
}

// rowsOf returns the cells of one KPI's records. Texts are folded once a KPI.
func rowsOf(records []record) [][]string {
	out := make([][]string, len(records))
	for i, r := range records {
		row := make([]string, len(columns))
		for c, col := range columns {
			if i > 0 && !col.varies {
				row[c] = out[0][c]
				continue
			}
			row[c] = plain(col.of(r))
		}
		out[i] = row
	}
	return out
}

// Join puts tables of the same columns one under the other.
func Join(tables ...Table) Table {
	out := Table{Title: title, Columns: Columns()}
	for _, t := range tables {
		out.Rows = append(out.Rows, t.Rows...)
	}
	return out
}

// Dictionary returns the table that describes the columns of t (項目定義), a row
// a column.
func Dictionary(t Table) Table {
	out := Table{Title: "項目定義", Columns: slices.Clone(dictionary)}
	for _, c := range t.Columns {
		out.Rows = append(out.Rows, []string{c.Name, c.Key, c.Type.Japanese(), c.Unit, c.Doc, joined(c.Values)})
	}
	return out
}
