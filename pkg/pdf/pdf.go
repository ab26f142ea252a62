// Package pdf writes a display list as a PDF file. gopdf draws the pages, by way of
// pkg/pdf/drawing; what it does badly (bookmarks, links, titles, the map from glyphs to
// characters, the file's identity) or not at all (tags, attachments, metadata) is written by
// a finishing step of ours over its plain output, which is this package. Jobs by themselves
// stand below it: pkg/pdf/object reads and writes the kind of file that gopdf makes,
// pkg/pdf/tagtree makes the tree that is read aloud, pkg/pdf/tounicode tells which
// characters the glyphs stand for.
//
// The same document gives the same bytes: no clock, no random identity, no map
// order enters the file.
//
// To read it: Write in this file, then finish.go, whose finish calls one file after
// another: pack.go for the contents of pages (marks.go), links.go, structure.go (the tags),
// attach.go, bookmarks.go, metadata.go.
package pdf

import (
	"errors"
	"fmt"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/drawing"
	"sorachi/pkg/pdf/tagtree"
)

// Write returns doc as a PDF 1.7 file with its used fonts embedded as subsets.
//
// What page.Check refuses is refused, and a character that its font lacks
// (*page.MissingGlyph in a *page.Fault). Bytes and error are never both returned.
func Write(doc *page.Document) ([]byte, error) {
	if err := page.Check(doc); err != nil {
		return nil, err
	}
	tags := tagtree.Of(doc)
	raw, err := drawing.Draw(doc, tags)
	if err != nil {
		return nil, err
	}
	pdf, err := finish(raw, doc, tags)
	if missing := (*page.MissingGlyph)(nil); errors.As(err, &missing) {
		return nil, locate(doc, missing)
	}
	if err != nil {
		return nil, fmt.Errorf("PDFを仕上げられません: %w", err)
	}
	return pdf, nil
}

// locate finds the text that asked for a glyph which only the finished file
// showed to be missing.
func locate(doc *page.Document, missing *page.MissingGlyph) error {
	for i, text := range doc.Texts() {
		if text.Font == missing.Font && strings.ContainsRune(text.String, missing.Rune) {
			return page.FaultAt(i, text.Tag, missing)
		}
	}
	return missing
}
