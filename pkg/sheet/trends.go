package sheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/cells"
	"sorachi/pkg/ooxml"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/xlsx"
)

// The measure of sheet 推移. Its columns are no wider than A4 in any font, so that
// it is printed as large as it is, and the heights below fill two rows of panels a
// page: a row that does not fit goes to the next page, never a part of a chart.
const (
	sheetChars, labelChars, aisleChars = 136.0, 8.0, 1.5
	fewYears                           = 5 // up to so many stand in panels three abreast at most, more in two
	rowsPerPage                        = 2 // of panels
	panelName, panelChart, panelRow    = 32.0, 112.0, 17.0
	panelGap                           = 8.0
)

// panelRows is how many rows a panel takes: name, chart, years, actuals, target,
// remarks and the gap below.
const panelRows = 7

// trends writes sheet 推移: for each KPI a chart of its actuals against its target,
// over the figures that it shows. A KPI that is listed twice has one.
func (w *workbook) trends() {
	rows := slices.DeleteFunc(slices.Clone(w.sum.Rows), func(r progress.Row) bool { return r.Repost })
	if len(rows) == 0 {
		return
	}
	perPage, abreast := panelsPerPage(len(rows), len(w.sum.Years))
	w.begin(TrendSheet, w.words.Trends, w.trendWidths(abreast)...)
	last := subRow + 1
	for i := range rows {
		page, k := i/perPage, i%perPage
		row := subRow + 2 + (page*rowsPerPage+k/abreast)*panelRows
		w.panel(1+k%abreast*(2+len(w.sum.Years)), row, &rows[i])
		last = row + panelRows - 2
	}
	w.Freeze(1, subRow+2)
	w.Paper(xlsx.Paper{Head: titleRow, HeadTo: subRow + 1, LastCol: len(w.widths), LastRow: last,
		Title: w.title, Number: w.plan.Document.Value, Throughout: true})
}

// panelsPerPage returns how many panels a page has and how many of them stand abreast, so
// that n panels are spread evenly over as few pages as they take: the last page is
// not left with one of seven.
func panelsPerPage(n, years int) (perPage, abreast int) {
	most := 3
	if years > fewYears {
		most = 2
	}
	pages := (n + most*rowsPerPage - 1) / (most * rowsPerPage)
	perPage = (n + pages - 1) / pages
	return perPage, max(2, (perPage+rowsPerPage-1)/rowsPerPage)
}

// trendWidths are the columns of panels abreast: the names of the rows, the years,
// and an aisle between two panels.
func (w *workbook) trendWidths(abreast int) []float64 {
	n := len(w.sum.Years)
	year := ((sheetChars-aisleChars*float64(abreast-1))/float64(abreast) - labelChars) / float64(n)
	var out []float64
	for i := range abreast {
		if i > 0 {
			out = append(out, aisleChars)
		}
		out = append(out, labelChars)
		out = append(out, slices.Repeat([]float64{year}, n)...)
	}
	return out
}

// panel writes one KPI from a column and a row on.
func (w *workbook) panel(col, row int, r *progress.Row) {
	n, t := len(w.sum.Years), w.trendOf(r)
	last := col + n
	name, remark := w.looks.text, w.looks.note
	name.Bold, name.Fill = true, w.looks.tint
	remark.Size, remark.Wrap, remark.Shrink = listSize, false, true
	w.Text(col, row, name, r.Name+inBrackets(t.unit))
	w.DressAll(col, row, last, row, name)
	w.Merge(col, row, last, row)
	w.Height(row, panelName)
	w.Height(row+1, panelChart)
	for i, label := range []string{"年度", w.words.Actual, w.words.Target} {
		w.Text(col, row+2+i, small(w.looks.middle), label)
		w.Height(row+2+i, panelRow)
	}
	for i, y := range w.sum.Years {
		w.Text(col+1+i, row+2, small(w.looks.middle), y.Short())
		w.figure(col+1+i, row+3, t.actuals[i])
		w.figure(col+1+i, row+4, t.target)
	}
	w.Text(col, row+5, remark, t.remark)
	w.Merge(col, row+5, last, row+5)
	w.Height(row+5, panelRow)
	w.Height(row+6, panelGap)
	w.trendChart(col, row, r, t)
}

// figure writes a figure of a panel, nothing where there is none.
func (w *workbook) figure(col, row int, f *drawn) {
	if f == nil {
		w.Dress(col, row, small(w.looks.middle))
		return
	}
	l := w.looks.places(f.places)
	l.Across, l.Indent = "center", 0
	w.Number(col, row, l, f.String())
}

// trendChart draws the figures of a panel, where it has any.
func (w *workbook) trendChart(col, row int, r *progress.Row, t trend) {
	if !slices.ContainsFunc(t.actuals, func(f *drawn) bool { return f != nil }) {
		return
	}
	last := col + len(w.sum.Years)
	at := func(n int) xlsx.Range {
		return xlsx.Range{Area: ooxml.Area{Col: col + 1, Row: n, ToCol: last, ToRow: n}}
	}
	series := []xlsx.Series{{Name: w.words.Actual, Values: at(row + 3), Colors: []string{w.looks.line}, Shown: true, Points: t.points()}}
	if t.target != nil {
		series = append(series, xlsx.Series{Name: w.words.Target, Values: at(row + 4), Colors: []string{w.looks.goal}, Dashed: true})
	}
	w.Lines(xlsx.Chart{
		Alt:  fmt.Sprintf("%sの推移%s。%s", r.Name, inBrackets(t.unit), t.spoken),
		Over: ooxml.Area{Col: col, Row: row + 1, ToCol: last, ToRow: row + 1}, Labels: at(row + 2), Series: series,
		Axis: t.axis(), Zero: t.fromZero,
	})
}

// trend is what a panel shows of a KPI, all figures in one unit.
type trend struct {
	unit     string
	actuals  []*drawn // by year; nil where there is no figure
	target   *drawn   // nil when there is none in the unit
	remark   string   // the rate, and what stands in place of figures
	spoken   string   // the figures with their years, for who cannot see them
	fromZero bool
}

// drawn is a figure of a panel, with as many decimals as are written.
type drawn struct {
	decimal.Decimal
	places int
}

// points puts the figures beside their points on the side where the line of the
// target is not.
func (t trend) points() []xlsx.Point {
	out := make([]xlsx.Point, len(t.actuals))
	for i, f := range t.actuals {
		if f != nil {
			out[i] = xlsx.Point{Format: "#,##0" + decimalsOf(f.places), Below: t.target != nil && f.LessThan(t.target.Decimal)}
		}
	}
	return out
}

// axis is the number format of the axis. Its ticks are whole where the figures
// reach ten; below that they may be halves.
func (t trend) axis() string {
	for _, f := range append([]*drawn{t.target}, t.actuals...) {
		if f != nil && f.Abs().GreaterThanOrEqual(decimal.NewFromInt(10)) {
			return "#,##0"
		}
	}
	return ""
}

// trendOf finds the figures of a KPI: as they are written when all of them have
// one unit, else in the base unit.
func (w *workbook) trendOf(r *progress.Row) trend {
	t := trend{actuals: make([]*drawn, len(w.sum.Years)), fromZero: true}
	remarks := []string{w.words.Rate + " " + r.Rate.Text}
	if name := w.bandName(r); name != "" {
		remarks[0] += inBrackets(name)
	}
	goal := r.Def.Target
	written := w.oneUnit(r)
	var spoken []string
	for i, y := range w.sum.Years {
		v := r.Def.Actual(y)
		switch d, ok := t.take(v, goal, written); {
		case ok:
			t.actuals[i] = d
			spoken = append(spoken, y.Short()+" "+v.Figure().Value)
			if v.State != value.HasValue {
				remarks = append(remarks, y.Short()+"："+progress.StateText(v.State))
			}
		case v == nil:
			remarks = append(remarks, y.Short()+"：－")
		default:
			remarks = append(remarks, y.Short()+"："+v.Text.Value)
		}
	}
	if d, ok := t.take(goal, goal, written); ok {
		t.target = d
		spoken = append(spoken, w.words.Target+" "+goal.Figure().Value)
	}
	t.remark, t.spoken = strings.Join(remarks, "　"), strings.Join(spoken, "、")
	return t
}

// oneUnit reports whether all figures of a KPI are written in one unit.
func (w *workbook) oneUnit(r *progress.Row) bool {
	unit := ""
	for _, v := range append([]*value.Value{r.Def.Target}, w.actualsOf(r)...) {
		f, ok := cells.FigureOf(v)
		if ok && unit != "" && f.Unit != unit {
			return false
		}
		if ok {
			unit = f.Unit
		}
	}
	return true
}

func (w *workbook) actualsOf(r *progress.Row) []*value.Value {
	var out []*value.Value
	for _, y := range w.sum.Years {
		out = append(out, r.Def.Actual(y))
	}
	return out
}

// take returns a figure that can stand in one chart with the target, and notes its
// unit.
func (t *trend) take(v, goal *value.Value, written bool) (*drawn, bool) {
	f, ok := cells.FigureOf(v)
	if !ok || goal.HasFigure() && !v.Quantity.Comparable(goal.Quantity) {
		return nil, false
	}
	n, unit := f.Value, f.Unit
	if !written {
		n, unit = v.Quantity.Number, v.Quantity.Unit
	}
	if t.unit != "" && unit != t.unit || !cells.Fits(n.String()) {
		return nil, false
	}
	t.unit = unit
	t.fromZero = t.fromZero && n.Sign() >= 0
	return &drawn{n, max(0, int(-n.Exponent()))}, true
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "（" + s + "）"
}
