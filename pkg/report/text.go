package report

import (
	"fmt"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/phrase"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// tag returns the tag of a new group of ops.
func (b *builder) tag(role page.Role, pos diag.Pos) page.Tag {
	b.group++
	return page.Tag{Role: role, Group: b.group, Pos: pos}
}

// words sets text that the theme or the program supplies.
func (b *builder) words(s string, st typeset.Style, role page.Role) []typeset.Span {
	return []typeset.Span{{Text: s, Style: st, Tag: b.tag(role, diag.Pos{})}}
}

// span sets a written text, and reports characters that no font has.
func (b *builder) span(t plan.Text, st typeset.Style, role page.Role) typeset.Span {
	b.glyphs(t, st)
	return typeset.Span{Text: t.Value, Style: st, Tag: b.tag(role, t.Pos())}
}

// spans is span for callers that want a paragraph of one.
func (b *builder) spans(t plan.Text, st typeset.Style, role page.Role) []typeset.Span {
	return []typeset.Span{b.span(t, st, role)}
}

// shown sets s, which says what t says in another form.
func (b *builder) shown(s string, t plan.Text, st typeset.Style, role page.Role) []typeset.Span {
	b.glyphs(t, st)
	return []typeset.Span{{Text: s, Style: st, Tag: b.tag(role, t.Pos())}}
}

// together makes one paragraph of spans for a reader who hears them.
func together(spans []typeset.Span) []typeset.Span {
	for i := range spans {
		spans[i].Tag.Group = spans[0].Tag.Group
	}
	return spans
}

// glyphs reports the characters of t that no font has, once a text.
func (b *builder) glyphs(t plan.Text, st typeset.Style) {
	if b.checked[t.Pos()] {
		return
	}
	if b.checked == nil {
		b.checked = map[diag.Pos]bool{}
	}
	b.checked[t.Pos()] = true
	missing := map[int]bool{}
	from, to := 0, 0 // a run of characters that are missing is told once
	for _, g := range st.Missing(t.Value) {
		if st.Equivalent(g.Rune) != "" {
			continue
		}
		missing[g.Offset] = true
		if g.Offset > to || to == 0 {
			b.noGlyph(t, from, to)
			from = g.Offset
		}
		to = g.Offset + utf8.RuneLen(g.Rune)
	}
	b.noGlyph(t, from, to)
	b.substitutes(t, st)
	last := 0
	for i, r := range t.Value {
		if selector(r) && !missing[last] {
			base := t.Value[last:i]
			b.found.Add(variationSelector.New(t.At(last), t.At(i+utf8.RuneLen(r)), fmt.Sprintf("「%s」の異体字の指定（U+%04X）は、印刷に表れません", base, r),
				fmt.Sprintf("印刷では基本の字形の「%s」になります。それでよければ、このままでかまいません", base)))
		}
		last = i
	}
}

// substitutes reports the characters of t that are set as others, those that
// stand together once.
func (b *builder) substitutes(t plan.Text, st typeset.Style) {
	from, to, as := 0, 0, ""
	tell := func() {
		if as != "" {
			b.found.Add(substituted.New(t.At(from), t.At(to), fmt.Sprintf("「%s」は、どのフォントにもないため「%s」と印刷します", t.Value[from:to], as),
				fmt.Sprintf("初めから「%s」と書いておくと、検索でも見つかります", as)))
		}
	}
	for _, g := range st.Missing(t.Value) {
		plain := st.Equivalent(g.Rune)
		if plain == "" {
			continue
		}
		if g.Offset != to {
			tell()
			from, as = g.Offset, ""
		}
		to, as = g.Offset+utf8.RuneLen(g.Rune), as+plain
	}
	tell()
}

// noGlyph reports the characters from from to to of t, which no font has.
func (b *builder) noGlyph(t plan.Text, from, to int) {
	if from == to {
		return
	}
	seen := t.Value[from:to]
	first, size := utf8.DecodeRuneInString(seen)
	code := fmt.Sprintf("U+%04X", first)
	if size < len(seen) {
		code += "など"
	}
	b.found.Add(noGlyph.New(t.At(from), t.At(to), fmt.Sprintf("「%s」（%s）は、どのフォントにもない文字です", seen, code), "別の文字に置き換えてください"))
}

// selector reports whether r asks for a variant of the glyph before it (IVS),
// which no font of a PDF by character codes can obey.
func selector(r rune) bool {
	return r >= 0xfe00 && r <= 0xfe0f || r >= 0xe0100 && r <= 0xe01ef
}

// headed looks up the glyphs of texts that a title band or a heading joins.
func (b *builder) headed(texts ...plan.Text) {
	for _, t := range texts {
		b.glyphs(t, typeset.Style{Faces: b.fonts.bold})
	}
}

// expand fills the references of a sentence.
func (b *builder) expand(t plan.Text) string {
	s, found := phrase.Expand(t, b.in.Summary, b.in.Plan)
	b.found = append(b.found, found...)
	return s
}

// word fills ｛year｝ and ｛next｝ in the theme's own words.
func (b *builder) word(s string) string {
	out, _ := phrase.Expand(plan.NewText(s, diag.Pos{}), b.in.Summary, b.in.Plan)
	return out
}

// overflow reports content that no page can hold.
func (b *builder) overflow(what string, pos diag.Pos) {
	if r := []rune(what); len(r) > 40 {
		what = string(r[:38]) + "…」"
	}
	b.found.Add(tooTall.New(pos, diag.Pos{}, what+"が1ページに収まりません", "文を短くするか、項目を分けてください"))
}

// firstPos returns the place of the first text that is written.
func firstPos(texts ...plan.Text) diag.Pos {
	for _, t := range texts {
		if !t.IsZero() {
			return t.Pos()
		}
	}
	return diag.Pos{}
}
