package report

import (
	"strconv"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// area is the room of a page for its contents, in points.
type area struct{ X, Y, W, H float64 }

// body returns the room below the title band.
func (b *builder) body() area {
	s := b.th.Sheet
	top := s.Band + s.Top
	return area{s.Left, top, s.Width - s.Left - s.Right, s.Height - top - s.Bottom}
}

// sheet makes a page of a kind: the title band, what stands at its right, and
// the contents. The first page of a level gets a bookmark.
func (b *builder) sheet(kind string, head heading, content typeset.Block) {
	room := b.body()
	ops := b.band(head).Ops
	ops = append(ops, content.Moved(room.X, room.Y).Ops...)
	if head.level > 0 {
		b.outline = append(b.outline, page.Bookmark{Title: head.bookmark(), Level: head.level, Page: len(b.pages)})
	}
	b.pages = append(b.pages, page.Page{Width: b.th.Sheet.Width, Height: b.th.Sheet.Height, Kind: kind, Ops: ops})
}

// heading is what the title band of a page says.
type heading struct {
	title string
	pos   diag.Pos
	right string // smaller, at the right
	rpos  diag.Pos
	level int    // of the bookmark; 0 for none
	mark  string // of the bookmark when it is not the title
	again bool   // it stands on the page before already
}

func (h heading) bookmark() string {
	if h.mark != "" {
		return h.mark
	}
	return h.title
}

// regionHeading heads a page about the whole plan: the region stands at the right.
func (b *builder) regionHeading(title string, pos diag.Pos) heading {
	region := b.in.Plan.Region
	b.headed(region)
	return heading{title: title, pos: pos, right: region.Value, rpos: region.Pos(), level: 1}
}

// continued marks the heading of a page that goes on.
func (h heading) continued(word string) heading {
	if h.level > 0 {
		h.title += word
		h.level, h.again = 0, true
	}
	return h
}

// headTag is the tag of what stands in a title band. A heading that is there
// again is a running head, which nobody wants to hear.
func (b *builder) headTag(h heading, role page.Role, pos diag.Pos) page.Tag {
	if h.again {
		return page.Tag{}
	}
	return b.tag(role, pos)
}

// band sets the title band: title and right text on one line where they fit,
// else the right text under a smaller title.
func (b *builder) band(h heading) typeset.Block {
	s, stripe := b.th.Sheet, b.th.Lines.Stripe
	ground := typeset.Shape(s.Width, s.Band,
		page.Rect{W: s.Width, H: s.Band, Fill: &b.color.title},
		page.Rect{Y: s.Band - stripe, W: s.Width, H: stripe, Fill: &b.color.accent})
	room, inner := s.Width-s.Left-s.Right, s.Band-stripe
	right := b.bandSide(h, room)
	beside := room - sideWidth(right) - 16
	title := typeset.Style{Faces: b.fonts.bold, Size: b.th.Sizes.Title, Leading: 1.2, Color: b.color.onTitle}
	if h.right != "" && title.Width(h.title)*0.8 > beside {
		both := typeset.Stack(0, b.bandTitle(h, title.Sized(title.Size*0.82), room, inner-right.H), right)
		return typeset.Over(ground, both.Moved(s.Left, (inner-both.H)/2))
	}
	left := b.bandTitle(h, title, beside, inner)
	y := (inner - left.H) / 2
	return typeset.Over(ground, left.Moved(s.Left, y), right.Moved(s.Left, y+left.First-right.First))
}

// bandSide sets the smaller text at the right of the band.
func (b *builder) bandSide(h heading, width float64) typeset.Block {
	if h.right == "" {
		return typeset.Block{}
	}
	st := typeset.Style{Faces: b.fonts.regular, Size: b.th.Sizes.Side, Leading: 1.3, Color: b.color.onTitle}
	return typeset.Paragraph([]typeset.Span{{Text: h.right, Style: st, Tag: b.headTag(h, page.P, h.rpos)}}, width, typeset.Para{Align: typeset.Right})
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
func (b *builder) bandTitle(h heading, st typeset.Style, width, height float64) typeset.Block {
	tag := b.headTag(h, page.H1, h.pos)
	for st.Size > 11 && st.Width(h.title) > width {
		st.Size -= 0.5
	}
	set := func() typeset.Block {
		return typeset.Paragraph([]typeset.Span{{Text: h.title, Style: st, Tag: tag}}, width, typeset.Para{Balance: true})
	}
	text := set()
	for st.Size > b.th.Sizes.Min && text.H > height {
		st.Size = max(st.Size-0.5, b.th.Sizes.Min)
		text = set()
	}
	if text.H > height {
		b.overflow("題名", h.pos)
	}
	return text
}

// footers writes the document's number, its title and the page's number at the
// foot of every page. It comes last, when the pages are all there.
func (b *builder) footers(doc *page.Document) {
	name := b.title
	if number := b.in.Plan.Document.Value; number != "" {
		name = number + "　" + name
	}
	for i := range doc.Pages {
		p := &doc.Pages[i]
		if p.Kind != "cover" {
			p.Ops = append(p.Ops, b.footer(name).Ops...)
		}
		p.Ops = append(p.Ops, b.pageNumber(i+1).Ops...)
	}
}

// footer sets the name of the document at the left of the foot; further lines
// go up.
func (b *builder) footer(name string) typeset.Block {
	s, st := b.th.Sheet, b.footStyle()
	left := typeset.Paragraph([]typeset.Span{{Text: name, Style: st, Tag: page.Tag{Role: page.Artifact}}}, b.body().W-3*(st.Size+1.5), typeset.Para{})
	return left.Moved(s.Left, s.Height-s.Bottom/2-left.First+3-(left.H-st.Size*st.Leading))
}

func (b *builder) pageNumber(n int) typeset.Block {
	s, st := b.th.Sheet, b.footStyle().In(b.color.ink)
	st.Size += 1.5
	right := typeset.Paragraph([]typeset.Span{{Text: strconv.Itoa(n), Style: st, Tag: page.Tag{Role: page.Artifact}}}, b.body().W, typeset.Para{Align: typeset.Right})
	return right.Moved(s.Left, s.Height-s.Bottom/2-right.First+3)
}

func (b *builder) footStyle() typeset.Style {
	return typeset.Style{Faces: b.fonts.regular, Size: b.th.Sizes.Small, Leading: 1.2, Color: b.color.muted}
}
