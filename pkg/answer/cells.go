package answer

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/form"
	"sorachi/pkg/notation"
	"sorachi/pkg/textfile"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
	"sorachi/pkg/workbook"
)

// cells reads the cells of one row.
type cells struct {
	*grid
	*reader
	row int
}

// entry returns the cell of a column. A copied column counts where the first is
// empty.
func (c *cells) entry(key form.Key) workbook.Entry {
	var first workbook.Entry
	for _, col := range c.cols[key] {
		e := c.At(col, c.row)
		switch {
		case e.Kind == workbook.Empty && e.Formula == "":
		case first.Col == 0:
			first = e
		case rawText(e) != rawText(first):
			c.bad(e, fmt.Sprintf("「%s」の列が2つあり、違うことが書かれています（%sは「%s」、%sは「%s」）", form.Header(key, c.year), first.Ref(), quoted(rawText(first)), e.Ref(), quoted(rawText(e))), "どちらか一方を消してください")
		}
	}
	if first.Col == 0 && len(c.cols[key]) > 0 {
		return workbook.Entry{Col: c.cols[key][0], Row: c.row}
	}
	return first
}

// bad reports a cell that cannot be read.
func (c *cells) bad(e workbook.Entry, message, hint string) {
	c.at(c.pos(e.Col, e.Row), BadAnswer, message, hint)
}

// unsound reports cells that hold no text and no number of their own.
func (c *cells) unsound(e workbook.Entry) bool {
	switch {
	case e.Kind == workbook.Error:
		c.bad(e, fmt.Sprintf("セルがエラー（%s）です", e.Raw), "値を入力し直してください")
	case e.Kind == workbook.Bool:
		c.bad(e, fmt.Sprintf("「%s」は読めません", quoted(e.Raw)), "値を入力し直してください")
	case e.Kind == workbook.Empty && e.Formula != "":
		c.bad(e, fmt.Sprintf("式「=%s」の結果がファイルにありません", quoted(e.Formula)), "Excelで開いて保存し直すか、値を入力し直してください")
	default:
		return false
	}
	return true
}

// typed returns the year's value as it was typed, nil when nothing was; false
// when that cannot be read.
func (c *cells) typed(e workbook.Entry) (*Given, bool) {
	if c.unsound(e) {
		return nil, false
	}
	g := &Given{Text: OneLine(clean(rawText(e))), Pos: c.pos(e.Col, e.Row), Bare: e.Kind == workbook.Number}
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
		c.at(g.Pos, Unclear, fmt.Sprintf("式「=%s」の結果「%s」を取り込みます", quoted(e.Formula), quoted(g.Text)), "")
	}
	return g, c.parse(e, g)
}

// shownAsItIs refuses numbers that the sheet shows as something else.
func (c *cells) shownAsItIs(e workbook.Entry) bool {
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
func (c *cells) parse(e workbook.Entry, g *Given) bool {
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
		c.at(g.Pos, BadAnswer, message, hint)
	case v.HasFigure() && v.Month != 0:
		c.at(g.Pos, BadAnswer, fmt.Sprintf("「%s」のかっこの中は、値の確かさ（速報、改定など）ではありません", g.Text), "いつの値かは、「備考」に書いてください")
	case v.Year != 0 && v.Year != c.year:
		c.at(g.Pos, BadAnswer, fmt.Sprintf("「%s」は%sの値です。この欄には%sの値を書きます", g.Text, v.Year.Kanji(), c.year.Kanji()), "値と年度を確かめてください")
	default:
		return true
	}
	return false
}

// stated is what the column of states says.
type stated struct {
	word     string // one of form.States; empty when nothing is said
	month    int    // of 集計中（7月頃）
	firmness string // 速報, typed where 値あり is meant
	pos      diag.Pos
}

// otherStates are words that people write for 値あり.
var otherStates = []string{"あり", "有", "有り", "値有", "値有り", "公表済", "公表済み", "確定値あり"}

// state reads the column of states.
func (c *cells) state() (stated, bool) {
	e := c.entry(form.ColState)
	s := stated{pos: c.pos(e.Col, e.Row)}
	if c.unsound(e) {
		return s, false
	}
	text := strings.Join(strings.Fields(clean(rawText(e))), "")
	v, found := value.Parse(textfile.NewText(text, diag.Pos{}))
	firm, _ := value.Parse(textfile.NewText("0（"+text+"）", diag.Pos{}))
	switch {
	case text == "" || v.State == value.None && len(found) == 0:
	case slices.Contains(form.States, text):
		s.word = text
	case slices.Contains(otherStates, text):
		s.word = form.StateValue
	case v.Quantity.Unit == "" && stateWord(v) != "" && len(found) == 0:
		s.word, s.month = stateWord(v), v.Month
	case firm.Firmness != "" && firm.Firmness == text:
		s.word, s.firmness = form.StateValue, text
	default:
		hint := "「" + strings.Join(form.States, "」「") + "」のどれかを書いてください"
		if near, ok := notation.Nearest(text, form.States); ok {
			hint = "「" + near + "」ではありませんか"
		}
		c.bad(e, fmt.Sprintf("状態の「%s」は読めません", quoted(text)), hint)
		return s, false
	}
	return s, true
}

// stateWord is the state of a value without a figure, as the form's list has it.
func stateWord(v *value.Value) string {
	return map[value.State]string{value.Pending: form.StatePending, value.Unpublished: form.StateUnpublished, value.NotSurveyed: form.StateNotSurveyed}[v.State]
}

var (
	monthText = regexp.MustCompile(`^(?:(.*年)度?|([0-9]{4}|[RHrh][0-9]{1,2})[/.-])?([0-9]{1,2})(?:月(?:頃|ごろ|末|中|上旬|中旬|下旬|予定|以降|公表)*)?$`)
	dayText   = regexp.MustCompile(`^([0-9]{1,2})/[0-9]{1,2}$`)
	noMonth   = []string{"", "-", "未定", "なし", "不明"}
)

// month reads the column of months, 0 when nothing is said.
func (c *cells) month() (int, bool) {
	e := c.entry(form.ColMonth)
	if c.unsound(e) {
		return 0, false
	}
	text := notation.Squeeze(rawText(e))
	if d, ok := dayOf(e); ok {
		return c.monthOf(e, fmt.Sprintf("%d年", d.Year), strconv.Itoa(d.Month))
	}
	if slices.Contains(noMonth, text) {
		return 0, true
	}
	if m := monthText.FindStringSubmatch(text); m != nil {
		return c.monthOf(e, m[1]+m[2], m[3])
	}
	if m := dayText.FindStringSubmatch(text); m != nil {
		return c.monthOf(e, "", m[1])
	}
	c.bad(e, fmt.Sprintf("公表予定月の「%s」は読めません", quoted(rawText(e))), "「7月」のように、月だけを書いてください")
	return 0, false
}

// monthOf checks a month, and that the year beside it is the one that a report
// would mean by the month alone.
func (c *cells) monthOf(e workbook.Entry, year, month string) (int, bool) {
	m, _ := strconv.Atoi(month)
	if m < 1 || m > 12 {
		c.bad(e, fmt.Sprintf("公表予定月の「%s」という月はありません", quoted(rawText(e))), "1月から12月までで書いてください")
		return 0, false
	}
	meant := wareki.Date{Year: int(c.year) + 1, Month: m}
	if m < 4 {
		meant.Year++
	}
	if y, err := wareki.ParseYear(strings.ToUpper(year)); year != "" && (err != nil || int(y) != meant.Year) {
		c.at(c.pos(e.Col, e.Row), Unclear, fmt.Sprintf("公表予定の「%s%d月」を「%d月」とします。%sの値では、%sのことになります", year, m, m, c.year.Kanji(), meant), "違うときは「注」に書いてください")
	}
	return m, true
}

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
	switch nothing := key != form.ColRemark && slices.Contains(wordsForNothing, notation.Squeeze(g.Text)); {
	case g.Text == OneLine(clean(was)):
		return nil
	case nothing && was == "":
		c.at(g.Pos, NotTaken, fmt.Sprintf("「%s」の「%s」は、何も書かれていないものとします", form.Header(key, c.year), g.Text), "")
		return nil
	case nothing, g.Text == "":
		c.at(g.Pos, NotTaken, fmt.Sprintf("「%s」の「%s」が消されていますが、計画には残します", form.Header(key, c.year), quoted(was)), "消すときは、計画のファイルで消してください")
		return nil
	}
	return g
}

// wordsForNothing stand where there is nothing to say, and would be printed.
var wordsForNothing = []string{"-", "ー", "なし", "無し", "無", "特になし", "特に無し", "該当なし"}

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
