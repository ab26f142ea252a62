package everypage

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// Area is a part of a sheet, in points from its upper left corner.
type Area struct{ X, Y, W, H float64 }

// Room returns where the contents of a page stand: below the title band, within
// the margins.
func (b *Builder) Room() Area {
	s := b.Theme.Sheet
	top := s.TitleBand + s.Top
	return Area{s.Left, top, s.Width - s.Left - s.Right, s.Height - top - s.Bottom}
}

// Sheet makes a page of a kind: the title band, what stands at its right, and
// the contents. A heading with a level gets a bookmark.
func (b *Builder) Sheet(kind string, head Heading, content typeset.Block) {
	room := b.Room()
	ops := b.band(head).Ops
	ops = append(ops, content.Moved(room.X, room.Y).Ops...)
	if head.Level > 0 {
		b.Bookmark(head.bookmark(), head.Level)
	}
	b.Pages = append(b.Pages, page.Page{Width: b.Theme.Sheet.Width, Height: b.Theme.Sheet.Height, Kind: kind, Ops: ops})
}

// Heading is what the title band of a page says.
type Heading struct {
	Title    string
	Pos      diag.Pos
	Right    string // smaller, at the right
	RightPos diag.Pos
	Level    int    // of the bookmark; 0 for none
	Bookmark string // its title when it is not that of the page
	again    bool   // it stands on the page before already
}

func (h Heading) bookmark() string {
	if h.Bookmark != "" {
		return h.Bookmark
	}
	return h.Title
}

// RegionHeading heads a page about the whole plan: the region stands at the right.
func (b *Builder) RegionHeading(title string, pos diag.Pos) Heading {
	region := b.Plan.Region
	b.CheckHeading(region)
	return Heading{Title: title, Pos: pos, Right: region.Value, RightPos: region.Pos(), Level: 1}
}

// Continued marks by word the heading of a page that goes on. One without a level stays as
// it is.
func (h Heading) Continued(word string) Heading {
	if h.Level > 0 {
		h.Title += word
		h.Level, h.again = 0, true
	}
	return h
}

// headTag is the tag of what stands in a title band. A heading that is there
// again is a running head, which nobody wants to hear.
func (b *Builder) headTag(h Heading, role page.Role, pos diag.Pos) page.Tag {
	if h.again {
		return page.Tag{}
	}
	return b.Tag(role, pos)
}

// band sets the title band: title and right text on one line where they fit,
// else the right text under a smaller title.
func (b *Builder) band(h Heading) typeset.Block {
	s, stripe := b.Theme.Sheet, b.Theme.Lines.Stripe
	ground := typeset.Shape(s.Width, s.TitleBand,
		page.Rect{W: s.Width, H: s.TitleBand, Fill: &b.Color.Title},
		page.Rect{Y: s.TitleBand - stripe, W: s.Width, H: stripe, Fill: &b.Color.Accent})
	room, inner := s.Width-s.Left-s.Right, s.TitleBand-stripe
	right := b.bandSide(h, room)
	beside := room - sideWidth(right) - 16
	title := typeset.Style{Faces: b.Fonts.Bold, Size: b.Theme.Sizes.Title, Leading: 1.2, Color: b.Color.OnTitle}
	if h.Right != "" && title.Width(h.Title)*0.8 > beside {
		both := typeset.Stack(0, b.bandTitle(h, title.Sized(title.Size*0.82), room, inner-right.H), right)
		return typeset.Over(ground, both.Moved(s.Left, (inner-both.H)/2))
	}
	left := b.bandTitle(h, title, beside, inner)
	y := (inner - left.H) / 2
	return typeset.Over(ground, left.Moved(s.Left, y), right.Moved(s.Left, y+left.First-right.First))
}

// bandSide sets the smaller text at the right of the band.
func (b *Builder) bandSide(h Heading, width float64) typeset.Block {
	if h.Right == "" {
		return typeset.Block{}
	}
	st := typeset.Style{Faces: b.Fonts.Regular, Size: b.Theme.Sizes.Side, Leading: 1.3, Color: b.Color.OnTitle}
	return typeset.Paragraph([]typeset.Span{{Text: h.Right, Style: st, Tag: b.headTag(h, page.P, h.RightPos)}}, width, typeset.Para{Align: typeset.Right})
}

// sideWidth is how much of the band's width its right text takes.
func sideWidth(right typeset.Block) float64 {
	widest := 0.0
	for _, op := range right.Ops {
		if t, ok := op.(page.Text); ok {
			widest = max(widest, t.Width)
		}
	}
	return widest
}

// bandTitle sets the title in st or smaller: on one line down to 11 points,
// then on as many lines as the height holds.
func (b *Builder) bandTitle(h Heading, st typeset.Style, width, height float64) typeset.Block {
	tag := b.headTag(h, page.H1, h.Pos)
	for st.Size > 11 && st.Width(h.Title) > width {
		st.Size -= 0.5
	}
	set := func() typeset.Block {
		return typeset.Paragraph([]typeset.Span{{Text: h.Title, Style: st, Tag: tag}}, width, typeset.Para{Balance: true})
	}
	text := set()
	for st.Size > b.Theme.Sizes.Min && text.H > height {
		st.Size = max(st.Size-0.5, b.Theme.Sizes.Min)
		text = set()
	}
	if text.H > height {
		b.DoesNotFit("題名", h.Pos)
	}
	return text
}
