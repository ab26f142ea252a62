package form

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// This file goes the way back: from what stands on a sheet to what it means.

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

// Header is what stands over the column of a key, of a form for year y.
func Header(key Key, y wareki.Year) string {
	c, past, _ := ColumnOf(key)
	return c.HeaderOf(cmp.Or(past, y))
}

// ErrIssue is wrapped in the error for a hidden sheet that cannot be understood.
var ErrIssue = errors.New("様式の隠しシートが壊れています")

// IssueFrom reads the rows of MetaSheet back. Of a newer version only the version
// can be relied on.
func IssueFrom(rows [][]string) (Issue, error) {
	var out Issue
	for _, row := range rows {
		row = append(row, make([]string, 7)...)
		switch row[0] {
		case MetaVersion:
			if _, err := fmt.Sscanf(row[1], "%d", &out.Version); err != nil || out.Version < 1 {
				return Issue{}, fmt.Errorf("%w（版）", ErrIssue)
			}
		case MetaPlan:
			out.Plan = row[1]
		case MetaYear:
			y, err := wareki.ParseYear(row[1])
			if err != nil {
				return Issue{}, fmt.Errorf("%w（年度）", ErrIssue)
			}
			out.Year = y
		case MetaOwner:
			out.Owner = row[1]
		case MetaHead:
			out.Head = append(out.Head, row[1])
		case MetaItem:
			out.Items = append(out.Items, Item{ID: row[1], Value: row[2], Unit: Unit{row[3], row[4]}, Source: row[5], Note: row[6]})
		}
	}
	if out.Version == 0 || out.Version <= Version && (out.Year == 0 || out.Plan == "") {
		return Issue{}, ErrIssue
	}
	return out, nil
}
