package pdf

import (
	"bytes"
	"strconv"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/pdfobj"
	"sorachi/pkg/tagtree"
)

// gopdf cannot mark contents. A line width that no line has, with the operator
// that gopdf writes for it, stands where a stretch begins until the finishing step
// puts the mark in its place (ISO 32000-1, 14.6).
const markWidth = -1

var markSign = []byte("-1.00 w\n")

const (
	endMark   = "EMC\n"
	artifact  = "/Artifact BMC\n"
	beginText = "BT\n"
	endText   = "ET\n"
)

// setMarks replaces the signs in the contents of a page by the marks of its stretches.
func setMarks(plain []byte, tags *tagtree.Tree, pageIndex int) ([]byte, error) {
	t := tags.Pages[pageIndex]
	if len(t.Stretches) == 0 {
		return plain, nil
	}
	out := bytes.NewBuffer(make([]byte, 0, len(plain)+24*len(t.Stretches)))
	for i, r := range t.Stretches {
		before, after, ok := bytes.Cut(plain, markSign)
		if !ok {
			return nil, pdfobj.Malformed("%dページの印 %d、必要な数 %d", pageIndex+1, i, len(t.Stretches))
		}
		out.Write(before)
		if i > 0 {
			out.WriteString(endMark)
		}
		if r.Content < 0 {
			out.WriteString(artifact)
		} else {
			out.WriteString("/" + tags.Elements[t.Owners[r.Content]].Kind + " <</MCID " + strconv.Itoa(r.Content) + ">> BDC\n")
		}
		plain = after
	}
	if bytes.Contains(plain, markSign) {
		return nil, pdfobj.Malformed("%dページの印が%dより多くあります", pageIndex+1, len(t.Stretches))
	}
	out.Write(plain)
	out.WriteString(endMark)
	return out.Bytes(), nil
}

// sharers are, by font, the characters that copying would turn into others
// that are drawn with the same glyph.
type sharers map[string][]rune

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
			return nil, pdfobj.Malformed("文字列「%s」がありません", t.String)
		}
		out.Write(before)
		actual := s.actual(t)
		if actual != "" {
			out.WriteString("/Span <</ActualText " + pdfobj.TextString(actual) + ">> BDC\n")
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
