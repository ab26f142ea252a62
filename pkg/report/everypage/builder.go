// Package everypage is the form that all pages of the report share: how a heading,
// a table, a note or a whole sheet looks, and how text is made as large as fills
// it. Which facts stand where is told by report and the packages beside this one; of
// facts it knows only what every page has in title band, foot and links. It knows no
// PDF: the pages that it makes are display lists (package page).
//
// A Builder lays out one part of the report. What sets text returns spans, for a
// paragraph or a cell, or a block (typeset.Block), which its caller places; what ends
// in Sheet or Sheets, and the methods of a Flow, add pages.
//
// To read it: Builder in this file, then, from the small to the large: look.go
// (colours and styles of text) with fonts.go, text.go (a written text with its
// place) with glyphs.go (characters that no font has), pieces.go (headings, marked
// lists, notes), tables.go (the one table style), sheet.go (a page: title band and
// room) with links.go, cut.go (lists and widths in parts), fit.go (text as large as
// fills a page), tablesheets.go (a table that fills pages), flow.go (several pages)
// and foot.go (what comes last). rules.go documents the findings.
package everypage

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/photos/imagefile"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
	"sorachi/pkg/typeset"
)

// Content is what all parts of a report are made from. Nothing changes it, so
// that parts can be laid out at the same time.
type Content struct {
	Plan       *plan.Plan
	Summary    *progress.Summary
	Theme      *theme.Theme // its words filled
	Fonts      *Fonts
	Title      string                    // of the report, its ｛references｝ filled
	PhotoSizes map[string]imagefile.Info // those that can be printed, by path in the plan
}

// Builder lays out one part of the report: some pages of one kind.
type Builder struct {
	Content
	Color Palette // of the theme

	// What came of it. Groups and tables are numbered, and pages counted, from
	// the beginning of the part.
	Pages     []page.Page
	Bookmarks []page.Bookmark
	Anchors   []page.Anchor
	Found     diag.List

	memo    *typeset.Memo // of the texts that are tried at several sizes
	group   int
	table   int
	checked map[diag.Pos]bool // texts whose glyphs were looked up
}

// New returns a Builder without pages.
func New(c Content) *Builder {
	return &Builder{Content: c, Color: paletteOf(c.Theme.Colors), memo: typeset.NewMemo()}
}

// Tag returns the tag of a new group of ops, which were written at pos.
func (b *Builder) Tag(role page.Role, pos diag.Pos) page.Tag {
	b.group++
	return page.Tag{Role: role, Group: b.group, Pos: pos}
}

// Bookmark adds a bookmark to the page that is made next.
func (b *Builder) Bookmark(title string, level int) {
	b.Bookmarks = append(b.Bookmarks, page.Bookmark{Title: title, Level: level, Page: len(b.Pages)})
}

// DoesNotFit reports content, named by what, that no page can hold.
func (b *Builder) DoesNotFit(what string, pos diag.Pos) {
	if r := []rune(what); len(r) > 40 {
		what = string(r[:38]) + "…」"
	}
	b.Found.Add(DoesNotFit.New(pos, diag.Pos{}, what+"が1ページに収まりません", "文を短くするか、項目を分けてください"))
}
