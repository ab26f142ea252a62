package dataset

import (
	"cmp"
	"slices"
	"strconv"
)

// Wide returns a table of Of or Join with the years in columns: a row a KPI. A
// row has one unit, so a KPI whose figures count different things has a row for
// each. What stands beside a figure (its state, 約, the expected month) has
// columns of its own, left out where they would say nothing; no cell of t is
// lost.
func Wide(t Table) Table {
	w := &widening{at: map[string]int{}, table: t}
	for i, c := range t.Columns {
		w.at[c.Key] = i
	}
	w.collect()
	columns := w.columns()
	out := Table{Title: t.Title}
	for _, c := range columns {
		out.Columns = append(out.Columns, c.Column)
	}
	for _, r := range w.rows {
		cells := make([]string, len(columns))
		for n, c := range columns {
			cells[n] = c.of(r)
		}
		out.Rows = append(out.Rows, cells)
	}
	return out
}

// widening is the work of Wide.
type widening struct {
	table Table
	at    map[string]int // where the column of a key is
	kinds []kindYear     // in the order of the columns
	rows  []*wideRow
}

// kindYear is what a row of the table is about besides its KPI, from whose words the
// names of its columns are made. The baseline and the target have a year of their own in
// each KPI, and so none here.
type kindYear struct {
	kind string
	year int
	era  string
}

// wideRow is the rows of a KPI whose figures have one base unit.
type wideRow struct {
	head    []string // the first of them
	figures bool     // whether there is a figure yet
	base    string   // its base unit
	written string   // its unit as written
	mixed   bool     // other figures are written in other units: all stand in the base unit
	cells   map[kindYear][]string
}

// kindOrder is the order of the kinds from left to right.
var kindOrder = []string{Baseline, Actual, Milestone, Target}

// collect puts every row of the table into one of w's.
func (w *widening) collect() {
	seen := map[kindYear]bool{}
	var kpi []*wideRow // those of the KPI at hand
	for i, r := range w.table.Rows {
		if i == 0 || !w.sameKPI(w.table.Rows[i-1], r) {
			kpi = nil
		}
		s := w.kindYearOf(r)
		if !seen[s] {
			seen[s] = true
			w.kinds = append(w.kinds, s)
		}
		at := slices.IndexFunc(kpi, func(k *wideRow) bool { return w.fits(k, s, r) })
		if at < 0 {
			at, kpi = len(kpi), append(kpi, &wideRow{head: r, cells: map[kindYear][]string{}})
			w.rows = append(w.rows, kpi[at])
		}
		w.put(kpi[at], s, r)
	}
	slices.SortFunc(w.kinds, func(a, b kindYear) int {
		return cmp.Or(cmp.Compare(slices.Index(kindOrder, a.kind), slices.Index(kindOrder, b.kind)), cmp.Compare(a.year, b.year))
	})
}

func (w *widening) cell(r []string, key string) string {
	if r == nil {
		return ""
	}
	return r[w.at[key]]
}

func (w *widening) sameKPI(a, b []string) bool {
	for _, key := range []string{"code", "plan", "project", "kpi"} {
		if w.cell(a, key) != w.cell(b, key) {
			return false
		}
	}
	return true
}

func (w *widening) kindYearOf(r []string) kindYear {
	s := kindYear{kind: w.cell(r, "kind")}
	if s.kind == Actual || s.kind == Milestone {
		s.era = w.cell(r, "year_era")
		s.year, _ = strconv.Atoi(w.cell(r, "year")) // these kinds have one
	}
	return s
}

// fits reports whether k has room for r.
func (w *widening) fits(k *wideRow, s kindYear, r []string) bool {
	sameUnit := !k.figures || w.cell(r, "number") == "" || k.base == w.cell(r, "base_unit")
	return k.cells[s] == nil && sameUnit
}

func (w *widening) put(k *wideRow, s kindYear, r []string) {
	k.cells[s] = r
	if w.cell(r, "number") == "" {
		return
	}
	unit := w.cell(r, "unit")
	k.mixed = k.mixed || k.figures && k.written != unit
	k.figures, k.base, k.written = true, w.cell(r, "base_unit"), unit
}

// figure returns the figure of one of k's rows in the unit of all.
func (w *widening) figure(k *wideRow, s kindYear) string {
	if k.mixed {
		return w.cell(k.cells[s], "number")
	}
	return w.cell(k.cells[s], "value")
}

func (k *wideRow) unit() string {
	if k.mixed {
		return k.base
	}
	return k.written
}
