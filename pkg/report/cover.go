package report

import (
	"strconv"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
)

// The measures of the cover, in points.
const (
	coverIndent    = 44.0  // from the edge to what stands on the cover
	coverTop       = 96.0  // where the title begins at the highest
	coverBottom    = 52.0  // under the foot
	coverBoxTop    = 34.0  // where the box of the document's number begins
	coverGap       = 34.0  // between title and list at most
	coverLeast     = 12.0  // between title, list and foot
	coverListRoom  = 250.0 // for the list at most
	coverListSize  = 17.0  // of the text of the list at most
	coverTitleRule = 16.0  // between the title and its rule
)

// coverRise is the share of what is left over that stands above the title: a little less
// than half, since the middle looks low.
const coverRise = 0.42

// cover lays out the first page: what the report is, the projects that it is
// about, when and by whom it was made.
func cover(b *everypage.Builder) {
	s := b.Theme.Sheet
	side := s.CoverEdge
	left := side + coverIndent
	width := s.Width - left - 2*s.Right
	ground := typeset.Shape(s.Width, s.Height,
		page.Rect{W: side, H: s.Height, Fill: &b.Color.Title},
		page.Rect{X: side, W: b.Theme.Lines.Cover, H: s.Height, Fill: &b.Color.Accent})

	title := coverTitle(b, width)
	foot := coverFoot(b, width)
	number := documentBox(b, width/2)

	top, bottom := coverTop, s.Height-coverBottom-foot.H
	list, ok := coverList(b, width, min(coverListRoom, bottom-top-title.H-2*coverLeast))
	gap := min(coverGap, (bottom-top-title.H-list.H)/3)
	block := typeset.Stack(gap, title, list)
	y := top + max(0, (bottom-top-block.H)*coverRise)
	content := typeset.Over(ground,
		number.Moved(s.Width-2*s.Right-number.W, coverBoxTop),
		block.Moved(left, y),
		foot.Moved(left, bottom))
	b.Bookmark(b.Theme.Words.Cover, 1)
	b.Pages = append(b.Pages, page.Page{Width: s.Width, Height: s.Height, Kind: "cover", Ops: content.Ops})
	if !ok {
		coverPages(b)
	}
}

// coverTitle sets the title over a rule: on one line when a size not much
// smaller than the theme's allows it.
func coverTitle(b *everypage.Builder, width float64) typeset.Block {
	st := typeset.Style{Faces: b.Fonts.Bold, Size: b.Theme.Sizes.Cover, Leading: 1.35, Color: b.Color.Primary}
	for size := st.Size; size >= st.Size*0.8 && st.Width(b.Title) > width; size -= 0.5 {
		if one := st.Sized(size); one.Width(b.Title) <= width {
			st = one
		}
	}
	text := typeset.Paragraph(b.SpansAs(b.Title, b.Plan.Title, st, page.H1), width, typeset.Para{Balance: true})
	rule := typeset.Shape(width, 3, page.Rect{W: width, H: 3, Fill: &b.Color.Accent})
	return typeset.Stack(coverTitleRule, text, rule)
}

// coverList numbers the projects on at most height points: the more there are,
// the smaller they are set, then in two columns. A list that no cover holds is
// left to pages of its own.
func coverList(b *everypage.Builder, width, height float64) (list typeset.Block, ok bool) {
	for columns := 1; columns <= 2 && !ok; columns++ {
		set := func(size float64) typeset.Block { return projectColumns(b, columns, width, size) }
		list, _, ok = everypage.Largest(b.Theme.Sizes.Low, coverListSize, height, set, everypage.HeightOf)
	}
	if !ok {
		return typeset.Block{}, false
	}
	return list, true
}

// projectColumns sets the numbered names, read down the columns.
func projectColumns(b *everypage.Builder, columns int, width, size float64) typeset.Block {
	gap := size * 1.5
	w := everypage.EqualWidth(width, gap, columns)
	var out []typeset.Block
	for _, part := range everypage.Evenly(b.Plan.Projects, columns) {
		out = append(out, typeset.Stack(size*0.55, projectRows(b, part, w, size)...))
	}
	return typeset.Beside(gap, out...)
}

// projectRows sets the number and name of each project.
func projectRows(b *everypage.Builder, projects []*plan.Project, width, size float64) []typeset.Block {
	st := b.Styles(size)
	var rows []typeset.Block
	for _, p := range projects {
		n := typeset.Paragraph(b.Words(strconv.Itoa(p.Number), st.Label.Sized(size*1.1), page.Label), size*2, typeset.Para{Align: typeset.Right})
		words := b.Span(p.Name, st.Body, page.P)
		name := typeset.Paragraph([]typeset.Span{words}, width-size*3, typeset.Para{})
		name = typeset.Over(name, everypage.LinkTo(p, name.W, name.H, words.Tag))
		rows = append(rows, typeset.BesideBaseline(size, n, name))
	}
	return rows
}

// coverPages list the projects when the cover has no room for them.
func coverPages(b *everypage.Builder) {
	size := b.Comfortable()
	f := b.Flow("cover-list", everypage.Heading{Title: b.Title, Pos: b.Plan.Title.Pos()}, size*0.55)
	for _, row := range projectRows(b, b.Plan.Projects, b.Room().W, size) {
		f.Place(row)
	}
	f.End()
}

// coverFoot says when and by whom: the report on a fiscal year is made in the next.
func coverFoot(b *everypage.Builder, width float64) typeset.Block {
	st := b.Styles(b.Theme.Sizes.CoverText)
	year := typeset.Paragraph(b.SpansAs((b.Summary.Year+1).Kanji(), b.Plan.YearText, st.Body, page.P), width, typeset.Para{})
	bureau := typeset.Paragraph(b.Spans(b.Plan.Bureau, st.Bold, page.P), width, typeset.Para{})
	return typeset.Stack(2, year, bureau)
}

// documentBox frames the document's number, as on papers handed to a committee,
// on lines of at most width points.
func documentBox(b *everypage.Builder, width float64) typeset.Block {
	if b.Plan.Document.IsZero() {
		return typeset.Block{}
	}
	st := b.Styles(b.Theme.Sizes.Document)
	ink := st.Bold.Color
	w := min(st.Bold.Width(b.Plan.Document.Value)+2, width)
	text := typeset.Paragraph(b.Spans(b.Plan.Document, st.Bold, page.P), w, typeset.Para{Align: typeset.Center, Balance: true})
	return text.Padded(4, 16, 4, 16).On(nil, &ink, 1.2, 0)
}
