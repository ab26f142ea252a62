package quantity

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

// newScanner scans s without the white space around it.
func newScanner(s string) scanner {
	from := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	return scanner{s, from, from + len(strings.TrimRightFunc(s[from:], unicode.IsSpace))}
}

// fold maps a full-width sign to its ASCII form, U+3000 and its like to a
// blank, and every dash to -.
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

// space steps over white space.
func (c *scanner) space() {
	for c.take(" ") {
	}
}

// digit reports whether a digit comes next.
func (c *scanner) digit() bool {
	r, _ := c.peek()
	return r >= '0' && r <= '9'
}

// digitAfter reports whether a digit follows a sign of set; it does not step.
func (c *scanner) digitAfter(set string) bool {
	n := *c
	return n.take(set) && n.digit()
}

// done reports whether everything is read.
func (c *scanner) done() bool { return c.i >= c.end }

// chunk returns the end of the run of text that starts at from: up to white
// space, and no longer than a message can carry.
func (c *scanner) chunk(from int) int {
	n := 0
	for i, r := range c.s[from:c.end] {
		if n++; n > 12 || i > 0 && fold(r) == ' ' {
			return from + i
		}
	}
	return c.end
}

// fail makes an error for s[from:to] that stays inside what is scanned.
func (c *scanner) fail(from, to int, msg, hint string) *Error {
	return fail(c.s[:c.end], from, to, msg, hint)
}
