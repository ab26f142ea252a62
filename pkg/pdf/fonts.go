package pdf

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// repairFonts rewrites each font's map from glyphs to characters, which gopdf
// gets wrong above U+FFFF and for more than 100 glyphs, and states the map
// from codes to glyphs that archives ask for. It returns the characters that
// the maps cannot hold, and refuses a font that draws a character with glyph 0,
// the box of a missing glyph.
func (f *finisher) repairFonts() (sharers, error) {
	fonts := map[string]string{} // by the names in the PDF
	for name, family := range familiesOf(f.doc) {
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
		glyphs, repeats, err := f.repairCMap(cmap, font)
		if err != nil {
			return nil, err
		}
		if repeats {
			shared[font] = glyphs
		}
	}
	return sharersOf(f.doc, shared), nil
}

// repairCMap writes the map of a font anew. It returns what the map holds, and
// whether a glyph stood there more than once.
func (f *finisher) repairCMap(o *object.Object, font string) (glyphs []glyph, repeats bool, err error) {
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
		families[name] = string(tag[:6]) + "+" + object.EscapeName(strings.TrimSuffix(name, ".ttf"))
	}
	return families
}
