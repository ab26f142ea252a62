// Package drawing writes the charts of a workbook as DrawingML (ECMA-376 Part 1,
// 20.5 and 21.2): what a chart shows, how its lines, slices and labels look, and over
// which cells of a sheet it lies. It knows no workbook: pkg/excel/xlsxwriter tells it what
// stands in the cells.
//
// To read it: this file, what a chart is; chartxml.go, the XML of one, with ring.go and
// lines.go for what is drawn; anchors.go, where the charts of a sheet lie; xml.go, the
// elements that recur.
package drawing

import "sorachi/pkg/excel/ooxml"

// Range is cells of a sheet; an empty Sheet is the one that is written.
type Range struct {
	Sheet string
	ooxml.Area
}

// Chart is a native chart: it changes when the cells do that it shows. Its part holds
// their values as well, for programs that only show.
type Chart struct {
	Ring   bool       // a ring (ドーナツ) of the first series; else a line a series
	Title  string     // over it; may be empty
	Alt    string     // what it shows, for those who cannot see it
	Over   ooxml.Area // the cells that it covers
	Labels Range      // what the values are called: R3, R4, …; a row or a column
	Series []Series
	Format string // number format of the values beside them; empty is General
	Axis   string // that on the axis of lines; empty is General
	Aside  bool   // the slices of a ring are named in the legend at its right alone, not beside them: their names are long
	Zero   bool   // the axis of lines starts at 0
}

// Series is a row or a column of values. Empty cells are gaps; a text there is
// an error, since programs draw it as 0.
type Series struct {
	Name   string
	Values Range
	Colors []string // RRGGBB: of the line, or of each slice of a ring
	Lined  []Lining // of each slice of a ring, as far as colours are not enough; nil for none
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

// Value is what stands in a cell: a number's digits, or a text.
type Value struct {
	IsNumber bool
	Text     string
}
