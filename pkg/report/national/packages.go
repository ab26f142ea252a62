package national

import (
	"fmt"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// packages lays out 政策パッケージ by pillar, on as many pages as the
// packages need at about the comfortable size; pillars that are short share a page.
func packages(b *everypage.Builder) {
	pages := packagePages(b)
	for i, runs := range pages {
		part := b.Theme.Words.Packages
		if len(pages) > 1 {
			part += fmt.Sprintf(" %d/%d", i+1, len(pages))
		}
		head := heading(b, part, false)
		if i > 0 {
			head.Level = 0
		}
		b.Sheet("national", head, packagePage(b, head, runs))
	}
}

// run is some packages of one pillar that stand together.
type run struct {
	pillar   *plan.Pillar
	packages []plan.Package
}

// packagePage sets one page as large as fills it, with higher rows where it
// has room.
func packagePage(b *everypage.Builder, head everypage.Heading, runs []run) typeset.Block {
	room, rows := b.Room(), 0
	parts, size := b.LargestSections(head, func(st everypage.Styles) []typeset.Block { return packageSections(b, runs, st, room.W, 0) })
	for _, r := range runs {
		rows += len(r.packages)
	}
	if slack := room.H - typeset.Stack(size*everypage.SectionGap, parts...).H; slack > 0 && rows > 0 {
		parts = packageSections(b, runs, b.Styles(size), room.W, min(slack/float64(rows), everypage.MostSpare*size))
	}
	return b.SpreadOut(size, parts)
}

// packagePages cuts the pillars into pages.
func packagePages(b *everypage.Builder) [][]run {
	st, room := b.Styles(b.Comfortable()-0.5), b.Room()
	fits := func(runs ...run) bool {
		return typeset.Stack(st.Size*everypage.SectionGap, packageSections(b, runs, st, room.W, 0)...).H <= room.H
	}
	var pages [][]run
	for _, p := range b.Plan.National.Pillars {
		last := len(pages) - 1
		whole := run{p, p.Packages}
		if last >= 0 && fits(append(pages[last][:len(pages[last]):len(pages[last])], whole)...) {
			pages[last] = append(pages[last], whole)
			continue
		}
		for _, part := range everypage.Fewest(p.Packages, func(part []plan.Package) bool { return fits(run{p, part}) }) {
			pages = append(pages, []run{{p, part}})
		}
	}
	return pages
}

// packageSections sets each run under the title of its pillar, and what 【 】
// means at the end. Each row of the tables has spare points more than it needs.
func packageSections(b *everypage.Builder, runs []run, st everypage.Styles, width, spare float64) []typeset.Block {
	var out []typeset.Block
	for _, r := range runs {
		head := b.SectionHead(pillarName(r.pillar), st, width, r.pillar.Title.Pos())
		out = append(out, typeset.Stack(st.Size*0.4, head, packageTable(b, r.packages, st, width, spare), packageNotes(b, r.packages, st, width)))
	}
	if note := b.Plan.National.TargetNote; !note.IsZero() {
		last := len(out) - 1
		out[last] = typeset.Stack(2, out[last], b.Note("", note, st, width, typeset.Para{}))
	}
	return out
}

func packageTable(b *everypage.Builder, packages []plan.Package, st everypage.Styles, width, spare float64) typeset.Block {
	w := b.Theme.Words
	t := b.NewTable(st, everypage.SharedWidths(width, 27, 27, 46), w.PackageName, w.PackageTarget, w.PackageItem)
	t.Spare = spare * float64(len(packages))
	for _, p := range packages {
		t.Body = append(t.Body, table.Row{Cells: []table.Cell{
			everypage.RowHead(b.Spans(p.Name, st.Strong, page.TH)),
			b.TintedCell(everypage.Middle(b.BracketedLines("【", p.Targets, "】", st.Body))),
			b.MarkedCell("・", p.Items, st.Body),
		}})
	}
	return t.Layout()
}

// packageNotes sets the ※ of single packages.
func packageNotes(b *everypage.Builder, packages []plan.Package, st everypage.Styles, width float64) typeset.Block {
	var rows []typeset.Block
	for _, p := range packages {
		if !p.Note.IsZero() {
			rows = append(rows, b.Note("", p.Note, st, width, typeset.Para{}))
		}
	}
	return typeset.Stack(0, rows...)
}
