package render

import (
	"cmp"
	"fmt"
	"strings"

	"sorachi/pkg/page"
)

// finish rewrites gopdf's output into the file that a reader gets: tags,
// bookmarks, links, attachments, title, language, identity and a right map from
// glyphs to characters.
func finish(raw []byte, doc *page.Document, tags *structure) ([]byte, error) {
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
	shared, err := f.repairFonts(doc)
	if err != nil {
		return nil, err
	}
	err = f.packPages(pages, func(i int, plain []byte) ([]byte, error) { return completed(plain, doc.Pages[i].Ops, i, tags, shared) })
	if err != nil {
		return nil, err
	}
	annots, err := f.addLinks(doc, tags.links, pages)
	if err != nil {
		return nil, err
	}
	if err := f.addStructure(tags, pages, annots); err != nil {
		return nil, err
	}
	if err := f.attach(doc.Attachments); err != nil {
		return nil, err
	}
	if err := f.describe(doc.Info, f.addOutline(doc, pages)); err != nil {
		return nil, err
	}
	return f.packed()
}

// completed puts the marks into the contents of a page.
func completed(plain []byte, ops []page.Op, index int, tags *structure, shared sharers) ([]byte, error) {
	marked, err := tags.mark(plain, index)
	if err != nil || !shared.spells(ops) {
		return marked, err
	}
	return shared.spell(marked, ops)
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
	catalog.dict.set("Metadata", ref(len(f.objects)+1).String())
	f.add(object{dict: dict{{"Type", "/Metadata"}, {"Subtype", "/XML"}}, stream: metadata(info)})
	f.trailer.set("Info", f.add(object{dict: infoDict(info)}).String())
	return nil
}

func infoDict(info page.Info) dict {
	d := dict{}
	for _, e := range []entry{{"Title", info.Title}, {"Author", info.Author}, {"Subject", info.Subject}, {"Producer", producer}} {
		if e.value != "" {
			d.set(e.key, textString(e.value))
		}
	}
	return d
}

// addLinks places the links as annotations of their pages and returns their
// objects.
func (f *file) addLinks(doc *page.Document, links []area, pages []ref) ([]ref, error) {
	places := placesOf(doc, pages)
	refs := make([]ref, len(links))
	annots := make([][]string, len(pages))
	for i, l := range links {
		refs[i] = f.add(object{dict: linkDict(l.Link, doc.Pages[l.page].Height, places)})
		annots[l.page] = append(annots[l.page], refs[i].String())
	}
	for i, list := range annots {
		if len(list) == 0 {
			continue
		}
		o, err := f.object(pages[i])
		if err != nil {
			return nil, err
		}
		o.dict.set("Annots", "["+strings.Join(list, " ")+"]")
	}
	return refs, nil
}

// placesOf returns where the anchors are, by name.
func placesOf(doc *page.Document, pages []ref) map[string]string {
	out := make(map[string]string, len(doc.Anchors))
	for _, a := range doc.Anchors {
		out[a.Name] = destination(pages[a.Page], doc.Pages[a.Page].Height-a.Y)
	}
	return out
}

// linkDict describes a link on a page of the given height. It has no frame and
// is also kept in print (flag 4), as PDF/A asks.
func linkDict(l page.Link, height float64, places map[string]string) dict {
	left, top := l.X, height-l.Y
	d := dict{
		{"Type", "/Annot"}, {"Subtype", "/Link"}, {"Border", "[0 0 0]"}, {"F", "4"},
		{"Rect", fmt.Sprintf("[%.2f %.2f %.2f %.2f]", left, top-l.H, left+l.W, top)},
	}
	if l.URL != "" {
		d.set("A", "<</S /URI /URI "+byteString(escapeURL(l.URL))+">>")
	} else {
		d.set("Dest", places[l.To])
	}
	if words := cmp.Or(l.Alt, l.URL); words != "" {
		d.set("Contents", textString(words))
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
