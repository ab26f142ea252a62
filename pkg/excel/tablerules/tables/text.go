package tables

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/typedtext"
)

// Text is what a text is, as far as the rules ask.
type Text struct {
	Folded   string // narrow, no blanks at the ends
	figure   bool   // reads as a figure: 1,234 ▲5人 約53.0%
	Digits   bool   // holds a digit
	Several  bool   // holds several data: 7,250千人（R2）, 10人、20人
	time     bool   // is a time as a whole: 2024年度, R6, 令和6年4月1日現在
	Era      bool   // names a year of an era
	Western  bool   // names a year of the Western calendar, or a time code
	Region   bool   // is the name of a region
	Cut      bool   // is the name of a prefecture without its end: 青森
	Spaced   bool   // blanks or line ends for looks
	Odd      rune   // the first machine-dependent character, or 0
	sentence bool   // prose
	Mark     bool   // stands where there is no figure: －, 集計中
	unit     bool   // a name with the unit of its figures: 観光客（千人）
}

// Text judges a text. Every different one is judged once; columns repeat theirs.
func (v *Sheet) Text(s string) Text {
	if j, ok := v.texts[s]; ok {
		return j
	}
	j := judge(s)
	v.texts[s] = j
	return j
}

func judge(s string) Text {
	f := strings.TrimSpace(strings.Map(typedtext.Fold, s))
	j := Text{Folded: f, Spaced: isSpaced(s), Odd: oddCharacter(s), sentence: strings.Contains(f, "。")}
	j.Digits = strings.ContainsFunc(f, unicode.IsDigit)
	packed := strings.ReplaceAll(f, " ", "")
	j.Region, j.Cut = isRegion(packed), prefectures[f]
	if utf8.RuneCountInString(f) > longest {
		return j
	}
	if j.Digits || strings.Contains(f, "元") {
		j.time = wholeTime.MatchString(packed)
		j.Era = eraYear.MatchString(packed) || j.time && letterYear.MatchString(packed)
		j.Western = westernYear.MatchString(packed)
		j.figure = figure.MatchString(packed) && (!j.time || OnlyDigits(packed))
	}
	j.Several = !j.sentence && strings.ContainsAny(f, "(、,;/・ ") && isSeveral(f)
	j.Mark = isMark(f)
	j.unit = strings.HasSuffix(f, ")") && hasUnitWord(packed)
	return j
}

// isMark reports whether a folded text stands where there is no figure.
func isMark(s string) bool {
	return s != "" && (strings.Trim(s, "-*.…‥・/〃#?xX×△▲○◯ー_—") == "" || markWord.MatchString(s))
}

// markWord is what people write for a figure that is not there.
var markWord = regexp.MustCompile(`(?i)^\(?(集計中|未集計|未公表|非公表|公表待ち|調査なし|未調査|調査中|秘匿|不明|不詳|未定|なし|無し|皆無|該当なし|該当数値なし|データなし|欠測|欠損|未回答|n/?a|n\.a\.?|nd|null|none)(\(.*\))?\)?$`)

// longest is how many characters a datum has; what is longer is prose.
const longest = 60

// OnlyDigits reports whether a text is nothing but digits.
func OnlyDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
