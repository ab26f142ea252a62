package sheet

import (
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/cells"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/xlsx"
)

// heading is what the printed sheet is called.
const heading = "評価指標（KPI）一覧"

// Colours of the printed sheet, all readable in black and white.
const (
	navy  = "1F3A5F"
	white = "FFFFFF"
	ink   = "1A1A1A"
	muted = "4D5966"
	tint  = "EEF2F6" // ground of 再掲 rows
)

// Rows and columns of the printed sheet. The years stand from firstYear on,
// then the target and the rate.
const (
	titleRow, subRow, headRow, firstRow           = 1, 2, 4, 5
	projectCol, nameCol, baselineCol, firstYear   = 1, 2, 3, 4
	projectChars, lowName, highName               = 32.0, 28.0, 44.0 // column widths
	bodySize, headSize, titleSize                 = 11.0, 10.5, 20.0
	linePoints, rowPadding                        = 15.0, 9.0
	lowRow, highRow, pageRows                     = 28.0, 48.0, 435.0 // least heights of a row, and what rows share on one page
	gapPoints, titlePoints, subPoints, headPoints = 6.0, 34.0, 20.0, 38.0
)

// printing is the printed sheet as it is written.
type printing struct {
	*xlsx.Book
	plan  *plan.Plan
	sum   *progress.Summary
	chars float64 // width of all columns
}

// printSheet writes sheet 評価指標一覧.
func printSheet(b *xlsx.Book, p *plan.Plan, s *progress.Summary, title string) {
	b.Sheet(PrintSheet)
	b.NoGrid()
	w := &printing{Book: b, plan: p, sum: s}
	w.columns()
	w.head(title)
	row := firstRow
	for from := 0; from < len(s.Rows); {
		to := from + 1
		for to < len(s.Rows) && s.Rows[to].Project == s.Rows[from].Project {
			to++
		}
		w.project(row, s.Rows[from:to])
		row += to - from
		from = to
	}
	last := w.foot(row)
	b.Freeze(baselineCol, firstRow)
	b.Paper(xlsx.Paper{Head: headRow, LastCol: w.rateCol(), LastRow: last, Title: title, Number: p.Document.Value})
}

func (w *printing) targetCol() int { return firstYear + len(w.sum.Years) }

func (w *printing) rateCol() int { return w.targetCol() + 1 }

// columns sets the widths: figures are never wrapped, so their columns take
// the longest; words in the same columns wrap.
func (w *printing) columns() {
	w.column(projectCol, projectChars)
	w.column(nameCol, w.nameChars())
	w.column(w.rateCol(), xlsx.CharsFor(7*xlsx.FigureHalf+1, bodySize))
	w.column(baselineCol, w.widest(func(k *plan.KPI) *value.Value { return k.Baseline }))
	w.column(w.targetCol(), w.widest(func(k *plan.KPI) *value.Value { return k.Target }))
	for i, y := range w.sum.Years {
		w.column(firstYear+i, w.widest(func(k *plan.KPI) *value.Value { return k.Actual(y) }))
	}
}

func (w *printing) column(col int, chars float64) {
	w.Width(col, chars)
	w.chars += chars
}

// nameChars is the width of the names' column: the longest name on one line
// where that is not too much.
func (w *printing) nameChars() float64 {
	most := lowName
	for _, r := range w.sum.Rows {
		most = max(most, xlsx.CharsFor(xlsx.Ems(r.Name, xlsx.TextHalf)+0.5, bodySize))
	}
	return min(most, highName)
}

// widest returns the width of a column of values. It is at least what
// 集計中（7月頃） takes on one line and at most twice that; longer figures
// shrink.
func (w *printing) widest(of func(*plan.KPI) *value.Value) float64 {
	least := xlsx.CharsFor(xlsx.Ems("集計中（7月頃）", xlsx.TextHalf), bodySize)
	most := least
	for _, r := range w.sum.Rows {
		if v := of(r.Def); v.HasFigure() {
			most = max(most, xlsx.CharsFor(xlsx.Ems(v.Text.Value, xlsx.FigureHalf), bodySize))
		}
	}
	return min(most, 2*least)
}

// head writes the title, the plan's title under it, the document's number in a
// box at the right, and the head of the table.
func (w *printing) head(title string) {
	last := w.rateCol()
	big := xlsx.Look{Face: xlsx.TextFace, Size: titleSize, Bold: true, Ink: navy, Down: "center"}
	sub := xlsx.Look{Face: xlsx.TextFace, Size: headSize, Ink: muted, Down: "center"}
	box := xlsx.Look{Face: xlsx.TextFace, Size: 12, Bold: true, Ink: ink, Edge: true, Across: "center", Down: "center", Shrink: true}
	w.Text(projectCol, titleRow, big, heading)
	w.Text(projectCol, subRow, sub, title)
	if w.plan.Document.Value != "" {
		w.Text(last, titleRow, box, w.plan.Document.Value)
	}
	sub.Across = "right"
	w.Text(last, subRow, sub, w.plan.Bureau.Value)
	th := xlsx.Look{Face: xlsx.TextFace, Size: headSize, Bold: true, Ink: white, Fill: navy, Edge: true, Across: "center", Down: "center", Wrap: true}
	labels := []string{"プロジェクト名", "評価指標（KPI）", "基準値\n（基準年）"}
	for _, y := range w.sum.Years {
		labels = append(labels, y.Short())
	}
	for i, s := range append(labels, "目標値\n（目標年）", "進捗率") {
		w.Text(1+i, headRow, th, s)
	}
	w.Height(titleRow, titlePoints)
	w.Height(subRow, subPoints)
	w.Height(subRow+1, gapPoints)
	w.Height(headRow, headPoints)
}

// project writes the rows of one project, its name merged over them.
func (w *printing) project(row int, rows []progress.Row) {
	last := row + len(rows) - 1
	l := xlsx.Look{Face: xlsx.TextFace, Size: bodySize, Bold: true, Ink: ink, Edge: true, Across: "left", Indent: 1, Down: "center", Wrap: true}
	w.DressAll(projectCol, row, projectCol, last, l)
	w.Text(projectCol, row, l, rows[0].Project.Name.Value)
	w.Merge(projectCol, row, projectCol, last)
	least := tall(xlsx.Lines(rows[0].Project.Name.Value, bodySize, projectChars-1)) / float64(len(rows))
	for i := range rows {
		w.Height(row+i, max(least, w.lowRow(), tall(xlsx.Lines(rows[i].Name, bodySize, w.nameChars()-1))))
		w.kpi(row+i, &rows[i])
	}
}

// lowRow is the least height of a row: short tables fill their page, long ones
// go together.
func (w *printing) lowRow() float64 {
	return max(lowRow, min(highRow, pageRows/float64(len(w.sum.Rows))))
}

// tall is the height of so many lines.
func tall(lines int) float64 { return float64(lines)*linePoints + rowPadding }

// kpi writes one row of the table.
func (w *printing) kpi(row int, r *progress.Row) {
	l := xlsx.Look{Face: xlsx.TextFace, Size: bodySize, Ink: ink, Edge: true, Across: "left", Indent: 1, Down: "center", Wrap: true}
	if r.Repost {
		l.Fill = tint
	}
	w.Text(nameCol, row, l, r.Name)
	l.Across, l.Indent = "center", 0
	in := cells.Terms{
		Baseline: w.value(baselineCol, row, l, r.Def.Baseline),
		Target:   w.value(w.targetCol(), row, l, r.Def.Target),
	}
	for i, y := range w.sum.Years {
		t := w.value(firstYear+i, row, l, r.Def.Actual(y))
		switch {
		case y == r.Year && r.Awaited:
			in.Actual = w.awaited(firstYear+i, row, l, r)
		case y == r.Year:
			in.Actual = t
		}
	}
	w.rate(row, l, r, in)
}

// awaited readies the cell of a figure that is not there yet: what is typed
// over its word shows as figures of the row do, and counts in their unit.
func (w *printing) awaited(col, row int, l xlsx.Look, r *progress.Row) *cells.Term {
	f, ok := cells.FigureOf(model(r))
	if !ok {
		return nil
	}
	l.Format = f.Typed
	w.Dress(col, row, l)
	return &cells.Term{Cell: xlsx.Cell(col, row), Figure: f}
}

// model returns the figure after which that of the reported year will be
// written: the latest of the years before, or the target.
func model(r *progress.Row) *value.Value {
	for _, a := range slices.Backward(r.Def.Actuals) {
		if a.Year < r.Year && a.Value.HasFigure() && a.Value.Quantity.Comparable(r.Def.Target.Quantity) {
			return a.Value
		}
	}
	return r.Def.Target
}

// value writes a figure as a number and anything else in words; it returns the
// figure with its cell.
func (w *printing) value(col, row int, l xlsx.Look, v *value.Value) *cells.Term {
	f, ok := cells.FigureOf(v)
	switch {
	case ok:
		l.Face, l.Wrap, l.Shrink, l.Format = xlsx.FigureFace, false, true, f.Format
		w.Number(col, row, l, f.Value.String())
		return &cells.Term{Cell: xlsx.Cell(col, row), Figure: f}
	case v == nil:
		w.Text(col, row, l, "－")
	default:
		w.Text(col, row, l, v.Text.Value)
	}
	return nil
}

// rate writes the progress rate: a formula over the row's cells where one is
// sure to give the printed rate, else the number, or its text where a cell
// would not keep all digits. A rate that is awaited is a formula as well, so
// that it comes with the figure.
func (w *printing) rate(row int, l xlsx.Look, r *progress.Row, in cells.Terms) {
	col, result := w.rateCol(), cells.Trimmed(r.Rate.Printed)
	words := l
	l.Face, l.Wrap, l.Shrink, l.Bold = xlsx.FigureFace, false, true, r.Rate.OK
	l.Format = rateFormat(r.Method.Decimals)
	formula, live := cells.LiveRate(r, in)
	switch {
	case live:
		w.Formula(col, row, l, formula, resultOf(r))
	case !r.Rate.OK || !cells.Fits(result):
		w.Text(col, row, words, r.Rate.Text)
	default:
		w.Number(col, row, l, result)
	}
}

// resultOf is what the formula of a rate comes to.
func resultOf(r *progress.Row) xlsx.Result {
	if r.Rate.OK {
		return xlsx.NumberResult(cells.Trimmed(r.Rate.Printed))
	}
	return xlsx.TextResult(progress.NoRateText)
}

func rateFormat(decimals int) string {
	p := "0"
	if decimals > 0 {
		p += "." + strings.Repeat("0", decimals)
	}
	return p + cells.Quoted("％")
}

// foot writes the lines under the table and returns the last row.
func (w *printing) foot(row int) int {
	l := xlsx.Look{Face: xlsx.TextFace, Size: headSize, Ink: muted, Across: "left", Down: "center", Wrap: true}
	w.Height(row, gapPoints)
	for _, s := range w.notes() {
		row++
		w.Text(1, row, l, s)
		w.Merge(1, row, w.rateCol(), row)
		w.Height(row, float64(xlsx.Lines(s, headSize, w.chars))*linePoints+2)
	}
	return row
}

// notes are the lines under the table: the count by band, and the formulas.
func (w *printing) notes() []string {
	s := w.sum
	var parts []string
	for _, b := range s.Bands {
		parts = append(parts, b.Label+" "+strconv.Itoa(b.Count)+"件（"+b.Text+"）")
	}
	out := []string{"評価指標全体の進捗率（再掲を除く" + strconv.Itoa(s.Counted) + "件）：" + strings.Join(parts, "、")}
	for _, f := range s.Formulas {
		out = append(out, "※ "+f)
	}
	return out
}
