package wareki

import (
	"strconv"
	"strings"
)

// The western years that are read. 1868 is 明治元年; 2100 is beyond any plan,
// so that a later year is a slip of the fingers.
const (
	firstYear = 1868
	lastYear  = 2100
)

// solar is the first day of the Gregorian calendar in Japan, 明治6年1月1日
// (太政官布告第337号). Era dates before it are lunisolar.
var solar = Date{1873, 1, 1}

// era is a 元号 with its first and last day.
type era struct {
	name, letter, square string
	first, last          Date
}

// eras holds the eras since 1868, latest first. The day of a change counts
// for the new era (元号法; before it, the proclamations of 1912 and 1926).
//
// A coming era is one more row here. Packages that may not know this one have lists
// of their own, which it must join: the line ends in
// pkg/typeset/linebreak/breakplaces/figures.go, the years of other offices' sheets in
// pkg/excel/tablerules/texts/years.go.
var eras = [...]era{
	{"令和", "R", "㋿", Date{2019, 5, 1}, Date{lastYear + 1, 12, 31}},
	{"平成", "H", "㍻", Date{1989, 1, 8}, Date{2019, 4, 30}},
	{"昭和", "S", "㍼", Date{1926, 12, 25}, Date{1989, 1, 7}},
	{"大正", "T", "㍽", Date{1912, 7, 30}, Date{1926, 12, 24}},
	{"明治", "M", "㍾", Date{1868, 1, 25}, Date{1912, 7, 29}},
}

// EraPattern is a regular expression, in a group of its own, for the n latest eras by
// name or letter, for whoever looks for years within a text: (?:令和|R|Ｒ) for one. A
// plan with its baselines reaches back to the era before its own, which are two.
func EraPattern(n int) string {
	var names []string
	for _, e := range eras[:n] {
		names = append(names, e.name, e.letter, string('Ａ'+rune(e.letter[0]-'A')))
	}
	return "(?:" + strings.Join(names, "|") + ")"
}

// NamePattern is a regular expression, in a group of its own, for all eras by name
// alone.
func NamePattern() string {
	var names []string
	for _, e := range eras {
		names = append(names, e.name)
	}
	return "(?:" + strings.Join(names, "|") + ")"
}

// eraOn returns the era of day d, nil before 1868.
func eraOn(d Date) *era {
	for i := range eras {
		if d.Compare(eras[i].first) >= 0 {
			return &eras[i]
		}
	}
	return nil
}

// eraIn returns the era that names western year y as a whole: the one in which
// it ends, as the government did with 令和元年度 for all of fiscal 2019.
func eraIn(y int) *era { return eraOn(Date{y, 12, 31}) }

// year returns the western year of the era's n-th year.
func (e *era) year(n int) int { return e.first.Year + n - 1 }

// overlaps reports whether any day from first to last belongs to the era.
func (e *era) overlaps(first, last Date) bool {
	return first.Compare(e.last) <= 0 && last.Compare(e.first) >= 0
}

// short prints western year y as R6.
func (e *era) short(y int) string { return e.letter + strconv.Itoa(y-e.first.Year+1) }

// long prints western year y as 令和6, the first year as 令和元 without a 年.
func (e *era) long(y int) string {
	if y == e.first.Year {
		return e.name + "元"
	}
	return e.name + strconv.Itoa(y-e.first.Year+1)
}
