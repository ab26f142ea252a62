package drawing

import (
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/excel/ooxml"
)

// ring writes the ring of the first series. A label of an empty slice would lie on its
// neighbours'.
func (w *chartWriter) ring() {
	s := w.Series[0]
	w.add(`<c:doughnutChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>%s</c:v></c:tx>`, ooxml.Text(s.Name))
	for i := range s.Colors {
		w.add(`<c:dPt><c:idx val="%d"/><c:bubble3D val="0"/>%s</c:dPt>`, i, s.slice(i))
	}
	w.add(`<c:dLbls>`)
	for i, v := range w.values(s.Values) {
		if !v.IsNumber || strings.Trim(v.Text, "-0.") == "" {
			w.add(`<c:dLbl><c:idx val="%d"/><c:delete val="1"/></c:dLbl>`, i)
		}
	}
	w.add(`%s%s%s%s<c:separator>&#10;</c:separator><c:showLeaderLines val="0"/></c:dLbls>`,
		format(w.Format), shape(ground, grid), fonts(textSize), inLabel(true, !w.Aside))
	w.data(s)
	w.add(`</c:ser><c:firstSliceAng val="0"/><c:holeSize val="%d"/></c:doughnutChart>`, ringHole)
}

// slice is the shape of a slice of a ring. Where slices are told apart by linings,
// all have a dark edge: one without a lining may be as white as the paper.
func (s Series) slice(i int) string {
	if !slices.ContainsFunc(s.Lined, func(l Lining) bool { return l != Unlined }) {
		return shape(s.Colors[i], ground)
	}
	if i >= len(s.Lined) || s.Lined[i] == Unlined {
		return shape(s.Colors[i], ink)
	}
	return fmt.Sprintf(`<c:spPr><a:pattFill prst="%s"><a:fgClr><a:srgbClr val="%s"/></a:fgClr><a:bgClr><a:srgbClr val="%s"/></a:bgClr></a:pattFill><a:ln w="9525">%s</a:ln></c:spPr>`,
		s.Lined[i], ink, s.Colors[i], solid(ink))
}
