package xlsxwriter

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
)

// Range is cells of a sheet; an empty Sheet is the one that is written.
type Range struct {
	Sheet string
	ooxml.Area
}

// Chart is a native chart over cells that are written cell by cell, not by
// Rows: it changes when they do. Its file holds their values as well, for
// programs that only show.
type Chart struct {
	Title  string     // over it; may be empty
	Alt    string     // what it shows, for those who cannot see it
	Over   ooxml.Area // the cells that it covers
	Labels Range      // what the values are called: R3, R4, …; a row or a column
	Series []Series
	Format string // number format of the values beside them; empty is General
	Axis   string // that on the axis of lines; empty is General
	Aside  bool   // the parts of a ring are named at its right alone: their names are long
	Zero   bool   // the axis of lines starts at 0
}

// Series is a row or a column of values. Empty cells are gaps; a text there is
// an error, since programs draw it as 0.
type Series struct {
	Name   string
	Values Range
	Colors []string // RRGGBB: of the line, or of each part of a ring
	Lined  []Lining // of each part of a ring, as far as colours are not enough; nil for none
	Dashed bool     // a line that is no record: a target
	Shown  bool     // each value is written beside its point
	Points []Point  // how it is written, for each value of a line; nil is above it in the chart's Format
}

// Point is how a value is written beside its point.
type Point struct {
	Format string // number format; empty is the chart's
	Below  bool   // under the point, not above it
}

// Lining is a pattern over the colour of an area.
type Lining string

// The linings, by their names in DrawingML (ST_PresetPatternVal).
const (
	Unlined Lining = ""
	Rising  Lining = "wdUpDiag"
	Falling Lining = "wdDnDiag"
	Crossed Lining = "diagCross"
	Level   Lining = "dkHorz"
	Dotted  Lining = "pct20"
)

// placed is a chart with its kind and the number format that it needs.
type placed struct {
	Chart
	ring bool
}

// Ring adds a ring (ドーナツ) of the first series, its parts named and counted
// in it as far as they are not empty.
func (b *Book) Ring(c Chart) { b.chart(c, true) }

// Lines adds a chart with a line a series. Lines differ in marks, not in
// colour alone.
func (b *Book) Lines(c Chart) { b.chart(c, false) }

func (b *Book) chart(c Chart, ring bool) {
	if len(c.Series) == 0 {
		b.do(fmt.Errorf("chart %q has no series", c.Title))
		return
	}
	c.Labels = b.whole(c.Labels)
	series := make([]Series, len(c.Series))
	for i, s := range c.Series {
		s.Values = b.whole(s.Values)
		if n := s.Values.Cells(); n != c.Labels.Cells() || len(s.Colors) == 0 || ring && len(s.Colors) != n || s.Points != nil && len(s.Points) != n {
			b.do(fmt.Errorf("chart %q, series %d: %d values, %d labels, %d colours, %d points", c.Title, 1+i, n, c.Labels.Cells(), len(s.Colors), len(s.Points)))
		}
		series[i] = s
	}
	c.Series = series
	b.at.charts = append(b.at.charts, placed{c, ring})
}

// whole names the sheet of a range.
func (b *Book) whole(r Range) Range {
	if r.Sheet == "" {
		r.Sheet = b.at.name
	}
	return r
}

// values returns what stands in the cells of a range, row by row.
func (b *Book) values(r Range) []Result {
	var out []Result
	for _, s := range b.sheets {
		if s.name != r.Sheet {
			continue
		}
		for n := r.Row; n <= r.ToRow; n++ {
			for col := r.Col; col <= r.ToCol; col++ {
				out = append(out, s.value(col, n))
			}
		}
	}
	return out
}

func (s *sheet) value(col, n int) Result {
	if r := s.rows[n]; r != nil && r.cells[col] != nil {
		return r.cells[col].value
	}
	return Result{}
}

// drawable makes sure that nothing is drawn that is no value.
func (b *Book) drawable(c placed) error {
	for _, s := range c.Series {
		for _, v := range b.values(s.Values) {
			if v.kind != asBlank && v.kind != asNumber {
				return fmt.Errorf("chart %q: %q in %s is no number", c.Title, v.text, s.Values.In(s.Values.Sheet))
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
		parts[fmt.Sprintf("xl/drawings/drawing%d.xml", drawings)] = drawing(s.charts)
		for _, c := range s.charts {
			if err := b.drawable(c); err != nil {
				return nil, err
			}
			stand := &excelize.Chart{Type: excelize.Line, Series: []excelize.ChartSeries{{Values: "A1"}}}
			if err := b.file.AddChart(s.name, "A1", stand); err != nil {
				return nil, err
			}
			charts++
			parts[fmt.Sprintf("xl/charts/chart%d.xml", charts)] = b.chartPart(c)
		}
	}
	return parts, nil
}

// drawing places charts on their cells.
func drawing(charts []placed) []byte {
	out := []byte(xmlHead + `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">`)
	for i, c := range charts {
		out = fmt.Appendf(out, `<xdr:twoCellAnchor><xdr:from>%s</xdr:from><xdr:to>%s</xdr:to><xdr:graphicFrame macro="">`,
			corner(c.Over.Col-1, c.Over.Row-1), corner(c.Over.ToCol, c.Over.ToRow))
		out = fmt.Appendf(out, `<xdr:nvGraphicFramePr><xdr:cNvPr id="%d" name="グラフ %d" descr="%s"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
			2+i, 1+i, attribute(c.Alt))
		out = fmt.Appendf(out, `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>`+
			`<a:graphicData uri="%[1]s"><c:chart xmlns:c="%[1]s" xmlns:r="%[2]s" r:id="rId%[3]d"/></a:graphicData></a:graphic>`+
			`</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`, chartNamespace, relationNamespace, 1+i)
	}
	return append(out, "</xdr:wsDr>"...)
}

func corner(col, row int) string {
	return fmt.Sprintf("<xdr:col>%d</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>%d</xdr:row><xdr:rowOff>0</xdr:rowOff>", col, row)
}
