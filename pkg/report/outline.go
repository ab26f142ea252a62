package report

import (
	"slices"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
)

// outline lays out 政策展開方針概要: what the next plan is to reach, in
// which directions, by which projects.
func outline(b *everypage.Builder) {
	o := b.Plan.Outline
	if o == nil {
		return
	}
	room, z := b.Room(), b.Theme.Sizes
	lay := func(size float64) typeset.Block {
		return typeset.Stack(size*0.6, outlineParts(b, o, b.Styles(size), 0)...)
	}
	plain, size, ok := everypage.Largest(z.Min, z.Max, room.H, lay, everypage.HeightOf)
	b.CheckHeading(o.Title, o.Edition, o.Region)
	head := everypage.Heading{Title: o.Title.Value, Pos: o.Title.Pos(), Right: o.Region.Value + "　" + o.Period.String(), RightPos: o.Region.Pos(), Level: 1}
	if !o.Edition.IsZero() {
		head.Title += "（" + o.Edition.Value + "）"
	}
	if !ok {
		outlinePages(b, head, o)
		return
	}
	st := b.Styles(size)
	parts := outlineParts(b, o, st, max(0, room.H-plain.H)*0.7)
	b.Sheet("outline", head, everypage.Spread(size*0.6, size, room.H, parts...))
}

// outlinePages sets an outline on several pages, cut between its parts and
// between the rows of boxes.
func outlinePages(b *everypage.Builder, head everypage.Heading, o *plan.Outline) {
	size, w := b.Comfortable(), b.Room().W
	st := b.Styles(size)
	parts := outlineParts(b, o, st, 0)
	f := b.Flow("outline", head, size*0.6)
	f.Rows(b.Theme.Words.Vision, 0, parts[0])
	f.Rows(b.Theme.Words.Directions, 0, parts[1])
	rows := boxes(b, o, st, w, 0)
	top := typeset.Stack(size*0.35, append([]typeset.Block{unitHeading(b, o, st, w)}, rows[:min(1, len(rows))]...)...)
	f.Rows(o.Unit.Value, size*0.7, append([]typeset.Block{top}, rows[min(1, len(rows)):]...)...)
	f.End()
}

// outlineParts sets the parts; extra points of height go into the boxes.
func outlineParts(b *everypage.Builder, o *plan.Outline, st everypage.Styles, extra float64) []typeset.Block {
	w := b.Room().W
	return []typeset.Block{
		vision(b, o, st, w),
		typeset.Stack(st.Size*0.35, b.SectionHead("1　"+b.Theme.Words.Directions, st, w, everypage.FirstPos(o.Directions...)), directions(b, o, st, w)),
		typeset.Stack(st.Size*0.35, unitHeading(b, o, st, w), typeset.Stack(st.Size*0.7, boxes(b, o, st, w, extra)...)),
	}
}

// vision sets 地域のめざす姿 with the areas that share it.
func vision(b *everypage.Builder, o *plan.Outline, st everypage.Styles, width float64) typeset.Block {
	label, pad := st.Size*8.5, st.Size*0.6
	inner := width - label - 2*pad
	text := typeset.Paragraph(b.Spans(o.Vision, st.Strong, page.P), inner, typeset.Para{Balance: true})
	var areas []typeset.Span
	for i, a := range o.Areas {
		dot := "・"
		if i == 0 {
			dot = ""
		}
		areas = append(areas, b.SpansAs(dot+a.Value, a, st.Small, page.P)...)
	}
	box := typeset.Stack(1, text, typeset.Paragraph(everypage.Together(areas), inner, typeset.Para{})).Padded(pad*0.7, pad, pad*0.7, pad)
	word := typeset.Paragraph(b.Words(b.Theme.Words.Vision, st.Bold.In(b.Color.OnHead), page.H2), label, typeset.Para{Align: typeset.Center})
	return b.Labelled(word, box, label, width, nil)
}

// directions lists the directions in two columns, read down; the first has the
// odd one.
func directions(b *everypage.Builder, o *plan.Outline, st everypage.Styles, width float64) typeset.Block {
	gap := st.Size * 1.2
	w := everypage.EqualWidth(width, gap, 2)
	half := (len(o.Directions) + 1) / 2
	return typeset.Beside(gap, b.MarkedList("○", o.Directions[:half], st, w), b.MarkedList("○", o.Directions[half:], st, w))
}

// unitHeading names the projects, how many there are in all, and what the ※ says.
func unitHeading(b *everypage.Builder, o *plan.Outline, st everypage.Styles, width float64) typeset.Block {
	words := "2　" + o.Unit.Value
	if !o.Total.IsZero() {
		words += "　" + o.Total.Value
	}
	if !o.Note.IsZero() {
		words += "（※）"
	}
	b.CheckGlyphs(o.Unit, st.Bold)
	b.CheckGlyphs(o.Total, st.Bold)
	head := b.SectionHead(words, st, width, everypage.FirstPos(o.Unit, o.Total))
	if o.Note.IsZero() {
		return head
	}
	return typeset.Stack(2, head, b.Note("", o.Note, st, width, typeset.Para{Indent: st.Small.Size * 1.4}))
}

// boxColumns is how many project boxes stand side by side.
const boxColumns = 3

// boxes sets the rows of projects, three to a row, the boxes of a row equally high.
func boxes(b *everypage.Builder, o *plan.Outline, st everypage.Styles, width, extra float64) []typeset.Block {
	gap := st.Size * 0.7
	w := everypage.EqualWidth(width, gap, boxColumns)
	count := (len(o.Projects) + boxColumns - 1) / boxColumns
	var rows []typeset.Block
	for projects := range slices.Chunk(o.Projects, boxColumns) {
		var row []boxParts
		title, body := 0.0, 0.0
		for _, p := range projects {
			parts := box(b, p, st, w)
			title, body = max(title, parts.title.H), max(body, parts.upper.H+parts.lower.H)
			row = append(row, parts)
		}
		var set []typeset.Block
		for _, parts := range row {
			set = append(set, framed(b, parts, st, w, title, body+extra/float64(count)))
		}
		rows = append(rows, typeset.Beside(gap, set...))
	}
	return rows
}

// boxParts is a project's box before its row is known: its name, the areas and
// measures, and the indicators that stand at the foot.
type boxParts struct{ title, upper, lower typeset.Block }

func box(b *everypage.Builder, p *plan.OutlineProject, st everypage.Styles, width float64) boxParts {
	pad := st.Size * 0.55
	inner := width - 2*pad
	b.CheckHeading(p.Mark)
	name := b.SpansAs(p.Mark.Value+p.Name.Value, p.Name, st.Bold.In(b.Color.OnHead), page.H3)
	areas := b.SpansAs("【"+p.Areas.Value+"】", p.Areas, st.Small, page.P)
	return boxParts{
		title: typeset.Paragraph(name, inner, typeset.Para{Align: typeset.Center, Balance: true, Leading: 1.25}),
		upper: typeset.Stack(st.Size*0.2,
			typeset.Paragraph(everypage.Together(areas), inner, typeset.Para{Align: typeset.Center}),
			boxList(b, "【"+b.Theme.Words.Measures+"】", p.Measures, st, inner)),
		lower: boxKPIs(b, p, st, inner),
	}
}

// framed sets the parts of a box: title and body as high as those of its row,
// the indicators at the foot.
func framed(b *everypage.Builder, p boxParts, st everypage.Styles, width, title, body float64) typeset.Block {
	pad := st.Size * 0.55
	head := title + pad*1.2
	height := head + body + pad*1.8
	frame := typeset.Shape(width, height,
		page.Rect{W: width, H: height, Stroke: &b.Color.Rule, StrokeWidth: b.Theme.Lines.Box},
		b.Ground(width, head, &b.Color.Head))
	return typeset.Over(frame,
		p.title.Moved(pad, (head-p.title.H)/2),
		p.upper.Moved(pad, head+pad*0.5),
		p.lower.Moved(pad, height-pad*0.7-p.lower.H))
}

// boxList sets a small heading with marked lines.
func boxList(b *everypage.Builder, head string, items []plan.Text, st everypage.Styles, width float64) typeset.Block {
	if len(items) == 0 {
		return typeset.Block{}
	}
	title := typeset.Paragraph(b.Words(head, st.Label, page.H4), width, typeset.Para{Leading: 1.3})
	return typeset.Stack(0, title, b.MarkedList("■", items, st, width))
}

// boxKPIs sets indicators as base → target.
func boxKPIs(b *everypage.Builder, p *plan.OutlineProject, st everypage.Styles, width float64) typeset.Block {
	if len(p.KPIs) == 0 {
		return typeset.Block{}
	}
	heading := p.KPIHeading.Value
	if heading == "" {
		heading = "KPI"
	}
	rows := []typeset.Block{typeset.Paragraph(b.SpansAs("【"+heading+"】", p.KPIHeading, st.Label, page.H4), width, typeset.Para{Leading: 1.3})}
	for _, k := range p.KPIs {
		rows = append(rows, b.MarkedItem("○", k.Name, st, width))
		figures := []typeset.Span{}
		if k.Baseline != nil {
			figures = append(figures, b.Span(k.Baseline.Text, st.Strong, page.P))
			figures = append(figures, b.Words(" → ", st.Label, page.P)...)
		}
		if k.Target != nil {
			figures = append(figures, b.Span(k.Target.Text, st.Strong, page.P))
		}
		rows = append(rows, typeset.Paragraph(everypage.Together(figures), width, typeset.Para{Align: typeset.Center, Leading: 1.4}))
	}
	return typeset.Stack(0, rows...)
}
