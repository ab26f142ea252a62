package misread

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
)

// This file finds the figures that a comma between brackets cuts in two.

// CutFigure reports the first cut of a figure: an entry between brackets begins at
// pos right behind a comma between two digits, as the 866 of {a: 1,866}. Of several
// cuts of one figure (2,687,000) only the first is reported; all are true.
func (f *Finder) CutFigure(pos diag.Pos) bool {
	line := []rune(f.File.Line(pos.Line))
	comma := pos.Col - 2 // in line, which counts from 0
	if !digitComma(line, comma) {
		return false
	}
	if from := figureStart(line, comma); !strings.ContainsRune(string(line[from:comma]), ',') {
		to := figureEnd(line, comma)
		d := commaInBrackets.New(f.File.Pos(pos.Line, comma+1), diag.Pos{},
			fmt.Sprintf("かっこの中の「%s」が、「,」で別の値に分かれています", string(line[from:to])),
			"値の全体を「\"」で囲むか、「{ }」「[ ]」を使わずに1行に1つずつ書いてください")
		d.Fix = f.quoteFigure(pos.Line, line, from, to)
		f.Found.Add(d)
	}
	return true
}

// digitComma reports whether line[at] is a comma right between two digits.
func digitComma(line []rune, at int) bool {
	return at > 0 && at+1 < len(line) && line[at] == ',' && unicode.IsDigit(line[at-1]) && unicode.IsDigit(line[at+1])
}

// figureStart returns where the digits and commas that lead to line[at] begin.
func figureStart(line []rune, at int) int {
	for at > 0 && (unicode.IsDigit(line[at-1]) || digitComma(line, at-1)) {
		at--
	}
	return at
}

// figureEnd returns where the value that goes on at line[at] ends.
func figureEnd(line []rune, at int) int {
	for at < len(line) && (digitComma(line, at) || !strings.ContainsRune(",]}", line[at])) {
		at++
	}
	return at
}

// grouped is a figure with a unit whose commas can only group its digits.
var grouped = regexp.MustCompile(`^[0-9０-９]{1,3}(?:,[0-9０-９]{3})+[^0-9０-９,\s"\\][^"\\]*$`)

// quoteFigure quotes the figure at line[from:to] of line n, when it is the whole
// of a value between brackets.
func (f *Finder) quoteFigure(n int, line []rune, from, to int) *diag.Fix {
	before := strings.TrimRight(string(line[:from]), " ")
	text := strings.TrimRight(string(line[from:to]), " ")
	if !strings.ContainsAny(before[max(len(before)-1, 0):], "[{,:") || !grouped.MatchString(text) {
		return nil
	}
	start, end := f.File.Pos(n, from+1), f.File.Pos(n, from+1+utf8.RuneCountInString(text))
	return &diag.Fix{Message: "値の全体を引用符で囲みます", Edits: []diag.Edit{{Pos: start, End: start, Text: `"`}, {Pos: end, End: end, Text: `"`}}}
}
