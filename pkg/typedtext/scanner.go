package typedtext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Scanner walks over Text[I:End]. It folds widths character by character
// instead of the whole string at once, so that I always counts bytes of what
// was typed. A copy looks ahead without stepping.
type Scanner struct {
	Text   string
	I, End int
}

// NewScanner scans s[from:to] without the white space around it.
func NewScanner(s string, from, to int) Scanner {
	from += len(s[from:to]) - len(strings.TrimLeftFunc(s[from:to], unicode.IsSpace))
	return Scanner{s, from, from + len(strings.TrimRightFunc(s[from:to], unicode.IsSpace))}
}

// Peek returns the folded next character and its size in bytes, -1, which is
// in no set, at the end.
func (c *Scanner) Peek() (rune, int) {
	if c.I >= c.End {
		return -1, 0
	}
	r, size := utf8.DecodeRuneInString(c.Text[c.I:c.End])
	return Fold(r), size
}

// At reports whether the next character folds to one of set.
func (c *Scanner) At(set string) bool {
	r, _ := c.Peek()
	return strings.ContainsRune(set, r)
}

// Take steps over the next character when it folds to one of set.
func (c *Scanner) Take(set string) bool {
	r, size := c.Peek()
	if !strings.ContainsRune(set, r) {
		return false
	}
	c.I += size
	return true
}

// Word steps over w when it comes next, as typed.
func (c *Scanner) Word(w string) bool {
	if !strings.HasPrefix(c.Text[c.I:c.End], w) {
		return false
	}
	c.I += len(w)
	return true
}

// Space steps over white space and reports whether there was any.
func (c *Scanner) Space() bool {
	from := c.I
	for c.Take(" ") {
	}
	return c.I > from
}

// Digit reports whether a digit comes next.
func (c *Scanner) Digit() bool {
	r, _ := c.Peek()
	return r >= '0' && r <= '9'
}

// DigitAfter reports whether one of set comes next and a digit behind it.
func (c *Scanner) DigitAfter(set string) bool {
	ahead := *c
	return ahead.Take(set) && ahead.Digit()
}

// Done reports whether everything is read.
func (c *Scanner) Done() bool { return c.I >= c.End }

// maxChunk is the characters of a chunk, no more than a message can carry.
const maxChunk = 12

// ChunkEnd returns the end of the run of text that starts at byte from, for a message
// that quotes it: up to a character that folds to one of stops, and at most 12
// characters.
func (c *Scanner) ChunkEnd(from int, stops string) int {
	n := 0
	for i, r := range c.Text[from:c.End] {
		if n++; n > maxChunk || i > 0 && strings.ContainsRune(stops, Fold(r)) {
			return from + i
		}
	}
	return c.End
}

// maxQuote is the characters of the input that a message may quote.
const maxQuote = 24

// Quote returns Text[from:to] for a message, shortened when it is long.
func (c *Scanner) Quote(from, to int) string {
	n := 0
	for i := range c.Text[from:to] {
		if n++; n > maxQuote {
			return c.Text[from:from+i] + "…"
		}
	}
	return c.Text[from:to]
}

// Fail makes an error for Text[from:to] that stays inside what is scanned.
func (c *Scanner) Fail(from, to int, msg, hint string) *Error {
	return Fail(c.Text[:c.End], from, to, msg, hint)
}
