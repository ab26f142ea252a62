package drawing

import (
	"bytes"
	"fmt"

	"sorachi/pkg/excel/ooxml"
)

// Face is the face of all texts of a chart. It is named, not embedded.
const Face = "BIZ UDPGothic"

// Sizes in points and colours of charts.
const (
	textSize, titleSize = 9.0, 11.0
	asideSize           = 10.0 // of a legend at the right
	ink, grid, ground   = "1A1A1A", "D0D5DB", "FFFFFF"
	ringHole            = 52 // of the ring's width, in per cent
)

// chartWriter writes the part of one chart (ECMA-376 Part 1, 21.2), whose
// elements stand in a fixed order.
type chartWriter struct {
	bytes.Buffer
	Chart
	values func(Range) []Value
}

// ChartXML returns the part of a chart: what it shows. values says what stands in the
// cells of a range, row by row.
func ChartXML(c Chart, values func(Range) []Value) []byte {
	w := &chartWriter{Chart: c, values: values}
	w.add(ooxml.XMLHead+`<c:chartSpace xmlns:c="%s" xmlns:a="%s"><c:roundedCorners val="0"/><c:chart>`, chartNamespace, drawingNamespace)
	if c.Title != "" {
		w.add(`<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>%s</a:pPr><a:r>%s<a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`,
			font("defRPr", titleSize, true), font("rPr", titleSize, true), ooxml.Text(c.Title))
	}
	w.add(`<c:autoTitleDeleted val="%d"/><c:plotArea>%s`, bit(c.Title == ""), w.plotLayout())
	if c.Ring {
		w.ring()
	} else {
		w.lines()
	}
	w.add(`</c:plotArea>`)
	if c.Ring || len(c.Series) > 1 {
		pos, size, layout := "b", textSize, ""
		if c.Aside {
			pos, size, layout = "r", asideSize, asideLegend
		}
		w.add(`<c:legend><c:legendPos val="%s"/>%s<c:overlay val="0"/>%s</c:legend>`, pos, layout, fonts(size))
	}
	w.add(`<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>%s%s</c:chartSpace>`, shape(ground, grid), fonts(textSize))
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
