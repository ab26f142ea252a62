package dataset

import (
	"fmt"
	"slices"

	"sorachi/pkg/progress"
	"sorachi/pkg/value"
)

// wideColumn is a column of the wide table with where its cells come from.
type wideColumn struct {
	Column
	of func(*wideRow) string
}

// What stands left and right of the figures, by the keys of the table.
var (
	leftKeys   = []string{"code", "region", "bureau", "plan", "report_year", "project_number", "project", "project_name", "kpi", "kpi_name", "indicator"}
	rightKeys  = []string{"direction", "method", "cumulative", "source", "note"}
	besideKeys = []string{"state", "bound", "approx", "expected"} // a figure
)

// columns lists the columns of the wide table: keys, unit, figures, how the KPI
// fares, what stands beside the figures, explanations.
func (w *widening) columns() []wideColumn {
	var out []wideColumn
	for _, key := range leftKeys {
		out = append(out, w.same(key))
	}
	out = append(out, wideColumn{Column{"unit", "単位", Text, "", "行のすべての数値の単位。表記の単位が年度によって違うときは、位のない基本単位に直す", nil}, (*wideRow).unit})
	for _, s := range w.kinds {
		if s.kind == Baseline || s.kind == Target {
			out = append(out, w.beside(s, "year_era"), w.beside(s, "year"))
		}
		out = append(out, wideColumn{s.column(), func(k *wideRow) string { return w.figure(k, s) }})
	}
	out = append(out, w.judgement("rate"), w.judgement("standing"))
	for _, key := range besideKeys {
		for _, s := range w.kinds {
			if w.saysSomething(s, key) {
				out = append(out, w.beside(s, key))
			}
		}
	}
	for _, key := range rightKeys {
		out = append(out, w.same(key))
	}
	return out
}

func (w *widening) column(key string) Column { return w.table.Columns[w.at[key]] }

// same is a column of the table that holds the same in all rows of a KPI.
func (w *widening) same(key string) wideColumn {
	return wideColumn{w.column(key), func(k *wideRow) string { return w.cell(k.head, key) }}
}

// judgement is a column of the table that is empty but in the reported year.
func (w *widening) judgement(key string) wideColumn {
	return wideColumn{w.column(key), func(k *wideRow) string {
		for _, s := range w.kinds {
			if found := w.cell(k.cells[s], key); found != "" {
				return found
			}
		}
		return ""
	}}
}

// beside is the column of what a row of the table tells beside its figure.
func (w *widening) beside(s kindYear, key string) wideColumn {
	c := w.column(key)
	c.Key, c.Name = s.key()+"_"+key, s.name()+"の"+c.Name
	return wideColumn{c, func(k *wideRow) string { return w.cell(k.cells[s], key) }}
}

// saysSomething reports whether any KPI has more to tell beside a figure than
// that it is one. The states of the actual values and the conditions of the
// targets are always told.
func (w *widening) saysSomething(s kindYear, key string) bool {
	if key == "state" && s.kind == Actual || key == "bound" && s.kind == Target {
		return true
	}
	return slices.ContainsFunc(w.rows, func(k *wideRow) bool {
		found := w.cell(k.cells[s], key)
		return found != "" && found != progress.StateText(value.Plain)
	})
}

// column is that of the figures of s.
func (s kindYear) column() Column {
	doc := s.kind + "。数値がなければ空"
	if s.year != 0 {
		doc = s.era + "の" + doc
	}
	return Column{s.key(), s.name(), Number, "", doc, nil}
}

var kindKeys = map[string]string{Baseline: "baseline", Actual: "actual", Milestone: "milestone", Target: "target"}

func (s kindYear) key() string {
	if s.year == 0 {
		return kindKeys[s.kind]
	}
	return fmt.Sprintf("%s_%d", kindKeys[s.kind], s.year)
}

// name has the year both ways (統一ルール 1-11): R6（2024年度）. It is short for
// the actual values, of which charts are made.
func (s kindYear) name() string {
	if s.year == 0 {
		return s.kind
	}
	year := fmt.Sprintf("%s（%d年度）", s.era, s.year)
	if s.kind == Actual {
		return year
	}
	return year + "の" + s.kind
}
