package render

import (
	"fmt"
	"strings"

	"sorachi/pkg/page"
)

// finish rewrites gopdf's output into the file that a reader gets: bookmarks,
// links, title, language, identity and a right map from glyphs to characters.
func finish(raw []byte, doc *page.Document) ([]byte, error) {
	f, err := parse(raw)
	if err != nil {
		return nil, err
	}
	pages, err := f.pages()
	if err != nil {
		return nil, err
	}
	if len(pages) != len(doc.Pages) {
		return nil, malformed("ページ数 %d、必要な数 %d", len(pages), len(doc.Pages))
	}
	if err := f.packPages(pages); err != nil {
		return nil, err
	}
	if err := f.repairFonts(); err != nil {
		return nil, err
	}
	if err := f.addLinks(doc.Pages, pages); err != nil {
		return nil, err
	}
	if err := f.describe(doc.Info, f.addOutline(doc, pages)); err != nil {
		return nil, err
	}
	return f.bytes(), nil
}

// pages returns the objects of the pages in their order. gopdf writes a flat
// page tree.
func (f *file) pages() ([]ref, error) {
	catalog, _, err := f.follow(f.trailer, "Root")
	if err != nil {
		return nil, err
	}
	tree, _, err := f.follow(catalog.dict, "Pages")
	if err != nil {
		return nil, err
	}
	return parseRefs(tree.dict.get("Kids"))
}

// describe fills the catalogue and the document's information. outline is 0
// when there are no bookmarks; with them, readers open the panel, which a
// committee uses to jump between projects.
func (f *file) describe(info page.Info, outline ref) error {
	catalog, _, err := f.follow(f.trailer, "Root")
	if err != nil {
		return err
	}
	if info.Language != "" {
		catalog.dict.set("Lang", byteString(info.Language))
	}
	if info.Title != "" {
		catalog.dict.set("ViewerPreferences", "<</DisplayDocTitle true>>")
	}
	if outline != 0 {
		catalog.dict.set("Outlines", outline.String())
		catalog.dict.set("PageMode", "/UseOutlines")
	}
	if d := infoDict(info); len(d) > 0 {
		f.trailer.set("Info", f.add(object{dict: d}).String())
	}
	return nil
}

func infoDict(info page.Info) dict {
	d := dict{}
	for _, e := range []entry{{"Title", info.Title}, {"Author", info.Author}, {"Subject", info.Subject}} {
		if e.value != "" {
			d.set(e.key, textString(e.value))
		}
	}
	return d
}

// addLinks places the links as annotations of their pages.
func (f *file) addLinks(sheets []page.Page, pages []ref) error {
	for i, sheet := range sheets {
		var annots []string
		for _, op := range sheet.Ops {
			if link, ok := op.(page.Link); ok {
				annots = append(annots, f.add(object{dict: linkDict(link, sheet, sheets, pages)}).String())
			}
		}
		if len(annots) == 0 {
			continue
		}
		o, err := f.object(pages[i])
		if err != nil {
			return err
		}
		o.dict.set("Annots", "["+strings.Join(annots, " ")+"]")
	}
	return nil
}

// linkDict describes a link without a frame that is also kept in print (flag
// 4), as PDF/A asks.
func linkDict(l page.Link, sheet page.Page, sheets []page.Page, pages []ref) dict {
	left, top := l.X, sheet.Height-l.Y
	d := dict{
		{"Type", "/Annot"}, {"Subtype", "/Link"}, {"Border", "[0 0 0]"}, {"F", "4"},
		{"Rect", fmt.Sprintf("[%.2f %.2f %.2f %.2f]", left, top-l.H, left+l.W, top)},
	}
	if l.URL != "" {
		d.set("A", "<</S /URI /URI "+byteString(escapeURL(l.URL))+">>")
	} else {
		d.set("Dest", destination(pages[l.Page], sheets[l.Page].Height))
	}
	return d
}

// destination is a place on a page, top in points from the page's lower edge,
// at the zoom the reader has chosen.
func destination(pg ref, top float64) string {
	return fmt.Sprintf("[%v /XYZ null %s null]", pg, number(top))
}

// escapeURL percent-encodes every byte that a URI may not hold as it is (RFC
// 3986, 2). A percent sign stays: the address may be encoded already.
func escapeURL(address string) string {
	var b strings.Builder
	for i := range len(address) {
		if c := address[i]; c <= ' ' || c >= 0x7f || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
