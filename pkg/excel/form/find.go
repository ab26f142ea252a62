package form

import (
	"strings"

	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// ColumnOf finds a column by its key. That of a past year has the year in the key.
func ColumnOf(key Key) (Column, wareki.Year, bool) {
	year := wareki.Year(0)
	if past, ok := strings.CutPrefix(string(key), string(ColPast)+pastSeparator); ok {
		y, err := wareki.ParseYear(past)
		if err != nil {
			return Column{}, 0, false
		}
		key, year = ColPast, y
	}
	for _, c := range columns {
		if c.Key == key && (key == ColPast) == (year != 0) {
			return c, year, true
		}
	}
	return Column{}, 0, false
}

// KeyOf finds a column by what stands over it, and the year named there, 0 when
// none is. Blanks, line breaks and the width of letters do not count.
func KeyOf(header string) (Key, wareki.Year, bool) {
	header = typedtext.Squeeze(header)
	for _, c := range columns {
		before, after, dated := strings.Cut(typedtext.Squeeze(c.Header), typedtext.Squeeze(YearWord))
		if !dated && header == before {
			return c.Key, 0, true
		}
		rest, starts := strings.CutPrefix(header, before)
		year, ends := strings.CutSuffix(rest, after)
		y, err := wareki.ParseYear(year)
		if !dated || !starts || !ends || err != nil {
			continue
		}
		if c.Key == ColPast {
			return PastKey(y), y, true
		}
		return c.Key, y, true
	}
	return "", 0, false
}
