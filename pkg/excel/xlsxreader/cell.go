package xlsxreader

import (
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sorachi/pkg/excel/ooxml"
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
	format  *numFormat
}

// Ref is the cell's name, such as C5.
func (c Cell) Ref() string { return ooxml.Cell(c.Col, c.Row) }

// Format is the code of the cell's number format (表示形式), such as 0.0% or
// [$-411]ge.m.d. It is empty for a cell without contents.
func (c Cell) Format() string {
	if c.format == nil {
		return ""
	}
	return c.format.code
}

// setNumber makes the cell a number, if v is one.
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
	return len(mantissa) < 400 && onlyDigits(whole) && onlyDigits(decimals) && (whole != "" || decimals != "")
}

func onlyDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// index reads a number that counts from 0.
func index(v string) (int, bool) {
	n, err := strconv.ParseUint(strings.TrimSpace(v), 10, 31)
	return int(n), err == nil
}

// Percent reports whether the number is shown as a percentage: 0.53 as 53%.
func (c Cell) Percent() bool { return c.Kind == Number && c.format != nil && c.format.percent }

// Clock reports whether the number is shown as a time of the day or as a span
// of time, without a date.
func (c Cell) Clock() bool {
	return c.Kind == Number && c.format != nil && c.format.clock && !c.format.date
}

// Date returns the day that the number is shown as. Days are counted from 1900,
// as if that year had had a 29th of February (which is no date here), or from
// 1904, as the workbook says. The time of the day is left off.
func (c Cell) Date() (year, month, day int, ok bool) {
	if c.Kind != Number || c.format == nil || !c.format.date {
		return 0, 0, 0, false
	}
	whole, _, _ := strings.Cut(c.Digits(), ".")
	n, err := strconv.Atoi(whole)
	if err != nil {
		return 0, 0, 0, false
	}
	return dayOf(n, c.format.epoch1904)
}

const (
	lastSerial  = 2_958_465 // 9999-12-31, counted from 1900
	leapDay1900 = 60        // 1900-02-29
)

func dayOf(n int, epoch1904 bool) (year, month, day int, ok bool) {
	if n < 0 || n > lastSerial {
		return 0, 0, 0, false
	}
	start := time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	if !epoch1904 {
		if n == 0 || n == leapDay1900 {
			return 0, 0, 0, false
		}
		start = time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
		if n > leapDay1900 {
			n--
		}
	}
	t := start.AddDate(0, 0, n)
	return t.Year(), int(t.Month()), t.Day(), t.Year() <= 9999
}
