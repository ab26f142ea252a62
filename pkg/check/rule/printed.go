package rule

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

// Printed is a printed text as the rules of wording see it. In Seen, which is
// as long as the text, the words that the plan keeps are blanked out, and the
// ｛references｝ are digits, which is how most of them print.
type Printed struct {
	printedtexts.Entry
	Seen   string
	traits Trait // what stands in it
}

// printedTexts returns the printed texts of p.
func printedTexts(p *plan.Plan) []Printed {
	texts := printedtexts.Texts(p)
	out := make([]Printed, len(texts))
	for i, t := range texts {
		seen := masked(t.Value, p.Check.Keep)
		out[i] = Printed{Entry: t, Seen: seen, traits: traitsOf(seen)}
	}
	return out
}

// kept stands in Seen for each byte of a word that the plan keeps.
const kept = "\x00"

// HoldsKept reports whether a word that the plan keeps is blanked out in Seen.
func (w Printed) HoldsKept() bool { return strings.Contains(w.Seen, kept) }

// masked blanks out what the rules leave alone, byte for byte.
func masked(s string, keep []plan.Text) string {
	s = BlankReferences(s, '0')
	for _, k := range keep {
		if !k.IsZero() {
			s = strings.ReplaceAll(s, k.Value, strings.Repeat(kept, len(k.Value)))
		}
	}
	return s
}

// BlankReferences writes c over each byte of the ｛references｝ of s.
func BlankReferences(s string, c byte) string {
	if !strings.Contains(s, "｛") {
		return s
	}
	return reference.ReplaceAllStringFunc(s, func(r string) string { return strings.Repeat(string(c), len(r)) })
}

var reference = regexp.MustCompile(`｛[^｛｝\n]*｝`)

// Mend replaces the bytes from to to of a text.
type Mend struct {
	From, To int
	Text     string
}

// Within reports the bytes from to to of w. The mends are a repair that leaves
// the meaning as it is; without any there is no safe one.
func (p *Pass) Within(w Printed, from, to int, message, hint string, mends ...Mend) {
	p.Report(p.FindingWithin(w, from, to, message, hint, mends...))
}

// FindingWithin is what Within reports, for a rule that adds to it.
func (p *Pass) FindingWithin(w Printed, from, to int, message, hint string, mends ...Mend) diag.Diagnostic {
	pos, end := w.place(from, to)
	d := p.Rule.New(pos, end, message, hint)
	d.Path = w.Path
	if len(mends) > 0 {
		d.Fix = &diag.Fix{Message: hint}
	}
	for _, m := range mends {
		pos, end := w.place(m.From, m.To)
		d.Fix.Edits = append(d.Fix.Edits, diag.Edit{Pos: pos, End: end, Text: m.Text})
	}
	return d
}

// place returns where the bytes from to to were typed. What follows them can
// stand on another line, so the end is that of the last character.
func (w Printed) place(from, to int) (pos, end diag.Pos) {
	_, size := utf8.DecodeLastRuneInString(w.Value[:to])
	last := w.At(to - size)
	end = w.At(to)
	if end.Line != last.Line || end.Col <= last.Col {
		end = last
		end.Col++
	}
	return w.At(from), end
}
