package years

import (
	"slices"
	"strings"
	"testing"
)

// TestImpossibleDates marks with « the first byte of each year or date in a text that
// cannot be, and wants no other found.
func TestImpossibleDates(t *testing.T) {
	for _, marked := range []string{
		"9月«31日に開催。",
		"令和6年9月«31日と10月1日に開催。",
		"「«平成32年度までに」と定めた。",
		"«昭和65年に建てられ、«令和0年度に直した。",
		"令和6年10月20日（«火）に開いた。",
		"１３月１日とは別に、２月«３０日も誤り。",
		"令和7年2月«29日",
		"2月29日、12月31日、昭和100年、昭和64年1月7日、平成31年4月30日、令和元年5月1日、明治5年8月1日",
		"2019（令和元）年5月に認定され、平成30年3月（2018年）に閉山。9月の31日間、令和6年9月～10月、112月31日分、113月31日分",
		"令和6年10月20日（日）と10月21日（月・祝）",
		"",
	} {
		s := strings.ReplaceAll(marked, "«", "")
		var want, got []int
		for i, rest := 0, marked; ; {
			k := strings.Index(rest, "«")
			if k < 0 {
				break
			}
			i += k
			want = append(want, i)
			rest = rest[k+len("«"):]
		}
		for _, e := range impossibleDates(s) {
			got = append(got, e.Offset)
			if e.Offset+e.Len > len(s) || e.Msg == "" || e.Hint == "" {
				t.Errorf("%s: %+v", s, e)
			}
		}
		if s == "１３月１日とは別に、２月３０日も誤り。" {
			want = append([]int{0}, want...) // 13月
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: found at %v, want %v", marked, got, want)
		}
	}
}
