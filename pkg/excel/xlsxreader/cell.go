package xlsxreader

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader/numberformat"
)

// Kind is what a cell holds. A formula's is that of its result.
type Kind uint8

// The kinds of cells.
const (
	Empty Kind = iota
	Number
	Text
	Bool
	Error // #DIV/0! and the like
)

// Cell is a cell as it was read: what stands in it, and where.
type Cell struct {
	Col, Row int // from 1
	Kind     Kind
	// Raw is the value as stored: the digits of a number (1.5E-3 and
	// 0.10000000000000001 are possible, see Digits), text as typed, TRUE or
	// FALSE, the name of an error.
	Raw string
	// Formula is the formula without its =. Cells that were filled down from
	// one may all have that one's text.
	Formula string
	format  *cellFormat
}

// cellFormat is how a workbook shows the numbers of a cell. Many cells share one.
type cellFormat struct {
	numberformat.Format
	epoch1904 bool // of the workbook: days are counted from 1904
}

// Ref is the cell's name, such as C5.
func (c Cell) Ref() string { return ooxml.Cell(c.Col, c.Row) }

// Format is the cell's number format (表示形式). It has no code for a cell without
// contents.
func (c Cell) Format() numberformat.Format {
	if c.format == nil {
		return numberformat.Format{}
	}
	return c.format.Format
}

// setNumber makes the cell a number if v is one, else a text; a blank v leaves it empty.
func (c *Cell) setNumber(v string) {
	if v = strings.TrimSpace(v); v == "" {
		return
	}
	c.Kind, c.Raw = Text, v
	if isNumber(v) {
		c.Kind = Number
	}
}

// Digits returns a number in plain decimal notation, as it would stand in
// Excel's formula bar: 0.0015 for 1.5E-3. Files hold the nearest binary number
// with 17 digits, so that 60.9 reads 60.899999999999999; to 15 digits it is
// again what was typed. It is "" for cells that are no number.
func (c Cell) Digits() string {
	if c.Kind != Number {
		return ""
	}
	d, err := decimal.NewFromString(c.Raw)
	if err != nil {
		return ""
	}
	if whole := int32(d.NumDigits()) + d.Exponent(); d.NumDigits() > ooxml.MaxDigits {
		d = d.Round(ooxml.MaxDigits - whole)
	}
	return d.String()
}

// isNumber reports whether v is a number as files write it, -1234.5E-10, in the
// range of Excel's, so that its plain notation has some hundred digits at most.
func isNumber(v string) bool {
	mantissa, exponent, has := strings.Cut(strings.ToUpper(v), "E")
	if n, err := strconv.Atoi(exponent); has && (err != nil || n < -400 || n > 400) {
		return false
	}
	whole, decimals, _ := strings.Cut(strings.TrimPrefix(mantissa, "-"), ".")
	return len(mantissa) < 400 && digitsOrNothing(whole) && digitsOrNothing(decimals) && (whole != "" || decimals != "")
}

// digitsOrNothing reports whether s holds nothing but digits, perhaps not one.
func digitsOrNothing(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// Percent reports whether the number is shown as a percentage: 0.53 as 53%.
func (c Cell) Percent() bool { return c.Kind == Number && c.Format().Percent }

// Clock reports whether the number is shown as a time of the day or as a span
// of time, without a date.
func (c Cell) Clock() bool { return c.Kind == Number && c.Format().Clock && !c.Format().Date }

// Date returns the day that the number is shown as, counted as the workbook says. The
// time of the day is left off.
func (c Cell) Date() (year, month, day int, ok bool) {
	if c.Kind != Number || !c.Format().Date {
		return 0, 0, 0, false
	}
	whole, _, _ := strings.Cut(c.Digits(), ".")
	n, err := strconv.Atoi(whole)
	if err != nil {
		return 0, 0, 0, false
	}
	return numberformat.DayOf(n, c.format.epoch1904)
}
