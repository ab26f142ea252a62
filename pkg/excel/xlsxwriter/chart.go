package xlsxwriter

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/xlsxwriter/drawing"
	"sorachi/pkg/excel/xlsxwriter/sheetxml"
)

// RingChart adds a ring (ドーナツ) of the first series, its parts named and counted
// in it as far as they are not empty.
func (b *Book) RingChart(c drawing.Chart) { b.chart(c, true) }

// LineChart adds a chart with a line a series. Lines differ in marks, not in
// colour alone.
func (b *Book) LineChart(c drawing.Chart) { b.chart(c, false) }

func (b *Book) chart(c drawing.Chart, ring bool) {
	if len(c.Series) == 0 {
		b.do(fmt.Errorf("chart %q has no series", c.Title))
		return
	}
	c.Labels = b.whole(c.Labels)
	series := make([]drawing.Series, len(c.Series))
	for i, s := range c.Series {
		s.Values = b.whole(s.Values)
		if n := s.Values.Cells(); n != c.Labels.Cells() || len(s.Colors) == 0 || ring && len(s.Colors) != n || s.Points != nil && len(s.Points) != n {
			b.do(fmt.Errorf("chart %q, series %d: %d values, %d labels, %d colours, %d points", c.Title, 1+i, n, c.Labels.Cells(), len(s.Colors), len(s.Points)))
		}
		series[i] = s
	}
	c.Series = series
	b.at.charts = append(b.at.charts, drawing.Placed{Chart: c, Ring: ring})
}

// whole names the sheet of a range.
func (b *Book) whole(r drawing.Range) drawing.Range {
	if r.Sheet == "" {
		r.Sheet = b.at.name
	}
	return r
}

// values returns what stands in the cells of a range, row by row.
func (b *Book) values(r drawing.Range) []sheetxml.Value {
	var out []sheetxml.Value
	for _, s := range b.sheets {
		if s.name != r.Sheet {
			continue
		}
		for n := r.Row; n <= r.ToRow; n++ {
			for col := r.Col; col <= r.ToCol; col++ {
				out = append(out, s.At(col, n))
			}
		}
	}
	return out
}

// drawable makes sure that nothing is drawn that is no value.
func (b *Book) drawable(c drawing.Placed) error {
	for _, s := range c.Series {
		for _, v := range b.values(s.Values) {
			if v.Kind != sheetxml.Blank && v.Kind != sheetxml.Number {
				return fmt.Errorf("chart %q: %q in %s is no number", c.Title, v.Text, s.Values.In(s.Values.Sheet))
			}
		}
	}
	return nil
}

// drawings makes excelize number and join the parts of all charts, and returns
// their contents by name: excelize's own charts name no Japanese font and hold
// no values, and its anchors know no row heights of ours.
func (b *Book) drawings() (map[string][]byte, error) {
	parts := map[string][]byte{}
	charts, drawings := 0, 0
	for _, s := range b.sheets {
		if len(s.charts) == 0 {
			continue
		}
		drawings++
		parts[fmt.Sprintf("xl/drawings/drawing%d.xml", drawings)] = drawing.Sheet(s.charts)
		for _, c := range s.charts {
			if err := b.drawable(c); err != nil {
				return nil, err
			}
			stand := &excelize.Chart{Type: excelize.Line, Series: []excelize.ChartSeries{{Values: "A1"}}}
			if err := b.file.AddChart(s.name, "A1", stand); err != nil {
				return nil, err
			}
			charts++
			parts[fmt.Sprintf("xl/charts/chart%d.xml", charts)] = drawing.Part(c, b.drawn)
		}
	}
	return parts, nil
}

// drawn is values as charts know them.
func (b *Book) drawn(r drawing.Range) []drawing.Value {
	var out []drawing.Value
	for _, v := range b.values(r) {
		out = append(out, drawing.Value{IsNumber: v.Kind == sheetxml.Number, Text: v.Text})
	}
	return out
}
