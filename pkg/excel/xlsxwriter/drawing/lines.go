package drawing

import (
	"cmp"
	"fmt"

	"sorachi/pkg/excel/ooxml"
)

// marks tell lines apart without colours.
var marks = []string{"circle", "square", "diamond", "triangle"}

// lines writes a line a series, and the axes.
func (w *chartWriter) lines() {
	w.add(`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>`)
	for i, s := range w.Series {
		w.line(i, s)
	}
	w.add(`<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`)
	w.labelAxis()
	w.valueAxis()
}

// line writes the line of a series, with its marks and labels.
func (w *chartWriter) line(i int, s Series) {
	dash, mark := "", marks[i%len(marks)]
	if s.Dashed {
		dash = `<a:prstDash val="sysDash"/>`
	}
	if s.Dashed && w.Labels.Cells() > 1 {
		mark = "none"
	}
	w.add(`<c:ser><c:idx val="%d"/><c:order val="%[1]d"/><c:tx><c:v>%s</c:v></c:tx><c:spPr><a:ln w="22225" cap="rnd">%s%s<a:round/></a:ln></c:spPr>`,
		i, ooxml.Text(s.Name), solid(s.Colors[0]), dash)
	w.add(`<c:marker><c:symbol val="%s"/><c:size val="6"/>%s</c:marker><c:dLbls>`, mark, shape(s.Colors[0], s.Colors[0]))
	if s.Shown {
		for k, point := range s.Points {
			w.add(`<c:dLbl><c:idx val="%d"/>`, k)
			w.pointLabel(point)
			w.add(`%s</c:dLbl>`, inLabel(true, false))
		}
		w.pointLabel(Point{})
	}
	w.add(`%s</c:dLbls>`, inLabel(s.Shown, false))
	w.data(s)
	w.add(`<c:smooth val="0"/></c:ser>`)
}

// labelAxis writes the axis below the lines, valueAxis that at their left. Their
// numbers, 1 and 2, are those that the lines name.
func (w *chartWriter) labelAxis() {
	w.add(`<c:catAx>%s<c:numFmt formatCode="General" sourceLinked="0"/>%s<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
		axis(1, "", "b"), ticks(ink, 2))
}

func (w *chartWriter) valueAxis() {
	least := ""
	if w.Zero {
		least = `<c:min val="0"/>`
	}
	w.add(`<c:valAx>%s<c:majorGridlines>%s</c:majorGridlines>%s%s<c:crossBetween val="between"/></c:valAx>`,
		axis(2, least, "l"), edge(grid), format(w.Axis), ticks(grid, 1))
}

// axis begins an axis by its number, its bounds and its side of the chart.
func axis(id int, bounds, side string) string {
	return fmt.Sprintf(`<c:axId val="%d"/><c:scaling><c:orientation val="minMax"/>%s</c:scaling><c:delete val="0"/><c:axPos val="%s"/>`, id, bounds, side)
}

// ticks are the marks and texts along an axis of a colour that crosses another.
func ticks(color string, crossed int) string {
	return fmt.Sprintf(`<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>%s%s<c:crossAx val="%d"/><c:crosses val="autoZero"/>`,
		edge(color), fonts(textSize), crossed)
}

// pointLabel writes how a value stands beside its point.
func (w *chartWriter) pointLabel(p Point) {
	side := "t"
	if p.Below {
		side = "b"
	}
	w.add(`%s<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>%s<c:dLblPos val="%s"/>`,
		format(cmp.Or(p.Format, w.Format)), unbroken(fonts(textSize)), side)
}
