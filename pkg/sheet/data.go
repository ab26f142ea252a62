package sheet

import (
	"strconv"
	"strings"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

// The kinds of rows of the data sheet (区分).
const (
	kindBaseline = "基準値"
	kindActual   = "実績値"
	kindTarget   = "目標値"
)

// dataSize is the size of the data sheet's text in points, maxChars the width
// of its widest column.
const (
	dataSize = 10.0
	maxChars = 80.0
)

// record is a row of the data sheet: a KPI in one year.
type record struct {
	plan   *plan.Plan
	row    *progress.Row
	kind   string
	value  *value.Value
	year   wareki.Year
	figure figure
	has    bool // whether figure holds a number
}

// column is one of the data sheet's.
type column struct {
	head    string
	chars   float64 // least width
	numeric bool    // what fits a number is written as one
	of      func(record) string
}

var columns = []column{
	{"地域名", 12, false, func(r record) string { return r.plan.Region.Value }},
	{"プロジェクト番号", 16, true, func(r record) string { return strconv.Itoa(r.row.Project.Number) }},
	{"プロジェクト名", 24, false, func(r record) string { return r.row.Project.Name.Value }},
	{"指標ID", 12, false, func(r record) string { return r.row.Def.ID.Value }},
	{"評価指標名", 24, false, func(r record) string { return r.row.Def.Name.Value }},
	{"区分", 9, false, func(r record) string { return r.kind }},
	{"年度（和暦）", 13, false, record.era},
	{"年度（西暦）", 13, true, record.western},
	{"値（表記の単位）", 16, true, record.written},
	{"単位（表記）", 12, false, record.unit},
	{"値（基本単位）", 14, true, record.base},
	{"基本単位", 11, false, record.baseUnit},
	{"条件", 8, false, record.bound},
	{"概数", 7, false, record.approx},
	{"状態", 9, false, record.state},
	{"公表予定", 11, false, func(r record) string { return r.value.Expected(r.year) }},
	{"進捗率（％）", 13, true, record.rate},
}

// codeColumn leads the others when the plan has a code.
var codeColumn = column{"全国地方公共団体コード", 12, false, func(r record) string { return r.plan.Code.Value }}

func (r record) era() string {
	if r.year == 0 {
		return ""
	}
	return r.year.Short()
}

func (r record) western() string {
	if r.year == 0 {
		return ""
	}
	return strconv.Itoa(int(r.year))
}

func (r record) written() string {
	switch {
	case r.has && r.value.Quantity.Compound:
		return r.figure.value.String()
	case r.has:
		return r.figure.value.StringFixed(max(int32(r.value.Quantity.Decimals), placesOf(r.figure.value)))
	case r.value.HasFigure():
		return r.value.Quantity.Number.String()
	}
	return ""
}

func (r record) unit() string {
	if r.has {
		return r.figure.unit
	}
	return r.baseUnit()
}

func (r record) base() string {
	if r.value.HasFigure() {
		return r.value.Quantity.Number.String()
	}
	return ""
}

func (r record) baseUnit() string {
	if r.value.HasFigure() {
		return r.value.Quantity.Unit
	}
	return ""
}

func (r record) bound() string {
	if r.value.HasFigure() {
		return string(r.value.Quantity.Bound)
	}
	return ""
}

func (r record) approx() string {
	if r.value.HasFigure() && r.value.Quantity.Approx {
		return "約"
	}
	return ""
}

func (r record) state() string {
	if r.value == nil {
		return progress.StateText(progress.Missing)
	}
	return progress.StateText(r.value.State)
}

// rate stands in the row of the reported year only. It is a value, because
// data sheets carry no formulas (統一ルール 1-7).
func (r record) rate() string {
	if r.kind != kindActual || r.year != r.row.Year {
		return ""
	}
	return r.row.Rate.Printed
}

// records lists the originals in report order; reposts would count twice.
func records(p *plan.Plan, s *progress.Summary) []record {
	var out []record
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.Repost {
			continue
		}
		add := func(kind string, v *value.Value, y wareki.Year) {
			f, ok := figureOf(v)
			out = append(out, record{p, r, kind, v, y, f, ok})
		}
		add(kindBaseline, r.Def.Baseline, yearOf(r.Def.Baseline))
		for _, y := range s.Years {
			add(kindActual, r.Def.Actual(y), y)
		}
		add(kindTarget, r.Def.Target, yearOf(r.Def.Target))
	}
	return out
}

func yearOf(v *value.Value) wareki.Year {
	if v == nil {
		return 0
	}
	return v.Year
}

// data writes sheet データ.
func (b *book) data(p *plan.Plan, s *progress.Summary) {
	b.sheet = DataSheet
	cols := columns
	if p.Code.Value != "" {
		cols = append([]column{codeColumn}, columns...)
	}
	rows := records(p, s)
	for i, c := range cols {
		b.dataColumn(1+i, c, rows)
	}
	b.height(1, headPoints)
	area := "A1:" + cell(len(cols), 1+len(rows))
	b.do(b.file.AutoFilter(b.sheet, area, nil))
	b.freeze(1, 2)
	b.paper(1, len(cols), 1+len(rows), heading+"（"+DataSheet+"）", p.Document.Value)
}

// dataColumn writes a column, as wide as its longest text.
func (b *book) dataColumn(col int, c column, rows []record) {
	b.text(col, 1, look{
		face: textFace, size: dataSize, bold: true, ink: white, fill: navy, edge: true,
		across: "center", down: "center", wrap: true,
	}, c.head)
	chars := c.chars
	for i, r := range rows {
		s := c.of(r)
		chars = max(chars, charsFor(ems(s, textHalf)+1, dataSize))
		b.datum(col, 2+i, c, s)
	}
	b.width(col, min(chars, maxChars))
}

// datum writes one cell, empty ones with nothing but their border. A number of
// more digits than a spreadsheet keeps stays text, so that none is lost.
func (b *book) datum(col, row int, c column, s string) {
	l := look{face: textFace, size: dataSize, ink: ink, edge: true, across: "left", indent: 1, down: "center"}
	if !c.numeric || s == "" || !fits(s) {
		b.text(col, row, l, plain(s))
		return
	}
	l.face, l.across = figureFace, "right"
	if _, places, ok := strings.Cut(s, "."); ok {
		l.format = "0." + strings.Repeat("0", len(places))
	}
	b.number(col, row, l, trimmed(s))
}

// trimmed drops the zeros at the end of a number's decimals, which its format
// puts back.
func trimmed(digits string) string {
	if !strings.Contains(digits, ".") {
		return digits
	}
	return strings.TrimRight(strings.TrimRight(digits, "0"), ".")
}
