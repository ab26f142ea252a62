package drawing

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/excel/ooxml"
)

// Face is the face of all texts of a chart. It is named, not embedded.
const Face = "BIZ UDPGothic"

// Sizes in points and colours of charts.
const (
	chartTextSize, chartTitleSize    = 9.0, 11.0
	chartAsideSize                   = 10.0 // of a legend at the right
	chartInk, chartGrid, chartGround = "1A1A1A", "D0D5DB", "FFFFFF"
	ringHole                         = 52 // of the ring's width, in per cent
)

// chartWriter writes the part of one chart (ECMA-376 Part 1, 21.2), whose
// elements stand in a fixed order.
type chartWriter struct {
	bytes.Buffer
	Placed
	values func(Range) []Value
}

// Part returns the part of a chart. values says what stands in the cells of a range,
// row by row.
func Part(c Placed, values func(Range) []Value) []byte {
	w := &chartWriter{Placed: c, values: values}
	w.add(ooxml.XMLHead+`<c:chartSpace xmlns:c="%s" xmlns:a="%s"><c:roundedCorners val="0"/><c:chart>`, chartNamespace, drawingNamespace)
	if c.Title != "" {
		w.add(`<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>%s</a:pPr><a:r>%s<a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
			font("defRPr", chartTitleSize, true), font("rPr", chartTitleSize, true), ooxml.Text(c.Title))
	}
	w.add(`<c:autoTitleDeleted val="%d"/><c:plotArea>%s`, bit(c.Title == ""), w.plotLayout())
	if c.Ring {
		w.rings()
	} else {
		w.lines()
	}
	w.add(`</c:plotArea>`)
	if c.Ring || len(c.Series) > 1 {
		pos, size, layout := "b", chartTextSize, ""
		if c.Aside {
			pos, size, layout = "r", chartAsideSize, asideLegend
		}
		w.add(`<c:legend><c:legendPos val="%s"/>%s<c:overlay val="0"/>%s</c:legend>`, pos, layout, fonts(size))
	}
	w.add(`<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>%s%s</c:chartSpace>`, shape(chartGround, chartGrid), fonts(chartTextSize))
	return w.Bytes()
}

func (w *chartWriter) add(format string, args ...any) { fmt.Fprintf(w, format, args...) }

// Where a ring and its legend stand when the names are long: by themselves, programs
// give the legend a quarter of the width and break the names.
var (
	asideRing   = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/>` + frame(0.02, 0.14, 0.5, 0.82) + `</c:manualLayout></c:layout>`
	asideLegend = `<c:layout><c:manualLayout>` + frame(0.55, 0.25, 0.44, 0.5) + `</c:manualLayout></c:layout>`
)

func (w *chartWriter) plotLayout() string {
	if w.Ring && w.Aside {
		return asideRing
	}
	return "<c:layout/>"
}

// rings writes the ring. The parts are named in it; a label of an empty part
// would lie on its neighbours'.
func (w *chartWriter) rings() {
	s := w.Series[0]
	w.add(`<c:doughnutChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>%s</c:v></c:tx>`, ooxml.Text(s.Name))
	for i := range s.Colors {
		w.add(`<c:dPt><c:idx val="%d"/><c:bubble3D val="0"/>%s</c:dPt>`, i, s.part(i))
	}
	w.add(`<c:dLbls>`)
	for i, v := range w.values(s.Values) {
		if !v.IsNumber || strings.Trim(v.Text, "-0.") == "" {
			w.add(`<c:dLbl><c:idx val="%d"/><c:delete val="1"/></c:dLbl>`, i)
		}
	}
	w.add(`%s%s%s%s<c:separator>&#10;</c:separator><c:showLeaderLines val="0"/></c:dLbls>`,
		format(w.Format), shape(chartGround, chartGrid), fonts(chartTextSize), labelParts(true, !w.Aside))
	w.data(s)
	w.add(`</c:ser><c:firstSliceAng val="0"/><c:holeSize val="%d"/></c:doughnutChart>`, ringHole)
}

// part is the shape of a part of a ring. Where parts are told apart by linings,
// all have a dark edge: one without a lining may be as white as the paper.
func (s Series) part(i int) string {
	if !slices.ContainsFunc(s.Lined, func(l Lining) bool { return l != Unlined }) {
		return shape(s.Colors[i], chartGround)
	}
	if i >= len(s.Lined) || s.Lined[i] == Unlined {
		return shape(s.Colors[i], chartInk)
	}
	return fmt.Sprintf(`<c:spPr><a:pattFill prst="%s"><a:fgClr><a:srgbClr val="%s"/></a:fgClr><a:bgClr><a:srgbClr val="%s"/></a:bgClr></a:pattFill><a:ln w="9525">%s</a:ln></c:spPr>`,
		s.Lined[i], chartInk, s.Colors[i], solid(chartInk))
}

// marks tell lines apart without colours.
var marks = []string{"circle", "square", "diamond", "triangle"}

func (w *chartWriter) lines() {
	w.add(`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>`)
	for i, s := range w.Series {
		dash := ""
		if s.Dashed {
			dash = `<a:prstDash val="sysDash"/>`
		}
		w.add(`<c:ser><c:idx val="%d"/><c:order val="%[1]d"/><c:tx><c:v>%s</c:v></c:tx><c:spPr><a:ln w="22225" cap="rnd">%s%s<a:round/></a:ln></c:spPr>`,
			i, ooxml.Text(s.Name), solid(s.Colors[0]), dash)
		mark := marks[i%len(marks)]
		if s.Dashed && w.Labels.Cells() > 1 {
			mark = "none"
		}
		w.add(`<c:marker><c:symbol val="%s"/><c:size val="6"/>%s</c:marker><c:dLbls>`, mark, shape(s.Colors[0], s.Colors[0]))
		if s.Shown {
			for k, point := range s.Points {
				w.add(`<c:dLbl><c:idx val="%d"/>`, k)
				w.pointLabel(point)
				w.add(`%s</c:dLbl>`, labelParts(true, false))
			}
			w.pointLabel(Point{})
		}
		w.add(`%s</c:dLbls>`, labelParts(s.Shown, false))
		w.data(s)
		w.add(`<c:smooth val="0"/></c:ser>`)
	}
	w.add(`<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`)
	const axis = `<c:axId val="%d"/><c:scaling><c:orientation val="minMax"/>%s</c:scaling><c:delete val="0"/><c:axPos val="%s"/>`
	const ticks = `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>%s%s<c:crossAx val="%d"/><c:crosses val="autoZero"/>`
	w.add(`<c:catAx>`+axis+`<c:numFmt formatCode="General" sourceLinked="0"/>`+ticks+`<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
		1, "", "b", edge(chartInk), fonts(chartTextSize), 2)
	least := ""
	if w.Zero {
		least = `<c:min val="0"/>`
	}
	w.add(`<c:valAx>`+axis+`<c:majorGridlines>%s</c:majorGridlines>%s`+ticks+`<c:crossBetween val="between"/></c:valAx>`,
		2, least, "l", edge(chartGrid), format(w.Axis), edge(chartGrid), fonts(chartTextSize), 1)
}

// pointLabel writes how a value stands beside its point.
func (w *chartWriter) pointLabel(p Point) {
	side := "t"
	if p.Below {
		side = "b"
	}
	w.add(`%s<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>%s<c:dLblPos val="%s"/>`,
		format(cmp.Or(p.Format, w.Format)), unbroken(fonts(chartTextSize)), side)
}

// data writes what a series shows: the cells and what stands in them.
func (w *chartWriter) data(s Series) {
	labels := w.values(w.Labels)
	w.add(`<c:cat><c:strRef><c:f>%s</c:f><c:strCache><c:ptCount val="%d"/>`, ooxml.Text(w.Labels.In(w.Labels.Sheet)), len(labels))
	for i, v := range labels {
		w.add(`<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, i, ooxml.Text(v.Text))
	}
	values := w.values(s.Values)
	w.add(`</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>%s</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%d"/>`,
		ooxml.Text(s.Values.In(s.Values.Sheet)), len(values))
	for i, v := range values {
		if v.IsNumber {
			w.add(`<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, i, v.Text)
		}
	}
	w.add(`</c:numCache></c:numRef></c:val>`)
}
