package printer

import (
	"strings"
	"testing"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/tablerules"
)

// TestPlacesAreNamed wants a line to name the first places of a fault and to
// count them all.
func TestPlacesAreNamed(t *testing.T) {
	typed := tablerules.Fault{Message: "数値が文字列です", Hint: "数値を入れてください", Count: 9}
	for row := 2; row <= 18; row += 2 {
		typed.Areas = append(typed.Areas, ooxml.Area{Col: 2, Row: row, ToCol: 2, ToRow: row})
	}
	nowhere := tablerules.Fault{Message: "いつのデータか書かれていません", Hint: "年度の列を加えてください"}
	card := tablerules.Card{Sheet: "データ", Results: []tablerules.Result{
		{Item: tablerules.Item{No: "1-3", Title: "数値"}, Faults: []tablerules.Fault{typed}},
		{Item: tablerules.Item{No: "1-11", Title: "時間軸"}, Faults: []tablerules.Fault{nowhere}},
		{Item: tablerules.Item{No: "2-1", Title: "分断"}},
	}}
	var out strings.Builder
	if err := Write(&out, []Scored{{"表.xlsx", []tablerules.Card{card}}}, "text"); err != nil {
		t.Fatal(err)
	}
	want := `表.xlsx シート「データ」
  1-3  × 数値
         B2、B4、B6、B8、B10など（9か所）: 数値が文字列です
         = 修正: 数値を入れてください
  1-11 × 時間軸
         いつのデータか書かれていません
         = 修正: 年度の列を加えてください
  2-1  ○ 分断
1/3
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}
