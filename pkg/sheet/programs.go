package sheet

import (
	"slices"

	"sorachi/pkg/ooxml"
	"sorachi/pkg/phrase"
	"sorachi/pkg/plan"
	"sorachi/pkg/xlsx"
)

// Widths of sheet 主な取組, in characters.
const programName, programSummary, programMark = 34.0, 92.0, 7.0

// onePagePrograms is how many programs are still readable on one page.
const onePagePrograms = 12

// programs writes sheet 主な取組: the programs of the coming year, with a column
// for each project of the outline that they may serve.
func (w *workbook) programs() {
	year := w.programYear()
	if year == nil {
		return
	}
	heading, _ := phrase.Expand(year.Heading, w.sum, w.plan) // what is wrong with it, the pages tell
	projects := w.programProjects()
	widths, heads := []float64{programName, programSummary}, []string{w.words.ProgramName, w.words.ProgramSummary}
	for _, p := range projects {
		widths, heads = append(widths, programMark), append(heads, p.Mark.Value)
	}
	w.begin(ProgramSheet, year.Year.Short()+w.words.Programs+heading, widths...)
	w.heads(headRow, w.looks.head, heads...)
	for i, p := range year.Programs {
		w.program(firstRow+i, p, projects)
	}
	table := ooxml.Area{Col: 1, Row: headRow, ToCol: len(widths), ToRow: headRow + len(year.Programs)}
	w.Filter(table)
	w.Name(ProgramSheet, table)
	w.Freeze(2, firstRow)
	last := w.notes(table.ToRow+1, w.programLegend(projects))
	w.Paper(xlsx.Paper{Head: headRow, LastCol: len(widths), LastRow: last, Title: w.title, Number: w.plan.Document.Value,
		OnePage: len(year.Programs) <= onePagePrograms, Throughout: true})
}

// programYear returns the programs of the year after the reported one, or the
// latest before it; nil when there are none.
func (w *workbook) programYear() *plan.ProgramYear {
	var best *plan.ProgramYear
	for i := range w.plan.Programs {
		y := &w.plan.Programs[i]
		if y.Year <= w.sum.Year+1 && len(y.Programs) > 0 && (best == nil || y.Year > best.Year) {
			best = y
		}
	}
	return best
}

// programProjects returns the projects of the outline that have a mark.
func (w *workbook) programProjects() []*plan.OutlineProject {
	if w.plan.Outline == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(w.plan.Outline.Projects), func(p *plan.OutlineProject) bool { return p.Mark.IsZero() })
}

// program writes a row: what the program is, and ○ for each project it serves.
func (w *workbook) program(row int, p plan.Program, projects []*plan.OutlineProject) {
	name := w.looks.text
	name.Bold = true
	w.Text(1, row, name, p.Name.Value)
	w.Text(2, row, w.looks.text, p.Summary.Value)
	for i, o := range projects {
		mark := ""
		if slices.ContainsFunc(p.Projects, func(id plan.Text) bool { return id.Value == o.ID.Value }) {
			mark = "○"
		}
		w.Text(3+i, row, w.looks.middle, mark)
	}
	w.grow(row, lowRow, bodySize, p.Name.Value, p.Summary.Value)
}

// programLegend says which project each mark stands for.
func (w *workbook) programLegend(projects []*plan.OutlineProject) []string {
	if len(projects) == 0 {
		return nil
	}
	lines := []string{w.words.Legend}
	for _, p := range projects {
		lines = append(lines, p.Mark.Value+" "+p.Name.Value)
	}
	return lines
}
