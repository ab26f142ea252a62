// Package report decides which facts stand where on the pages of 資料２ and
// gives them to the display list. It knows the plan, its figures and the look;
// it knows no PDF. Every text keeps the place in the YAML it came from, so what
// does not fit or has no glyph is reported there.
//
// To read it: Build and jobsOf in this file, then one page, such as programs.go.
// The files are of two sorts.
//
// Pages say which facts stand where: cover.go, project.go (with event.go for its
// cards, gallery.go for their photos, kpi.go for its table, trend.go for the charts
// in it, projectpages.go for one that needs several sheets), kpilist.go, trends.go,
// analysis.go (with overview.go for the chart beside it), programs.go, outline.go,
// national.go and nationalpackages.go.
//
// The form is what all pages share, and knows no page: look.go (fonts, colours,
// styles of text), text.go (a written text with its place and its glyphs),
// pieces.go (headings, marked lists, notes), tables.go (the one table style),
// links.go (links to the page of a project),
// frame.go (title band, room, foot), fill.go (text as large as fills a page) and
// flow.go (several pages).
//
// pkg/pictures measures the photos beforehand and prepares them afterwards; rules.go
// documents the findings.
package report

import (
	"fmt"
	"slices"
	"sync"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/photo"
	"sorachi/pkg/phrase"
	"sorachi/pkg/pictures"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
	"sorachi/pkg/typeset"
)

// Input is what a report is made from.
type Input struct {
	Plan    *plan.Plan
	Summary *progress.Summary
	Theme   *theme.Theme
	Fonts   func(name string) []byte // the bytes of a font file that the theme names, nil when there is none
	Photos  pictures.Source

	sizes map[string]photo.Info // of the pictures that can be printed, by path in the plan
}

// Build lays the report out and prepares its pictures. The findings name what
// has no glyph, does not fit or is no picture, at its YAML line; the document is
// whole all the same. The error is for a font that cannot be read.
func Build(in Input) (*page.Document, diag.List, error) {
	fonts, err := loadFonts(in.Fonts, in.Theme.Fonts)
	if err != nil {
		return nil, nil, err
	}
	var found diag.List
	in.sizes, found = pictures.Measure(in.Photos, in.Plan, in.Summary.Year)
	title, expanded := phrase.Expand(in.Plan.Title, in.Summary, in.Plan)
	found = append(found, expanded...)
	doc := &page.Document{Info: page.Info{Title: title, Author: in.Plan.Bureau.Value, Subject: in.Plan.Document.Value, Language: "ja-JP"}}
	var count counter
	told := map[int]bool{} // pages of parts that are known not to fit
	for _, part := range layParts(in, fonts, title) {
		for i := range part.pages {
			told[len(doc.Pages)+i] = slices.ContainsFunc(part.found, func(d diag.Diagnostic) bool { return d.Code == tooTall.Code })
		}
		count.number(part.pages)
		for _, m := range part.outline {
			m.Page += len(doc.Pages)
			doc.Outline = append(doc.Outline, m)
		}
		for _, a := range part.anchors {
			a.Page += len(doc.Pages)
			doc.Anchors = append(doc.Anchors, a)
		}
		doc.Pages = append(doc.Pages, part.pages...)
		found = append(found, part.found...)
	}
	dropDeadLinks(doc)
	newBuilder(in, fonts, title).footers(doc)
	doc.Fonts = fonts.used(doc)
	found = append(found, pictures.Coarse(doc, in.sizes, in.Plan, in.Summary.Year)...)
	found = append(found, pictures.Develop(doc, in.Photos, in.Plan, in.Summary.Year, in.Theme.Colors.Photos == theme.Grey)...)
	return doc, append(found, misplaced(doc, in, told)...).Sorted(), nil
}

// misplaced reports what lies upon other text or off the sheet, where it was
// written: a theme or a plan can ask for what no layout can hold. Pages of which
// that is told already are passed over.
func misplaced(doc *page.Document, in Input, told map[int]bool) diag.List {
	var found diag.List
	for _, p := range page.Verify(doc, in.Theme.Sizes.Min-0.5) {
		if told[p.Page] {
			continue
		}
		pos := p.Pos
		if !pos.IsValid() {
			pos = diag.Pos{File: in.Plan.File, Line: 1, Col: 1}
		}
		found.Add(tooTall.New(pos, diag.Pos{}, fmt.Sprintf("%dページで、ほかの文字に重なるか、枠に収まらない文字があります", p.Page+1),
			"文を短くするか、項目を減らしてください"))
	}
	return found
}

// layParts lays out the parts of the report at the same time, each by a
// builder of its own, and returns them in printing order.
func layParts(in Input, fonts *fonts, title string) []*builder {
	jobs := jobsOf(in.Theme.Pages, in.Plan)
	parts := make([]*builder, len(jobs))
	var wg sync.WaitGroup
	for i, job := range jobs {
		parts[i] = newBuilder(in, fonts, title)
		wg.Go(func() { job(parts[i]) })
	}
	wg.Wait()
	return parts
}

// jobsOf lists the page makers in the theme's order, one for each project.
func jobsOf(kinds []string, p *plan.Plan) []func(*builder) {
	var jobs []func(*builder)
	for _, kind := range kinds {
		switch kind {
		case "cover":
			jobs = append(jobs, (*builder).cover)
		case "projects":
			for _, project := range p.Projects {
				jobs = append(jobs, func(b *builder) { b.project(project) })
			}
		case "kpi-table":
			jobs = append(jobs, (*builder).kpiList)
		case "trends":
			jobs = append(jobs, (*builder).trends)
		case "analysis":
			jobs = append(jobs, (*builder).analysis)
		case "programs":
			jobs = append(jobs, (*builder).programs)
		case "outline":
			jobs = append(jobs, (*builder).outlinePage)
		case "national":
			jobs = append(jobs, nationalJobs(p.National)...)
		}
	}
	return jobs
}

// builder lays out one part of the report.
type builder struct {
	in    Input
	th    *theme.Theme
	color palette
	fonts *fonts
	title string
	memo  *typeset.Memo // of the texts that are tried at several sizes

	pages   []page.Page
	outline []page.Bookmark
	anchors []page.Anchor
	found   diag.List
	rateEms float64 // width of the widest rate in em, 0 until it is known
	group   int
	table   int
	checked map[diag.Pos]bool // texts whose glyphs were looked up
}

func newBuilder(in Input, fonts *fonts, title string) *builder {
	return &builder{in: in, th: in.Theme, color: paletteOf(in.Theme.Colors), fonts: fonts, title: title, memo: typeset.NewMemo()}
}

// counter numbers groups and tables through the whole document: each part
// counted from one, and counted trial layouts too.
type counter struct{ groups, tables int }

func (c *counter) number(pages []page.Page) {
	groups, tables := map[int]int{0: 0}, map[int]int{0: 0}
	next := func(m map[int]int, n int, last *int) int {
		if _, ok := m[n]; !ok {
			*last++
			m[n] = *last
		}
		return m[n]
	}
	for _, p := range pages {
		for j, op := range p.Ops {
			p.Ops[j] = page.Retag(op, func(t page.Tag) page.Tag {
				t.Group, t.Table = next(groups, t.Group, &c.groups), next(tables, t.Table, &c.tables)
				return t
			})
		}
	}
}
