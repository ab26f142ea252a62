package tablerules

import (
	"regexp"
	"slices"

	"sorachi/pkg/excel/tablerules/tables"
	"sorachi/pkg/excel/xlsxreader"
)

// times is item 1-11: years are of the Western calendar, or have their Western
// year beside them.
func times(v *sheet) []Fault {
	var era, bare places
	dated := false
	for _, t := range v.Tables {
		dated = v.axisOf(t, &era, &bare) || dated
		dated = v.headYears(t, &era) || dated
	}
	if era.count+bare.count == 0 && !dated {
		return v.captionYears()
	}
	return append(
		era.fault("「%s」に西暦が併記されていません", "「2024年度」や「令和6年度（2024年度）」のように書くか、西暦の列を加えてください"),
		bare.fault("「%s」がどの年号の年か分かりません", "西暦の4桁で書くか、西暦の列を加えてください")...)
}

// axisOf looks at the columns that hold times and reports whether the table has
// Western years there. A year of an era needs its Western year in its cell or in
// its row.
func (v *sheet) axisOf(t *tables.Table, era, bare *places) bool {
	dated := false
	var western []string
	for _, l := range t.Body {
		western = western[:0]
		for _, c := range l.Cells {
			western = append(western, v.WesternYears(t.Of(c), c)...)
		}
		dated = dated || len(western) > 0
		for _, c := range l.Cells {
			v.checkYear(t.Of(c), c, western, era, bare)
		}
	}
	return dated
}

// checkYear looks at one cell of a row that has these Western years.
func (v *sheet) checkYear(k *tables.Column, c xlsxreader.Cell, western []string, era, bare *places) {
	if k == nil || k.Content != tables.Times {
		return
	}
	j := v.Text(c.Raw)
	switch {
	case c.Kind == xlsxreader.Text && j.Era:
		if !j.Western && !slices.Contains(western, j.OfEra()) {
			era.add(c.Col, c.Row, c.Raw)
		}
	case bareHead.MatchString(k.Head) && len(c.Raw) < 3 && tables.OnlyDigits(c.Raw) && len(western) == 0:
		bare.add(c.Col, c.Row, c.Raw)
	}
}

// bareHead names a column of years.
var bareHead = regexp.MustCompile(`^(調査|会計|対象|統計)?(年度?|年次|和暦)(\(和暦\))?$`)

// headYears looks at years in the names of columns, and reports whether there
// are some. The rows of a head can have the two calendars one above the other.
func (v *sheet) headYears(t *tables.Table, era *places) bool {
	dated := false
	for col := t.From; col <= t.To; col++ {
		var eras []xlsxreader.Cell
		western := false
		for _, l := range t.Head {
			c, ok := l.At(col)
			if !ok {
				continue
			}
			j := v.Text(c.Raw)
			western = western || c.Kind == xlsxreader.Number && tables.IsYear(c) || c.Kind == xlsxreader.Text && j.Western
			if c.Kind == xlsxreader.Text && j.NamesEra() {
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
func (v *sheet) captionYears() []Fault {
	var era places
	for _, c := range v.Captions {
		j := v.Text(c.Raw)
		_, _, _, date := c.Date()
		if j.Western || date {
			return nil
		}
		if j.NamesEra() {
			era.add(c.Col, c.Row, c.Raw)
		}
	}
	if era.count > 0 {
		return era.fault("「%s」に西暦が併記されていません", "「2024年度」や「令和6年度（2024年度）」のように書いてください")
	}
	if v.Text(v.Name).Western {
		return nil
	}
	return []Fault{{Message: "いつのデータか書かれていません", Hint: "西暦の年度や年月日の列を加えてください（例：2024）"}}
}
