package national

import (
	"fmt"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/layout"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// share is a run of the packages of one pillar.
type share struct {
	pillar   *plan.Pillar
	packages []plan.Package
}

// packages lays out 政策パッケージ by pillar, on as many pages as the
// packages need at about the comfortable size; pillars that are short share a page.
func packages(b *layout.Builder) {
	pages := packagePages(b)
	for i, shares := range pages {
		part := b.Theme.Words.Packages
		if len(pages) > 1 {
			part += fmt.Sprintf(" %d/%d", i+1, len(pages))
		}
		head := heading(b, part, false)
		if i > 0 {
			head.Level = 0
		}
		b.Sheet("national", head, packagePage(b, head, shares))
	}
}

// packagePage sets one page as large as fills it, with higher rows where it
// has room.
func packagePage(b *layout.Builder, head layout.Heading, shares []share) typeset.Block {
	room, rows := b.Room(), 0
	parts, size := b.LargestSections(head, func(st layout.Styles) []typeset.Block { return packageSections(b, shares, st, room.W, 0) })
	for _, s := range shares {
		rows += len(s.packages)
	}
	if slack := room.H - typeset.Stack(size*layout.SectionGap, parts...).H; slack > 0 && rows > 0 {
		parts = packageSections(b, shares, b.Styles(size), room.W, min(slack/float64(rows), layout.MostRoom*size))
	}
	return b.SpreadOut(size, parts)
}

// packagePages cuts the pillars into pages.
func packagePages(b *layout.Builder) [][]share {
	st, room := b.Styles(b.Comfortable()-0.5), b.Room()
	fits := func(shares ...share) bool {
		return typeset.Stack(st.Size*layout.SectionGap, packageSections(b, shares, st, room.W, 0)...).H <= room.H
	}
	var pages [][]share
	for _, p := range b.Plan.National.Pillars {
		last := len(pages) - 1
		whole := share{p, p.Packages}
		if last >= 0 && fits(append(pages[last][:len(pages[last]):len(pages[last])], whole)...) {
			pages[last] = append(pages[last], whole)
			continue
		}
		for _, part := range layout.Fewest(p.Packages, func(part []plan.Package) bool { return fits(share{p, part}) }) {
			pages = append(pages, []share{{p, part}})
		}
	}
	return pages
}

// packageSections sets each share under the title of its pillar, and what 【 】
// means at the end. Each row of the tables has spare points more than it needs.
func packageSections(b *layout.Builder, shares []share, st layout.Styles, width, spare float64) []typeset.Block {
	var out []typeset.Block
	for _, s := range shares {
		head := b.Section(pillarName(s.pillar), st, width, s.pillar.Title.Pos())
		out = append(out, typeset.Stack(st.Size*0.4, head, packageTable(b, s.packages, st, width, spare), packageNotes(b, s.packages, st, width)))
	}
	if note := b.Plan.National.TargetNote; !note.IsZero() {
		last := len(out) - 1
		out[last] = typeset.Stack(2, out[last], b.Note("", note, st, width, typeset.Para{}))
	}
	return out
}

func packageTable(b *layout.Builder, packages []plan.Package, st layout.Styles, width, spare float64) typeset.Block {
	w := b.Theme.Words
	t := b.NewTable(st, layout.Columns(width, 27, 27, 46), w.PackageName, w.PackageTarget, w.PackageItem)
	t.Spare = spare * float64(len(packages))
	for _, p := range packages {
		t.Body = append(t.Body, table.Row{Cells: []table.Cell{
			layout.RowHead(b.Spans(p.Name, st.Strong, page.TH)),
			b.Tinted(layout.Middle(b.Lines(p.Targets, "【", "】", st.Body))),
			b.Listed("・", p.Items, st.Body),
		}})
	}
	return t.Layout()
}

// packageNotes sets the ※ of single packages.
func packageNotes(b *layout.Builder, packages []plan.Package, st layout.Styles, width float64) typeset.Block {
	var rows []typeset.Block
	for _, p := range packages {
		if !p.Note.IsZero() {
			rows = append(rows, b.Note("", p.Note, st, width, typeset.Para{}))
		}
	}
	return typeset.Stack(0, rows...)
}
