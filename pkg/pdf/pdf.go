// Package pdf replays a display list into a PDF file. It is the only package
// that knows gopdf.
//
// gopdf only draws. It never measures, breaks lines, reads a user's image or
// names anything: what it does badly (bookmarks, links, titles, the map from
// glyphs to characters, the file's identity) or not at all (tags, attachments,
// metadata) is written by a finishing step of ours over its plain output.
//
// The same document gives the same bytes: no clock, no random identity, no map
// order enters the file.
//
// To read it: Write in this file, draw.go (an op is one call of gopdf), then
// finish.go, whose finish calls one file after another: tounicode.go and marks.go
// with pack.go (fonts and contents), links.go, elements.go (the tags), attach.go,
// outline.go, metadata.go.
package pdf

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/signintech/gopdf"

	"sorachi/pkg/page"
	"sorachi/pkg/pdfobj"
	"sorachi/pkg/tagtree"
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
	raw, err := draw(doc, tags)
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
	for i, text := range texts(doc) {
		if text.Font == missing.Font && strings.ContainsRune(text.String, missing.Rune) {
			return page.FaultAt(i, text.Tag, missing)
		}
	}
	return missing
}

// texts walks through the texts of doc with the indices of their pages.
func texts(doc *page.Document) iter.Seq2[int, page.Text] {
	return func(yield func(int, page.Text) bool) {
		for i, pg := range doc.Pages {
			for _, op := range pg.Ops {
				if text, ok := op.(page.Text); ok && !yield(i, text) {
					return
				}
			}
		}
	}
}

// familiesOf maps the names of the fonts that texts use to the names in the
// PDF: a tag of six letters, a plus and the font's own name (ISO 32000-1,
// 9.6.4). The tag comes from the texts, since two different subsets of one
// font must not share a name when files are merged.
func familiesOf(doc *page.Document) map[string]string {
	hashes := map[string][]byte{}
	for _, text := range texts(doc) {
		if text.String != "" {
			hashes[text.Font] = append(hashes[text.Font], text.String...)
		}
	}
	families := make(map[string]string, len(hashes))
	for name, texts := range hashes {
		tag := sha256.Sum256(texts)
		for i := range tag[:6] {
			tag[i] = 'A' + tag[i]%26
		}
		families[name] = string(tag[:6]) + "+" + pdfobj.EscapeName(strings.TrimSuffix(name, ".ttf"))
	}
	return families
}

// draw replays the pages through gopdf. The result lacks everything that the
// finishing step adds.
func draw(doc *page.Document, tags *tagtree.Tree) (raw []byte, err error) {
	first := doc.Pages[0]
	p := &painter{pdf: &gopdf.GoPdf{}, families: familiesOf(doc)}
	p.pdf.Start(gopdf.Config{Unit: gopdf.UnitPT, PageSize: gopdf.Rect{W: first.Width, H: first.Height}})
	p.pdf.SetNoCompression() // the finishing step compresses, faster
	if err := p.addFonts(doc.Fonts); err != nil {
		return nil, err
	}
	for i, pg := range doc.Pages {
		if err := p.page(i, pg, tags.Pages[i].Stretches); err != nil {
			return nil, err
		}
	}
	defer func() {
		if r := recover(); r != nil {
			raw, err = nil, fmt.Errorf("PDFを書き出せません: %v", r)
		}
	}()
	return p.pdf.GetBytesPdfReturnErr()
}
