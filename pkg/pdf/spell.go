package pdf

import (
	"bytes"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// This file spells the texts whose glyphs do not tell their characters, so that they
// are copied and searched as they are (ISO 32000-1, 14.9.4).

const (
	beginText = "BT\n"
	endText   = "ET\n"
)

// sharers are, by font, the characters that copying would turn into others
// that are drawn with the same glyph.
type sharers map[string][]rune

// sharersOf returns the characters that texts use and their font's map lacks,
// for fonts in which a glyph stands for more than one. gopdf writes the first of
// them for each.
func sharersOf(doc *page.Document, shared map[string][]glyph) sharers {
	if len(shared) == 0 {
		return nil
	}
	known := map[string]map[rune]bool{} // by font; nil where no glyph is shared
	for font, glyphs := range shared {
		known[font] = map[rune]bool{}
		for _, g := range glyphs {
			known[font][g.r] = true
		}
	}
	out := sharers{}
	for _, t := range texts(doc) {
		for _, r := range t.String {
			if of := known[t.Font]; of != nil && !of[r] {
				of[r] = true
				out[t.Font] = append(out[t.Font], r)
			}
		}
	}
	return out
}

// actual returns what is copied for a text, or "" when its glyphs tell.
func (s sharers) actual(t page.Text) string {
	switch {
	case t.Actual != "":
		return t.Actual
	case strings.ContainsFunc(t.String, func(r rune) bool { return strings.ContainsRune(string(s[t.Font]), r) }):
		return t.String
	}
	return ""
}

// spell marks those texts of a page whose glyphs do not tell their characters
// (ISO 32000-1, 14.9.4). The texts of the contents are those of ops in order.
func (s sharers) spell(plain []byte, ops []page.Op) ([]byte, error) {
	var out bytes.Buffer
	for _, op := range ops {
		t, ok := op.(page.Text)
		if !ok || t.String == "" {
			continue
		}
		before, rest, ok := bytes.Cut(plain, []byte(beginText))
		shown, after, ended := bytes.Cut(rest, []byte(endText))
		if !ok || !ended {
			return nil, object.Malformed("文字列「%s」がありません", t.String)
		}
		out.Write(before)
		actual := s.actual(t)
		if actual != "" {
			out.WriteString("/Span <</ActualText " + object.TextString(actual) + ">> BDC\n")
		}
		out.WriteString(beginText)
		out.Write(shown)
		out.WriteString(endText)
		if actual != "" {
			out.WriteString(endMark)
		}
		plain = after
	}
	out.Write(plain)
	return out.Bytes(), nil
}

// spells reports whether a text of ops has to be spelt.
func (s sharers) spells(ops []page.Op) bool {
	for _, op := range ops {
		if t, ok := op.(page.Text); ok && (t.Actual != "" || len(s[t.Font]) > 0 && s.actual(t) != "") {
			return true
		}
	}
	return false
}
