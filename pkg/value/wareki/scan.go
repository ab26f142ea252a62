package wareki

import (
	"fmt"

	"sorachi/pkg/typedtext"
)

// Scanner goes through a text in which years stand. ParseYear and ParseSpan use
// it, and notations that have years in them.
type Scanner struct{ typedtext.Scanner }

// NewScanner scans s[from:to] without the white space around it.
func NewScanner(s string, from, to int) Scanner {
	return Scanner{typedtext.NewScanner(s, from, to)}
}

// Number is a run of digits. Long runs keep their true count of digits, which
// is what refuses them; their N means nothing.
type Number struct {
	N, Digits int
	From, To  int // bytes
}

// Number reads a run of digits; Digits is 0 when there is none.
func (c *Scanner) Number() Number {
	n := Number{From: c.I}
	for c.Digit() {
		r, size := c.Peek()
		if n.Digits++; n.Digits <= 6 {
			n.N = n.N*10 + int(r-'0')
		}
		c.I += size
	}
	n.To = c.I
	return n
}

// Unit steps over a counter (年, 月, 日) with the white space before it.
func (c *Scanner) Unit(counter string) bool {
	ahead := *c
	ahead.Space()
	if ahead.Word(counter) {
		*c = ahead
		return true
	}
	return false
}

// EntryEnd is the ChunkEnd of text in a list of years or dates: up to white space, a
// separator or a bracket.
func (c *Scanner) EntryEnd(from int) int { return c.ChunkEnd(from, " 、,~()") }

// standIns are what is typed in place of a number.
const standIns = typedtext.StandIns + "Xx"

// StandIn is the error for signs such as ●○ that come next in place of a number,
// nil when there are none.
func (c *Scanner) StandIn() error {
	ahead := *c
	for ahead.Take(standIns) {
	}
	if ahead.I == c.I {
		return nil
	}
	return c.Fail(c.I, ahead.I, fmt.Sprintf("「%s」は仮の文字です。数字が入っていません", c.Quote(c.I, ahead.I)),
		"数字を入れてください。決まっていなければ、書かずにおいてください").OfKind(typedtext.StandIn)
}
