package trends

import (
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/reportbook/figurecells"
	"sorachi/pkg/excel/xlsxwriter/drawing"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
)

// panelFigures are what a panel shows of a KPI, all figures in one unit.
type panelFigures struct {
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
func (t panelFigures) points() []drawing.Point {
	out := make([]drawing.Point, len(t.actuals))
	for i, f := range t.actuals {
		if f != nil {
			out[i] = drawing.Point{Format: "#,##0" + ooxml.Decimals(f.places), Below: t.target != nil && f.LessThan(t.target.Decimal)}
		}
	}
	return out
}

// axis is the number format of the axis. Its ticks are whole where the figures
// reach ten; below that they may be halves.
func (t panelFigures) axis() string {
	for _, f := range append([]*drawn{t.target}, t.actuals...) {
		if f != nil && f.Abs().GreaterThanOrEqual(decimal.NewFromInt(10)) {
			return "#,##0"
		}
	}
	return ""
}

// figuresOf finds the figures of a KPI: as they are written when all of them have
// one unit, else in the base unit.
func (w writer) figuresOf(r *progress.Row) panelFigures {
	t := panelFigures{actuals: make([]*drawn, len(w.Sum.Years)), fromZero: true}
	remarks := []string{w.Words.Rate + " " + r.Rate.Text}
	if name := w.BandName(r); name != "" {
		remarks[0] += everysheet.InBrackets(name)
	}
	target := r.Def.Target
	asWritten := w.oneUnit(r)
	var spoken []string
	for i, y := range w.Sum.Years {
		v := r.Def.Actual(y)
		switch d, ok := t.take(v, target, asWritten); {
		case ok:
			t.actuals[i] = d
			spoken = append(spoken, y.Short()+" "+v.Figure().Value)
			if v.State != value.Plain {
				remarks = append(remarks, y.Short()+"："+progress.StateText(v.State))
			}
		case v == nil:
			remarks = append(remarks, y.Short()+"：－")
		default:
			remarks = append(remarks, y.Short()+"："+v.Text.Value)
		}
	}
	if d, ok := t.take(target, target, asWritten); ok {
		t.target = d
		spoken = append(spoken, w.Words.Target+" "+target.Figure().Value)
	}
	t.remark, t.spoken = strings.Join(remarks, "　"), strings.Join(spoken, "、")
	return t
}

// oneUnit reports whether all figures of a KPI are written in one unit.
func (w writer) oneUnit(r *progress.Row) bool {
	unit := ""
	for _, v := range append([]*value.Value{r.Def.Target}, w.actualsOf(r)...) {
		f, ok := figurecells.FigureOf(v)
		if ok && unit != "" && f.Unit != unit {
			return false
		}
		if ok {
			unit = f.Unit
		}
	}
	return true
}

func (w writer) actualsOf(r *progress.Row) []*value.Value {
	var out []*value.Value
	for _, y := range w.Sum.Years {
		out = append(out, r.Def.Actual(y))
	}
	return out
}

// take returns a figure that can stand in one chart with the target, as written or in
// the base unit, and notes the unit.
func (t *panelFigures) take(v, target *value.Value, asWritten bool) (*drawn, bool) {
	f, ok := figurecells.FigureOf(v)
	if !ok || target.HasFigure() && !v.Quantity.Comparable(target.Quantity) {
		return nil, false
	}
	n, unit := f.Value, f.Unit
	if !asWritten {
		n, unit = v.Quantity.Number, v.Quantity.Unit
	}
	if t.unit != "" && unit != t.unit || !ooxml.Fits(n.String()) {
		return nil, false
	}
	t.unit = unit
	t.fromZero = t.fromZero && n.Sign() >= 0
	return &drawn{n, max(0, int(-n.Exponent()))}, true
}
