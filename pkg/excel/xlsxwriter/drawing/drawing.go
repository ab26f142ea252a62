// Package drawing writes the charts of a workbook as DrawingML (ECMA-376 Part 1,
// 20.5 and 21.2): what a chart shows, how its lines, parts and labels look, and over
// which cells of a sheet it lies. It knows no workbook: pkg/excel/xlsxwriter tells it what stands
// in the cells.
//
// To read it: this file, what a chart is and where it lies; part.go, the XML of a
// chart, from the whole to its parts; xml.go, the elements that recur in it.
package drawing

import (
	"fmt"

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

// Placed is a chart of a sheet with its kind.
type Placed struct {
	Chart
	Ring bool // else lines
}

// Value is what stands in a cell: a number's digits, or a text.
type Value struct {
	IsNumber bool
	Text     string
}

// Sheet is the part that places the charts of a sheet on their cells.
func Sheet(charts []Placed) []byte {
	out := []byte(ooxml.XMLHead + `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"` +
		` xmlns:a="` + drawingNamespace + `">`)
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
