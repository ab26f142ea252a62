package answer

import (
	"fmt"
	"regexp"
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

// cells reads the cells of one row.
type cells struct {
	*grid
	*reader
	row int
}

// entry returns the cell of a column. A copied column counts where the first is
// empty.
func (c *cells) entry(key form.Key) xlsxreader.Entry {
	var first xlsxreader.Entry
	for _, col := range c.cols[key] {
		e := c.At(col, c.row)
		switch {
		case e.Kind == xlsxreader.Empty && e.Formula == "":
		case first.Col == 0:
			first = e
		case rawText(e) != rawText(first):
			c.bad(e, fmt.Sprintf("「%s」の列が2つあり、違うことが書かれています（%sは「%s」、%sは「%s」）", form.Header(key, c.year), first.Ref(), quoted(rawText(first)), e.Ref(), quoted(rawText(e))), "どちらか一方を消してください")
		}
	}
	if first.Col == 0 && len(c.cols[key]) > 0 {
		return xlsxreader.Entry{Col: c.cols[key][0], Row: c.row}
	}
	return first
}

// bad reports a cell that cannot be read.
func (c *cells) bad(e xlsxreader.Entry, message, hint string) {
	c.report(c.pos(e.Col, e.Row), BadAnswer, message, hint)
}

// unsound reports cells that hold no text and no number of their own.
func (c *cells) unsound(e xlsxreader.Entry) bool {
	switch {
	case e.Kind == xlsxreader.Error:
		c.bad(e, fmt.Sprintf("セルがエラー（%s）です", e.Raw), "値を入力し直してください")
	case e.Kind == xlsxreader.Bool:
		c.bad(e, fmt.Sprintf("「%s」は読めません", quoted(e.Raw)), "値を入力し直してください")
	case e.Kind == xlsxreader.Empty && e.Formula != "":
		c.bad(e, fmt.Sprintf("式「=%s」の結果がファイルにありません", quoted(e.Formula)), "Excelで開いて保存し直すか、値を入力し直してください")
	default:
		return false
	}
	return true
}

// typed returns the year's value as it was typed, nil when nothing was; false
// when that cannot be read.
func (c *cells) typed(e xlsxreader.Entry) (*Given, bool) {
	if c.unsound(e) {
		return nil, false
	}
	g := &Given{Text: OneLine(clean(rawText(e))), Pos: c.pos(e.Col, e.Row), Bare: e.Kind == xlsxreader.Number}
	if g.Text == "" {
		return nil, true
	}
	if g.Bare {
		if !c.shownAsItIs(e) {
			return nil, false
		}
		if e.Percent() {
			g.Text = timesHundred(g.Text) + "％"
		} else {
			g.Text += shownUnit(e.Format())
		}
	}
	if e.Formula != "" {
		c.report(g.Pos, Unclear, fmt.Sprintf("式「=%s」の結果「%s」を取り込みます", quoted(e.Formula), quoted(g.Text)), "")
	}
	return g, c.parse(e, g)
}

// shownAsItIs refuses numbers that the sheet shows as something else.
func (c *cells) shownAsItIs(e xlsxreader.Entry) bool {
	y, m, d, date := e.Date()
	switch {
	case date:
		c.bad(e, fmt.Sprintf("値が日付（%d年%d月%d日）になっています", y, m, d), "セルの表示形式を「標準」に戻し、数字を入力し直してください")
	case e.Clock():
		c.bad(e, "値が時刻になっています", "セルの表示形式を「標準」に戻し、数字を入力し直してください")
	case scaledFormat.MatchString(e.Format()):
		c.bad(e, fmt.Sprintf("表示形式「%s」で下の桁を隠しています。中の値は「%s」です", e.Format(), e.Digits()), "様式の単位の数字を入力し直してください")
	default:
		return true
	}
	return false
}

// scaledFormat is a number format that shows thousandths: #,##0, of ECMA-376.
var scaledFormat = regexp.MustCompile(`^[^"]*[0#?],+(?:[^0#?,]|$)`)

// timesHundred moves the point by two.
func timesHundred(digits string) string {
	d, err := decimal.NewFromString(digits)
	if err != nil {
		return digits // never: Digits are a decimal number
	}
	return d.Shift(2).String()
}

// parse reads what g says.
func (c *cells) parse(e xlsxreader.Entry, g *Given) bool {
	v, found := value.Parse(textfile.NewText(g.Text, diag.Pos{}))
	if len(found) > 0 {
		text, ok := c.spoken(e, g.Text)
		if !ok {
			return false
		}
		if text != "" {
			g.Text = text
			v, found = value.Parse(textfile.NewText(text, diag.Pos{}))
		}
	}
	g.Value = v
	switch {
	case len(found) > 0:
		message, hint := unreadable(g.Text, found[0])
		c.report(g.Pos, BadAnswer, message, hint)
	case v.HasFigure() && v.Month != 0:
		c.report(g.Pos, BadAnswer, fmt.Sprintf("「%s」のかっこの中は、値の確かさ（速報、改定など）ではありません", g.Text), "いつの値かは、「備考」に書いてください")
	case v.Year != 0 && v.Year != c.year:
		c.report(g.Pos, BadAnswer, fmt.Sprintf("「%s」は%sの値です。この欄には%sの値を書きます", g.Text, v.Year.Kanji(), c.year.Kanji()), "値と年度を確かめてください")
	default:
		return true
	}
	return false
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
	v, found := value.Parse(textfile.NewText(clean(text), diag.Pos{}))
	return len(found) == 0 && v.HasFigure()
}
