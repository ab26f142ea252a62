package misread

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile/broken"
	"sorachi/pkg/yamlfile/ignore"
)

// This file finds the # that makes a comment of what was meant as text, and the one
// that leaves in the text what was meant as a comment.

// cutAtHash reports a comment that looks like text: a plain value goes on with
// # and a character, as in 会場 #2. A comment has a blank behind its #.
func (f *Finder) cutAtHash(s Scalar) {
	if s.Mark != 0 || s.Comment == "" {
		return
	}
	rest := f.File.Typed(s.Pos)
	i := strings.Index(rest, " #")
	if i < 0 || !strings.HasPrefix(strings.TrimSpace(rest[i:]), strings.TrimSpace(s.Comment)) {
		return
	}
	if ignore.Meant(rest[i+len(" "):]) {
		return
	}
	if next, _ := utf8.DecodeRuneInString(rest[i+len(" #"):]); next == utf8.RuneError || unicode.IsSpace(next) || next == '#' {
		return
	}
	pos := s.Pos
	pos.Col += utf8.RuneCountInString(rest[:i]) + 1
	f.Found.Add(hashInText.New(pos, diag.Pos{}, fmt.Sprintf("「%s」から後は読まれません", strings.TrimSpace(rest[i:])),
		"値の続きであれば値の全体を「\"」で囲み、覚え書きであれば「# 」と空白を入れてください"))
}

// HashFirst reports a value that starts with # and a character, as in #2会場,
// and so is no value at all. At pos stands the nothing that YAML reads.
func (f *Finder) HashFirst(pos diag.Pos) bool {
	rest := f.File.Typed(pos)
	hash := strings.TrimLeft(rest, " \t")
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(hash, "#"))
	if !strings.HasPrefix(hash, "#") || hash == "#" || unicode.IsSpace(next) || next == '#' {
		return false
	}
	pos.Col += len(rest) - len(hash)
	end := pos
	end.Col += utf8.RuneCountInString(hash)
	f.Found.Add(hashInText.New(pos, end, fmt.Sprintf("「%s」は「#」で始まるため覚え書きになり、値がありません", strings.TrimSpace(hash)),
		"値であれば値の全体を「\"」で囲み、覚え書きであれば「# 」と空白を入れてください"))
	return true
}

var (
	oddComment = regexp.MustCompile(broken.OddBlanks + `[\s\x{3000}\x{00A0}]*#`)
	gluedHash  = regexp.MustCompile(`[^\sA-Za-z#](#) `)
)

// commentInValue cuts off the comment that an odd blank before its # made a part
// of the plain value t.
func (f *Finder) commentInValue(s Scalar, t textfile.Text) (textfile.Text, bool) {
	m := oddComment.FindStringIndex(t.Value)
	if s.Mark != 0 || m == nil || m[0] == 0 {
		return t, false
	}
	d := broken.OddBlank.New(t.At(m[0]), t.At(m[1]-1), "「#」の前の空白が半角ではないため、覚え書きが値の一部になっています", "「#」の前を半角の空白に直してください")
	d.Fix = broken.Mend(t.At(m[0]), t.At(m[1]-1), "  ", false)
	f.Found.Add(d)
	return t.Sub(0, m[0]), true
}

// gluedComment reports a comment that no blank parts from the plain value t.
func (f *Finder) gluedComment(s Scalar, t textfile.Text) bool {
	m := gluedHash.FindStringSubmatchIndex(t.Value)
	if s.Mark != 0 || m == nil {
		return false
	}
	d := hashInText.New(t.At(m[2]), t.At(m[3]), "「#」の前に空白がないため、覚え書きが値の一部になっています",
		"覚え書きであれば「#」の前に半角の空白を入れ、値の続きであれば値の全体を「\"」で囲んでください")
	d.Severity = diag.Error
	f.Found.Add(d)
	return true
}
