package everypage

import (
	"strconv"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// Footers writes the document's number, its title and the page's number at the foot of
// every page. It comes last, when the pages are all there. Pages of the kind bare get the
// page's number only.
func (b *Builder) Footers(doc *page.Document, bare string) {
	name := b.Title
	if number := b.Plan.Document.Value; number != "" {
		name = number + "　" + name
	}
	for i := range doc.Pages {
		p := &doc.Pages[i]
		if p.Kind != bare {
			p.Ops = append(p.Ops, b.footer(name).Ops...)
		}
		p.Ops = append(p.Ops, b.pageNumber(i+1).Ops...)
	}
}

// footer sets the name of the document at the left of the foot; further lines
// go up.
func (b *Builder) footer(name string) typeset.Block {
	s, st := b.Theme.Sheet, b.footStyle()
	left := typeset.Paragraph([]typeset.Span{{Text: name, Style: st, Tag: page.Tag{Role: page.Artifact}}}, b.Room().W-3*(st.Size+1.5), typeset.Para{})
	return left.Moved(s.Left, s.Height-s.Bottom/2-left.First+3-(left.H-st.Size*st.Leading))
}

func (b *Builder) pageNumber(n int) typeset.Block {
	s, st := b.Theme.Sheet, b.footStyle().In(b.Color.Ink)
	st.Size += 1.5
	right := typeset.Paragraph([]typeset.Span{{Text: strconv.Itoa(n), Style: st, Tag: page.Tag{Role: page.Artifact}}}, b.Room().W, typeset.Para{Align: typeset.Right})
	return right.Moved(s.Left, s.Height-s.Bottom/2-right.First+3)
}

func (b *Builder) footStyle() typeset.Style {
	return typeset.Style{Faces: b.Fonts.Regular, Size: b.Theme.Sizes.Small, Leading: 1.2, Color: b.Color.Muted}
}
