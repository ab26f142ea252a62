package xlsxwriter

import (
	"regexp"
	"strings"
	"testing"

	"sorachi/pkg/excel/xlsxwriter/drawing"
)

// charted is a book with a ring and two charts of lines, on two sheets.
func charted(t testing.TB) *Book {
	t.Helper()
	b := New(props)
	b.Sheet("集計")
	for i, s := range []string{"100％以上", "80~99％", "80％未満", "集計中"} {
		b.Text(1, 1+i, plainLook, s)
		b.Number(2, 1+i, plainLook, []string{"1", "3", "0", "3"}[i])
	}
	b.Chart(drawing.Chart{
		Ring:  true,
		Title: "進捗率<&>", Alt: `100％以上は1件、"集計中"は3件`, Over: area(4, 1, 9, 18), Labels: drawing.Range{Area: area(1, 1, 1, 4)},
		Series: []drawing.Series{{Name: "件数", Values: drawing.Range{Area: area(2, 1, 2, 4)}, Colors: []string{"1F3A5F", "6C8EBF", "D98C5F", "B0B0B0"}}}, Format: `0"件"`,
	})
	b.Sheet("推移")
	for i, year := range []string{"R3", "R4", "R5", "R6"} {
		b.Text(1+i, 1, plainLook, year)
		b.Formula(1+i, 3, plainLook, "1278", NumberResult("1278"))
	}
	b.Number(1, 2, plainLook, "852")
	b.Number(2, 2, plainLook, "1159.6")
	b.Dress(3, 2, plainLook)
	lines := drawing.Chart{
		Title: "管内への観光入込客数", Alt: "推移", Over: area(1, 5, 6, 20), Labels: drawing.Range{Area: area(1, 1, 4, 1)},
		Series: []drawing.Series{
			{Name: "実績値", Values: drawing.Range{Area: area(1, 2, 4, 2)}, Colors: []string{"1F3A5F"}, Shown: true},
			{Name: "目標値", Values: drawing.Range{Area: area(1, 3, 4, 3)}, Colors: []string{"D98C5F"}, Dashed: true},
		},
		Format: `#,##0"万人"`,
	}
	b.Chart(lines)
	lines.Title, lines.Series = "", lines.Series[:1]
	lines.Over = area(8, 5, 13, 20)
	b.Chart(lines)
	return b
}

func TestChartsHoldTheirValues(t *testing.T) {
	_, parts := written(t, charted(t))
	for part, wants := range map[string][]string{
		"xl/charts/chart1.xml": {
			`<c:doughnutChart>`, `<c:f>'集計'!$A$1:$A$4</c:f><c:strCache><c:ptCount val="4"/><c:pt idx="0"><c:v>100％以上</c:v></c:pt>`,
			`<c:f>'集計'!$B$1:$B$4</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="4"/><c:pt idx="0"><c:v>1</c:v></c:pt>`,
			`<c:dLbl><c:idx val="2"/><c:delete val="1"/></c:dLbl>`, `formatCode="0&#34;件&#34;"`, `<a:t>進捗率&lt;&amp;&gt;</a:t>`,
		},
		"xl/charts/chart2.xml": {
			`<c:f>'推移'!$A$2:$D$2</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="4"/><c:pt idx="0"><c:v>852</c:v></c:pt><c:pt idx="1"><c:v>1159.6</c:v></c:pt></c:numCache>`,
			`<c:pt idx="3"><c:v>1278</c:v></c:pt></c:numCache>`, `<a:prstDash val="sysDash"/>`, `<c:dispBlanksAs val="gap"/>`, `<c:symbol val="none"/>`, `<c:symbol val="circle"/>`, `<c:legend>`,
		},
		"xl/charts/chart3.xml": {`<c:autoTitleDeleted val="1"/>`},
		"xl/drawings/drawing1.xml": {
			`<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row>`, `<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row>`,
			`descr="100％以上は1件、&#34;集計中&#34;は3件"`,
		},
		"xl/drawings/drawing2.xml": {`r:id="rId1"`, `r:id="rId2"`, `id="2" name="グラフ 1"`, `id="3" name="グラフ 2"`},
	} {
		for _, want := range wants {
			if !strings.Contains(parts[part], want) {
				t.Errorf("%s has no %s in\n%s", part, want, parts[part])
			}
		}
	}
	if strings.Contains(parts["xl/charts/chart3.xml"], "<c:legend>") {
		t.Error("a legend for one line")
	}
}

var textRun = regexp.MustCompile(`<a:(?:defRPr|rPr)[^>]*>.*?</a:(?:defRPr|rPr)>`)

// Without a Japanese font and a colour programs choose their own.
func TestChartsNameTheirFont(t *testing.T) {
	_, parts := written(t, charted(t))
	for _, part := range []string{"xl/charts/chart1.xml", "xl/charts/chart2.xml"} {
		runs := textRun.FindAllString(parts[part], -1)
		for _, run := range runs {
			if !strings.Contains(run, `<a:ea typeface="BIZ UDPGothic"/>`) || !strings.Contains(run, `<a:latin typeface="BIZ UDPGothic"/>`) || !strings.Contains(run, "srgbClr") {
				t.Errorf("%s: %s", part, run)
			}
		}
		if len(runs) < 5 {
			t.Errorf("%s: %d fonts for title, axes, legend and labels", part, len(runs))
		}
	}
}

func TestChartsThatWouldMislead(t *testing.T) {
	values := drawing.Range{Area: area(1, 2, 2, 2)}
	for name, c := range map[string]drawing.Chart{
		"no series":       {},
		"no colour":       {Labels: drawing.Range{Area: area(1, 1, 2, 1)}, Series: []drawing.Series{{Values: values}}},
		"too many labels": {Labels: drawing.Range{Area: area(1, 1, 3, 1)}, Series: []drawing.Series{{Values: values, Colors: []string{"000000"}}}},
		"text":            {Labels: drawing.Range{Area: area(1, 1, 2, 1)}, Series: []drawing.Series{{Values: values, Colors: []string{"000000"}}}},
	} {
		b := New(props)
		b.Sheet("表")
		b.Number(1, 2, plainLook, "1")
		b.Text(2, 2, plainLook, "集計中")
		b.Chart(c)
		if _, err := b.Bytes(); err == nil || !strings.Contains(err.Error(), "chart") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestLabelsOfPoints(t *testing.T) {
	b := New(props)
	b.Sheet("表")
	for i, n := range []string{"1.5", "20"} {
		b.Number(1+i, 1, Look{}, n)
	}
	values := drawing.Range{Area: area(1, 1, 2, 1)}
	b.Chart(drawing.Chart{Over: area(1, 3, 6, 20), Labels: values, Axis: "#,##0", Series: []drawing.Series{
		{Name: "実績値", Values: values, Colors: []string{"1F3A5F"}, Shown: true, Points: []drawing.Point{{Format: "0.0", Below: true}, {}}},
	}})
	_, parts := written(t, b)
	chart := parts["xl/charts/chart1.xml"]
	for _, want := range []string{
		`<c:dLbl><c:idx val="0"/><c:numFmt formatCode="0.0"`, `<c:dLblPos val="b"/>`, `<c:dLbl><c:idx val="1"/><c:numFmt formatCode="General"`,
		`</c:majorGridlines><c:numFmt formatCode="#,##0"`,
	} {
		if !strings.Contains(chart, want) {
			t.Errorf("no %s in\n%s", want, chart)
		}
	}
	b = New(props)
	b.Sheet("表")
	b.Chart(drawing.Chart{Over: area(1, 3, 6, 20), Labels: values, Series: []drawing.Series{{Values: values, Colors: []string{"1F3A5F"}, Points: make([]drawing.Point, 3)}}})
	if _, err := b.Bytes(); err == nil {
		t.Error("three points of two values")
	}
}
