package wareki

import "sorachi/pkg/typedtext"

// scanner reads years; reader, around it, reads dates.
type scanner struct{ typedtext.Scanner }

// newScanner scans s[from:to] without the white space around it.
func newScanner(s string, from, to int) scanner {
	return scanner{typedtext.NewScanner(s, from, to)}
}

// number is a run of digits. Long runs keep their true count of digits, which
// is what refuses them.
type number struct {
	n, digits int
	from, to  int
}

// number reads a run of digits; digits is 0 when there is none.
func (c *scanner) number() number {
	n := number{from: c.I}
	for c.Digit() {
		r, size := c.Peek()
		if n.digits++; n.digits <= 6 {
			n.n = n.n*10 + int(r-'0')
		}
		c.I += size
	}
	n.to = c.I
	return n
}

// chunk returns the end of the run of text that starts at from: up to a
// separator or white space, and no longer than a message can carry.
func (c *scanner) chunk(from int) int { return c.Chunk(from, " 、,~()") }
