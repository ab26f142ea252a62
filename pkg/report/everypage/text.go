package everypage

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/references"
	"sorachi/pkg/typeset"
)

// Words sets text that the theme or the program supplies.
func (b *Builder) Words(s string, st typeset.Style, role page.Role) []typeset.Span {
	return []typeset.Span{{Text: s, Style: st, Tag: b.Tag(role, diag.Pos{})}}
}

// Span sets a written text, and reports characters that no font has.
func (b *Builder) Span(t plan.Text, st typeset.Style, role page.Role) typeset.Span {
	b.CheckGlyphs(t, st)
	return typeset.Span{Text: t.Value, Style: st, Tag: b.Tag(role, t.Pos())}
}

// Spans is Span for callers that want a paragraph of one.
func (b *Builder) Spans(t plan.Text, st typeset.Style, role page.Role) []typeset.Span {
	return []typeset.Span{b.Span(t, st, role)}
}

// SpansAs sets t as s, which says the same in another form.
func (b *Builder) SpansAs(s string, t plan.Text, st typeset.Style, role page.Role) []typeset.Span {
	b.CheckGlyphs(t, st)
	return []typeset.Span{{Text: s, Style: st, Tag: b.Tag(role, t.Pos())}}
}

// Together makes one paragraph of spans for a reader who hears them.
func Together(spans []typeset.Span) []typeset.Span {
	for i := range spans {
		spans[i].Tag.Group = spans[0].Tag.Group
	}
	return spans
}

// Expand fills the references of a sentence.
func (b *Builder) Expand(t plan.Text) string {
	s, found := references.Expand(t, b.Summary, b.Plan)
	b.Found = append(b.Found, found...)
	return s
}

// FirstPos returns the place of the first text that is written.
func FirstPos(texts ...plan.Text) diag.Pos {
	for _, t := range texts {
		if !t.IsZero() {
			return t.Pos()
		}
	}
	return diag.Pos{}
}

// PosOf returns where the first written text of a block was typed, or dflt.
func PosOf(block typeset.Block, dflt diag.Pos) diag.Pos {
	for _, op := range block.Ops {
		if p := page.TagOf(op).Pos; p.IsValid() {
			return p
		}
	}
	return dflt
}
