package wareki

import (
	"fmt"
	"strings"
)

// noYear tells that something else stands where a year should.
func (c *Scanner) noYear() error {
	if err := c.StandIn(); err != nil {
		return err
	}
	hint := "「R6」「令和6年度」「2024年度」のように書いてください"
	if c.Done() {
		return c.Fail(c.I, c.I, "年がありません", hint)
	}
	end := c.EntryEnd(c.I)
	text := c.Text[c.I:end]
	if strings.HasPrefix(text, "元年") {
		hint = "「令和元年」のように、元号から書いてください"
	}
	if up := strings.ToUpper(text); up != text && isYear(up) {
		hint = fmt.Sprintf("「%s」と大文字で書いてください", up)
	}
	return c.Fail(c.I, end, fmt.Sprintf("「%s」は年として読めません", text), hint)
}

func isYear(s string) bool {
	_, err := ParseYear(s)
	return err == nil
}

// outside tells that a year is not one that is read.
func (c *Scanner) outside(from, to int) error {
	return c.Fail(from, to, fmt.Sprintf("「%s」は扱える年（%d年～%d年）の外です", c.Quote(from, to), firstYear, lastYear),
		"打ち間違いがないか確かめてください")
}

// noEra tells that a year such as 32年度 lacks its era. Which one was meant
// cannot be known, so the hint only shows the form.
func (c *Scanner) noEra(n Number) error {
	return c.Fail(n.From, n.To, fmt.Sprintf("「%s」の前に元号がありません", c.Quote(n.From, n.To)),
		"「R6」「令和6年」のように元号から書くか、「2024年」のように西暦で書いてください")
}

// noNumber tells that an era stands alone or before something else.
func (c *Scanner) noNumber(w *WrittenYear) error {
	if err := c.StandIn(); err != nil {
		return err
	}
	hint := fmt.Sprintf("「%s6」のように算用数字で書いてください", c.Quote(w.From, w.To))
	if c.At("〇一二三四五六七八九十") {
		return c.Fail(c.I, c.EntryEnd(c.I), "年が漢数字で書かれています", hint)
	}
	return c.Fail(w.From, w.To, fmt.Sprintf("「%s」のあとに年の数字がありません", c.Quote(w.From, w.To)), hint)
}

// noSpan tells what stands where the sign of a span should.
func (c *Scanner) noSpan() error {
	const hint = "「R3～R7」のように始まりと終わりを書いてください"
	if c.Done() {
		return c.Fail(c.I, c.I, "期間の終わりの年度がありません", hint)
	}
	end := c.EntryEnd(c.I)
	return c.Fail(c.I, end, fmt.Sprintf("期間の「～」があるはずの所に「%s」があります", c.Quote(c.I, end)), hint)
}
