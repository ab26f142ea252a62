package xlsxwriter

import (
	"strings"
	"testing"
)

var bits = strings.NewReplacer(`"true"`, `"1"`, `"false"`, `"0"`)

func TestValidationAndProtection(t *testing.T) {
	b := New(props)
	b.Sheet("記入")
	open := plainLook
	open.Unlocked = true
	b.Dress(1, 1, open)
	b.Dress(1, 2, plainLook)
	b.Validate(area(1, 1, 1, 3), Validation{List: []string{"値あり", "集計中"}, PromptTitle: "状態", Prompt: "<選んで>ください", ErrorTitle: "状態", Error: "一覧から"})
	b.Validate(area(2, 1, 2, 1), Validation{Number: true, Warn: true, Error: "数字"})
	b.Validate(area(3, 1, 3, 1), Validation{From: area(1, 1, 1, 9).In("_隠し&'")})
	b.Validate(area(4, 1, 4, 1), Validation{Most: 200})
	b.Validate(area(5, 1, 5, 1), Validation{Formula: `OR(E1="",E1<"&")`})
	b.HideColumn(3)
	b.HideRow(4)
	b.Protect()
	b.Sheet("_隠し")
	b.Text(1, 1, Look{}, "x")
	b.HideSheet()
	_, parts := written(t, b)
	sheet := parts["xl/worksheets/sheet1.xml"]
	for _, want := range []string{
		`<formula1>"値あり,集計中"</formula1>`, `sqref="A1:A3"`, `prompt="&lt;選んで&gt;ください"`, `promptTitle="状態"`,
		`type="list"><formula1>'_隠し&amp;'''!$A$1:$A$9</formula1>`, `operator="lessThanOrEqual" sqref="D1" type="textLength"><formula1>200</formula1></`,
		`type="custom"><formula1>OR(E1="",E1&lt;"&amp;")</formula1>`,
		`<formula1>-1E+15</formula1><formula2>1E+15</formula2>`, `errorStyle="warning"`, `type="decimal"`,
		`<sheetProtection`, `sheet="1"`, `hidden="1" max="3"`, `<row r="4" hidden="1"`,
	} {
		if !strings.Contains(bits.Replace(sheet), want) {
			t.Errorf("no %s in\n%s", want, sheet)
		}
	}
	if !strings.Contains(parts["xl/workbook.xml"], `state="veryHidden"`) {
		t.Error("the second sheet is in sight")
	}
	if s := parts["xl/styles.xml"]; strings.Count(s, `locked="0"`)+strings.Count(s, `locked="false"`) != 1 {
		t.Errorf("not one unlocked style in %s", s)
	}
	if strings.Contains(sheet, "password") {
		t.Error("a password")
	}
}
