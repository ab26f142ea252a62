// Package cells knows how a spreadsheet's cell holds what a plan says: a written
// figure as a number with a format that prints it as written, and a progress rate
// as a formula that is sure to give the printed one. It writes no file: texts of
// numbers, formats and formulas are all it makes.
//
// To read it: figure.go (a figure and its format), then rate.go (a rate as a formula)
// over operand.go (figures in a formula as whole numbers), and band.go (the band of a
// rate as a formula). This file has what they share.
package cells

import (
	"strings"

	"sorachi/pkg/excel/ooxml"
)

// InFormat makes s literal in a number format.
func InFormat(s string) string {
	if s == "" {
		return ""
	}
	return `"` + strings.ReplaceAll(s, `"`, `"\""`) + `"`
}

// InFormula makes s a text in a formula.
func InFormula(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// Fits says whether a cell keeps all digits of a number.
func Fits(number string) bool {
	digits := strings.ReplaceAll(strings.TrimLeft(number, "-"), ".", "")
	return len(strings.Trim(digits, "0")) <= ooxml.MaxDigits
}

// Trimmed drops the zeros at the end of a number's decimals, which its format
// puts back.
func Trimmed(digits string) string {
	if !strings.Contains(digits, ".") {
		return digits
	}
	return strings.TrimRight(strings.TrimRight(digits, "0"), ".")
}
