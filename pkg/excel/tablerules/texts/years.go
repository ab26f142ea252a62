package texts

import (
	"regexp"
	"strconv"
	"strings"
)

// eras are the eras in which tables count years. A coming one is a row here and one in
// pkg/value/wareki (era.go), which knows their days and the years of plans.
var eras = []struct {
	name, letter string
	before       int // the Western year before its first
}{{"明治", "M", 1867}, {"大正", "T", 1911}, {"昭和", "S", 1925}, {"平成", "H", 1988}, {"令和", "R", 2018}}

// The names of the eras as alternatives, and their letters, great and small.
var eraNames, eraLetters = func() (string, string) {
	var names []string
	letters := ""
	for _, e := range eras {
		names = append(names, e.name)
		letters += e.letter + strings.ToLower(e.letter)
	}
	return strings.Join(names, "|"), letters
}()

// The years that a folded text names.
var (
	eraYear     = regexp.MustCompile(era)
	letterYear  = regexp.MustCompile(`^` + short)
	westernYear = regexp.MustCompile(`(?:^|\D)` + west + `(?:\D|$)|^(?:18|19|20)\d{8}$`)
	headingEra  = regexp.MustCompile(`(?:^|[^A-Za-z0-9])` + short + `(?:年度?|[^A-Za-z0-9]|$)|` + era)
	partsOfEra  = regexp.MustCompile(`(` + eraNames + `|[` + eraLetters + `])\.?(元|\d{1,2})`)
	fourDigits  = regexp.MustCompile(west)
	monthOrDay  = regexp.MustCompile(`^[月日0-9]*[月日][月日0-9]*$`)
)

// EraInHeading reports whether a year of an era stands somewhere in the text, which is a
// name of columns or a caption: Era is asked of data.
func (t Text) EraInHeading() bool { return headingEra.MatchString(t.Folded) }

// WesternOfEra returns the first year of an era in the text as one of the Western
// calendar, "" where there is none.
func (t Text) WesternOfEra() string {
	m := partsOfEra.FindStringSubmatch(t.Folded)
	if m == nil {
		return ""
	}
	n, err := strconv.Atoi(m[2])
	if err != nil {
		n = 1 // 元年
	}
	for _, e := range eras {
		if m[1] == e.name || strings.EqualFold(m[1], e.letter) {
			return strconv.Itoa(e.before + n)
		}
	}
	return ""
}

// WesternYears returns the years of the Western calendar that the text names, of four
// digits each.
func (t Text) WesternYears() []string {
	if !t.Western {
		return nil
	}
	return fourDigits.FindAllString(t.Folded, -1)
}

// MonthOrDay reports whether the text is a month or a day without a year: 4月, 4月1日.
func (t Text) MonthOrDay() bool { return monthOrDay.MatchString(t.Folded) }

// IsWesternYear reports whether digits can be a year of the Western calendar.
func IsWesternYear(digits string) bool {
	return len(digits) == 4 && OnlyDigits(digits) && digits >= "1868" && digits <= "2100"
}
