// Package numberformat says what a cell shows of its number by the code of its number
// format (表示形式): a day, a time, a percentage, a unit behind the figure, thousands
// left out. It sees no cell and writes no number in a format.
//
// To read it: this file, the formats and their kinds; unit.go, the unit; days.go, the day
// that a number is.
package numberformat

import (
	"regexp"
	"strings"
)

// Format is a number format.
type Format struct {
	Code    string // such as 0.0% or [$-411]ge.m.d
	Date    bool   // shows a day, month, year or weekday
	Clock   bool   // shows a time of the day, or how long something took
	Percent bool
}

// ByID finds the format with an id: among the codes that the workbook defines, else
// among those that all workbooks have.
func ByID(id int, codes map[int]string) Format {
	code, ok := codes[id]
	if !ok {
		code = builtin[id]
	}
	f := Format{Code: code}
	f.Date, f.Clock, f.Percent = shows(code)
	return f
}

// Scaled reports whether the format leaves thousands out: #,##0, shows 12 for 12,345
// (ECMA-376 Part 1, 18.8.31).
func (f Format) Scaled() bool { return scaled.MatchString(f.Code) }

// scaled is a comma behind the digits, with no digit behind it.
var scaled = regexp.MustCompile(`^[^"]*[0#?],+(?:[^0#?,]|$)`)

// builtin are the number formats that files name by id alone (ECMA-376 Part 1,
// 18.8.30). 27 to 36 and 50 to 58 differ by the language of Excel; in those of
// China, Korea and Taiwan the same ids are dates and times as well.
var builtin = map[int]string{
	0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"¥"#,##0;\-"¥"#,##0`, 6: `"¥"#,##0;[Red]\-"¥"#,##0`, 7: `"¥"#,##0.00;\-"¥"#,##0.00`, 8: `"¥"#,##0.00;[Red]\-"¥"#,##0.00`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
	20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
	27: "[$-411]ge.m.d", 28: `[$-411]ggge"年"m"月"d"日"`, 29: `[$-411]ggge"年"m"月"d"日"`, 30: "m/d/yy", 31: `yyyy"年"m"月"d"日"`,
	32: `h"時"mm"分"`, 33: `h"時"mm"分"ss"秒"`, 34: `yyyy"年"m"月"`, 35: `m"月"d"日"`, 36: "[$-411]ge.m.d",
	37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;[Red]-#,##0.00",
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
	50: "[$-411]ge.m.d", 51: `[$-411]ggge"年"m"月"d"日"`, 52: `yyyy"年"m"月"`, 53: `m"月"d"日"`, 54: `[$-411]ggge"年"m"月"d"日"`,
	55: `yyyy"年"m"月"`, 56: `m"月"d"日"`, 57: "[$-411]ge.m.d", 58: `[$-411]ggge"年"m"月"d"日"`,
}

// shows reads what a format code shows. Letters mean something only outside of
// quotes and brackets and without a backslash before them. An m is a month,
// unless there is an hour or a second beside it and nothing of a day.
func shows(code string) (date, clock, percent bool) {
	letters, timed := formatLetters(code)
	date = strings.ContainsAny(letters, "ydgeba")
	clock = timed || strings.ContainsAny(letters, "hs")
	if strings.Contains(letters, "m") && !clock {
		date = true
	}
	return date, clock, strings.Contains(letters, "%")
}

// formatLetters returns the characters of a format code that mean something, in
// small letters, and whether it shows a time by other signs: [h], which counts hours
// beyond a day, or AM/PM.
func formatLetters(code string) (letters string, timed bool) {
	var b strings.Builder
	code = strings.ToLower(code)
	for i := 0; i < len(code); i++ {
		rest := code[i:]
		switch {
		case strings.HasPrefix(rest, "general"):
			i += len("general") - 1
		case strings.HasPrefix(rest, "g/標準"):
			i += len("g/標準") - 1
		case strings.HasPrefix(rest, "am/pm"):
			i += len("am/pm") - 1
			timed = true
		case strings.HasPrefix(rest, "a/p"):
			i += len("a/p") - 1
			timed = true
		case strings.HasPrefix(rest, "e+"), strings.HasPrefix(rest, "e-"):
			i++
		case rest[0] == '\\' || rest[0] == '_' || rest[0] == '*':
			i++
		case rest[0] == '"':
			i += closing(rest, '"')
		case rest[0] == '[':
			n := closing(rest, ']')
			timed = timed || strings.Trim(rest[:n], "[hms") == "" && n > 1
			i += n
		default:
			b.WriteByte(rest[0])
		}
	}
	return b.String(), timed
}

// closing finds the mark that closes what s begins with, or its end.
func closing(s string, mark byte) int {
	if i := strings.IndexByte(s[1:], mark); i >= 0 {
		return i + 1
	}
	return len(s) - 1
}
