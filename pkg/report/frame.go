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
}

func (h heading) bookmark() string {
	if h.mark != "" {
		return h.mark
	}
	return h.title
}

// stripe is the height in points of the line of colour under the title band.
const stripe = 3

// band sets the title band: title and right text on one line where they fit,
// else the right text under a smaller title.
func (b *builder) band(h heading) typeset.Block {
	s, c := b.th.Sheet, b.th.Colors
	fill, strip := color(c.Primary), color(c.Accent)
	ground := typeset.Shape(s.Width, s.Band,
		page.Rect{W: s.Width, H: s.Band, Fill: &fill},
		page.Rect{Y: s.Band - stripe, W: s.Width, H: stripe, Fill: &strip})
	room, inner := s.Width-s.Left-s.Right, s.Band-stripe
	right := b.bandSide(h, room)
	beside := room - sideWidth(right) - 16
	title := typeset.Style{Faces: b.fonts.bold, Size: b.th.Sizes.Title, Leading: 1.2, Color: color(c.OnPrimary)}
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
	st := typeset.Style{Faces: b.fonts.regular, Size: 10.5, Leading: 1.3, Color: color(b.th.Colors.OnPrimary)}
	return typeset.Paragraph([]typeset.Span{{Text: h.right, Style: st, Tag: b.tag(page.P, h.rpos)}}, width, typeset.Para{Align: typeset.Right})
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
	tag := b.tag(page.H1, h.pos)
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

// addFooters writes the document's number, its title and the page's number at
// the foot of every page. It comes last, when the pages are all there.
func addFooters(doc *page.Document, in Input, f *fonts) {
	s := in.Theme.Sheet
	st := typeset.Style{Faces: f.regular, Size: in.Theme.Sizes.Small, Leading: 1.2, Color: color(in.Theme.Colors.Muted)}
	name := in.Plan.Document.Value
	if name != "" {
		name += "　"
	}
	name += doc.Info.Title
	for i := range doc.Pages {
		p := &doc.Pages[i]
		tag := page.Tag{Role: page.Artifact}
		number := st.In(color(in.Theme.Colors.Ink))
		number.Size += 1.5
		w := s.Width - s.Left - s.Right
		left := typeset.Paragraph([]typeset.Span{{Text: name, Style: st, Tag: tag}}, w-3*number.Size, typeset.Para{})
		right := typeset.Paragraph([]typeset.Span{{Text: strconv.Itoa(i + 1), Style: number, Tag: tag}}, w, typeset.Para{Align: typeset.Right})
		y := s.Height - s.Bottom/2
		if p.Kind != "cover" {
			p.Ops = append(p.Ops, left.Moved(s.Left, y-left.First+3-(left.H-st.Size*st.Leading)).Ops...) // further lines go up
		}
		p.Ops = append(p.Ops, right.Moved(s.Left, y-right.First+3).Ops...)
	}
}

// section is a heading bar inside a page: a mark, the words and a rule.
func (b *builder) section(words string, st styles, width float64, pos diag.Pos) typeset.Block {
	accent := color(b.th.Colors.Accent)
	label := st.bold.In(color(b.th.Colors.OnPrimary))
	text := typeset.Paragraph([]typeset.Span{{Text: words, Style: label, Tag: b.tag(page.H2, pos)}}, min(label.Width(words)+1, width-24), typeset.Para{Leading: 1.3})
	box := text.Padded(1.5, 14, 1.5, 10).On(&accent, nil, 0, 0)
	rule := typeset.Shape(width, box.H, page.Line{X1: 0, Y1: box.H - 0.5, X2: width, Y2: box.H - 0.5, Width: 1, Color: accent})
	return typeset.Over(rule, box)
}

// bullet sets the square before an item of a list, on the line of its text.
func (b *builder) bullet(st styles, width float64) typeset.Block {
	style := st.label.Sized(max(8, st.size*0.8))
	return typeset.Paragraph([]typeset.Span{{Text: "■", Style: style, Tag: page.Tag{Role: page.Artifact}}}, width, typeset.Para{})
}

// item sets one entry of a list behind its mark, further lines under the first.
func (b *builder) item(mark string, text typeset.Span, st styles, width float64) typeset.Block {
	sign := typeset.Span{Text: mark, Style: st.label, Tag: text.Tag}
	return typeset.Paragraph([]typeset.Span{sign, text}, width, typeset.Para{Hang: st.label.Width(mark), Leading: 1.35})
}

// continued marks the heading of a page that goes on.
func (h heading) continued(word string) heading {
	if h.level > 0 {
		h.title += word
		h.level = 0
	}
	return h
}
