package report

import (
	"slices"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// programs lays out 主な取組: the programs of the coming year, or of the
// latest year that is written, as tables with their related projects. The year
// stands in every heading because it is made here, not typed.
func (b *builder) programs() {
	py := b.programYear()
	if py == nil || len(py.Programs) == 0 {
		return
	}
	b.headed(py.Heading)
	groups := b.programGroups(py)
	for i, g := range groups {
		head := heading{title: py.Year.Short() + b.th.Words.Programs + b.expand(py.Heading), pos: py.Heading.Pos()}
		if i == 0 {
			head.level = 1
		}
		head.mark = head.title
		if len(groups) > 1 {
			head.title += string(rune('①' + i))
		}
		b.sheet("programs", head, b.programPage(g))
	}
}

// programYear returns the programs of the year after the reported one, or the
// latest before it.
func (b *builder) programYear() *plan.ProgramYear {
	var best *plan.ProgramYear
	for i := range b.in.Plan.Programs {
		py := &b.in.Plan.Programs[i]
		if py.Year <= b.in.Summary.Year+1 && (best == nil || py.Year > best.Year) {
			best = py
		}
	}
	return best
}

// programGroups cuts the programs into pages: as few as hold them at the
// comfortable size, each with about as many as the others.
func (b *builder) programGroups(py *plan.ProgramYear) [][]plan.Program {
	st, room := b.styles(b.comfortable()), b.body()
	return fewest(py.Programs, func(g []plan.Program) bool { return b.programBlock(g, st).H <= room.H })
}

// programPage sets one page as large as fills it.
func (b *builder) programPage(programs []plan.Program) typeset.Block {
	room, z := b.body(), b.th.Sizes
	lay := func(size float64) typeset.Block { return b.programBlock(programs, b.styles(size)) }
	plain, size, ok := fillSize(z.Min, z.Max, room.H, lay, heightOf)
	if !ok {
		b.overflow("事業「"+programs[0].Name.Value+"」", programs[0].Name.Pos())
	}
	st := b.styles(size)
	legend := b.programLegend(st, room.W)
	rest := legend.H + st.size*0.6
	return typeset.Stack(st.size*0.6, roomy(b.programTable(programs, st, room.W), plain.H-rest, room.H-rest, size), legend)
}

func (b *builder) programBlock(programs []plan.Program, st styles) typeset.Block {
	w := b.body().W
	return typeset.Stack(st.size*0.6, b.programTable(programs, st, w).Layout(), b.programLegend(st, w))
}

func (b *builder) programTable(programs []plan.Program, st styles, width float64) typeset.Table {
	w := b.th.Words
	t := b.newTable(st, shares(width, 25, 59, 16), w.ProgramName, w.ProgramSummary, w.ProgramRefs)
	t.Leading = 1.45
	for _, p := range programs {
		t.Body = append(t.Body, typeset.Row{Cells: []typeset.Cell{
			rowHead(b.spans(p.Name, st.strong, page.TH)),
			{Spans: b.spans(p.Summary, st.body, page.TD), Align: typeset.Justify, VAlign: typeset.Middle},
			centred(b.programMarks(p, st)),
		}})
	}
	return t
}

// programMarks sets the marks of the outline's projects that a program serves.
func (b *builder) programMarks(p plan.Program, st styles) []typeset.Span {
	var marks strings.Builder
	for _, id := range p.Projects {
		if o := b.outlineProject(id.Value); o != nil {
			marks.WriteString(o.Mark.Value)
		}
	}
	return b.shown(marks.String(), p.Name, st.strong.Sized(st.size*1.15), page.TD)
}

// outlineProject finds a project of the next plan.
func (b *builder) outlineProject(id string) *plan.OutlineProject {
	if b.in.Plan.Outline == nil {
		return nil
	}
	for _, o := range b.in.Plan.Outline.Projects {
		if o.ID.Value == id {
			return o
		}
	}
	return nil
}

// programLegend says which project each mark stands for, two to a line.
func (b *builder) programLegend(st styles, width float64) typeset.Block {
	if b.in.Plan.Outline == nil {
		return typeset.Block{}
	}
	small := st.small.In(b.color.ink).Sized(max(st.small.Size, st.size*0.88))
	pad := st.size * 0.6
	half := columnWidth(width-2*pad, pad, 2)
	var marks []typeset.Block
	for _, o := range b.in.Plan.Outline.Projects {
		if !o.Mark.IsZero() {
			marks = append(marks, typeset.Paragraph(b.shown(o.Mark.Value+o.Name.Value, o.Name, small, page.Note), half, typeset.Para{Hang: small.Size}))
		}
	}
	rows := []typeset.Block{typeset.Paragraph(b.words(b.th.Words.Legend, small.In(b.color.muted), page.Note), width-2*pad, typeset.Para{})}
	for two := range slices.Chunk(marks, 2) {
		rows = append(rows, typeset.Beside(pad, two...))
	}
	return b.grounded(typeset.Stack(1, rows...).Padded(pad*0.6, pad, pad*0.6, pad), width)
}
