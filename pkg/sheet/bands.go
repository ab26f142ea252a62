package sheet

import (
	"slices"

	"sorachi/pkg/cells"
	"sorachi/pkg/ooxml"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
	"sorachi/pkg/value"
	"sorachi/pkg/xlsx"
)

// bandHead is the name of a column of bands, repostBand what stands there for a
// KPI that is listed again.
const bandHead, repostBand = "区分", "再掲"

// band is a slice of the summary as sheets show it.
type band struct {
	name    string // 100％以上（達成）: what a cell of the column of bands says
	color   string // of its part of the ring
	pattern string // of theme.PatternNames
	look    xlsx.Look
}

// bandsOf returns the slices of the summary in their order.
func bandsOf(p *plan.Plan, s *progress.Summary, t *theme.Theme) []band {
	var out []band
	for i, part := range s.Bands {
		b := band{name: part.Label, color: hex(t.Colors.Pending), pattern: t.Patterns.Pending, look: xlsx.Look{Ink: hex(t.Colors.Wait)}}
		if part.State == "" {
			k := i % len(t.Colors.Bands)
			b.color, b.pattern, b.look = hex(t.Colors.Bands[k]), t.Patterns.Bands[k], xlsx.Look{Fill: hex(pale(t.Colors.Bands[k]))}
			if mark := p.Bands[i].Mark.Value; mark != "" {
				b.name += "（" + mark + "）"
			}
		}
		out = append(out, b)
	}
	return out
}

// bandName is the name of the slice that counts r.
func (w *workbook) bandName(r *progress.Row) string {
	if i := w.sum.SliceOf(r); i >= 0 {
		return w.bands[i].name
	}
	return ""
}

// bandNames are the names of the plan's bands.
func (w *workbook) bandNames() []string {
	var out []string
	for _, b := range w.bands[:len(w.plan.Bands)] {
		out = append(out, b.name)
	}
	return out
}

// pendingName is the name of the slice of what is not yet known.
func (w *workbook) pendingName() string {
	i := slices.IndexFunc(w.sum.Bands, func(s progress.Slice) bool { return s.State == value.Pending })
	return w.bands[i].name
}

// Widths of a column of bands, in characters.
const lowBand, highBand = 12.0, 22.0

// bandChars is the width of a column of bands.
func (w *workbook) bandChars(size float64) float64 {
	chars := lowBand
	for _, b := range w.bands {
		chars = max(chars, xlsx.CharsFor(xlsx.Ems(b.name, xlsx.TextHalf)+0.5, size))
	}
	return min(chars, highBand)
}

// highlightBands gives rows the look of the band that stands in their last
// column: a ground of its colour, beside its name.
func (w *workbook) highlightBands(col, row, toCol, toRow int) {
	if toRow < row {
		return
	}
	for _, b := range w.bands {
		w.Highlight(ooxml.Area{Col: col, Row: row, ToCol: toCol, ToRow: toRow},
			"$"+ooxml.Cell(toCol, row)+"="+cells.Literal(b.name), b.look)
	}
}
