package xlsxreader

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
		f := newFormat(id, nil, false)
		if f.date != dates[id] || f.clock != clocks[id] || f.percent != (id == 9 || id == 10) {
			t.Errorf("%d is %+v", id, *f)
		}
	}
	if f := newFormat(14, map[int]string{14: "0"}, false); f.date {
		t.Error("the workbook's own code comes first")
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		raw       string
		epoch1904 bool
		want      [3]int
	}{
		{"1", false, [3]int{1900, 1, 1}},
		{"59", false, [3]int{1900, 2, 28}},
		{"60", false, [3]int{}}, // 1900 was no leap year
		{"61", false, [3]int{1900, 3, 1}},
		{"45748", false, [3]int{2025, 4, 1}},
		{"45748.999988425923", false, [3]int{2025, 4, 1}},
		{"4.5748E4", false, [3]int{2025, 4, 1}},
		{"2958465", false, [3]int{9999, 12, 31}},
		{"2958466", false, [3]int{}},
		{"0", false, [3]int{}},
		{"0.5", false, [3]int{}},
		{"-1", false, [3]int{}},
		{"0", true, [3]int{1904, 1, 1}},
		{"44286", true, [3]int{2025, 4, 1}},
		{"2958465", true, [3]int{}},
	} {
		e := Cell{format: newFormat(14, nil, c.epoch1904)}
		e.setNumber(c.raw)
		y, m, d, ok := e.Date()
		if got := [3]int{y, m, d}; ok != (c.want != [3]int{}) || ok && got != c.want {
			t.Errorf("%s is %v %v, want %v", c.raw, got, ok, c.want)
		}
	}
	e := Cell{format: newFormat(0, nil, false)}
	e.setNumber("45748")
	if _, _, _, ok := e.Date(); ok {
		t.Error("a plain number is no date")
	}
}

func TestDigits(t *testing.T) {
	for raw, want := range map[string]string{
		"60.9": "60.9", "60.899999999999999": "60.9", "0.10000000000000001": "0.1", "0.30000000000000004": "0.3",
		"1274.46": "1274.46", "53.00": "53", "1.5E-3": "0.0015", "1E+2": "100", "1.2345E4": "12345", "-0.5": "-0.5",
		"123456789012345": "123456789012345", "1234567890123456": "1234567890123460", "0.29999999999999999": "0.3", "99999999999999999": "100000000000000000",
		"": "", "abc": "", "1e999999999": "", "NaN": "", "INF": "", "0x10": "", "1_000": "", "+5": "", "1,000": "", ".": "", "-": "", "1E": "", ".5": "0.5", "5.": "5",
	} {
		var e Cell
		e.setNumber(raw)
		if got := e.Digits(); got != want {
			t.Errorf("%q reads %q, want %q", raw, got, want)
		}
		if (e.Kind == Number) != (want != "") {
			t.Errorf("%q is of kind %d", raw, e.Kind)
		}
	}
}
