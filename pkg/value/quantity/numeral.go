package quantity

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/typedtext"
)

// The size of a number as written. 15 digits are what a spreadsheet keeps; the
// limits also keep hostile input from costing memory.
const (
	maxDigits   = 15
	maxDecimals = 6
)

// numeral is digits with commas and a point, in either width.
type numeral struct {
	from, to int                           // bytes
	text     [maxDigits + maxDecimals]byte // digits alone, as many as fit
	digits   int                           // before the point, counted also beyond text
	decimals int                           // behind the point, likewise
}

// whole and fraction return the digits on each side of the point.
func (n *numeral) whole() string { return string(n.text[:min(n.digits, len(n.text))]) }

func (n *numeral) fraction() string {
	return string(n.text[min(n.digits, len(n.text)):min(n.digits+n.decimals, len(n.text))])
}

// value returns the numeral as a decimal of exactly its written decimals.
func (n *numeral) value() decimal.Decimal {
	if n.digits+n.decimals <= 18 { // fits an int64
		return decimal.New(atoi(n.text[:n.digits+n.decimals]), -int32(n.decimals))
	}
	return decimal.New(atoi(n.text[:n.digits]), 0).Add(decimal.New(atoi(n.text[n.digits:n.digits+n.decimals]), -int32(n.decimals)))
}

// atoi reads digits that fit an int64.
func atoi(digits []byte) int64 {
	v := int64(0)
	for _, d := range digits {
		v = v*10 + int64(d-'0')
	}
	return v
}

// String prints the numeral as it should have been written.
func (n *numeral) String() string {
	text := strings.TrimLeft(n.whole(), "0")
	if text == "" {
		text = "0"
	}
	if n.decimals > 0 {
		text += "." + n.fraction()
	}
	return group(text)
}

// run reads digits into n and returns how many there were.
func (p *parser) run(n *numeral) int {
	count := 0
	for ; p.Digit(); count++ {
		r, size := p.Peek()
		if k := n.digits + count; k < len(n.text) {
			n.text[k] = byte(r)
		}
		p.I += size
	}
	return count
}

// numeral reads a number. Its comma groups must be right, because a wrong one
// (1662,043 and 4億3,0000万円 were both printed) hides a lost or doubled digit.
func (p *parser) numeral() (numeral, error) {
	n := numeral{from: p.I}
	n.digits = p.run(&n)
	if n.digits == 0 {
		return n, cmp.Or(p.letter(&n), p.noDigits())
	}
	badFrom, badTo, commas, last := 0, 0, 0, 0
	if n.digits > 3 && digitAfter(p.Scanner, ",") {
		badFrom, badTo = n.from, p.I
	}
	for digitAfter(p.Scanner, ",") {
		p.Take(",")
		from := p.I
		commas, last = commas+1, p.run(&n)
		if n.digits += last; last != 3 && badTo == 0 {
			badFrom, badTo = from, p.I
		}
	}
	if digitAfter(p.Scanner, ".") {
		p.Take(".")
		n.decimals = p.run(&n)
	}
	n.to = p.I
	if err := p.letter(&n); err != nil {
		return n, err
	}
	if badTo > 0 {
		return n, p.badGroup(&n, badFrom, badTo, p.meantByGroup(&n, commas, last))
	}
	if err := p.separator(&n); err != nil {
		return n, err
	}
	return n, p.checkNumeral(&n)
}

// digitAfter reports whether a digit follows a sign of set.
func digitAfter(c typedtext.Scanner, set string) bool {
	return c.Take(set) && c.Digit()
}

// badGroup tells that Text[from:to] is a comma group of the wrong length; meant is
// what was probably to be written.
func (p *parser) badGroup(n *numeral, from, to int, meant string) error {
	return p.Fail(from, to, fmt.Sprintf("「%s」の「%s」が3桁ごとの区切りになっていません", p.Text[n.from:n.to], p.Text[from:to]),
		orElse(meant, "桁が合っているか確かめてください"))
}

// meantByGroup returns the numbers that a wrong comma group of count digits may
// stand for: 53,0 is 53.0 or 530; the 3,0000 of 4億3,0000万 has a 0 too many.
func (p *parser) meantByGroup(n *numeral, commas, count int) string {
	whole := n.whole()
	lead := n.digits - count
	switch {
	case n.digits > maxDigits:
		return ""
	case p.q.Compound && n.digits > 4:
		cut := strings.TrimRight(whole, "0")
		if len(cut) > 4 {
			return ""
		}
		return group(whole[:4])
	case commas != 1 || count > 2 || n.decimals > 0 || lead > 4:
		return n.String()
	case whole[0] == '0':
		return whole[:lead] + "." + whole[lead:]
	}
	return group(whole[:lead]) + "." + whole[lead:] + "」か「" + n.String()
}

// orElse offers what may be meant, or gives the other hint when nothing is known.
func orElse(meant, hint string) string {
	if meant == "" {
		return hint
	}
	return fmt.Sprintf("「%s」ではありませんか。桁が合っているか確かめてください", meant)
}

// checkNumeral holds a number to the grammar's limits.
func (p *parser) checkNumeral(n *numeral) error {
	switch {
	case n.digits > maxDigits:
		return p.Fail(n.from, n.to, fmt.Sprintf("整数部分が%d桁あります。%d桁までです", n.digits, maxDigits), "「億」や「兆」を使って書いてください")
	case n.decimals > maxDecimals:
		return p.Fail(n.from, n.to, fmt.Sprintf("小数が%d桁あります。%d桁までです", n.decimals, maxDecimals), "桁を丸めてください")
	case n.digits > 1 && n.text[0] == '0':
		return p.Fail(n.from, n.to, fmt.Sprintf("「%s」は0から始まっています", p.Text[n.from:n.to]), fmt.Sprintf("「%s」と書いてください", n.String()))
	}
	return nil
}

// noDigits tells what stands where a number should start.
func (p *parser) noDigits() error {
	const hint = "「7,250千人」のように数字から書いてください"
	if p.Done() {
		return p.Fail(p.I, p.I, "数字がありません", hint)
	}
	end := p.Chunk(p.I, " ")
	text := p.Text[p.I:end]
	switch {
	case digitAfter(p.Scanner, "."):
		return p.Fail(p.I, end, fmt.Sprintf("「%s」は小数点から始まっています", text), fmt.Sprintf("「0%s」と書いてください", text))
	case p.At("●○〇◯◎■□*?_"), p.At("XxTt") && lettersToCome.MatchString(text):
		return p.Fail(p.I, end, fmt.Sprintf("「%s」は仮の文字です。数字が入っていません", text), "数字を入れるか、「集計中」と書いてください").OfKind(typedtext.Placeholder)
	case p.At("ー") && p.figureFrom(p.I+len("ー")):
		return p.Fail(p.I, p.I+len("ー"), "「ー」は負の符号ではなく、伸ばす音の記号です", fmt.Sprintf("「△%s」のように「△」か「-」で書いてください", strings.TrimPrefix(text, "ー")))
	case p.At("¥$€") || p.At("￥"):
		return p.Fail(p.I, end, fmt.Sprintf("「%s」は通貨の記号から始まっています", text), "「1,000円」のように、数字のあとに単位を書いてください")
	case p.At("〇一二三四五六七八九十百千万億兆"):
		return p.Fail(p.I, end, fmt.Sprintf("「%s」は漢数字です", text), "「5人」「30万人」のように算用数字で書いてください")
	}
	return p.Fail(p.I, end, fmt.Sprintf("「%s」は数字ではありません", text), hint)
}

// lettersToCome stand for a figure that is to come: XX千人, TBD.
var lettersToCome = regexp.MustCompile(`^(?:[XxＸｘ]{2,}|TBD|TBA|tbd|tba)`)
