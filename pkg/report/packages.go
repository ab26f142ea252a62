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
		for n := 1; n <= max(len(p.Packages), 1); n++ {
			parts := evenly(p.Packages, n)
			ok := true
			for _, part := range parts {
				ok = ok && fits(share{p, part})
			}
			if ok || n == len(p.Packages) {
				for _, part := range parts {
					pages = append(pages, []share{{p, part}})
				}
				break
			}
		}
	}
	return pages
}

// packageSections sets each share under the title of its pillar, and what 【 】
// means at the end. Each row of the tables has spare points more than it needs.
func (b *builder) packageSections(shares []share, st styles, width, spare float64) []typeset.Block {
	var out []typeset.Block
	for _, s := range shares {
		title := fmt.Sprintf("（%d）%s", s.pillar.Number, s.pillar.Title.Value)
		head := b.section(title, st, width, s.pillar.Title.Pos())
		out = append(out, typeset.Stack(st.size*0.4, head, b.packageTable(s.packages, st, width, spare), b.packageNotes(s.packages, st, width)))
	}
	if note := b.in.Plan.National.TargetNote; !note.IsZero() {
		t := b.span(note, st.small, page.Note)
		t.Text = "※ " + t.Text
		last := len(out) - 1
		out[last] = typeset.Stack(2, out[last], typeset.Paragraph([]typeset.Span{t}, width, typeset.Para{}))
	}
	return out
}

func (b *builder) packageTable(packages []plan.Package, st styles, width, spare float64) typeset.Block {
	w := b.th.Words
	t := b.newTable(st)
	t.Leading, t.Spare = 1.35, spare*float64(len(packages))
	t.Widths = []float64{width * 0.27, width * 0.27, width * 0.46}
	t.Head = []typeset.Row{b.headRow(st, w.PackageName, w.PackageTarget, w.PackageItem)}
	for _, p := range packages {
		t.Body = append(t.Body, typeset.Row{Cells: []typeset.Cell{
			{Spans: b.spans(p.Name, st.strong, page.TH), VAlign: typeset.Middle, Tag: page.Tag{Role: page.TH}},
			{Spans: b.packageTargets(p, st.body), VAlign: typeset.Middle, Fill: new(color(b.th.Colors.Tint))},
			{Spans: b.lines(p.Items, "・", st.body), Hang: st.body.Width("・"), VAlign: typeset.Middle},
		}})
	}
	return t.Layout()
}

// packageTargets sets the targets in 【 】, word for word.
func (b *builder) packageTargets(p plan.Package, st typeset.Style) []typeset.Span {
	out := b.lines(p.Targets, "【", st)
	for i := range out {
		out[i].Text += "】"
	}
	return out
}

// packageNotes sets the ※ of single packages.
func (b *builder) packageNotes(packages []plan.Package, st styles, width float64) typeset.Block {
	var rows []typeset.Block
	for _, p := range packages {
		if !p.Note.IsZero() {
			t := b.span(p.Note, st.small, page.Note)
			t.Text = "※ " + t.Text
			rows = append(rows, typeset.Paragraph([]typeset.Span{t}, width, typeset.Para{}))
		}
	}
	return typeset.Stack(0, rows...)
}
