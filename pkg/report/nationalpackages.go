package report

import (
	"fmt"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// share is a run of the packages of one pillar.
type share struct {
	pillar   *plan.Pillar
	packages []plan.Package
}

// nationalPackages lays out 政策パッケージ by pillar, on as many pages as the
// packages need at about the comfortable size; pillars that are short share a page.
func (b *builder) nationalPackages() {
	pages := b.packagePages()
	for i, shares := range pages {
		part := b.th.Words.Packages
		if len(pages) > 1 {
			part += fmt.Sprintf(" %d/%d", i+1, len(pages))
		}
		head := b.nationalHead(part, false)
		if i > 0 {
			head.level = 0
		}
		b.sheet("national", head, b.packagePage(head, shares))
	}
}

// packagePage sets one page as large as fills it, with higher rows where it
// has room.
func (b *builder) packagePage(head heading, shares []share) typeset.Block {
	room, rows := b.body(), 0
	parts, size := b.largest(head, func(st styles) []typeset.Block { return b.packageSections(shares, st, room.W, 0) })
	for _, s := range shares {
		rows += len(s.packages)
	}
	if slack := room.H - typeset.Stack(size*sectionGap, parts...).H; slack > 0 && rows > 0 {
		parts = b.packageSections(shares, b.styles(size), room.W, min(slack/float64(rows), mostRoom*size))
	}
	return b.spreadOut(size, parts)
}

// packagePages cuts the pillars into pages.
func (b *builder) packagePages() [][]share {
	st, room := b.styles(b.comfortable()-0.5), b.body()
	fits := func(shares ...share) bool {
		return typeset.Stack(st.size*sectionGap, b.packageSections(shares, st, room.W, 0)...).H <= room.H
	}
	var pages [][]share
	for _, p := range b.in.Plan.National.Pillars {
		last := len(pages) - 1
		whole := share{p, p.Packages}
		if last >= 0 && fits(append(pages[last][:len(pages[last]):len(pages[last])], whole)...) {
			pages[last] = append(pages[last], whole)
			continue
		}
		for _, part := range fewest(p.Packages, func(part []plan.Package) bool { return fits(share{p, part}) }) {
			pages = append(pages, []share{{p, part}})
		}
	}
	return pages
}

// packageSections sets each share under the title of its pillar, and what 【 】
// means at the end. Each row of the tables has spare points more than it needs.
func (b *builder) packageSections(shares []share, st styles, width, spare float64) []typeset.Block {
	var out []typeset.Block
	for _, s := range shares {
		head := b.section(pillarName(s.pillar), st, width, s.pillar.Title.Pos())
		out = append(out, typeset.Stack(st.size*0.4, head, b.packageTable(s.packages, st, width, spare), b.packageNotes(s.packages, st, width)))
	}
	if note := b.in.Plan.National.TargetNote; !note.IsZero() {
		last := len(out) - 1
		out[last] = typeset.Stack(2, out[last], b.note("", note, st, width, typeset.Para{}))
	}
	return out
}

func (b *builder) packageTable(packages []plan.Package, st styles, width, spare float64) typeset.Block {
	w := b.th.Words
	t := b.newTable(st, shares(width, 27, 27, 46), w.PackageName, w.PackageTarget, w.PackageItem)
	t.Spare = spare * float64(len(packages))
	for _, p := range packages {
		t.Body = append(t.Body, typeset.Row{Cells: []typeset.Cell{
			rowHead(b.spans(p.Name, st.strong, page.TH)),
			b.tinted(middle(b.lines(p.Targets, "【", "】", st.body))),
			b.listed("・", p.Items, st.body),
		}})
	}
	return t.Layout()
}

// packageNotes sets the ※ of single packages.
func (b *builder) packageNotes(packages []plan.Package, st styles, width float64) typeset.Block {
	var rows []typeset.Block
	for _, p := range packages {
		if !p.Note.IsZero() {
			rows = append(rows, b.note("", p.Note, st, width, typeset.Para{}))
		}
	}
	return typeset.Stack(0, rows...)
}
