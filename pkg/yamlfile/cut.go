package yamlfile

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile/broken"
)

// This file finds the values that YAML cuts short without an error: at a comma
// between brackets, and at a # behind a blank.

// splitFigure reports the first cut of a figure: y is an entry between brackets
// that starts right behind a comma between two digits, as the 866 of {a: 1,866}.
// Of several cuts of one figure (2,687,000) only the first is reported; all are
// true.
func (c *converter) splitFigure(y *yaml.Node) bool {
	at := y.Column - 2
	if around := c.file.From(y.Line, at); at < 1 || !cutFigure.MatchString(around[:min(len(around), 9)]) {
		return false
	}
	line := []rune(c.file.Line(y.Line))
	if from := figureStart(line, at); !strings.ContainsRune(string(line[from:at]), ',') {
		to := figureEnd(line, at)
		d := commaInBrackets.New(c.file.Pos(y.Line, at+1), diag.Pos{},
			fmt.Sprintf("かっこの中の「%s」が、「,」で別の値に分かれています", string(line[from:to])),
			"値の全体を「\"」で囲むか、「{ }」「[ ]」を使わずに1行に1つずつ書いてください")
		d.Fix = c.file.quoteFigure(y.Line, line, from, to)
		c.found.Add(d)
	}
	return true
}

// splitFigures is splitFigure for the entries of a list; true when any is cut.
func (c *converter) splitFigures(items []*yaml.Node) bool {
	cut := false
	for _, y := range items {
		cut = c.splitFigure(y) || cut
	}
	return cut
}

// refuseLast takes back the last value, which is only the front of what was meant.
func refuseLast(pairs []Pair) []Pair {
	if n := len(pairs); n > 0 {
		pairs[n-1].Value = &Node{Kind: Refused, Pos: pairs[n-1].Value.Pos}
	}
	return pairs
}

// cutFigure is a comma right between two digits.
var cutFigure = regexp.MustCompile(`^\p{Nd},\p{Nd}`)

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

// hashInText reports a comment that looks like text: a plain value goes on with
// # and a character, as in 会場 #2. A comment has a blank behind its #.
func (c *converter) hashInText(y *yaml.Node) {
	if y.Style != 0 || y.LineComment == "" {
		return
	}
	rest := c.file.From(y.Line, y.Column)
	i := strings.Index(rest, " #")
	if i < 0 || !strings.HasPrefix(strings.TrimSpace(rest[i:]), strings.TrimSpace(y.LineComment)) {
		return
	}
	if nearlyMark.MatchString(foldWidth(rest[i+len(" "):])) {
		return
	}
	if next, _ := utf8.DecodeRuneInString(rest[i+len(" #"):]); next == utf8.RuneError || unicode.IsSpace(next) || next == '#' {
		return
	}
	pos := c.file.Pos(y.Line, y.Column+utf8.RuneCountInString(rest[:i])+1)
	c.found.Add(hashInText.New(pos, diag.Pos{}, fmt.Sprintf("「%s」から後は読まれません", strings.TrimSpace(rest[i:])),
		"値の続きであれば値の全体を「\"」で囲み、覚え書きであれば「# 」と空白を入れてください"))
}

// hashFirst reports a value that starts with # and a character, as in #2会場,
// and so is no value at all. y is the nothing that YAML reads.
func (c *converter) hashFirst(y *yaml.Node) bool {
	rest := c.file.From(y.Line, y.Column)
	hash := strings.TrimLeft(rest, " \t")
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(hash, "#"))
	if !strings.HasPrefix(hash, "#") || hash == "#" || unicode.IsSpace(next) || next == '#' {
		return false
	}
	from := y.Column + len(rest) - len(hash)
	c.found.Add(hashInText.New(c.file.Pos(y.Line, from), c.file.Pos(y.Line, from+utf8.RuneCountInString(hash)),
		fmt.Sprintf("「%s」は「#」で始まるため覚え書きになり、値がありません", strings.TrimSpace(hash)),
		"値であれば値の全体を「\"」で囲み、覚え書きであれば「# 」と空白を入れてください"))
	return true
}

var (
	oddRemark  = regexp.MustCompile(broken.OddBlanks + `[\s\x{3000}\x{00A0}]*#`)
	glueRemark = regexp.MustCompile(`[^\sA-Za-z#](#) `)
)

// remarkInValue cuts off the comment that an odd blank before its # made a part
// of the plain value t.
func (c *converter) remarkInValue(y *yaml.Node, t Text) (Text, bool) {
	m := oddRemark.FindStringIndex(t.Value)
	if y.Style != 0 || m == nil || m[0] == 0 {
		return t, false
	}
	d := broken.OddBlank.New(t.At(m[0]), t.At(m[1]-1), "「#」の前の空白が半角ではないため、覚え書きが値の一部になっています", "「#」の前を半角の空白に直してください")
	d.Fix = broken.Mend(t.At(m[0]), t.At(m[1]-1), "  ", false)
	c.found.Add(d)
	return t.Sub(0, m[0]), true
}

// gluedRemark reports a comment that no blank parts from the plain value t.
func (c *converter) gluedRemark(y *yaml.Node, t Text) bool {
	m := glueRemark.FindStringSubmatchIndex(t.Value)
	if y.Style != 0 || m == nil {
		return false
	}
	d := hashInText.New(t.At(m[2]), t.At(m[3]), "「#」の前に空白がないため、覚え書きが値の一部になっています",
		"覚え書きであれば「#」の前に半角の空白を入れ、値の続きであれば値の全体を「\"」で囲んでください")
	d.Severity = diag.Error
	c.found.Add(d)
	return true
}

// grouped is a figure with a unit whose commas can only group its digits.
var grouped = regexp.MustCompile(`^[0-9０-９]{1,3}(?:,[0-9０-９]{3})+[^0-9０-９,\s"\\][^"\\]*$`)

// quoteFigure quotes the figure at line[from:to] of line n, when it is the whole
// of a value between brackets.
func (f *file) quoteFigure(n int, line []rune, from, to int) *diag.Fix {
	before := strings.TrimRight(string(line[:from]), " ")
	text := strings.TrimRight(string(line[from:to]), " ")
	if !strings.ContainsAny(before[max(len(before)-1, 0):], "[{,:") || !grouped.MatchString(text) {
		return nil
	}
	start, end := f.Pos(n, from+1), f.Pos(n, from+1+utf8.RuneCountInString(text))
	return &diag.Fix{Message: "値の全体を引用符で囲みます", Edits: []diag.Edit{{Pos: start, End: start, Text: `"`}, {Pos: end, End: end, Text: `"`}}}
}

// hiddenEscape reports the first forbidden character that y names by an escape
// such as \e, which the lines of the file do not show.
func (c *converter) hiddenEscape(y *yaml.Node) bool {
	if y.Style&yaml.DoubleQuotedStyle == 0 {
		return false
	}
	at := strings.IndexFunc(y.Value, func(r rune) bool { return r != '\n' && textfile.Forbidden(r) })
	if at < 0 {
		return false
	}
	r, size := utf8.DecodeRuneInString(y.Value[at:])
	t := c.file.scalarText(y)
	c.found.Add(textfile.ControlCharacter.New(t.At(at), t.At(at+size), fmt.Sprintf("「\\」の組み合わせが、目に見えない制御文字（U+%04X）を表しています", r),
		"この組み合わせを削除するか、値の全体を「'」で囲んでください"))
	return true
}
