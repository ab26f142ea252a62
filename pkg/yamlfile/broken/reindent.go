package broken

import (
	"regexp"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// This file puts blanks for the tabs and full-width blanks of an indentation.
// How many blanks one of them was meant for is not written anywhere: every
// width is tried, and only when all that can be read mean the same is one of
// them offered.

// tabOrWideIndent is an indentation with something else than blanks in it, from the
// first such character on.
var tabOrWideIndent = regexp.MustCompile(`^ *([\t\x{3000}][ \t\x{3000}]*)[^ \t\x{3000}]`)

// widths are how many blanks may be meant by one character, likeliest first.
var widths = []int{2, 4, 8, 6, 1, 3, 5, 7, 9, 10, 11, 12, 0}

// maxReindent is the longest text in bytes for which widths are tried.
const maxReindent = 1 << 18

// Reindent repairs the indentation of line n and of its neighbours that have the
// same slip; nil when it is not sure how deep they were meant.
func Reindent(text *textfile.File, yaml YAML, n int) *diag.Fix {
	return (&finder{text, yaml}).reindent(n)
}

// reindent repairs the indentation of line n and of its neighbours that have
// the same slip.
func (f *finder) reindent(n int) *diag.Fix {
	first, last := n, n
	for f.tabOrWideIndented(first - 1) {
		first--
	}
	for f.tabOrWideIndented(last + 1) {
		last++
	}
	if !f.tabOrWideIndented(n) || len(f.Text) > maxReindent {
		return nil
	}
	var edits []diag.Edit
	meaning := ""
	for _, w := range widths {
		tried := f.indentEdits(first, last, w)
		shape, ok := f.yaml.Shape(f.withEdits(tried, last))
		switch {
		case !ok || w == 0 && strings.Contains(f.Line(n), "\t"): // a tab is never nothing
		case edits == nil:
			edits, meaning = tried, shape
		case shape != meaning:
			return nil
		}
	}
	if edits == nil {
		return nil
	}
	return &diag.Fix{Message: "字下げを半角の空白にします", Edits: edits}
}

// tabOrWideIndented reports whether a tab or a full-width blank indents line n.
func (f *finder) tabOrWideIndented(n int) bool { return tabOrWideIndent.MatchString(f.Line(n)) }

// indentEdits puts so many blanks for each tab and full-width blank that indents a line.
func (f *finder) indentEdits(first, last, width int) []diag.Edit {
	var out []diag.Edit
	for n := first; n <= last; n++ {
		line := f.Line(n)
		m := tabOrWideIndent.FindStringSubmatchIndex(line)
		var b strings.Builder
		for _, r := range line[m[2]:m[3]] {
			if r == ' ' {
				b.WriteByte(' ')
			} else {
				b.WriteString(strings.Repeat(" ", width))
			}
		}
		out = append(out, f.edit(n, m[2], m[3], b.String()))
	}
	return out
}

// withEdits returns the text after edits, up to the next line behind last that
// has the same slip: what follows cannot be read yet.
func (f *finder) withEdits(edits []diag.Edit, last int) string {
	text := f.Text
	ends := textfile.LineEnds(f.Text)
	for n := last + 1; n <= len(f.Lines); n++ {
		if f.tabOrWideIndented(n) {
			text = f.Text[:ends[n-2]]
			break
		}
	}
	s, err := textfile.Splice([]byte(text), edits)
	if err != nil {
		return ""
	}
	return string(s.Text)
}
