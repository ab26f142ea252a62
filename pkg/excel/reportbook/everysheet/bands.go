package everysheet

import (
	"slices"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
	"sorachi/pkg/value"
)

// BandHead is the name of a column of bands, RepostBand what stands there for a
// KPI that is listed again.
const BandHead, RepostBand = "区分", "再掲"

// Band is a slice of the summary as sheets show it.
type Band struct {
	Name    string // 100％以上（達成）: what a cell of the column of bands says
	Color   string // of its part of the ring
	Pattern string // of theme.PatternNames
	Look    xlsxwriter.Look
}

// bandsOf returns the slices of the summary in their order.
func bandsOf(p *plan.Plan, s *progress.Summary, t *theme.Theme) []Band {
	var out []Band
	for i, part := range s.Slices {
		b := Band{Name: part.Label, Color: Hex(t.Colors.Pending), Pattern: t.Patterns.Pending, Look: xlsxwriter.Look{Ink: Hex(t.Colors.Wait)}}
		if part.State == "" {
			k := i % len(t.Colors.Bands)
			b.Color, b.Pattern, b.Look = Hex(t.Colors.Bands[k]), t.Patterns.Bands[k], xlsxwriter.Look{Fill: Hex(pale(t.Colors.Bands[k]))}
			if mark := p.Bands[i].Mark.Value; mark != "" {
				b.Name += "（" + mark + "）"
			}
		}
		out = append(out, b)
	}
	return out
}

// BandName is the name of the slice that counts r.
func (w *Book) BandName(r *progress.Row) string {
	if i := w.Sum.SliceOf(r); i >= 0 {
		return w.Bands[i].Name
	}
	return ""
}

// BandNames are the names of the plan's bands.
func (w *Book) BandNames() []string {
	var out []string
	for _, b := range w.Bands[:len(w.Plan.Bands)] {
		out = append(out, b.Name)
	}
	return out
}

// PendingName is the name of the slice of what is not yet known.
func (w *Book) PendingName() string {
	i := slices.IndexFunc(w.Sum.Slices, func(s progress.Slice) bool { return s.State == value.Pending })
	return w.Bands[i].Name
}

// Widths in characters: the least of a column of bands, and the most of a column that
// holds a word or two, such as bands.
const leastBandChars, MostWordChars = 12.0, 22.0

// BandChars is the width of a column of bands.
func (w *Book) BandChars(size float64) float64 {
	chars := leastBandChars
	for _, b := range w.Bands {
		chars = max(chars, xlsxwriter.CharsFor(xlsxwriter.Ems(b.Name, xlsxwriter.TextHalf)+0.5, size))
	}
	return min(chars, MostWordChars)
}

// HighlightBands gives rows the look of the band that stands in their last
// column: a ground of its colour, beside its name.
func (w *Book) HighlightBands(col, row, toCol, toRow int) {
	if toRow < row {
		return
	}
	for _, b := range w.Bands {
		w.Highlight(ooxml.Area{Col: col, Row: row, ToCol: toCol, ToRow: toRow},
			"$"+ooxml.Cell(toCol, row)+"="+ooxml.InFormula(b.Name), b.Look)
	}
}
