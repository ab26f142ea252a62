package numberformat

import "testing"

func TestShows(t *testing.T) {
	for code, want := range map[string]string{
		"General": "", "G/標準": "", "0.00E+00": "", "##0.0E+0": "", "#,##0": "", "@": "", "": "",
		`"¥"#,##0;[Red]\-"¥"#,##0`: "", `#,##0"年度"`: "", `0.0"days"`: "", `#,##0\d`: "", `#,##0_d`: "", "*e0": "", "[Red][>=100]0;[Blue]0": "", "[DBNum3]0": "", `0"人（m）"`: "",
		"0%": "%", "0.0%;▲0.0%": "%", `0"%"`: "", `0\%`: "",
		"yyyy/m/d": "d", "[$-411]ge.m.d": "d", `[$-411]ggge"年"m"月"d"日"`: "d", "m/d": "d", `m"月"`: "d", "mmm-yy": "d", "aaaa": "d", "yyyy-mm-dd": "d", "YYYY/MM/DD": "d", `[$-F800]dddd\,\ mmmm\ dd\,\ yyyy`: "d", "e": "d", `0;"a";yyyy`: "d",
		"yyyy/m/d h:mm": "dc", "h:mm": "c", "h:mm AM/PM": "c", "mm:ss.0": "c", "[h]:mm": "c", "[mm]:ss": "c", `h"時"mm"分"`: "c",
		`"閉じない`: "", `[閉じない`: "", `\`: "",
	} {
		got := ""
		date, clock, percent := shows(code)
		for _, f := range []struct {
			on   bool
			mark string
		}{{date, "d"}, {clock, "c"}, {percent, "%"}} {
			if f.on {
				got += f.mark
			}
		}
		if got != want {
			t.Errorf("%q shows %q, want %q", code, got, want)
		}
	}
}

// TestBuiltinFormats holds the formats without a code of their own to their
// kinds: every id that Excel has for dates and times is one.
func TestBuiltinFormats(t *testing.T) {
	dates := map[int]bool{}
	for _, ids := range [][2]int{{14, 17}, {22, 22}, {27, 31}, {34, 36}, {50, 58}} {
		for id := ids[0]; id <= ids[1]; id++ {
			dates[id] = true
		}
	}
	clocks := map[int]bool{18: true, 19: true, 20: true, 21: true, 22: true, 32: true, 33: true, 45: true, 46: true, 47: true}
	for id := range 164 {
		f := ByID(id, nil)
		if f.Date != dates[id] || f.Clock != clocks[id] || f.Percent != (id == 9 || id == 10) {
			t.Errorf("%d is %+v", id, f)
		}
	}
	if f := ByID(14, map[int]string{14: "0"}); f.Date {
		t.Error("the workbook's own code comes first")
	}
}
