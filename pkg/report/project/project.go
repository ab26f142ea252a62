// Package project lays out the page of a project: its purpose, what was done in
// the fiscal year as cards in two columns, what comes next, its KPIs and the notes.
// The text is as large as fills one sheet; only a project that the smallest size does
// not fit goes on to more.
//
// To read it: Pages in this file with contents.go (what stands under one another), then
// event.go (the card of an event) with photos.go; several.go is for several sheets.
package project

import (
	"fmt"
	"slices"

	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
)

// Pages lays out one project on one page: the text is as large as fills the sheet. Only
// when the smallest size does not fit does it go on to more pages, and is larger there
// again.
func Pages(b *everypage.Builder, p *plan.Project) {
	room := b.Room()
	c, ok := fitted(b, p, room.H)
	head := everypage.Heading{Title: p.Name.Value, Pos: p.Name.Pos(), Right: "【" + b.Theme.Words.Area + "】" + p.Area.Value, RightPos: p.Area.Pos(),
		Level: 1, Bookmark: fmt.Sprintf("%d %s", p.Number, p.Name.Value)}
	b.BeginProject(p)
	b.CheckGlyphs(p.Name, b.Styles(c.size).Bold)
	b.CheckGlyphs(p.Area, b.Styles(c.size).Body)
	if ok {
		b.Sheet("project", head, c.stacked(room.H))
		return
	}
	severalPages(b, head, enlarged(b, p, head, c))
}

// fitted lays a project out as large as height allows. Photos are as wide
// as leaves the text at the low size at least; when even the narrowest do not,
// the text is smaller.
func fitted(b *everypage.Builder, p *plan.Project, height float64) (c contents, ok bool) {
	z := b.Theme.Sizes
	tall := func(c contents) float64 { return c.natural().H }
	for _, photoShare := range photoShares(b) {
		lay := func(size float64) contents { return contentsOf(b, p, size, photoShare) }
		c, _, ok = everypage.Largest(z.Min, z.Max, height, lay, tall)
		if ok && c.size >= z.Low || !hasPhotos(b, p) {
			break
		}
	}
	return c, ok
}

// photoShares are the widths tried for photos, as shares of their card, the
// widest first.
func photoShares(b *everypage.Builder) []float64 {
	const steps = 4
	var out []float64
	z := b.Theme.Sizes
	for i := range steps {
		out = append(out, (z.PhotoMax-(z.PhotoMax-z.PhotoMin)*float64(i)/(steps-1))/100)
	}
	return out
}

// hasPhotos reports whether the page of a project shows photos.
func hasPhotos(b *everypage.Builder, p *plan.Project) bool {
	year := b.Summary.Year
	return slices.ContainsFunc(slices.Concat(p.EventsOf(year), p.EventsOf(year+1)), func(e *plan.Event) bool { return len(shownPhotos(b, e)) > 0 })
}
