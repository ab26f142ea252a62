package tables

import (
	"regexp"
	"strings"

	"sorachi/pkg/excel/tablerules/texts"
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

	// How many of the body's cells are something; a cell may count several times.
	Filled    int // anything
	CodeTexts int // text like 012106
	figures   int // numbers, and text that reads as one
	percent   int // numbers shown as a percentage
	years     int // numbers that can be years: 2024
	small     int // numbers that can be years of an era: 6
	times     int
	texts     int
	units     int // names with their units
	regions   int
	marks     int // text that stands for a figure: －, 集計中
}

// HasUnit reports whether the name of a column of figures tells their unit, or all are
// percentages.
func (c *Column) HasUnit() bool {
	return c.percent > 0 && c.percent == c.figures || texts.TellsUnit(c.Head)
}

var (
	codeHead   = regexp.MustCompile(`(?i)コード|番号|電話|ファックス|郵便|(^|[^a-z])(code|id|no|tel|fax|zip|url)\.?($|[^a-z])|id$|^#$|管理番|識別|緯度|経度`)
	timeHead   = regexp.MustCompile(`(?i)(年度?|年次|年月日?|時点|日付|期日|期間|四半期|時間軸|月日|開催日|公表日|更新日|作成日|^月|西暦|和暦|year|date|month)(\(.*\))?$`)
	regionHead = regexp.MustCompile(`(?i)都道府県|市区?町村|市町|自治体|地方公共団体|地域|振興局|^(市|町|村|区|県)?名?$|区域|地区|圏域|団体(コード|名)|所在地|住所|area|region|pref|city`)
	otherYear  = regexp.MustCompile(`前年|本年|当年|次年|今年|来年|昨年|年数|学年`)
	unitHead   = regexp.MustCompile(`(?i)単位|unit`)
)

// readColumns finds out what the columns of a table hold.
func (s *Sheet) readColumns(t *Table) {
	t.Columns = make([]Column, t.To-t.From+1)
	for i := range t.Columns {
		t.Columns[i].Col = t.From + i
		t.Columns[i].Head = s.headOf(t, t.From+i)
	}
	for _, l := range t.Body {
		for _, c := range l.Cells {
			if column := t.Of(c); column != nil {
				s.count(column, c)
			}
		}
	}
	for i := range t.Columns {
		t.Columns[i].settle()
	}
}

// headOf joins the names above a column; what is merged over it counts.
func (s *Sheet) headOf(t *Table, col int) string {
	var names []string
	for _, l := range t.Head {
		c, ok := l.At(col)
		for _, m := range s.Merges {
			if !ok && m.Contains(col, l.Row) {
				c, ok = s.At(m.Col, m.Row), m.Row == l.Row
			}
		}
		if name := strings.ReplaceAll(s.Text(c.Raw).Folded, " ", ""); ok && name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

// count counts a cell of the body.
func (s *Sheet) count(column *Column, c xlsxreader.Cell) {
	column.Filled++
	switch c.Kind {
	case xlsxreader.Number:
		column.countNumber(c)
	case xlsxreader.Text:
		column.countText(s.Text(c.Raw))
	}
}

func (c *Column) countNumber(cell xlsxreader.Cell) {
	if _, _, _, date := cell.Date(); date || cell.Clock() {
		c.times++
		return
	}
	c.figures++
	if cell.Percent() {
		c.percent++
	}
	if texts.IsWesternYear(cell.Raw) {
		c.years++
	}
	if texts.OnlyDigits(cell.Raw) && (len(cell.Raw) == 1 || len(cell.Raw) == 2 && cell.Raw <= "64") {
		c.small++
	}
}

func (c *Column) countText(t texts.Text) {
	c.texts++
	c.figures += one(t.Figure)
	c.units += one(t.Unit)
	c.marks += one(t.Mark)
	c.times += one(t.Time || t.MonthOrDay())
	c.regions += one(t.Region)
	c.CodeTexts += one(t.IsCode())
}

// one counts what is so.
func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// settle draws the conclusions. What is at most half of a column is the
// exception in it.
func (c *Column) settle() {
	c.Unit = unitHead.MatchString(c.Head) && c.figures == 0 || 2*c.units > c.Filled
	c.Region = c.Filled > 0 && (regionHead.MatchString(c.Head) || 2*c.regions > c.Filled)
	switch {
	case c.Filled == 0:
	case strings.Contains(c.Head, "時間軸"):
		c.Content = Times
	case codeHead.MatchString(c.Head) || c.CodeTexts > 0 && 2*c.figures > c.Filled && c.texts == c.Filled:
		c.Content = Codes
	case 2*c.times > c.Filled || timeHead.MatchString(c.Head) && !otherYear.MatchString(c.Head) && 2*(c.times+c.years+c.small) > c.Filled:
		c.Content = Times
	case c.figures > 0 && 2*(c.figures+c.marks) > c.Filled:
		c.Content = Measures
	}
}
