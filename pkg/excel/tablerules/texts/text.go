// Package texts says what a text of a table is, by itself: a figure, a time, the name of
// a region, a sign that there is no figure, several data in one. It sees no cell and no
// column: what stands around the text is for pkg/excel/tablerules/tables, and whether
// the text is a fault for pkg/excel/tablerules.
//
// To read it: this file; grammar.go, how figures and times are written, from which the
// others are built; then one question a file: several.go, years.go, regions.go, units.go
// and characters.go.
package texts

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/typedtext"
)

// Text is what a text is, as far as the rules ask.
type Text struct {
	Folded  string // narrow, no blanks at the ends
	Figure  bool   // reads as a figure: 1,234 ▲5人 約53.0%
	Digits  bool   // holds a digit
	Several bool   // holds several data: 7,250千人（R2）, 10人、20人
	Time    bool   // is a time as a whole: 2024年度, R6, 令和6年4月1日現在
	Era     bool   // names a year of an era
	Western bool   // names a year of the Western calendar, or a time code
	Region  bool   // is the name of a region
	Cut     bool   // is the name of a prefecture without its end: 青森
	Unit    bool   // a name with the unit of its figures: 観光客（千人）
	Mark    bool   // stands where there is no figure: －, 集計中
	Spaced  bool   // blanks or line ends for looks
	Odd     rune   // the first machine-dependent character, or 0
}

// Of says what a text is.
func Of(s string) Text {
	f := strings.TrimSpace(strings.Map(typedtext.Fold, s))
	packed := strings.ReplaceAll(f, " ", "")
	t := Text{
		Folded: f, Digits: strings.ContainsFunc(f, unicode.IsDigit),
		Region: isRegion(packed), Cut: prefectures[f],
		Spaced: isSpaced(s), Odd: oddCharacter(s),
	}
	if utf8.RuneCountInString(f) > longest {
		return t
	}
	if t.Digits || strings.Contains(f, "元") {
		t.Time = wholeTime.MatchString(packed)
		t.Era = eraYear.MatchString(packed) || t.Time && letterYear.MatchString(packed)
		t.Western = westernYear.MatchString(packed)
		t.Figure = figure.MatchString(packed) && (!t.Time || OnlyDigits(packed))
	}
	sentence := strings.Contains(f, "。")
	t.Several = !sentence && strings.ContainsAny(f, "(、,;/・ ") && isSeveral(f)
	t.Mark = isMark(f)
	t.Unit = strings.HasSuffix(f, ")") && hasUnitWord(packed)
	return t
}

// longest is how many characters a datum has; what is longer is prose.
const longest = 60

// isMark reports whether a folded text stands where there is no figure.
func isMark(s string) bool {
	return s != "" && (strings.Trim(s, "-*.…‥・/〃#?xX×△▲○◯ー_—") == "" || markWord.MatchString(s))
}

// markWord is what people write for a figure that is not there.
var markWord = regexp.MustCompile(`(?i)^\(?(集計中|未集計|未公表|非公表|公表待ち|調査なし|未調査|調査中|秘匿|不明|不詳|未定|なし|無し|皆無|該当なし|該当数値なし|データなし|欠測|欠損|未回答|n/?a|n\.a\.?|nd|null|none)(\(.*\))?\)?$`)

// IsCode reports whether the text is digits that begin with a 0, as no number does:
// 012106.
func (t Text) IsCode() bool { return len(t.Folded) > 1 && t.Folded[0] == '0' && OnlyDigits(t.Folded) }

// OnlyDigits reports whether a text is nothing but digits, at least one.
func OnlyDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
