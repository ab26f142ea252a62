package everysheet

import "strings"

// DecimalsOf is the part of a number format that shows so many decimals.
func DecimalsOf(n int) string {
	if n <= 0 {
		return ""
	}
	return "." + strings.Repeat("0", n)
}

// InBrackets puts a text into brackets, none where it is empty.
func InBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "（" + s + "）"
}
