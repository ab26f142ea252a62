package tablerules

import (
	"regexp"
	"strings"

	"sorachi/pkg/workbook"
)

// content is what a column holds.
type content uint8

const (
	words    content = iota // names, notes, and all that is none of the others
	codes                   // numbers that name something: 012106, 電話番号
	timeAxis                // years, days, time codes
	measures                // figures
)

// column is what is known of a table's column.
type column struct {
	col     int
	head    string // the names above it, folded, from the top
	content content
	area    bool // its cells name areas, or give their codes
	unit    bool // its cells give the units of the figures
	filled  int  // cells of the body
	text    int  // those of them that are text
	zeros   int  // text like 012106
	figures int  // numbers, and text that reads as one
	marks   int  // text that stands for a figure: －, 集計中
	units   int  // names with their units
	times   int
	years   int // numbers that can be years: 2024
	small   int // numbers that can be years of an era: 6
	areas   int
	percent int // numbers shown as a percentage
}

var (
	codeHead  = regexp.MustCompile(`(?i)コード|番号|電話|ファックス|郵便|(^|[^a-z])(code|id|no|tel|fax|zip|url)\.?($|[^a-z])|id$|^#$|管理番|識別|緯度|経度`)
	timeHead  = regexp.MustCompile(`(?i)(年度?|年次|年月日?|時点|日付|期日|期間|四半期|時間軸|月日|開催日|公表日|更新日|作成日|^月|西暦|和暦|year|date|month)(\(.*\))?$`)
	areaHead  = regexp.MustCompile(`(?i)都道府県|市区?町村|市町|自治体|地方公共団体|地域|振興局|^(市|町|村|区|県)?名?$|区域|地区|圏域|団体(コード|名)|所在地|住所|area|region|pref|city`)
	otherYear = regexp.MustCompile(`前年|本年|当年|次年|今年|来年|昨年|年数|学年`)
	unitHead  = regexp.MustCompile(`(?i)単位|unit`)
)

// readColumns finds out what the columns of a table hold.
func (v *sheet) readColumns(t *table) {
	t.columns = make([]column, t.to-t.from+1)
	for i := range t.columns {
		t.columns[i].col = t.from + i
		t.columns[i].head = v.headOf(t, t.from+i)
	}
	for _, l := range t.body {
		for _, c := range l.cells {
			if c.Col >= t.from && c.Col <= t.to {
				v.count(&t.columns[c.Col-t.from], c)
			}
		}
	}
	for i := range t.columns {
		t.columns[i].settle()
	}
}

// headOf joins the names above a column; what is merged over it counts.
func (v *sheet) headOf(t *table, col int) string {
	var names []string
	for _, l := range t.head {
		c, ok := l.at(col)
		for _, m := range v.Merges {
			if !ok && m.Contains(col, l.row) {
				c, ok = v.At(m.Col, m.Row), m.Row == l.row
			}
		}
		if name := strings.ReplaceAll(v.texts.of(c.Raw).folded, " ", ""); ok && name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

func (v *sheet) count(k *column, c workbook.Entry) {
	k.filled++
	switch c.Kind {
	case workbook.Number:
		if _, _, _, ok := c.Date(); ok || c.Clock() {
			k.times++
			return
		}
		k.figures++
		if c.Percent() {
			k.percent++
		}
		if isYear(c) {
			k.years++
		}
		if onlyDigits(c.Raw) && (len(c.Raw) == 1 || len(c.Raw) == 2 && c.Raw <= "64") {
			k.small++
		}
	case workbook.Text:
		k.text++
		j := v.texts.of(c.Raw)
		if j.figure {
			k.figures++
		}
		if j.unit {
			k.units++
		}
		if j.mark {
			k.marks++
		}
		if j.time || j.folded != "" && strings.Trim(j.folded, "月日0123456789") == "" && strings.ContainsAny(j.folded, "月日") {
			k.times++
		}
		if j.area {
			k.areas++
		}
		if onlyDigits(j.folded) && j.folded[0] == '0' && len(j.folded) > 1 {
			k.zeros++
		}
	}
}

// settle draws the conclusions. What is at most half of a column is the
// exception in it.
func (k *column) settle() {
	k.unit = unitHead.MatchString(k.head) && k.figures == 0 || 2*k.units > k.filled
	k.area = k.filled > 0 && (areaHead.MatchString(k.head) || 2*k.areas > k.filled)
	switch {
	case k.filled == 0:
	case strings.Contains(k.head, "時間軸"):
		k.content = timeAxis
	case codeHead.MatchString(k.head) || k.zeros > 0 && 2*k.figures > k.filled && k.text == k.filled:
		k.content = codes
	case 2*k.times > k.filled || timeHead.MatchString(k.head) && !otherYear.MatchString(k.head) && 2*(k.times+k.years+k.small) > k.filled:
		k.content = timeAxis
	case k.figures > 0 && 2*(k.figures+k.marks) > k.filled:
		k.content = measures
	}
}
