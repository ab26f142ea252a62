package report

import (
	"slices"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// outlinePage lays out 政策展開方針概要: what the next plan is to reach, in
// which directions, by which projects.
func (b *builder) outlinePage() {
	o := b.in.Plan.Outline
	if o == nil {
		return
	}
	room, z := b.body(), b.th.Sizes
	lay := func(size float64) typeset.Block {
		return typeset.Stack(size*0.6, b.outlineParts(o, b.styles(size), 0)...)
	}
	plain, size, ok := fillSize(z.Min, z.Max, room.H, lay, heightOf)
	b.headed(o.Title, o.Edition, o.Region)
	head := heading{title: o.Title.Value, pos: o.Title.Pos(), right: o.Region.Value + "　" + o.Period.String(), rpos: o.Region.Pos(), level: 1}
	if !o.Edition.IsZero() {
		head.title += "（" + o.Edition.Value + "）"
	}
	if !ok {
		b.outlinePages(head, o)
		return
	}
	st := b.styles(size)
	parts := b.outlineParts(o, st, max(0, room.H-plain.H)*0.7)
	b.sheet("outline", head, spread(size*0.6, size, room.H, parts...))
}

// outlinePages sets an outline on several pages, cut between its parts and
// between the rows of boxes.
func (b *builder) outlinePages(head heading, o *plan.Outline) {
	size, w := b.comfortable(), b.body().W
	st := b.styles(size)
	parts := b.outlineParts(o, st, 0)
	f := &flow{b: b, kind: "outline", head: head, gap: size * 0.6}
	f.rows(b.th.Words.Vision, 0, parts[0])
	f.rows(b.th.Words.Directions, 0, parts[1])
	boxes := b.boxes(o, st, w, 0)
	top := typeset.Stack(size*0.35, append([]typeset.Block{b.unitHeading(o, st, w)}, boxes[:min(1, len(boxes))]...)...)
	f.rows(o.Unit.Value, size*0.7, append([]typeset.Block{top}, boxes[min(1, len(boxes)):]...)...)
	f.end()
}

// outlineParts sets the parts; extra points of height go into the boxes.
func (b *builder) outlineParts(o *plan.Outline, st styles, extra float64) []typeset.Block {
	w := b.body().W
	return []typeset.Block{
		b.vision(o, st, w),
		typeset.Stack(st.size*0.35, b.section("1　"+b.th.Words.Directions, st, w, firstPos(o.Directions...)), b.directions(o, st, w)),
		typeset.Stack(st.size*0.35, b.unitHeading(o, st, w), typeset.Stack(st.size*0.7, b.boxes(o, st, w, extra)...)),
	}
}

// vision sets 地域のめざす姿 with the areas that share it.
func (b *builder) vision(o *plan.Outline, st styles, width float64) typeset.Block {
	label, pad := st.size*8.5, st.size*0.6
	inner := width - label - 2*pad
	text := typeset.Paragraph(b.spans(o.Vision, st.strong, page.P), inner, typeset.Para{Balance: true})
	var areas []typeset.Span
	for i, a := range o.Areas {
		dot := "・"
		if i == 0 {
			dot = ""
		}
		areas = append(areas, b.shown(dot+a.Value, a, st.small, page.P)...)
	}
	box := typeset.Stack(1, text, typeset.Paragraph(together(areas), inner, typeset.Para{})).Padded(pad*0.7, pad, pad*0.7, pad)
	word := typeset.Paragraph(b.words(b.th.Words.Vision, st.bold.In(b.color.onHead), page.H2), label, typeset.Para{Align: typeset.Center})
	return b.labelled(word, box, label, width, nil)
}

// directions lists the directions in two columns, read down; the first has the
// odd one.
func (b *builder) directions(o *plan.Outline, st styles, width float64) typeset.Block {
	gap := st.size * 1.2
	w := columnWidth(width, gap, 2)
	half := (len(o.Directions) + 1) / 2
	return typeset.Beside(gap, b.list("○", o.Directions[:half], st, w), b.list("○", o.Directions[half:], st, w))
}

// unitHeading names the projects, how many there are in all, and what the ※ says.
func (b *builder) unitHeading(o *plan.Outline, st styles, width float64) typeset.Block {
	words := "2　" + o.Unit.Value
	if !o.Total.IsZero() {
		words += "　" + o.Total.Value
	}
	if !o.Note.IsZero() {
		words += "（※）"
	}
	b.glyphs(o.Unit, st.bold)
	b.glyphs(o.Total, st.bold)
	head := b.section(words, st, width, firstPos(o.Unit, o.Total))
	if o.Note.IsZero() {
		return head
	}
	return typeset.Stack(2, head, b.note("", o.Note, st, width, typeset.Para{Hang: st.small.Size * 1.4}))
}

// boxColumns is how many project boxes stand side by side.
const boxColumns = 3

// boxes sets the rows of projects, three to a row, the boxes of a row equally high.
func (b *builder) boxes(o *plan.Outline, st styles, width, extra float64) []typeset.Block {
	gap := st.size * 0.7
	w := columnWidth(width, gap, boxColumns)
	count := (len(o.Projects) + boxColumns - 1) / boxColumns
	var rows []typeset.Block
	for projects := range slices.Chunk(o.Projects, boxColumns) {
		var row []boxParts
		title, body := 0.0, 0.0
		for _, p := range projects {
			box := b.box(p, st, w)
			title, body = max(title, box.title.H), max(body, box.upper.H+box.lower.H)
			row = append(row, box)
		}
		var set []typeset.Block
		for _, box := range row {
			set = append(set, b.framed(box, st, w, title, body+extra/float64(count)))
		}
		rows = append(rows, typeset.Beside(gap, set...))
	}
	return rows
}

// boxParts is a project's box before its row is known: its name, the areas and
// measures, and the indicators that stand at the foot.
type boxParts struct{ title, upper, lower typeset.Block }

func (b *builder) box(p *plan.OutlineProject, st styles, width float64) boxParts {
	pad := st.size * 0.55
	inner := width - 2*pad
	b.headed(p.Mark)
	name := b.shown(p.Mark.Value+p.Name.Value, p.Name, st.bold.In(b.color.onHead), page.H3)
	areas := b.shown("【"+p.Areas.Value+"】", p.Areas, st.small, page.P)
	return boxParts{
		title: typeset.Paragraph(name, inner, typeset.Para{Align: typeset.Center, Balance: true, Leading: 1.25}),
		upper: typeset.Stack(st.size*0.2,
			typeset.Paragraph(together(areas), inner, typeset.Para{Align: typeset.Center}),
			b.boxList("【"+b.th.Words.Measures+"】", p.Measures, st, inner)),
		lower: b.boxKPIs(p, st, inner),
	}
}

// framed sets the parts of a box: title and body as high as those of its row,
// the indicators at the foot.
func (b *builder) framed(p boxParts, st styles, width, title, body float64) typeset.Block {
	pad := st.size * 0.55
	head := title + pad*1.2
	height := head + body + pad*1.8
	frame := typeset.Shape(width, height,
		page.Rect{W: width, H: height, Stroke: &b.color.rule, StrokeWidth: b.th.Lines.Box},
		b.ground(width, head, &b.color.head))
	return typeset.Over(frame,
		p.title.Moved(pad, (head-p.title.H)/2),
		p.upper.Moved(pad, head+pad*0.5),
		p.lower.Moved(pad, height-pad*0.7-p.lower.H))
}

// boxList sets a small heading with marked lines.
func (b *builder) boxList(head string, items []plan.Text, st styles, width float64) typeset.Block {
	if len(items) == 0 {
		return typeset.Block{}
	}
	title := typeset.Paragraph(b.words(head, st.label, page.H4), width, typeset.Para{Leading: 1.3})
	return typeset.Stack(0, title, b.list("■", items, st, width))
}

// boxKPIs sets indicators as base → target.
func (b *builder) boxKPIs(p *plan.OutlineProject, st styles, width float64) typeset.Block {
	if len(p.KPIs) == 0 {
		return typeset.Block{}
	}
	heading := p.KPIHeading.Value
	if heading == "" {
		heading = "KPI"
	}
	rows := []typeset.Block{typeset.Paragraph(b.shown("【"+heading+"】", p.KPIHeading, st.label, page.H4), width, typeset.Para{Leading: 1.3})}
	for _, k := range p.KPIs {
		rows = append(rows, b.item("○", k.Name, st, width))
		figures := []typeset.Span{}
		if k.Baseline != nil {
			figures = append(figures, b.span(k.Baseline.Text, st.strong, page.P))
			figures = append(figures, b.words(" → ", st.label, page.P)...)
		}
		if k.Target != nil {
			figures = append(figures, b.span(k.Target.Text, st.strong, page.P))
		}
		rows = append(rows, typeset.Paragraph(together(figures), width, typeset.Para{Align: typeset.Center, Leading: 1.4}))
	}
	return typeset.Stack(0, rows...)
}
