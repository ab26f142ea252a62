package tablerules

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/workbook"
)

var (
	// unitless are names of figures that have no unit, or bring it along.
	unitless = regexp.MustCompile(`[^(]*(指数|倍率|順位|連番|偏差値|係数|[人件個回日戸台校本冊棟頭羽社店床席票枚点]数|世帯数|か所数|カ所数|箇所数|施設数|団体数|市町村数|学校数|事業所数|企業数|品目数)$`)
	// unitNote is a caption that gives the unit of all figures.
	unitNote  = regexp.MustCompile(`単位`)
	inBracket = regexp.MustCompile(`[(\[【〔<＜]([^)\]】〕>＞]*)[)\]】〕>＞]`)
	unitWord  = regexp.MustCompile(`^(?:` + scale + `(?:` + unit + `){1,2}(?:/(?:` + scale + unit + `))?(?:当たり|あたり)?|` + scale[:len(scale)-1] + `+|[^\d]{1,3}/[^\d]{1,4}|.{0,12}=100(?:\.0)?|単位.*)$`)
)

// units is item 1-9: the figures of every column have a unit, in its name, in a
// column of units, or in a note for the whole sheet.
func units(v *sheet) []Fault {
	for _, c := range v.captions {
		if unitNote.MatchString(v.texts.of(c.Raw).folded) {
			return nil
		}
	}
	var p places
	for _, t := range v.tables {
		if t.has(func(k *column) bool { return k.unit && k.filled > 0 }) {
			continue
		}
		for _, k := range t.columns {
			if k.content == measures && k.head != "" && !k.hasUnit() {
				p.add(k.col, t.head[len(t.head)-1].row, k.head)
			}
		}
	}
	return p.fault("「%s」の単位が分かりません", "見出しに「（人）」のように書くか、単位の列を作ってください。表示形式で見せる単位は、データに含まれません")
}

func (t *table) has(ok func(*column) bool) bool {
	for i := range t.columns {
		if ok(&t.columns[i]) {
			return true
		}
	}
	return false
}

// hasUnit reports whether the name of a column of figures tells their unit.
func (k *column) hasUnit() bool {
	if k.percent > 0 && k.percent == k.figures {
		return true
	}
	if hasUnitWord(k.head) {
		return true
	}
	for name := range strings.FieldsSeq(k.head) {
		if unitless.MatchString(name) || unitWord.MatchString(name) {
			return true
		}
	}
	return false
}

// hasUnitWord reports whether a name has a unit in brackets.
func hasUnitWord(name string) bool {
	for _, m := range inBracket.FindAllStringSubmatch(name, -1) {
		if unitWord.MatchString(m[1]) {
			return true
		}
	}
	return false
}

// times is item 1-11: years are of the Western calendar, or have their Western
// year beside them.
func times(v *sheet) []Fault {
	var era, bare places
	dated := false
	for _, t := range v.tables {
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
func (v *sheet) axisOf(t *table, era, bare *places) bool {
	dated := false
	var western []string
	for _, l := range t.body {
		western = western[:0]
		for _, c := range l.cells {
			western = append(western, v.westernYears(t.of(c), c)...)
		}
		dated = dated || len(western) > 0
		for _, c := range l.cells {
			v.checkYear(t.of(c), c, western, era, bare)
		}
	}
	return dated
}

// checkYear looks at one cell of a row that has these Western years.
func (v *sheet) checkYear(k *column, c workbook.Entry, western []string, era, bare *places) {
	if k == nil || k.content != timeAxis {
		return
	}
	j := v.texts.of(c.Raw)
	switch {
	case c.Kind == workbook.Text && j.era:
		if !j.western && !slices.Contains(western, westernOf(j.folded)) {
			era.add(c.Col, c.Row, c.Raw)
		}
	case bareHead.MatchString(k.head) && len(c.Raw) < 3 && onlyDigits(c.Raw) && len(western) == 0:
		bare.add(c.Col, c.Row, c.Raw)
	}
}

// bareHead names a column of years.
var bareHead = regexp.MustCompile(`^(調査|会計|対象|統計)?(年度?|年次|和暦)(\(和暦\))?$`)

// of returns the column of a cell.
func (t *table) of(c workbook.Entry) *column {
	if c.Col < t.from || c.Col > t.to {
		return nil
	}
	return &t.columns[c.Col-t.from]
}

// westernYears returns the Western years of a cell in a column of times.
func (v *sheet) westernYears(k *column, c workbook.Entry) []string {
	if k == nil || k.content != timeAxis {
		return nil
	}
	if y, _, _, ok := c.Date(); ok {
		return []string{strconv.Itoa(y)}
	}
	if c.Kind == workbook.Number {
		if isYear(c) || len(c.Raw) == len("2024100000") && onlyDigits(c.Raw) {
			return []string{c.Raw[:4]}
		}
		return nil
	}
	if c.Kind != workbook.Text || !v.texts.of(c.Raw).western {
		return nil
	}
	return fourDigits.FindAllString(v.texts.of(c.Raw).folded, -1)
}

var fourDigits = regexp.MustCompile(west)

// eraStarts are the years before the first years of the eras.
var eraStarts = []struct {
	names string
	year  int
}{{"明治Mm", 1867}, {"大正Tt", 1911}, {"昭和Ss", 1925}, {"平成Hh", 1988}, {"令和Rr", 2018}}

var yearOfEra = regexp.MustCompile(`(明治|大正|昭和|平成|令和|[MTSHRmtshr])\.?(元|\d{1,2})`)

// westernOf returns the Western year of the first year of an era in a text.
func westernOf(s string) string {
	m := yearOfEra.FindStringSubmatch(s)
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

// headYears looks at years in the names of columns, and reports whether there
// are some. The rows of a head can have the two calendars one above the other.
func (v *sheet) headYears(t *table, era *places) bool {
	dated := false
	for col := t.from; col <= t.to; col++ {
		var eras []workbook.Entry
		western := false
		for _, l := range t.head {
			c, ok := l.at(col)
			if !ok {
				continue
			}
			j := v.texts.of(c.Raw)
			western = western || c.Kind == workbook.Number && isYear(c) || c.Kind == workbook.Text && j.western
			if c.Kind == workbook.Text && headEra.MatchString(j.folded) {
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
	for _, c := range v.captions {
		j := v.texts.of(c.Raw)
		_, _, _, date := c.Date()
		if j.western || date {
			return nil
		}
		if headEra.MatchString(j.folded) {
			era.add(c.Col, c.Row, c.Raw)
		}
	}
	if era.count > 0 {
		return era.fault("「%s」に西暦が併記されていません", "「2024年度」や「令和6年度（2024年度）」のように書いてください")
	}
	if westernYear.MatchString(v.texts.of(v.Name).folded) {
		return nil
	}
	return []Fault{{Message: "いつのデータか書かれていません", Hint: "西暦の年度や年月日の列を加えてください（例：2024）"}}
}

// regions is item 1-12: the table says of which area its figures are, by a code
// or a whole name.
func regions(v *sheet) []Fault {
	var cut places
	named, coded := false, false
	for _, t := range v.tables {
		for _, k := range t.columns {
			named = named || k.area
			coded = coded || k.area && (k.content == codes || k.zeros > 0)
		}
		named = named || v.areaHeads(t) > 1
	}
	if !coded {
		v.everyCell(func(k *column, c workbook.Entry) {
			if c.Kind == workbook.Text && isCut(k, v.texts.of(c.Raw).folded) {
				cut.add(c.Col, c.Row, c.Raw)
			}
		})
	}
	if cut.count > 0 {
		return cut.fault("「%s」のように、地域の名称が省略されています", "「岩見沢市」「青森県」のように最後まで書くか、全国地方公共団体コードの列を加えてください")
	}
	if named || v.areaInCaptions() {
		return nil
	}
	return []Fault{{Message: "どの地域のデータか書かれていません", Hint: "全国地方公共団体コードか地域の名称の列を加えてください"}}
}

// areaHeads counts the names of columns that are names of areas.
func (v *sheet) areaHeads(t *table) int {
	n := 0
	for _, l := range t.head {
		for _, c := range l.cells {
			if v.texts.of(c.Raw).area {
				n++
			}
		}
	}
	return n
}

var (
	municipalityHead = regexp.MustCompile(`^市区?町村名?$|^自治体名?$`)
	wholeArea        = regexp.MustCompile(`[都道府県市区町村郡]$|計$|全国|全道|平均|その他|振興局|地域|管内|以外|不明|不詳`)
	areaSomewhere    = regexp.MustCompile(`北海道|東京都|大阪府|京都府|\p{Han}{2,3}県|全国|全道|振興局|管内|圏域|(?:市|町|村)(?:[のにでとはへ（(、・ 　」]|$)`)
)

// isCut reports whether the name of an area lacks its end: 青森, or 岩見沢 in a
// column of municipalities.
func isCut(k *column, s string) bool {
	if k.content == measures || !k.area || s == "" {
		return false
	}
	return prefectures[s] || municipalityHead.MatchString(k.head) && !wholeArea.MatchString(s) && !isMark(s)
}

// areaInCaptions reports whether a title or the like names an area.
func (v *sheet) areaInCaptions() bool {
	for _, c := range v.captions {
		if areaSomewhere.MatchString(c.Raw) {
			return true
		}
	}
	return areaSomewhere.MatchString(v.Name)
}
