// Package render replays a display list into files: the whole as PDF, a page as
// SVG. It is the only package that knows gopdf.
//
// gopdf only draws. It never measures, breaks lines, reads a user's image or
// names anything: what it does badly (bookmarks, links, titles, the map from
// glyphs to characters, the file's identity) or not at all (tags, attachments,
// metadata) is written by a finishing step of ours over its plain output; see
// finish.go.
//
// The same document gives the same bytes: no clock, no random identity, no map
// order enters the file.
package render

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/signintech/gopdf"

	"sorachi/pkg/page"
)

// PDF returns doc as a PDF 1.7 file with its used fonts embedded as subsets.
//
// A document that cannot be drawn whole is refused: no pages, a length that
// is not a number, a font or a link target that does not exist, a character
// its font lacks. Such an error is an *Error where a page is to blame. Bytes
// and error are never both returned.
func PDF(doc *page.Document) ([]byte, error) {
	if err := check(doc); err != nil {
		return nil, err
	}
	tags := structureOf(doc)
	raw, err := draw(doc, tags)
	if err != nil {
		return nil, err
	}
	pdf, err := finish(raw, doc, tags)
	if missing := (*glyphError)(nil); errors.As(err, &missing) {
		return nil, locate(doc, missing)
	}
	if err != nil {
		return nil, fmt.Errorf("PDFを仕上げられません: %w", err)
	}
	return pdf, nil
}

// Error is what is wrong with one page.
type Error struct {
	Page  int    // counted from 1
	Place string // file:line:column of the content in the YAML; may be empty
	Err   error
}

// Error returns one Japanese sentence that names the page and, where it is
// known, the place in the YAML.
func (e *Error) Error() string {
	if e.Place == "" {
		return fmt.Sprintf("%dページを描けません: %v", e.Page, e.Err)
	}
	return fmt.Sprintf("%dページを描けません（%s）: %v", e.Page, e.Place, e.Err)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

func fault(pageIndex int, tag page.Tag, err error) error {
	if err == nil {
		return nil
	}
	place := ""
	if p := tag.Pos; p.IsValid() {
		place = fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
	}
	return &Error{Page: pageIndex + 1, Place: place, Err: err}
}

// glyphError is a character that a font cannot draw.
type glyphError struct {
	family string // as the PDF names it
	r      rune
}

func (e *glyphError) Error() string {
	_, name, _ := strings.Cut(e.family, "+")
	return fmt.Sprintf("文字「%c」（%U）がフォント %s にありません", e.r, e.r, name)
}

// locate finds the text that asked for a glyph which only the finished file
// showed to be missing.
func locate(doc *page.Document, missing *glyphError) error {
	families := familiesOf(doc)
	for i, text := range texts(doc) {
		if families[text.Font] == missing.family && strings.ContainsRune(text.String, missing.r) {
			return fault(i, text.Tag, missing)
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
		families[name] = string(tag[:6]) + "+" + escapeName(strings.TrimSuffix(name, ".ttf"))
	}
	return families
}

// draw replays the pages through gopdf. The result lacks everything that the
// finishing step adds.
func draw(doc *page.Document, tags *structure) (raw []byte, err error) {
	first := doc.Pages[0]
	p := &painter{pdf: &gopdf.GoPdf{}, families: familiesOf(doc)}
	p.pdf.Start(gopdf.Config{Unit: gopdf.UnitPT, PageSize: gopdf.Rect{W: first.Width, H: first.Height}})
	p.pdf.SetNoCompression() // the finishing step compresses, faster
	if err := p.addFonts(doc.Fonts); err != nil {
		return nil, err
	}
	for i, pg := range doc.Pages {
		if err := p.page(i, pg, tags.pages[i].stretches); err != nil {
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
