package activities

import (
	"slices"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/references"
)

// Widths of sheet 主な取組, in characters.
const programNameChars, programSummaryChars, programMarkChars = 34.0, 92.0, 7.0

// onePagePrograms is how many programs are still readable on one page.
const onePagePrograms = 12

// ProgramSheet is the name of the list of programs.
const ProgramSheet = "主な取組"

// WritePrograms adds sheet 主な取組: the programs of the coming year, with a column
// for each project of the outline that they may serve. There is none where the plan has
// no programs.
func WritePrograms(b *everysheet.Book) {
	w := writer{b}
	year := w.Plan.ProgramsFor(w.Sum.Year + 1)
	if year == nil {
		return
	}
	heading, _ := references.Expand(year.Heading, w.Sum, w.Plan) // what is wrong with it, the pages tell
	projects := w.programProjects()
	widths, heads := []float64{programNameChars, programSummaryChars}, []string{w.Words.ProgramName, w.Words.ProgramSummary}
	for _, p := range projects {
		widths, heads = append(widths, programMarkChars), append(heads, p.Mark.Value)
	}
	w.Begin(ProgramSheet, year.Year.Short()+w.Words.Programs+heading, widths...)
	w.Heads(everysheet.HeadRow, w.Looks.Head, heads...)
	for i, p := range year.Programs {
		w.program(everysheet.FirstRow+i, p, projects)
	}
	table := ooxml.Area{Col: 1, Row: everysheet.HeadRow, ToCol: len(widths), ToRow: everysheet.HeadRow + len(year.Programs)}
	w.Filter(table)
	w.Name(ProgramSheet, table)
	w.Freeze(2, everysheet.FirstRow)
	last := w.Notes(table.ToRow+1, w.programLegend(projects))
	w.End(xlsxwriter.Paper{Head: everysheet.HeadRow, LastRow: last, OnePage: len(year.Programs) <= onePagePrograms, Throughout: true})
}

// programProjects returns the projects of the outline that have a mark.
func (w writer) programProjects() []*plan.OutlineProject {
	if w.Plan.Outline == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(w.Plan.Outline.Projects), func(p *plan.OutlineProject) bool { return p.Mark.IsZero() })
}

// program writes a row: what the program is, and ○ for each project it serves.
func (w writer) program(row int, p plan.Program, projects []*plan.OutlineProject) {
	name := w.Looks.Text
	name.Bold = true
	w.Text(1, row, name, p.Name.Value)
	w.Text(2, row, w.Looks.Text, p.Summary.Value)
	for i, o := range projects {
		mark := ""
		if slices.ContainsFunc(p.Projects, func(id plan.Text) bool { return id.Value == o.ID.Value }) {
			mark = "○"
		}
		w.Text(3+i, row, w.Looks.Middle, mark)
	}
	w.Grow(row, everysheet.LeastRowPoints, everysheet.BodySize, p.Name.Value, p.Summary.Value)
}

// programLegend says which project each mark stands for.
func (w writer) programLegend(projects []*plan.OutlineProject) []string {
	if len(projects) == 0 {
		return nil
	}
	lines := []string{w.Words.Legend}
	for _, p := range projects {
		lines = append(lines, p.Mark.Value+" "+p.Name.Value)
	}
	return lines
}
