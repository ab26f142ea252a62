package drawing

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"strings"
)

const (
	chartNamespace    = "http://schemas.openxmlformats.org/drawingml/2006/chart"
	drawingNamespace  = "http://schemas.openxmlformats.org/drawingml/2006/main"
	relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// frame is a part of a chart: its left and upper edge, width and height, each as a
// part of the whole.
func frame(x, y, w, h float64) string {
	return fmt.Sprintf(`<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="%g"/><c:y val="%g"/><c:w val="%g"/><c:h val="%g"/>`, x, y, w, h)
}

func format(code string) string {
	return fmt.Sprintf(`<c:numFmt formatCode="%s" sourceLinked="0"/>`, attribute(cmp.Or(code, "General")))
}

// inLabel says what stands in a label.
func inLabel(value, name bool) string {
	return fmt.Sprintf(`<c:showLegendKey val="0"/><c:showVal val="%d"/><c:showCatName val="%d"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`,
		bit(value), bit(name))
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

func solid(color string) string {
	return `<a:solidFill><a:srgbClr val="` + color + `"/></a:solidFill>`
}

// shape is a coloured shape with a line around it, edge the line alone.
func shape(fill, line string) string {
	return "<c:spPr>" + solid(fill) + `<a:ln w="9525">` + solid(line) + "</a:ln></c:spPr>"
}

func edge(line string) string {
	return `<c:spPr><a:ln w="9525">` + solid(line) + "</a:ln></c:spPr>"
}

// fonts sets the font of texts in a chart, font that of one run: for Latin and
// Japanese letters alike, and with a colour, without which they turn out pale.
func fonts(size float64) string {
	return "<c:txPr><a:bodyPr/><a:p><a:pPr>" + font("defRPr", size, false) + `</a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`
}

// unbroken keeps the figures of a label on one line.
func unbroken(fonts string) string {
	return strings.Replace(fonts, "<a:bodyPr/>", `<a:bodyPr wrap="none"/>`, 1)
}

func font(element string, size float64, bold bool) string {
	return fmt.Sprintf(`<a:%s lang="ja-JP" sz="%d" b="%d">%s<a:latin typeface="%[5]s"/><a:ea typeface="%[5]s"/><a:cs typeface="%[5]s"/></a:%[1]s>`,
		element, int(size*100), bit(bold), solid(ink), Face)
}

// attribute makes a text fit for an attribute, where line ends are written as
// numbers.
func attribute(s string) string {
	var b bytes.Buffer
	xml.EscapeText(&b, []byte(s)) // a buffer takes all
	return b.String()
}
