// Package ignore reads the comments of a YAML file that silence findings:
//
//	R6: 53.0％  # sorachi:ignore below-baseline 分析で触れている
//	# sorachi:ignore unit-drift,mixed-digits 公表資料のとおり
//	- id: visitors
//
// Behind a value such a comment is about that line, and behind a | about the
// lines of its text as well, which can hold none. On a line of its own it is
// about the key or the item below, with all that belongs to it.
//
// It knows neither the library nor any rule: what is silenced, and whether the
// codes are any, is for pkg/check.
//
// To read it: Comment and Comments in this file, from top to bottom; parse.go reads
// one comment.
package ignore

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// Comment is one that silences findings, or is probably meant to.
type Comment struct {
	Pos, End diag.Pos        // the comment, from its # on
	Codes    []textfile.Text // what it silences
	Reason   string
	From, To int  // the lines on which it silences; none below a comment at the end of a file
	Slip     bool // it is spelt wrongly and silences nothing
}

// Covers reports whether pos is on the lines on which g silences.
func (g Comment) Covers(pos diag.Pos) bool {
	return pos.File == g.Pos.File && g.From <= pos.Line && pos.Line <= g.To
}

// Mended returns the comment as it should be spelt.
func (g Comment) Mended() string {
	codes := "コード"
	for i, c := range g.Codes {
		if i == 0 {
			codes = c.Value
		} else {
			codes += "," + c.Value
		}
	}
	reason := g.Reason
	if reason == "" {
		reason = "理由"
	}
	return "# sorachi:ignore " + codes + " " + reason
}

// Layout is how a document lies on the lines of its file.
type Layout struct {
	Texts   []Span  // the texts in which # starts no comment
	Entries []Entry // the keys with their values and the items, each before those within it
}

// Span is where a quoted, | or > text stands, both ends included.
type Span struct {
	From, To diag.Pos
	Block    bool // a | or > text, which begins below the line of From
}

func (s Span) holds(pos diag.Pos) bool {
	if s.Block {
		return s.From.Line < pos.Line && pos.Line <= s.To.Line
	}
	return s.From.Compare(pos) <= 0 && pos.Compare(s.To) <= 0
}

// Entry is the lines of a key with its value, or of an item, the first and the last.
type Entry struct{ From, To int }

// Comments returns the comments of a file that silence, in written order. layout is
// asked only when there may be any.
func Comments(f *textfile.File, layout func() Layout) []Comment {
	var out []Comment
	var l *laidOut
	for i, line := range f.Lines {
		if !strings.ContainsAny(line, "#＃") || !strings.Contains(foldWidth(line), "sorachi") {
			continue
		}
		if l == nil {
			l = &laidOut{f, layout()}
		}
		if g, ok := l.commentOn(i + 1); ok {
			out = append(out, l.about(g))
		}
	}
	return out
}

// laidOut is a file with its layout.
type laidOut struct {
	*textfile.File
	Layout
}

// commentOn reads the comment on line n.
func (l *laidOut) commentOn(n int) (Comment, bool) {
	line := l.Line(n)
	for at, r := range line {
		if r != '#' && r != '＃' || !l.startsComment(n, at) {
			continue
		}
		comment := line[at:]
		slip := !mark.MatchString(comment)
		if slip && !Meant(comment) {
			if r == '#' {
				return Comment{}, false
			}
			continue // a text goes on
		}
		col := utf8.RuneCountInString(line[:at]) + 1
		g := Comment{Pos: l.Pos(n, col), End: l.Pos(n, col+utf8.RuneCountInString(strings.TrimRightFunc(comment, unicode.IsSpace))), Slip: slip}
		words := wordsStart(comment)
		g.read(textfile.NewText(comment[words:], l.Pos(n, col+utf8.RuneCountInString(comment[:words]))))
		return g, true
	}
	return Comment{}, false
}

// startsComment reports whether a # at byte offset at of line n is a comment's:
// at the line's start or behind a blank, and in no quoted or | text.
func (l *laidOut) startsComment(n, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(l.Line(n)[:at])
	if at > 0 && !unicode.IsSpace(before) {
		return false
	}
	pos := l.Pos(n, utf8.RuneCountInString(l.Line(n)[:at])+1)
	return !slices.ContainsFunc(l.Texts, func(s Span) bool { return s.holds(pos) })
}

// about says on which lines g silences. No entry begins on a line of comments, so
// the first below is the one meant.
func (l *laidOut) about(g Comment) Comment {
	n := g.Pos.Line
	if strings.TrimSpace(string([]rune(l.Line(n))[:g.Pos.Col-1])) != "" {
		g.From, g.To = n, n
		for _, s := range l.Texts {
			if s.Block && s.From.Line == n {
				g.To = s.To.Line
			}
		}
		return g
	}
	i := sort.Search(len(l.Entries), func(i int) bool { return l.Entries[i].From > n })
	if i < len(l.Entries) {
		g.From, g.To = l.Entries[i].From, l.Entries[i].To
	}
	return g
}
