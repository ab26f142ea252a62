package yamlfile

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/textfile"
)

// This file finds where each character of a value was typed: the library tells
// only where the value starts, so its lines are read again by the way it is typed.

// markOf returns the mark with which a scalar begins when it is typed in a way of its
// own, one of " ' | and >, and 0 for a plain one.
func markOf(y *yaml.Node) byte {
	switch {
	case y.Style&yaml.LiteralStyle != 0:
		return '|'
	case y.Style&yaml.FoldedStyle != 0:
		return '>'
	case y.Style&yaml.DoubleQuotedStyle != 0:
		return '"'
	case y.Style&yaml.SingleQuotedStyle != 0:
		return '\''
	}
	return 0
}

// scalarText pairs the value of a scalar with the places of its characters.
func (f *file) scalarText(y *yaml.Node) Text {
	var pieces []textfile.Piece
	switch mark := markOf(y); mark {
	case '|', '>':
		pieces = f.blockPieces(y)
	case '"', '\'':
		pieces = f.quotedPieces(y, mark)
	default:
		pieces = f.linePieces(y, y.Line, f.From(y.Line, y.Column), y.Column)
	}
	return textfile.Placed(y.Value, f.Pos(y.Line, y.Column), pieces)
}

// linePieces finds the value's pieces line by line: folding keeps the text of
// each line and only changes what stands between them. rest is the first
// line's text from the scalar's start, at column col.
func (f *file) linePieces(y *yaml.Node, line int, rest string, col int) []textfile.Piece {
	var pieces []textfile.Piece
	at := 0
	for at < len(y.Value) && line <= len(f.Lines) {
		trimmed := strings.TrimLeft(rest, " \t")
		col += len(rest) - len(trimmed)
		at = skipFold(y.Value, at)
		n := commonPrefix(y.Value[at:], trimmed)
		if n > 0 {
			pieces = append(pieces, textfile.Piece{Offset: at, Pos: f.Pos(line, col)})
		}
		at += n
		if n == 0 && trimmed != "" {
			break
		}
		line++
		rest, col = f.Line(line), 1
	}
	return pieces
}

// skipFold passes the blank or line ends that folding put between two lines.
func skipFold(value string, at int) int {
	for at < len(value) && (value[at] == ' ' || value[at] == '\n') {
		at++
	}
	return at
}

// commonPrefix returns how many bytes a and b begin with alike, in whole characters.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return n
}

// blockPieces finds those of a | or > scalar. A line of a | stands at the end of its line
// in the file, behind whatever indentation was typed or named.
func (f *file) blockPieces(y *yaml.Node) []textfile.Piece {
	first := y.Line + 1
	if y.Style&yaml.FoldedStyle != 0 {
		return f.linePieces(y, first, f.Line(first), 1)
	}
	var pieces []textfile.Piece
	at := 0
	for line := range strings.Lines(y.Value) {
		typed := f.Line(first + len(pieces))
		before := strings.TrimSuffix(typed, strings.TrimSuffix(line, "\n"))
		pieces = append(pieces, textfile.Piece{Offset: at, Pos: f.Pos(first+len(pieces), utf8.RuneCountInString(before)+1)})
		at += len(line)
	}
	return pieces
}

// quotedPieces finds those of a quoted scalar: an escape is several characters typed
// for one meant, so a piece begins behind each.
func (f *file) quotedPieces(y *yaml.Node, quote byte) []textfile.Piece {
	line, col := y.Line, y.Column+1
	rest := f.From(line, col)
	if !strings.Contains(rest, `\`) && !strings.Contains(rest, `''`) {
		return f.linePieces(y, line, rest, col)
	}
	pieces := []textfile.Piece{{Offset: 0, Pos: f.Pos(line, col)}}
	for at := 0; at < len(y.Value) && rest != ""; {
		_, size := utf8.DecodeRuneInString(y.Value[at:])
		typed := typedLen(rest, quote)
		at += size
		col += utf8.RuneCountInString(rest[:typed])
		rest = rest[typed:]
		if typed != size {
			pieces = append(pieces, textfile.Piece{Offset: at, Pos: f.Pos(line, col)})
		}
	}
	return pieces
}

// typedLen returns how many bytes of rest were typed for one character
// (YAML 1.2 section 5.7).
func typedLen(rest string, quote byte) int {
	if quote == '\'' && strings.HasPrefix(rest, "''") {
		return 2
	}
	if quote != '"' || rest[0] != '\\' || len(rest) < 2 {
		_, size := utf8.DecodeRuneInString(rest)
		return size
	}
	switch rest[1] {
	case 'x':
		return min(4, len(rest))
	case 'u':
		return min(6, len(rest))
	case 'U':
		return min(10, len(rest))
	}
	return 2
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
