package ooxml

import (
	"strings"
)

// MaxDigits is how many significant digits a spreadsheet keeps of a number, and shows.
const MaxDigits = 15

// Fits reports whether a cell keeps all digits of a number, such as -1234.50.
func Fits(number string) bool {
	if len(number) <= MaxDigits {
		return true
	}
	digits := strings.ReplaceAll(strings.TrimLeft(number, "-"), ".", "")
	return len(strings.Trim(digits, "0")) <= MaxDigits
}

// Trimmed drops the zeros at the end of a number's decimals, which its format
// puts back.
func Trimmed(number string) string {
	if !strings.Contains(number, ".") {
		return number
	}
	return strings.TrimRight(strings.TrimRight(number, "0"), ".")
}

// Decimals is the part of a number format that shows so many decimals: .00, nothing
// for none.
func Decimals(n int) string {
	if n <= 0 {
		return ""
	}
	return "." + strings.Repeat("0", n)
}

// InFormat is s as a text in a number format, shown as it is.
func InFormat(s string) string {
	if s == "" {
		return ""
	}
	return `"` + strings.ReplaceAll(s, `"`, `"\""`) + `"`
}
