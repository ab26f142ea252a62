// Package misread finds what YAML reads without an error, and otherwise than it was
// meant: a value cut short at a comma or a #, lines joined with blanks that would be
// printed, blanks and characters that only look right. It mends them where nothing
// else can be meant, and says what may still be used of the value.
//
// It sees one value or key at a time (GluedKeys: the keys of one map), and the lines
// around it, not the library. What YAML cannot read at all is for pkg/yamlfile/broken, a
// key written twice for pkg/yamlfile.
//
// To read it: Value and Key in this file, then a file for each thing that misleads:
// hashes.go, commas.go, folded.go, blanks.go and unseen.go (characters without a
// width). Three of them answer a question of their own about a place where there may be
// no value to look at: Finder.HashFirst, Finder.CutFigure and, in blanks.go,
// Finder.GluedKeys. rules.go documents the findings.
package misread

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// Scalar is a value of one text, or the name of a key, as YAML read it.
type Scalar struct {
	Text textfile.Text // with the places of its characters

	// Pos is where it begins in the file, its quote or mark included.
	Pos diag.Pos

	// Mark is the character that it begins with when that is no part of it: one of
	// " ' | and >. It is 0 for a plain text.
	Mark byte

	Comment string // the comment that the library saw behind it
}

// Finder looks at the values and keys of one file.
type Finder struct {
	File  *textfile.File
	Found *diag.List // where findings are added
}

// Value returns what may be read of the value s, false when nothing may.
func (f *Finder) Value(s Scalar) (textfile.Text, bool) {
	if f.hiddenEscape(s) || f.joinedLines(s) {
		return textfile.Text{}, false
	}
	f.cutAtHash(s)
	t := f.visible(s.Text)
	if t, ok := f.commentInValue(s, t); ok {
		return t, true
	}
	if f.gluedComment(s, t) {
		return textfile.Text{}, false
	}
	f.blankAtEdge(s, t)
	f.blanksInText(t)
	return t, true
}

// Key returns the name of the key s, false when it is none to be used.
func (f *Finder) Key(s Scalar) (textfile.Text, bool) {
	if f.hiddenEscape(s) {
		return textfile.Text{}, false
	}
	return f.name(s.Text), true
}
