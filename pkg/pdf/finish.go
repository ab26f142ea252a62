package pdf

import (
	"sorachi/pkg/page"
	"sorachi/pkg/pdf/drawing"
	"sorachi/pkg/pdf/object"
	"sorachi/pkg/pdf/tagtree"
	"sorachi/pkg/pdf/tounicode"
)

// finisher completes a file that gopdf has drawn.
type finisher struct {
	*object.File
	doc   *page.Document
	tags  *tagtree.Tree
	pages []object.Ref // the objects of the pages, in their order
}

// finish rewrites gopdf's output into the file that a reader gets: tags,
// bookmarks, links, attachments, title, language, identity and a right map from
// glyphs to characters.
func finish(raw []byte, doc *page.Document, tags *tagtree.Tree) ([]byte, error) {
	file, err := object.Parse(raw)
	if err != nil {
		return nil, err
	}
	pages, err := pagesOf(file)
	if err != nil {
		return nil, err
	}
	if len(pages) != len(doc.Pages) {
		return nil, object.Malformed("ページ数 %d、必要な数 %d", len(pages), len(doc.Pages))
	}
	f := &finisher{file, doc, tags, pages}
	spelling, err := tounicode.Repair(file, doc, drawing.Families(doc))
	if err != nil {
		return nil, err
	}
	if err := f.packPages(func(index int, plain []byte) ([]byte, error) { return f.completed(plain, index, spelling) }); err != nil {
		return nil, err
	}
	annots, err := f.addLinks()
	if err != nil {
		return nil, err
	}
	if err := f.addStructure(annots); err != nil {
		return nil, err
	}
	if err := f.attach(); err != nil {
		return nil, err
	}
	if err := f.describe(f.addBookmarks()); err != nil {
		return nil, err
	}
	return f.Bytes()
}

// completed puts the marks into the contents of a page, and spells out its texts where
// their glyphs do not tell.
func (f *finisher) completed(plain []byte, index int, spelling tounicode.Spelling) ([]byte, error) {
	marked, err := setMarks(plain, f.tags, index)
	if err != nil {
		return nil, err
	}
	return spelling.Out(marked, f.doc.Pages[index].Ops)
}

// pagesOf returns the objects of the pages in their order. gopdf writes a flat
// page tree.
func pagesOf(f *object.File) ([]object.Ref, error) {
	catalog, _, err := f.Follow(f.Trailer, "Root")
	if err != nil {
		return nil, err
	}
	tree, _, err := f.Follow(catalog.Dict, "Pages")
	if err != nil {
		return nil, err
	}
	return object.ParseRefs(tree.Dict.Get("Kids"))
}
