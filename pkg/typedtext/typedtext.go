// Package typedtext reads what people type, character by character: widths are
// folded on the way, offsets stay those of the text as typed. It knows no
// notation itself; years are read by wareki, dates by eventdates, figures by
// quantity, and all tell what they cannot read as an *Error.
//
// To read it: scanner.go (a Scanner goes through a text), then this file (the Error
// that tells what stands in the way). fold.go has the ways to make alike what was typed
// differently, nearest.go finds the word that was meant by a mistyped one.
package typedtext

import "unicode/utf8"

// Error is a text that cannot be read. Offset and Offset+Len lie on character
// boundaries inside the parsed string, which only an empty string cannot grant.
type Error struct {
	Offset int    // byte offset in the parsed string
	Len    int    // bytes concerned, at least 1
	Msg    string // Japanese sentence naming what was seen and what is allowed, without its last 。
	Hint   string // Japanese repair, likewise; may be empty
	Kind   Kind   // what is wrong, as the parser's package names it; empty when it only cannot be read
	Mend   string // what means the same and can be read, in place of the bytes concerned; may be empty
}

// Kind is a kind of error that has a name of its own.
type Kind string

// StandIn is the kind of what is typed where a year or a figure is to come (仮の文字):
// ●日, 未定.
const StandIn Kind = "stand-in"

// StandIns are the signs that are typed in place of digits: 平成28年1月●日 was once
// published. Letters (XX) are so in some notations alone.
const StandIns = "●○〇◯◎■□*?_"

// OfKind returns e named as one of kind k.
func (e *Error) OfKind(k Kind) *Error {
	e.Kind = k
	return e
}

func (e *Error) Error() string { return e.Msg }

// Fail makes the error for s[from:to], widened to whole characters. What is
// missing at the end of s is blamed on its last character, because a caret
// needs something to point at.
func Fail(s string, from, to int, msg, hint string) *Error {
	from, to = max(from, 0), min(to, len(s))
	if from >= len(s) {
		_, size := utf8.DecodeLastRuneInString(s)
		from = len(s) - size
	}
	for from > 0 && !utf8.RuneStart(s[from]) {
		from--
	}
	if to <= from {
		_, size := utf8.DecodeRuneInString(s[from:])
		to = from + size
	}
	for to < len(s) && !utf8.RuneStart(s[to]) {
		to++
	}
	return &Error{Offset: from, Len: max(to-from, 1), Msg: msg, Hint: hint}
}
