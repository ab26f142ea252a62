package pdf

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// glyph is what a text's code means: the glyph's number and its character.
type glyph struct {
	code uint16
	r    rune
}

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

// sharersOf returns the characters that texts use and their font's map lacks,
// for fonts in which a glyph stands for more than one. gopdf writes the first of
// them for each.
func sharersOf(doc *page.Document, shared map[string][]glyph) sharers {
	if len(shared) == 0 {
		return nil
	}
	known := map[string]map[rune]bool{} // by font; nil where no glyph is shared
	for font, glyphs := range shared {
		known[font] = map[rune]bool{}
		for _, g := range glyphs {
			known[font][g.r] = true
		}
	}
	out := sharers{}
	for _, t := range texts(doc) {
		for _, r := range t.String {
			if of := known[t.Font]; of != nil && !of[r] {
				of[r] = true
				out[t.Font] = append(out[t.Font], r)
			}
		}
	}
	return out
}

// parseCMap reads gopdf's lines <glyph><glyph><character>, where the character
// is a bare hexadecimal number even above U+FFFF.
func parseCMap(stream []byte) ([]glyph, error) {
	_, rest, _ := bytes.Cut(stream, []byte("beginbfrange\n"))
	block, _, ok := bytes.Cut(rest, []byte("endbfrange"))
	if !ok {
		return nil, object.Malformed("文字の対応表がありません")
	}
	var glyphs []glyph
	for line := range bytes.Lines(block) {
		parts := strings.Split(strings.Trim(string(line), "<>\n"), "><")
		if len(parts) != 3 {
			return nil, object.Malformed("文字の対応表の行 %q", line)
		}
		code, err1 := strconv.ParseUint(parts[0], 16, 16)
		char, err2 := strconv.ParseInt(parts[2], 16, 32)
		if err := cmp.Or(err1, err2); err != nil {
			return nil, object.Malformed("文字の対応表の行 %q", line)
		}
		glyphs = append(glyphs, glyph{uint16(code), rune(char)})
	}
	return glyphs, nil
}

// cmapText writes the map in blocks of at most 100 entries, characters as
// UTF-16BE (Adobe Technical Note 5411).
func cmapText(glyphs []glyph) []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(glyphs, 100) {
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for _, g := range block {
			fmt.Fprintf(&b, "<%04X> <", g.code)
			for _, unit := range utf16.AppendRune(nil, g.r) {
				fmt.Fprintf(&b, "%04X", unit)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
