package xlsxwriter

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/xlsxwriter/drawing"
	"sorachi/pkg/excel/xlsxwriter/sheetxml"
)

// Chart adds a chart. The cells that it shows must be written one by one, not by
// Rows. A ring has as many colours as values; lines differ in marks, not in colour
// alone.
func (b *Book) Chart(c drawing.Chart) {
	if len(c.Series) == 0 {
		b.do(fmt.Errorf("chart %q has no series", c.Title))
		return
	}
	c.Labels, c.Series = b.onSheet(c.Labels), slices.Clone(c.Series)
	for i, s := range c.Series {
		s.Values = b.onSheet(s.Values)
		if n := s.Values.Cells(); n != c.Labels.Cells() || len(s.Colors) == 0 || c.Ring && len(s.Colors) != n || s.Points != nil && len(s.Points) != n {
			b.do(fmt.Errorf("chart %q, series %d: %d values, %d labels, %d colours, %d points", c.Title, 1+i, n, c.Labels.Cells(), len(s.Colors), len(s.Points)))
		}
		c.Series[i] = s
	}
	b.at.charts = append(b.at.charts, c)
}

// onSheet is a range that names its sheet.
func (b *Book) onSheet(r drawing.Range) drawing.Range {
	if r.Sheet == "" {
		r.Sheet = b.at.name
	}
	return r
}

// chartParts makes excelize number and join the parts of all charts, and returns
// their contents by name: excelize's own charts name no Japanese font and hold
// no values, and its anchors know no row heights of ours.
func (b *Book) chartParts() (map[string][]byte, error) {
	parts := map[string][]byte{}
	charts, drawings := 0, 0
	for _, s := range b.sheets {
		if len(s.charts) == 0 {
			continue
		}
		drawings++
		parts[fmt.Sprintf("xl/drawings/drawing%d.xml", drawings)] = drawing.AnchorsXML(s.charts)
		for _, c := range s.charts {
			if err := b.checkNumbers(c); err != nil {
				return nil, err
			}
			standIn := &excelize.Chart{Type: excelize.Line, Series: []excelize.ChartSeries{{Values: "A1"}}}
			if err := b.file.AddChart(s.name, "A1", standIn); err != nil {
				return nil, err
			}
			charts++
			parts[fmt.Sprintf("xl/charts/chart%d.xml", charts)] = drawing.ChartXML(c, b.chartValues)
		}
	}
	return parts, nil
}

// checkNumbers makes sure that nothing is drawn that is no number: programs draw a
// text as 0.
func (b *Book) checkNumbers(c drawing.Chart) error {
	for _, s := range c.Series {
		for _, v := range b.values(s.Values) {
			if v.Kind != sheetxml.Blank && v.Kind != sheetxml.Number {
				return fmt.Errorf("chart %q: %q in %s is no number", c.Title, v.Text, s.Values.In(s.Values.Sheet))
			}
		}
	}
	return nil
}

// chartValues is values as charts know them.
func (b *Book) chartValues(r drawing.Range) []drawing.Value {
	var out []drawing.Value
	for _, v := range b.values(r) {
		out = append(out, drawing.Value{IsNumber: v.Kind == sheetxml.Number, Text: v.Text})
	}
	return out
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
