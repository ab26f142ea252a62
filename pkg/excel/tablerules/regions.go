package tablerules

import (
	"regexp"

	"sorachi/pkg/excel/tablerules/tables"
	"sorachi/pkg/excel/tablerules/texts"
	"sorachi/pkg/excel/xlsxreader"
)

// regions is item 1-12: the table says of which region its figures are, by a code
// or a whole name.
func regions(s *sheet) []Fault {
	var cut places
	named, coded := false, false
	for _, t := range s.Tables {
		for _, column := range t.Columns {
			named = named || column.Region
			coded = coded || column.Region && (column.Content == tables.Codes || column.CodeTexts > 0)
		}
		named = named || s.regionHeads(t) > 1
	}
	if !coded {
		s.everyCell(func(column *tables.Column, c xlsxreader.Cell) {
			if c.Kind == xlsxreader.Text && isCut(column, s.Text(c.Raw)) {
				cut.add(c.Col, c.Row, c.Raw)
			}
		})
	}
	if cut.count > 0 {
		return cut.fault("「%s」のように、地域の名称が省略されています", "「岩見沢市」「青森県」のように最後まで書くか、全国地方公共団体コードの列を加えてください")
	}
	if named || s.regionInCaptions() {
		return nil
	}
	return []Fault{{Message: "どの地域のデータか書かれていません", Hint: "全国地方公共団体コードか地域の名称の列を加えてください"}}
}

// regionHeads counts the names of columns that are names of regions.
func (s *sheet) regionHeads(t *tables.Table) int {
	n := 0
	for _, l := range t.Head {
		for _, c := range l.Cells {
			if s.Text(c.Raw).Region {
				n++
			}
		}
	}
	return n
}

// isCut reports whether the name of a region lacks its end: 青森, or 岩見沢 in a
// column of municipalities.
func isCut(column *tables.Column, text texts.Text) bool {
	if column.Content == tables.Measures || !column.Region || text.Folded == "" {
		return false
	}
	return text.Cut || municipalityHead.MatchString(column.Head) && !wholeRegion.MatchString(text.Folded) && !text.Mark
}

// regionInCaptions reports whether a title or the like names a region.
func (s *sheet) regionInCaptions() bool {
	for _, c := range s.Captions {
		if regionSomewhere.MatchString(c.Raw) {
			return true
		}
	}
	return regionSomewhere.MatchString(s.Name)
}

var (
	municipalityHead = regexp.MustCompile(`^市区?町村名?$|^自治体名?$`)
	wholeRegion      = regexp.MustCompile(`[都道府県市区町村郡]$|計$|全国|全道|平均|その他|振興局|地域|管内|以外|不明|不詳`)
	regionSomewhere  = regexp.MustCompile(`北海道|東京都|大阪府|京都府|\p{Han}{2,3}県|全国|全道|振興局|管内|圏域|(?:市|町|村)(?:[のにでとはへ（(、・ 　」]|$)`)
)
