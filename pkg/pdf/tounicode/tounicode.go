// Package tounicode tells the readers of a PDF which characters its glyphs stand for, so
// that texts are searched and copied as they were written. gopdf's own map from glyphs to
// characters is wrong above U+FFFF and for more than 100 glyphs, and no map can hold two
// characters that a font draws with one glyph. What a text looks like, and which fonts a
// file holds, is not decided here.
//
// To read it: Repair in this file, with cmap.go (the map of a font); then
// spelling.go (texts whose glyphs do not tell their characters).
package tounicode

import (
	"cmp"
	"slices"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// Repair writes anew, for each font of the file that doc was drawn into, the map from
// glyphs to characters, and states the map from codes to glyphs that archives ask for.
// families are the names of the fonts in the PDF by their names in doc. It returns how to
// spell what the maps cannot tell. A font that draws a character with glyph 0, the box of
// a missing glyph, is refused (*page.MissingGlyph).
func Repair(f *object.File, doc *page.Document, families map[string]string) (Spelling, error) {
	fonts := map[string]string{} // by the names in the PDF
	for name, family := range families {
		fonts[family] = name
	}
	shared := map[string][]glyph{} // maps of the fonts with shared glyphs
	for i := range f.Objects {
		d := &f.Objects[i].Dict
		if d.Get("Subtype") == "/CIDFontType2" {
			d.Set("CIDToGIDMap", "/Identity")
		}
		if d.Get("ToUnicode") == "" {
			continue
		}
		cmap, _, err := f.Follow(*d, "ToUnicode")
		if err != nil {
			return nil, err
		}
		font := fonts[strings.TrimPrefix(d.Get("BaseFont"), "/")]
		glyphs, repeats, err := repairCMap(f, cmap, font)
		if err != nil {
			return nil, err
		}
		if repeats {
			shared[font] = glyphs
		}
	}
	return spellingOf(doc, shared), nil
}

// repairCMap writes the map of a font anew. It returns what the map holds, and
// whether a glyph stood there more than once.
func repairCMap(f *object.File, o *object.Object, font string) (glyphs []glyph, repeats bool, err error) {
	all, err := parseCMap(o.Stream)
	if err != nil {
		return nil, false, err
	}
	if i := slices.IndexFunc(all, func(g glyph) bool { return g.code == 0 }); i >= 0 {
		return nil, false, &page.MissingGlyph{Font: font, Rune: all[i].r}
	}
	slices.SortStableFunc(all, func(a, b glyph) int { return cmp.Compare(a.code, b.code) })
	glyphs = slices.CompactFunc(slices.Clone(all), func(a, b glyph) bool { return a.code == b.code })
	*o = object.Object{Dict: object.Dict{}, Stream: cmapText(glyphs)}
	return glyphs, len(glyphs) < len(all), f.Compress(o)
}
