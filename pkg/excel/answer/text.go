package answer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/typedtext"
)

// This file reads the columns of texts: 出典, 注 and 備考.

// changed returns what a column of texts says now, nil when that is what the form
// was made with. What was wiped out is told and stays in the plan.
func (c *cells) changed(key form.Key, was string) *Given {
	e := c.entry(key)
	if len(c.cols[key]) == 0 || c.unsound(e) {
		return nil
	}
	if _, _, _, date := e.Date(); date {
		c.bad(e, fmt.Sprintf("「%s」が日付になっています", form.Header(key, c.year)), "文字で書き直してください")
		return nil
	}
	g := &Given{Text: OneLine(clean(rawText(e))), Pos: c.pos(e.Col, e.Row)}
	switch nothing := key != form.ColRemark && slices.Contains(noTextWords, typedtext.Squeeze(g.Text)); {
	case g.Text == OneLine(clean(was)):
		return nil
	case nothing && was == "":
		c.report(g.Pos, NotTaken, fmt.Sprintf("「%s」の「%s」は、何も書かれていないものとします", form.Header(key, c.year), g.Text), "")
		return nil
	case nothing, g.Text == "":
		c.report(g.Pos, NotTaken, fmt.Sprintf("「%s」の「%s」が消されていますが、計画には残します", form.Header(key, c.year), quoted(was)), "消すときは、計画のファイルで消してください")
		return nil
	}
	return g
}

// noTextWords stand where there is nothing to say, and would be printed.
var noTextWords = []string{"-", "ー", "なし", "無し", "無", "特になし", "特に無し", "該当なし"}

// OneLine joins the lines of a text: Japanese needs no blank between them. What
// cannot be seen is a blank.
func OneLine(s string) string {
	var b strings.Builder
	for line := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r) }) {
		line = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return ' '
			}
			return r
		}, line)
		line = clean(line)
		if b.Len() > 0 && line != "" && line[0] < 0x80 && b.String()[b.Len()-1] < 0x80 {
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

// rawText is what a cell holds, as text.
func rawText(e xlsxreader.Entry) string {
	if e.Kind == xlsxreader.Number {
		return e.Digits()
	}
	return e.Raw
}

// clean takes blanks and what cannot be seen off both ends.
func clean(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
	})
}

// maxQuote is how many characters of a cell a message quotes.
const maxQuote = 40

// quoted is a text of a cell for a message.
func quoted(s string) string {
	s = OneLine(clean(s))
	if runes := []rune(s); len(runes) > maxQuote {
		return string(runes[:maxQuote]) + "…"
	}
	return s
}
