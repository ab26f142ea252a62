package tounicode

import (
	"bytes"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// Spelling is what the maps of a document's fonts cannot tell: by font, the characters
// that copying would turn into others that are drawn with the same glyph.
type Spelling map[string][]rune

// The operators around a text, and the end of the mark that spells it.
const (
	beginText = "BT\n"
	endText   = "ET\n"
	endMark   = "EMC\n"
)

// Out spells out, in the contents of a page, those texts whose glyphs do not tell their
// characters (ISO 32000-1, 14.9.4). The texts of the contents are those of ops in order.
func (s Spelling) Out(contents []byte, ops []page.Op) ([]byte, error) {
	if !s.needed(ops) {
		return contents, nil
	}
	var out bytes.Buffer
	for _, op := range ops {
		t, ok := op.(page.Text)
		if !ok || t.String == "" {
			continue
		}
		before, rest, ok := bytes.Cut(contents, []byte(beginText))
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
		contents = after
	}
	out.Write(contents)
	return out.Bytes(), nil
}

// needed reports whether a text of ops has to be spelled out.
func (s Spelling) needed(ops []page.Op) bool {
	for _, op := range ops {
		if t, ok := op.(page.Text); ok && (t.Actual != "" || len(s[t.Font]) > 0 && s.actual(t) != "") {
			return true
		}
	}
	return false
}

// actual returns what is copied for a text, or "" when its glyphs tell.
func (s Spelling) actual(t page.Text) string {
	switch {
	case t.Actual != "":
		return t.Actual
	case strings.ContainsFunc(t.String, func(r rune) bool { return strings.ContainsRune(string(s[t.Font]), r) }):
		return t.String
	}
	return ""
}

// spellingOf returns the characters that texts use and their font's map lacks,
// for fonts in which a glyph stands for more than one. gopdf writes the first of
// them for each.
func spellingOf(doc *page.Document, shared map[string][]glyph) Spelling {
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
	out := Spelling{}
	for _, t := range doc.Texts() {
		for _, r := range t.String {
			if of := known[t.Font]; of != nil && !of[r] {
				of[r] = true
				out[t.Font] = append(out[t.Font], r)
			}
		}
	}
	return out
}
