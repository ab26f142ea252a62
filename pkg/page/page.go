// Package page is the display list: a laid-out report as plain data. Layout
// (pkg/typeset, pkg/report) makes it; backends (pkg/pdf, pkg/svg) replay it and
// never measure, wrap or choose. It knows no font file, no PDF and no plan.
//
// All lengths are points (1/72 in); the origin of a page is its top left
// corner, y grows downwards; a text stands at its baseline.
//
// Two questions are asked of a document. Can it be drawn? Check answers a backend, with
// an error. Does it look right? Blemishes answers who has laid it out, with a list: what
// is drawn faithfully and all the same lies upon other text or off the sheet.
//
// To read it: this file, op.go and tag.go are what layout makes: a document, what is
// drawn on its pages, and what that means to who does not see it. Then check.go with
// fault.go, and blemish.go with crossing.go over box.go. Package pagetest writes a
// document as text for goldens.
package page

import (
	"fmt"
	"iter"
)

// A4 landscape in points (ISO 216: 297 × 210 mm).
const (
	A4Width  = 841.89
	A4Height = 595.28
)

// Color is an opaque sRGB colour.
type Color struct{ R, G, B uint8 }

// String returns c as #RRGGBB.
func (c Color) String() string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

// Document is a whole report.
type Document struct {
	Info        Info
	Fonts       []Font
	Bookmarks   []Bookmark
	Anchors     []Anchor
	Attachments []Attachment
	Pages       []Page
}

// Texts walks through the texts of all pages, each with the index of its page.
func (d *Document) Texts() iter.Seq2[int, Text] {
	return func(yield func(int, Text) bool) {
		for i, p := range d.Pages {
			for _, op := range p.Ops {
				if text, ok := op.(Text); ok && !yield(i, text) {
					return
				}
			}
		}
	}
}

// Info is what a reader shows about the file.
type Info struct {
	Title, Author, Subject, Language string // Language is a BCP 47 tag: ja-JP
}

// Font is a TrueType file that texts refer to by name.
type Font struct {
	Name string
	Data []byte
}

// Bookmark is an entry of the reader's table of contents.
type Bookmark struct {
	Title string
	Level int     // 1 is the top
	Page  int     // index in Document.Pages
	Y     float64 // top of the place, in points from the page's top
}

// Anchor is a place that links lead to by its name.
type Anchor struct {
	Name string
	Page int     // index in Document.Pages
	Y    float64 // top of the place, in points from the page's top
}

// Attachment is a file that travels inside the document: its figures for
// whoever wants to calculate with them.
type Attachment struct {
	Name        string // of the file, with its ending
	Description string // in a few words
	MIME        string // text/csv
	Data        []byte
}

// Page is one sheet.
type Page struct {
	Width, Height float64
	Kind          string // what it is about: cover, project, kpi-table …
	Ops           []Op
}
