package wareki

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scanner walks over s[i:end]. It folds widths character by character instead
// of the whole string at once, so that i always counts bytes of what was typed.
type scanner struct {
	s      string
	i, end int
}

// none is what peek returns at the end.
const none = rune(-1)

// newScanner scans s[from:to] without the white space around it.
func newScanner(s string, from, to int) scanner {
	from += len(s[from:to]) - len(strings.TrimLeftFunc(s[from:to], unicode.IsSpace))
	return scanner{s, from, from + len(strings.TrimRightFunc(s[from:to], unicode.IsSpace))}
}

// fold maps the widths and look-alikes of one sign to its ASCII form: Ｒ to R,
// ６ to 6, U+3000 to a blank, ～ and 〜 to ~, every dash to -.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf && r > ' ':
		return r
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '〜':
		return '~'
	case r == '−' || r == '―' || r >= '‐' && r <= '—':
		return '-'
	case r == '､':
		return '、'
	case r == '･':
		return '・'
	case unicode.IsSpace(r):
		return ' '
	}
	return r
}

// peek returns the folded next character and its size in bytes.
func (c *scanner) peek() (rune, int) {
	if c.i >= c.end {
		return none, 0
	}
	r, size := utf8.DecodeRuneInString(c.s[c.i:c.end])
	return fold(r), size
}

// at reports whether the next character folds to one of set.
func (c *scanner) at(set string) bool {
	r, _ := c.peek()
	return r != none && strings.ContainsRune(set, r)
}

// take steps over the next character when it folds to one of set.
func (c *scanner) take(set string) bool {
	r, size := c.peek()
	if r == none || !strings.ContainsRune(set, r) {
		return false
	}
	c.i += size
	return true
}

// word steps over w when it comes next, as typed.
func (c *scanner) word(w string) bool {
	if !strings.HasPrefix(c.s[c.i:c.end], w) {
		return false
	}
	c.i += len(w)
	return true
}

// space steps over white space and reports whether there was any.
func (c *scanner) space() bool {
	from := c.i
	for c.take(" ") {
	}
	return c.i > from
}

// done reports whether everything is read.
func (c *scanner) done() bool { return c.i >= c.end }

// digit reports whether a digit comes next.
func (c *scanner) digit() bool {
	r, _ := c.peek()
	return r >= '0' && r <= '9'
}

// number is a run of digits. Long runs keep their true count of digits, which
// is what refuses them.
type number struct {
	n, digits int
	from, to  int
}

// number reads a run of digits; digits is 0 when there is none.
func (c *scanner) number() number {
	n := number{from: c.i}
	for c.digit() {
		r, size := c.peek()
		if n.digits++; n.digits <= 6 {
			n.n = n.n*10 + int(r-'0')
		}
		c.i += size
	}
	n.to = c.i
	return n
}

// fail makes an error for s[from:to] that stays inside what is scanned.
func (c *scanner) fail(from, to int, msg, hint string) *Error {
	return fail(c.s[:c.end], from, to, msg, hint)
}

// maxQuote is the characters of the input that a message may quote.
const maxQuote = 24

// text returns s[from:to] for a message, shortened when it is long.
func (c *scanner) text(from, to int) string {
	n := 0
	for i := range c.s[from:to] {
		if n++; n > maxQuote {
			return c.s[from:from+i] + "…"
		}
	}
	return c.s[from:to]
}

// chunk returns the end of the run of text that starts at from: up to a
// separator or white space, and no longer than a message can carry.
func (c *scanner) chunk(from int) int {
	n := 0
	for i, r := range c.s[from:c.end] {
		if n++; n > 12 || i > 0 && strings.ContainsRune(" 、,~()", fold(r)) {
			return from + i
		}
	}
	return c.end
}
