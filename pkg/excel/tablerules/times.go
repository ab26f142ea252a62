package tablerules

import (
	"regexp"
	"slices"
	"strconv"

	"sorachi/pkg/excel/tablerules/tables"
	"sorachi/pkg/excel/tablerules/texts"
	"sorachi/pkg/excel/xlsxreader"
)

// times is item 1-11: years are of the Western calendar, or have their Western
// year beside them.
func times(s *sheet) []Fault {
	var era, bare places
	dated := false
	for _, t := range s.Tables {
		dated = s.axisOf(t, &era, &bare) || dated
		dated = s.headYears(t, &era) || dated
	}
	if era.count+bare.count == 0 && !dated {
		return s.captionYears()
	}
	return append(
		era.fault("「%s」に西暦が併記されていません", "「2024年度」や「令和6年度（2024年度）」のように書くか、西暦の列を加えてください"),
		bare.fault("「%s」がどの年号の年か分かりません", "西暦の4桁で書くか、西暦の列を加えてください")...)
}

// axisOf looks at the columns that hold times and reports whether the table has
// Western years there. A year of an era needs its Western year in its cell or in
// its row.
func (s *sheet) axisOf(t *tables.Table, era, bare *places) bool {
	dated := false
	var western []string
	for _, l := range t.Body {
		western = western[:0]
		for _, c := range l.Cells {
			western = append(western, s.westernYears(t.Of(c), c)...)
		}
		dated = dated || len(western) > 0
		for _, c := range l.Cells {
			s.checkYear(t.Of(c), c, western, era, bare)
		}
	}
	return dated
}

// westernYears returns the Western years, of four digits, of a cell in a column of
// times.
func (s *sheet) westernYears(column *tables.Column, c xlsxreader.Cell) []string {
	if column == nil || column.Content != tables.Times {
		return nil
	}
	if y, _, _, ok := c.Date(); ok {
		return []string{strconv.Itoa(y)}
	}
	switch c.Kind {
	case xlsxreader.Number:
		if texts.IsWesternYear(c.Raw) || len(c.Raw) == len("2024100000") && texts.OnlyDigits(c.Raw) {
			return []string{c.Raw[:4]}
		}
	case xlsxreader.Text:
		return s.Text(c.Raw).WesternYears()
	}
	return nil
}

// checkYear looks at one cell of a row that has these Western years.
func (s *sheet) checkYear(column *tables.Column, c xlsxreader.Cell, western []string, era, bare *places) {
	if column == nil || column.Content != tables.Times {
		return
	}
	text := s.Text(c.Raw)
	switch {
	case c.Kind == xlsxreader.Text && text.Era:
		if !text.Western && !slices.Contains(western, text.WesternOfEra()) {
			era.add(c.Col, c.Row, c.Raw)
		}
	case bareHead.MatchString(column.Head) && len(c.Raw) < 3 && texts.OnlyDigits(c.Raw) && len(western) == 0:
		bare.add(c.Col, c.Row, c.Raw)
	}
}

// bareHead names a column of years.
var bareHead = regexp.MustCompile(`^(調査|会計|対象|統計)?(年度?|年次|和暦)(\(和暦\))?$`)

// headYears looks at years in the names of columns, and reports whether there
// are some. The rows of a head can have the two calendars one above the other.
func (s *sheet) headYears(t *tables.Table, era *places) bool {
	dated := false
	for col := t.From; col <= t.To; col++ {
		var eras []xlsxreader.Cell
		western := false
		for _, l := range t.Head {
			c, ok := l.At(col)
			if !ok {
				continue
			}
			text := s.Text(c.Raw)
			western = western || c.Kind == xlsxreader.Number && texts.IsWesternYear(c.Raw) || c.Kind == xlsxreader.Text && text.Western
			if c.Kind == xlsxreader.Text && text.EraInHeading() {
				eras = append(eras, c)
			}
		}
		dated = dated || western
		for _, c := range eras {
			if !western {
				era.add(c.Col, c.Row, c.Raw)
			}
		}
	}
	return dated
}

// captionYears looks for the time of a table that has none in itself: in its
// title, its notes, and the name of the sheet.
func (s *sheet) captionYears() []Fault {
	var era places
	for _, c := range s.Captions {
		text := s.Text(c.Raw)
		_, _, _, date := c.Date()
		if text.Western || date {
			return nil
		}
		if text.EraInHeading() {
			era.add(c.Col, c.Row, c.Raw)
		}
	}
	if era.count > 0 {
		return era.fault("「%s」に西暦が併記されていません", "「2024年度」や「令和6年度（2024年度）」のように書いてください")
	}
	if s.Text(s.Name).Western {
		return nil
	}
	return []Fault{{Message: "いつのデータか書かれていません", Hint: "西暦の年度や年月日の列を加えてください（例：2024）"}}
}
