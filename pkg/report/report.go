// Package report decides which facts stand where on the pages of 資料２ and
// gives them to the display list. It knows the plan, its figures and the look;
// it knows no PDF. Every text keeps the place in the YAML it came from, so what
// does not fit or has no glyph is reported there.
//
// To read it: Build in this file, with parts.go, which makes one document of the
// parts; then one page, such as programs.go. A kind of page that takes one file
// stands here (cover.go, programs.go, outline.go); those that take more have
// folders: project (the page of a project), kpis (評価指標: table, list, charts,
// analysis) and national (the national plan). What pages of every kind are made of,
// headings, tables, notes, sheets, is in everypage, which knows none of them.
//
// pkg/photos measures the photos beforehand and prepares them afterwards.
package report

import (
	"fmt"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/photos"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/references"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/report/kpis"
	"sorachi/pkg/report/national"
	"sorachi/pkg/report/project"
	"sorachi/pkg/theme"
)

// Rules documents the findings of laying pages out, those of their photos
// included.
var Rules = slices.Concat(everypage.Rules, photos.Rules)

// Input is what a report is made from.
type Input struct {
	Plan    *plan.Plan
	Summary *progress.Summary
	Theme   *theme.Theme // its own fonts read
	Photos  photos.Source
}

// Build lays the report out and prepares its photos. The findings name what
// has no glyph, does not fit or is no picture, at its YAML line; the document is
// whole all the same. The error is for a font that cannot be read.
func Build(in Input) (*page.Document, diag.List, error) {
	fonts, err := everypage.LoadFonts(in.Theme)
	if err != nil {
		return nil, nil, err
	}
	sizes, found := photos.Measure(in.Photos, in.Plan, in.Summary.Year)
	title, expanded := references.Expand(in.Plan.Title, in.Summary, in.Plan)
	found = append(found, expanded...)
	look := in.Theme.Filled(references.ExpandWords(in.Summary, in.Plan))
	content := everypage.Content{Plan: in.Plan, Summary: in.Summary, Theme: look, Fonts: fonts, Title: title, PhotoSizes: sizes}
	parts := layParts(content)
	doc := joined(parts)
	doc.Info = page.Info{Title: title, Author: in.Plan.Bureau.Value, Subject: in.Plan.Document.Value, Language: "ja-JP"}
	everypage.DropDeadLinks(doc)
	everypage.New(content).Footers(doc, "cover")
	doc.Fonts = fonts.Used(doc)
	for _, part := range parts {
		found = append(found, part.Found...)
	}
	found = append(found, photos.Coarse(doc, sizes, in.Plan, in.Summary.Year)...)
	found = append(found, photos.Develop(doc, in.Photos, in.Plan, in.Summary.Year, in.Theme.Colors.Photos == theme.Grey)...)
	return doc, append(found, misplaced(doc, in, notFitting(parts))...).Sorted(), nil
}

// jobsOf lists the page makers in the theme's order. Projects have one each, national
// several.
func jobsOf(kinds []string, p *plan.Plan) []func(*everypage.Builder) {
	var jobs []func(*everypage.Builder)
	for _, kind := range kinds {
		switch kind {
		case "cover":
			jobs = append(jobs, cover)
		case "projects":
			for _, pr := range p.Projects {
				jobs = append(jobs, func(b *everypage.Builder) { project.Pages(b, pr) })
			}
		case "kpi-table":
			jobs = append(jobs, kpis.List)
		case "trends":
			jobs = append(jobs, kpis.Trends)
		case "analysis":
			jobs = append(jobs, kpis.Analysis)
		case "programs":
			jobs = append(jobs, programs)
		case "outline":
			jobs = append(jobs, outline)
		case "national":
			jobs = append(jobs, national.Jobs(p.National)...)
		}
	}
	return jobs
}

// misplaced reports what lies upon other text or off the sheet, where it was
// written: a theme or a plan can ask for what no layout can hold. Pages of which
// that is told already are passed over.
func misplaced(doc *page.Document, in Input, told map[int]bool) diag.List {
	var found diag.List
	for _, b := range page.Blemishes(doc, 0) { // sizes are kept by laying out, and small heads are meant
		if told[b.Page] {
			continue
		}
		pos := b.Pos
		if !pos.IsValid() {
			pos = diag.Pos{File: in.Plan.File, Line: 1, Col: 1}
		}
		found.Add(everypage.DoesNotFit.New(pos, diag.Pos{}, fmt.Sprintf("%dページで、ほかの文字に重なるか、枠に収まらない文字があります", b.Page+1),
			"文を短くするか、項目を減らしてください"))
	}
	return found
}
