package references

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

// parse returns the references of t and the braces that do not pair. A
// reference does not run over a line's end, so that one forgotten brace does
// not swallow a paragraph.
func parse(t plan.Text) ([]Ref, diag.List) {
	var refs []Ref
	var found diag.List
	open := -1
	for i, c := range t.Value {
		switch {
		case c == '｝' && open >= 0:
			inside := part{open + len("｛"), i}
			refs = append(refs, newRef(t, part{open, i + len("｝")}, inside))
		case c == '｝':
			found.Add(unpaired(t, i, "「｝」に対応する「｛」がありません", "「｛」を補うか、「｝」を削除してください"))
		case (c == '｛' || c == '\n') && open >= 0:
			found.Add(unclosed(t, open))
		}
		switch c {
		case '｛':
			open = i
		case '｝', '\n':
			open = -1
		}
	}
	if open >= 0 {
		found.Add(unclosed(t, open))
	}
	return refs, found
}

// newRef reads the words inside of the braces that make up whole.
func newRef(t plan.Text, whole, inside part) Ref {
	r := Ref{Text: whole.of(t), from: whole.from, to: whole.to}
	words := fields(t, inside)
	if len(words) == 0 {
		return r
	}
	id, all := words[0], part{words[0].from, words[len(words)-1].to}
	if len(words) == 1 || findPlanWord(all.of(t).Value) != nil {
		r.Word = all.of(t)
		return r
	}
	r.ID, r.Word = id.of(t), part{words[1].from, all.to}.of(t)
	return r
}

// part is a run of bytes in a sentence.
type part struct{ from, to int }

func (p part) of(t plan.Text) plan.Text { return t.Sub(p.from, p.to) }

// fields splits a part of t at blanks of either width.
func fields(t plan.Text, in part) []part {
	var out []part
	start := -1
	for i, c := range t.Value[in.from:in.to] {
		switch blank := unicode.IsSpace(c); {
		case !blank && start < 0:
			start = in.from + i
		case blank && start >= 0:
			out, start = append(out, part{start, in.from + i}), -1
		}
	}
	if start >= 0 {
		out = append(out, part{start, in.to})
	}
	return out
}

// oneBlank writes a word of several parts as the tables have it.
func oneBlank(word string) string { return strings.Join(strings.Fields(word), " ") }

// span returns the places of t's first character and just after its last, on
// the line of the latter.
func span(t plan.Text) (pos, end diag.Pos) {
	_, size := utf8.DecodeLastRuneInString(t.Value)
	end = t.At(len(t.Value) - size)
	end.Col++
	return t.Pos(), end
}
