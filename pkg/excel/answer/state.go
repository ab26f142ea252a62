package answer

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/textfile"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// This file reads the columns that say when a value comes, where there is none.

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
		if near, ok := typedtext.Nearest(text, form.States); ok {
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
	monthText    = regexp.MustCompile(`^(?:(.*年)度?|([0-9]{4}|[RHrh][0-9]{1,2})[/.-])?([0-9]{1,2})(?:月(?:頃|ごろ|末|中|上旬|中旬|下旬|予定|以降|公表)*)?$`)
	dayText      = regexp.MustCompile(`^([0-9]{1,2})/[0-9]{1,2}$`)
	noMonthWords = []string{"", "-", "未定", "なし", "不明"}
)

// month reads the column of months, 0 when nothing is said.
func (c *cells) month() (int, bool) {
	e := c.entry(form.ColMonth)
	if c.unsound(e) {
		return 0, false
	}
	text := typedtext.Squeeze(rawText(e))
	if d, ok := dayOf(e); ok {
		return c.monthOf(e, fmt.Sprintf("%d年", d.Year), strconv.Itoa(d.Month))
	}
	if slices.Contains(noMonthWords, text) {
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
func (c *cells) monthOf(e xlsxreader.Entry, year, month string) (int, bool) {
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
		c.report(c.pos(e.Col, e.Row), Unclear, fmt.Sprintf("公表予定の「%s%d月」を「%d月」とします。%sの値では、%sのことになります", year, m, m, c.year.Kanji(), meant), "違うときは「注」に書いてください")
	}
	return m, true
}
