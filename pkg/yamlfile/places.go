package yamlfile

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// This file finds where each character of a value was typed. The library tells only
// where the value starts, so its lines are read again, by the way in which it is typed:
// the value is cut into pieces that stand in the file without a break.

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

// scalarText pairs the value of a scalar with the places of its characters. Its text
// begins behind the quote, or below the | or >.
func (f *file) scalarText(y *yaml.Node) Text {
	var pieces []textfile.Piece
	switch mark := markOf(y); mark {
	case '|':
		pieces = f.literalPieces(y.Value, y.Line+1)
	case '>':
		pieces = f.linePieces(y.Value, y.Line+1, 1)
	case '"', '\'':
		pieces = f.quotedPieces(y.Value, mark, y.Line, y.Column+1)
	default:
		pieces = f.linePieces(y.Value, y.Line, y.Column)
	}
	return textfile.Placed(y.Value, f.Pos(y.Line, y.Column), pieces)
}

// literalPieces finds the pieces of a | text whose first line is given: one a line. Each
// stands at the end of its line in the file, behind whatever indentation was typed.
func (f *file) literalPieces(value string, first int) []textfile.Piece {
	var pieces []textfile.Piece
	at, n := 0, first
	for line := range strings.Lines(value) {
		indent := strings.TrimSuffix(f.Line(n), strings.TrimSuffix(line, "\n"))
		pieces = append(pieces, textfile.Piece{Offset: at, Pos: f.Pos(n, utf8.RuneCountInString(indent)+1)})
		at += len(line)
		n++
	}
	return pieces
}

// linePieces finds the pieces of a text that begins at the line and column and whose
// lines are joined in reading (folding): one a line. The words of each line stay, and
// only what stands between two lines is read as something else.
func (f *file) linePieces(value string, line, col int) []textfile.Piece {
	var pieces []textfile.Piece
	for at := 0; at < len(value) && line <= len(f.Lines); line, col = line+1, 1 {
		rest := f.Typed(diag.Pos{Line: line, Col: col})
		words := strings.TrimLeft(rest, " \t")
		col += len(rest) - len(words)
		at = skipFold(value, at)
		n := commonPrefix(value[at:], words)
		if n == 0 && words != "" {
			break
		}
		if n > 0 {
			pieces = append(pieces, textfile.Piece{Offset: at, Pos: f.Pos(line, col)})
		}
		at += n
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

// commonPrefix returns with how many bytes, in whole characters, both a and b begin.
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

// quotedPieces finds the pieces of a text in quotes that begins at the line and column.
// An escape is several characters typed for one that is read, so a piece begins behind
// each.
func (f *file) quotedPieces(value string, quote byte, line, col int) []textfile.Piece {
	rest := f.Typed(diag.Pos{Line: line, Col: col})
	if !strings.Contains(rest, `\`) && !strings.Contains(rest, `''`) {
		return f.linePieces(value, line, col)
	}
	pieces := []textfile.Piece{{Offset: 0, Pos: f.Pos(line, col)}}
	for at := 0; at < len(value) && rest != ""; {
		_, read := utf8.DecodeRuneInString(value[at:])
		typed := typedLen(rest, quote)
		at += read
		col += utf8.RuneCountInString(rest[:typed])
		rest = rest[typed:]
		if typed != read {
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
