package entrycells

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/textfile"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value"
)

// This file reads the cell in which the year's figure is asked for.

// typedValue returns the year's value as it was typed, nil when nothing was. With an error
// among the findings it cannot be read.
func (c Cell) typedValue() (*Given, diag.List) {
	if found := c.unsound(); found != nil {
		return nil, found
	}
	g := &Given{Text: OneLine(Text(c.Cell)), Pos: c.Pos, FromNumber: c.Kind == xlsxreader.Number}
	if g.Text == "" {
		return nil, nil
	}
	if g.FromNumber {
		if found := c.shownAsOther(); found != nil {
			return nil, found
		}
		g.Text = c.asShown(g.Text)
	}
	var found diag.List
	if c.Formula != "" {
		found = c.finding(Unclear, fmt.Sprintf("式「=%s」の結果「%s」を取り込みます", quoted(c.Formula), quoted(g.Text)), "")
	}
	return g, append(found, c.parse(g)...)
}

// shownAsOther finds numbers that the sheet shows as something else.
func (c Cell) shownAsOther() diag.List {
	y, m, d, date := c.Date()
	switch {
	case date:
		return c.bad(fmt.Sprintf("値が日付（%d年%d月%d日）になっています", y, m, d), "セルの表示形式を「標準」に戻し、数字を入力し直してください")
	case c.Clock():
		return c.bad("値が時刻になっています", "セルの表示形式を「標準」に戻し、数字を入力し直してください")
	case c.Format().Scaled():
		return c.bad(fmt.Sprintf("表示形式「%s」で下の桁を隠しています。中の値は「%s」です", c.Format().Code, c.Digits()), "様式の単位の数字を入力し直してください")
	}
	return nil
}

// asShown is a number with what its format shows behind it: ％, or a unit.
func (c Cell) asShown(digits string) string {
	if !c.Percent() {
		return digits + c.Format().Unit()
	}
	d, err := decimal.NewFromString(digits)
	if err != nil {
		return digits + "％" // never: Digits are a decimal number
	}
	return d.Shift(2).String() + "％"
}

// parse reads what g says.
func (c Cell) parse(g *Given) diag.List {
	v, found := value.Parse(textfile.NewText(g.Text, diag.Pos{}))
	var doubts diag.List
	if len(found) > 0 {
		text, said := c.spoken(g.Text)
		if said.HasErrors() {
			return said
		}
		if doubts = said; text != "" {
			g.Text = text
			v, found = value.Parse(textfile.NewText(text, diag.Pos{}))
		}
	}
	g.Value = v
	switch {
	case len(found) > 0:
		return append(doubts, c.bad(unreadable(g.Text, found[0]))...)
	case v.HasFigure() && v.Month != 0:
		return append(doubts, c.bad(fmt.Sprintf("「%s」のかっこの中は、値の確かさ（速報、改定など）ではありません", g.Text), "いつの値かは、「備考」に書いてください")...)
	case v.Year != 0 && v.Year != c.Year:
		return append(doubts, c.bad(fmt.Sprintf("「%s」は%sの値です。この欄には%sの値を書きます", g.Text, v.Year.Kanji(), c.Year.Kanji()), "値と年度を確かめてください")...)
	}
	return doubts
}

// unreadable says why a text is no value, and what an answer should say: what is
// found is said to those who write a plan.
func unreadable(text string, why diag.Diagnostic) (message, hint string) {
	hint = strings.NewReplacer("「note」", "「注」の欄", " note ", "「注」の欄").Replace(why.Hint)
	folded := strings.Map(typedtext.Fold, text)
	at := strings.IndexAny(text, "（(")
	switch {
	case strings.Contains(hint, "「注」の欄"), strings.Contains(hint, form.StatePending), strings.Contains(hint, form.StateUnpublished):
	case !strings.ContainsFunc(folded, unicode.IsDigit):
		hint = "数字だけを入力するか、値を空欄にして「状態」を選んでください"
	case at > 0 && isFigure(text[:at]):
		return "「" + quoted(text[at:]) + "」は、値の確かさ（速報、改定など）ではありません", "値には数字だけを入力し、かっこの中は「注」か「備考」の欄に書いてください"
	}
	return why.Message, hint
}

// isFigure reports whether text is a number with or without a unit.
func isFigure(text string) bool {
	v, found := value.Parse(textfile.NewText(trimmed(text), diag.Pos{}))
	return len(found) == 0 && v.HasFigure()
}
