package tables

import (
	"regexp"
	"strconv"
	"strings"

	"sorachi/pkg/excel/xlsxreader"
)

// IsYear reports whether a number can be a year of the Western calendar.
func IsYear(c xlsxreader.Cell) bool {
	return len(c.Raw) == 4 && OnlyDigits(c.Raw) && c.Raw >= "1868" && c.Raw <= "2100"
}

// WesternYears returns the Western years, of four digits, of a cell in a column of
// times.
func (v *Sheet) WesternYears(k *Column, c xlsxreader.Cell) []string {
	if k == nil || k.Content != Times {
		return nil
	}
	if y, _, _, ok := c.Date(); ok {
		return []string{strconv.Itoa(y)}
	}
	if c.Kind == xlsxreader.Number {
		if IsYear(c) || len(c.Raw) == len("2024100000") && OnlyDigits(c.Raw) {
			return []string{c.Raw[:4]}
		}
		return nil
	}
	if c.Kind != xlsxreader.Text || !v.Text(c.Raw).Western {
		return nil
	}
	return fourDigits.FindAllString(v.Text(c.Raw).Folded, -1)
}

// The years that a folded text names.
var (
	eraYear     = regexp.MustCompile(`(?:明治|大正|昭和|平成|令和)(?:元|\d{1,2})`)
	letterYear  = regexp.MustCompile(`^` + short)
	westernYear = regexp.MustCompile(`(?:^|\D)(?:18|19|20)\d{2}(?:\D|$)|^(?:18|19|20)\d{8}$`)
	headEra     = regexp.MustCompile(`(?:^|[^A-Za-z0-9])[MTSHRmtshr]\.?(?:元|\d{1,2})(?:年度?|[^A-Za-z0-9]|$)|` + era)
)

var fourDigits = regexp.MustCompile(west)

// OfEra returns the first year of an era in the text as one of the Western
// calendar, "" where there is none.
func (j Text) OfEra() string {
	m := yearOfEra.FindStringSubmatch(j.Folded)
	if m == nil {
		return ""
	}
	n, err := strconv.Atoi(m[2])
	if err != nil {
		n = 1 // 元年
	}
	for _, e := range eraStarts {
		if strings.Contains(e.names, m[1]) {
			return strconv.Itoa(e.year + n)
		}
	}
	return ""
}

var yearOfEra = regexp.MustCompile(`(明治|大正|昭和|平成|令和|[MTSHRmtshr])\.?(元|\d{1,2})`)

// eraStarts are the years before the first years of the eras.
var eraStarts = []struct {
	names string
	year  int
}{{"明治Mm", 1867}, {"大正Tt", 1911}, {"昭和Ss", 1925}, {"平成Hh", 1988}, {"令和Rr", 2018}}

// NamesEra reports whether a year of an era stands somewhere in a name or a caption.
func (j Text) NamesEra() bool { return headEra.MatchString(j.Folded) }
