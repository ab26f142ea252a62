package report

import (
	"slices"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// programs lays out 主な取組: the programs of the coming year, or of the
// latest year that is written, as tables with their related projects. The year
// stands in every heading because it is made here, not typed.
func programs(b *everypage.Builder) {
	py := b.Plan.ProgramsFor(b.Summary.Year + 1)
	if py == nil {
		return
	}
	b.CheckHeading(py.Heading)
	groups := programGroups(b, py)
	for i, g := range groups {
		head := everypage.Heading{Title: py.Year.Short() + b.Theme.Words.Programs + b.Expand(py.Heading), Pos: py.Heading.Pos()}
		if i == 0 {
			head.Level = 1
		}
		head.Bookmark = head.Title
		if len(groups) > 1 {
			head.Title += string(rune('①' + i))
		}
		b.Sheet("programs", head, programPage(b, g))
	}
}

// programGroups cuts the programs into pages: as few as hold them at the
// comfortable size, each with about as many as the others.
func programGroups(b *everypage.Builder, py *plan.ProgramYear) [][]plan.Program {
	st, room := b.Styles(b.Comfortable()), b.Room()
	return everypage.Fewest(py.Programs, func(g []plan.Program) bool { return programBlock(b, g, st).H <= room.H })
}

// programPage sets one page as large as fills it.
func programPage(b *everypage.Builder, programs []plan.Program) typeset.Block {
	room, z := b.Room(), b.Theme.Sizes
	lay := func(size float64) typeset.Block { return programBlock(b, programs, b.Styles(size)) }
	plain, size, ok := everypage.Largest(z.Min, z.Max, room.H, lay, everypage.HeightOf)
	if !ok {
		b.DoesNotFit("事業「"+programs[0].Name.Value+"」", programs[0].Name.Pos())
	}
	st := b.Styles(size)
	legend := programLegend(b, st, room.W)
	rest := legend.H + st.Size*0.6
	return typeset.Stack(st.Size*0.6, everypage.WithSpare(programTable(b, programs, st, room.W), plain.H-rest, room.H-rest, size), legend)
}

func programBlock(b *everypage.Builder, programs []plan.Program, st everypage.Styles) typeset.Block {
	w := b.Room().W
	return typeset.Stack(st.Size*0.6, programTable(b, programs, st, w).Layout(), programLegend(b, st, w))
}

func programTable(b *everypage.Builder, programs []plan.Program, st everypage.Styles, width float64) table.Table {
	w := b.Theme.Words
	t := b.NewTable(st, everypage.SharedWidths(width, 25, 59, 16), w.ProgramName, w.ProgramSummary, w.ProgramRefs)
	t.Leading = 1.45
	for _, p := range programs {
		t.Body = append(t.Body, table.Row{Cells: []table.Cell{
			everypage.RowHead(b.Spans(p.Name, st.Strong, page.TH)),
			{Spans: b.Spans(p.Summary, st.Body, page.TD), Align: typeset.Justify, VAlign: table.Middle},
			everypage.Centred(programMarks(b, p, st)),
		}})
	}
	return t
}

// programMarks sets the marks of the outline's projects that a program serves.
func programMarks(b *everypage.Builder, p plan.Program, st everypage.Styles) []typeset.Span {
	var marks strings.Builder
	for _, id := range p.Projects {
		if o := outlineProject(b, id.Value); o != nil {
			marks.WriteString(o.Mark.Value)
		}
	}
	return b.SpansAs(marks.String(), p.Name, st.Strong.Sized(st.Size*1.15), page.TD)
}

// outlineProject finds a project of the next plan, which the outline is about.
func outlineProject(b *everypage.Builder, id string) *plan.OutlineProject {
	if b.Plan.Outline == nil {
		return nil
	}
	for _, o := range b.Plan.Outline.Projects {
		if o.ID.Value == id {
			return o
		}
	}
	return nil
}

// programLegend says which project each mark stands for, two to a line.
func programLegend(b *everypage.Builder, st everypage.Styles, width float64) typeset.Block {
	if b.Plan.Outline == nil {
		return typeset.Block{}
	}
	small := st.Small.In(b.Color.Ink).Sized(max(st.Small.Size, st.Size*0.88))
	pad := st.Size * 0.6
	half := everypage.EqualWidth(width-2*pad, pad, 2)
	var marks []typeset.Block
	for _, o := range b.Plan.Outline.Projects {
		if !o.Mark.IsZero() {
			marks = append(marks, typeset.Paragraph(b.SpansAs(o.Mark.Value+o.Name.Value, o.Name, small, page.Note), half, typeset.Para{Indent: small.Size}))
		}
	}
	rows := []typeset.Block{typeset.Paragraph(b.Words(b.Theme.Words.Legend, small.In(b.Color.Muted), page.Note), width-2*pad, typeset.Para{})}
	for two := range slices.Chunk(marks, 2) {
		rows = append(rows, typeset.Beside(pad, two...))
	}
	return b.TintedBlock(typeset.Stack(1, rows...).Padded(pad*0.6, pad, pad*0.6, pad), width)
}
