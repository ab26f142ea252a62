package xlsxwriter

import (
	"strings"
	"testing"
)

func TestHighlight(t *testing.T) {
	b := New(props)
	b.Sheet("表")
	low := Look{Bold: true, Ink: "9C0006", Fill: "FFC7CE"}
	b.Highlight(area(1, 5, 9, 7), `AND($I5<80,$I5<>"<&>")`, low)
	b.Highlight(area(1, 5, 9, 7), `$I5>=100`, Look{Fill: "C6EFCE"})
	b.Highlight(area(1, 8, 9, 8), `$I8<80`, low)
	_, parts := written(t, b)
	sheet := bits.Replace(parts["xl/worksheets/sheet1.xml"])
	for _, want := range []string{
		`sqref="A5:I7"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>AND($I5&lt;80,$I5&lt;&gt;"&lt;&amp;&gt;")</formula>`,
		`dxfId="1" priority="2" stopIfTrue="1"><formula>$I5&gt;=100</formula>`,
		`sqref="A8:I8"><cfRule type="expression" dxfId="0" priority="3"`,
	} {
		if !strings.Contains(strings.ReplaceAll(sheet, "&#34;", `"`), want) {
			t.Errorf("no %s in\n%s", want, sheet)
		}
	}
	for _, want := range []string{`<dxfs count="2">`, `<color rgb="FF9C0006">`, `<bgColor rgb="FFC6EFCE">`} {
		if !strings.Contains(parts["xl/styles.xml"], want) {
			t.Errorf("no %s in the styles", want)
		}
	}
}
