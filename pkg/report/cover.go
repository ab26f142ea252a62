package report

import (
	"strconv"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// cover lays out the first page: what the report is, the projects that it is
// about, when and by whom it was made.
func (b *builder) cover() {
	s := b.th.Sheet
	side := s.CoverEdge
	left := side + 44
	width := s.Width - left - 2*s.Right
	ground := typeset.Shape(s.Width, s.Height,
		page.Rect{W: side, H: s.Height, Fill: &b.color.title},
		page.Rect{X: side, W: b.th.Lines.Cover, H: s.Height, Fill: &b.color.accent})

	title := b.coverTitle(width)
	foot := b.coverFoot(width)
	number := b.documentBox(width / 2)

	top, bottom := 96.0, s.Height-52-foot.H
	const least = 12 // between title, list and foot
	list, ok := b.coverList(width, min(250, bottom-top-title.H-2*least))
	gap := min(34, (bottom-top-title.H-list.H)/3)
	block := typeset.Stack(gap, title, list)
	y := top + max(0, (bottom-top-block.H)*0.42)
	content := typeset.Over(ground,
		number.Moved(s.Width-2*s.Right-number.W, 34),
		block.Moved(left, y),
		foot.Moved(left, bottom))
	b.outline = append(b.outline, page.Bookmark{Title: b.th.Words.Cover, Level: 1})
	b.pages = append(b.pages, page.Page{Width: s.Width, Height: s.Height, Kind: "cover", Ops: content.Ops})
	if !ok {
		b.coverPages()
	}
}

// coverTitle sets the title over a rule: on one line when a size not much
// smaller than the theme's allows it.
func (b *builder) coverTitle(width float64) typeset.Block {
	st := typeset.Style{Faces: b.fonts.bold, Size: b.th.Sizes.Cover, Leading: 1.35, Color: b.color.primary}
	for size := st.Size; size >= st.Size*0.8 && st.Width(b.title) > width; size -= 0.5 {
		if one := st.Sized(size); one.Width(b.title) <= width {
			st = one
		}
	}
	text := typeset.Paragraph(b.shown(b.title, b.in.Plan.Title, st, page.H1), width, typeset.Para{Balance: true})
	rule := typeset.Shape(width, 3, page.Rect{W: width, H: 3, Fill: &b.color.accent})
	return typeset.Stack(16, text, rule)
}

// coverList numbers the projects on at most height points: the more there are,
// the smaller they are set, then in two columns. A list that no cover holds is
// left to pages of its own.
func (b *builder) coverList(width, height float64) (list typeset.Block, ok bool) {
	for columns := 1; columns <= 2 && !ok; columns++ {
		set := func(size float64) typeset.Block { return b.projectColumns(columns, width, size) }
		list, _, ok = fillSize(b.th.Sizes.Low, 17, height, set, heightOf)
	}
	if !ok {
		return typeset.Block{}, false
	}
	return list, true
}

// projectColumns sets the numbered names, read down the columns.
func (b *builder) projectColumns(columns int, width, size float64) typeset.Block {
	gap := size * 1.5
	w := columnWidth(width, gap, columns)
	var out []typeset.Block
	for _, part := range evenly(b.in.Plan.Projects, columns) {
		out = append(out, typeset.Stack(size*0.55, b.projectRows(part, w, size)...))
	}
	return typeset.Beside(gap, out...)
}

// projectRows sets the number and name of each project.
func (b *builder) projectRows(projects []*plan.Project, width, size float64) []typeset.Block {
	st := b.styles(size)
	var rows []typeset.Block
	for _, p := range projects {
		n := typeset.Paragraph(b.words(strconv.Itoa(p.Number), st.label.Sized(size*1.1), page.Label), size*2, typeset.Para{Align: typeset.Right})
		words := b.span(p.Name, st.body, page.P)
		name := typeset.Paragraph([]typeset.Span{words}, width-size*3, typeset.Para{})
		name = typeset.Over(name, linkTo(p, name.W, name.H, words.Tag))
		rows = append(rows, typeset.BesideBaseline(size, n, name))
	}
	return rows
}

// coverPages list the projects when the cover has no room for them.
func (b *builder) coverPages() {
	size := b.comfortable()
	f := &flow{b: b, kind: "cover-list", head: heading{title: b.title, pos: b.in.Plan.Title.Pos()}, gap: size * 0.55}
	for _, row := range b.projectRows(b.in.Plan.Projects, b.body().W, size) {
		f.place(row)
	}
	f.end()
}

// coverFoot says when and by whom: the report on a fiscal year is made in the next.
func (b *builder) coverFoot(width float64) typeset.Block {
	st := b.styles(b.th.Sizes.CoverText)
	year := typeset.Paragraph(b.shown((b.in.Summary.Year+1).Kanji(), b.in.Plan.YearText, st.body, page.P), width, typeset.Para{})
	bureau := typeset.Paragraph(b.spans(b.in.Plan.Bureau, st.bold, page.P), width, typeset.Para{})
	return typeset.Stack(2, year, bureau)
}

// documentBox frames the document's number, as on papers handed to a committee,
// on lines of at most width points.
func (b *builder) documentBox(width float64) typeset.Block {
	if b.in.Plan.Document.IsZero() {
		return typeset.Block{}
	}
	st := b.styles(b.th.Sizes.Document)
	ink := st.bold.Color
	w := min(st.bold.Width(b.in.Plan.Document.Value)+2, width)
	text := typeset.Paragraph(b.spans(b.in.Plan.Document, st.bold, page.P), w, typeset.Para{Align: typeset.Center, Balance: true})
	return text.Padded(4, 16, 4, 16).On(nil, &ink, 1.2, 0)
}
