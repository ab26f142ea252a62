package sheet

import (
	"strconv"
	"strings"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/wareki"
)

// The kinds of rows of the data sheet (区分).
const (
	kindBaseline = "基準値"
	kindActual   = "実績値"
	kindTarget   = "目標値"
)

// stateWords are the states in the data sheet's words.
var stateWords = map[plan.State]string{
	plan.HasValue: "値あり", plan.Provisional: "速報", plan.Revised: "改定", plan.Pending: "集計中",
	plan.Unpublished: "未公表", plan.NotSurveyed: "調査なし", plan.None: "該当なし",
}

// missing is the state of a value that is not written.
const missing = "未記入"

const dataSize = 10.0

// record is a row of the data sheet: a KPI in one year.
type record struct {
	plan   *plan.Plan
	row    *progress.Row
	kind   string
	value  *plan.Value
	year   wareki.Year
	figure figure
	has    bool // whether figure holds a number
}

// column is one of the data sheet's.
type column struct {
	head    string
	chars   float64
	numeric bool // what fits a number is written as one
	of      func(record) string
}

var columns = []column{
	{"地域名", 24, false, func(r record) string { return r.plan.Region.Value }},
	{"プロジェクト番号", 11, true, func(r record) string { return strconv.Itoa(r.row.Project.Number) }},
	{"プロジェクト名", 54, false, func(r record) string { return r.row.Project.Name.Value }},
	{"指標ID", 28, false, func(r record) string { return r.row.Def.ID.Value }},
	{"評価指標名", 46, false, func(r record) string { return r.row.Def.Name.Value }},
	{"区分", 9, false, func(r record) string { return r.kind }},
	{"年度（和暦）", 10, false, record.era},
	{"年度（西暦）", 10, true, record.western},
	{"値（表記の単位）", 14, true, record.written},
	{"単位（表記）", 10, false, record.unit},
	{"値（基本単位）", 14, true, record.base},
	{"基本単位", 9, false, record.baseUnit},
	{"条件", 8, false, record.bound},
	{"概数", 7, false, record.approx},
	{"状態", 9, false, record.state},
	{"公表予定", 12, false, func(r record) string { return r.value.Expected(r.year) }},
	{"進捗率（％）", 10, true, record.rate},
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
	case r.has:
		return r.figure.value.String()
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
		return missing
	}
	return stateWords[r.value.State]
}

// rate stands in the row of the reported year only. It is a value, because
// data sheets carry no formulas (統一ルール 1-7).
func (r record) rate() string {
	if r.kind != kindActual || r.year != r.row.Year {
		return ""
	}
	return trimmed(r.row.Rate.Printed)
}

// records lists the originals in report order; reposts would count twice.
func records(p *plan.Plan, s *progress.Summary) []record {
	var out []record
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.Repost {
			continue
		}
		add := func(kind string, v *plan.Value, y wareki.Year) {
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

func yearOf(v *plan.Value) wareki.Year {
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
	b.dataHead(cols)
	rows := records(p, s)
	for i, r := range rows {
		for c, col := range cols {
			b.datum(1+c, 2+i, col, col.of(r))
		}
	}
	area := "A1:" + cell(len(cols), 1+len(rows))
	b.do(b.file.AutoFilter(b.sheet, area, nil))
	b.freeze(1, 2)
	b.paper(1, len(cols), 1+len(rows), heading+"（"+DataSheet+"）", p.Document.Value)
}

func (b *book) dataHead(cols []column) {
	th := look{face: textFace, size: dataSize, bold: true, ink: white, fill: navy, edge: true, across: "center", down: "center", wrap: true}
	for i, c := range cols {
		b.width(1+i, c.chars)
		b.text(1+i, 1, th, c.head)
	}
	b.height(1, headPoints)
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
	b.number(col, row, l, s)
}

// trimmed drops the zeros at the end of a number's decimals, which its format
// puts back.
func trimmed(digits string) string {
	if !strings.Contains(digits, ".") {
		return digits
	}
	return strings.TrimRight(strings.TrimRight(digits, "0"), ".")
}
