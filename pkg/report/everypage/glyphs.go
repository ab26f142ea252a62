package everypage

import (
	"fmt"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// CheckGlyphs reports, once a text, the characters of t that no font has, those for which
// others stand in, and selectors of variants that no font draws.
func (b *Builder) CheckGlyphs(t plan.Text, st typeset.Style) {
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
			b.tellMissing(t, from, to)
			from = g.Offset
		}
		to = g.Offset + utf8.RuneLen(g.Rune)
	}
	b.tellMissing(t, from, to)
	b.tellSubstitutes(t, st)
	b.tellVariants(t, missing)
}

// tellVariants reports the selectors of variants in t, except behind characters that
// are missing, by their offsets.
func (b *Builder) tellVariants(t plan.Text, missing map[int]bool) {
	last := 0
	for i, r := range t.Value {
		if selector(r) && !missing[last] {
			base := t.Value[last:i]
			b.Found.Add(variationSelector.New(t.At(last), t.At(i+utf8.RuneLen(r)), fmt.Sprintf("「%s」の異体字の指定（U+%04X）は、印刷に表れません", base, r),
				fmt.Sprintf("印刷では基本の字形の「%s」になります。それでよければ、このままでかまいません", base)))
		}
		last = i
	}
}

// tellSubstitutes reports the characters of t that are set as others, those that
// stand together once.
func (b *Builder) tellSubstitutes(t plan.Text, st typeset.Style) {
	from, to, as := 0, 0, ""
	tell := func() {
		if as != "" {
			b.Found.Add(substituted.New(t.At(from), t.At(to), fmt.Sprintf("「%s」は、どのフォントにもないため「%s」と印刷します", t.Value[from:to], as),
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

// tellMissing reports the characters from from to to of t, which no font has.
func (b *Builder) tellMissing(t plan.Text, from, to int) {
	if from == to {
		return
	}
	seen := t.Value[from:to]
	first, size := utf8.DecodeRuneInString(seen)
	code := fmt.Sprintf("U+%04X", first)
	if size < len(seen) {
		code += "など"
	}
	b.Found.Add(noGlyph.New(t.At(from), t.At(to), fmt.Sprintf("「%s」（%s）は、どのフォントにもない文字です", seen, code), "別の文字に置き換えてください"))
}

// selector reports whether r asks for a variant of the glyph before it (IVS),
// which no font of a PDF by character codes can obey.
func selector(r rune) bool {
	return r >= 0xfe00 && r <= 0xfe0f || r >= 0xe0100 && r <= 0xe01ef
}

// CheckHeading looks up the glyphs of texts that are set in bold and joined with others,
// as in a title band.
func (b *Builder) CheckHeading(texts ...plan.Text) {
	for _, t := range texts {
		b.CheckGlyphs(t, typeset.Style{Faces: b.Fonts.Bold})
	}
}
