package tables

import (
	"regexp"
	"strings"

	"sorachi/pkg/excel/xlsxreader"
)

// Content is what a column holds.
type Content uint8

const (
	Words    Content = iota // names, notes, and all that is none of the others
	Codes                   // numbers that name something: 012106, 電話番号
	Times                   // years, days, time codes
	Measures                // figures
)

// Column is what is known of a table's column.
type Column struct {
	Col     int
	Head    string // the names above it, folded, from the top
	Content Content
	Region  bool // its cells name regions (地域), or give their codes
	Unit    bool // its cells give the units of the figures
	Filled  int  // cells of the body
	text    int  // those of them that are text
	Zeros   int  // text like 012106
	figures int  // numbers, and text that reads as one
	marks   int  // text that stands for a figure: －, 集計中
	units   int  // names with their units
	times   int
	years   int // numbers that can be years: 2024
	small   int // numbers that can be years of an era: 6
	regions int
	percent int // numbers shown as a percentage
}

var (
	codeHead   = regexp.MustCompile(`(?i)コード|番号|電話|ファックス|郵便|(^|[^a-z])(code|id|no|tel|fax|zip|url)\.?($|[^a-z])|id$|^#$|管理番|識別|緯度|経度`)
	timeHead   = regexp.MustCompile(`(?i)(年度?|年次|年月日?|時点|日付|期日|期間|四半期|時間軸|月日|開催日|公表日|更新日|作成日|^月|西暦|和暦|year|date|month)(\(.*\))?$`)
	regionHead = regexp.MustCompile(`(?i)都道府県|市区?町村|市町|自治体|地方公共団体|地域|振興局|^(市|町|村|区|県)?名?$|区域|地区|圏域|団体(コード|名)|所在地|住所|area|region|pref|city`)
	otherYear  = regexp.MustCompile(`前年|本年|当年|次年|今年|来年|昨年|年数|学年`)
	unitHead   = regexp.MustCompile(`(?i)単位|unit`)
)

// readColumns finds out what the columns of a table hold.
func (v *Sheet) readColumns(t *Table) {
	t.Columns = make([]Column, t.To-t.From+1)
	for i := range t.Columns {
		t.Columns[i].Col = t.From + i
		t.Columns[i].Head = v.headOf(t, t.From+i)
	}
	for _, l := range t.Body {
		for _, c := range l.Cells {
			if c.Col >= t.From && c.Col <= t.To {
				v.count(&t.Columns[c.Col-t.From], c)
			}
		}
	}
	for i := range t.Columns {
		t.Columns[i].settle()
	}
}

// headOf joins the names above a column; what is merged over it counts.
func (v *Sheet) headOf(t *Table, col int) string {
	var names []string
	for _, l := range t.Head {
		c, ok := l.At(col)
		for _, m := range v.Merges {
			if !ok && m.Contains(col, l.Row) {
				c, ok = v.At(m.Col, m.Row), m.Row == l.Row
			}
		}
		if name := strings.ReplaceAll(v.Text(c.Raw).Folded, " ", ""); ok && name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

func (v *Sheet) count(k *Column, c xlsxreader.Cell) {
	k.Filled++
	switch c.Kind {
	case xlsxreader.Number:
		if _, _, _, ok := c.Date(); ok || c.Clock() {
			k.times++
			return
		}
		k.figures++
		if c.Percent() {
			k.percent++
		}
		if IsYear(c) {
			k.years++
		}
		if OnlyDigits(c.Raw) && (len(c.Raw) == 1 || len(c.Raw) == 2 && c.Raw <= "64") {
			k.small++
		}
	case xlsxreader.Text:
		k.text++
		j := v.Text(c.Raw)
		if j.figure {
			k.figures++
		}
		if j.unit {
			k.units++
		}
		if j.Mark {
			k.marks++
		}
		if j.time || j.Folded != "" && strings.Trim(j.Folded, "月日0123456789") == "" && strings.ContainsAny(j.Folded, "月日") {
			k.times++
		}
		if j.Region {
			k.regions++
		}
		if OnlyDigits(j.Folded) && j.Folded[0] == '0' && len(j.Folded) > 1 {
			k.Zeros++
		}
	}
}

// settle draws the conclusions. What is at most half of a column is the
// exception in it.
func (k *Column) settle() {
	k.Unit = unitHead.MatchString(k.Head) && k.figures == 0 || 2*k.units > k.Filled
	k.Region = k.Filled > 0 && (regionHead.MatchString(k.Head) || 2*k.regions > k.Filled)
	switch {
	case k.Filled == 0:
	case strings.Contains(k.Head, "時間軸"):
		k.Content = Times
	case codeHead.MatchString(k.Head) || k.Zeros > 0 && 2*k.figures > k.Filled && k.text == k.Filled:
		k.Content = Codes
	case 2*k.times > k.Filled || timeHead.MatchString(k.Head) && !otherYear.MatchString(k.Head) && 2*(k.times+k.years+k.small) > k.Filled:
		k.Content = Times
	case k.figures > 0 && 2*(k.figures+k.marks) > k.Filled:
		k.Content = Measures
	}
}
