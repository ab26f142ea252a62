package render

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// glyph is what a text's code means: the glyph's number and its character.
type glyph struct {
	code uint16
	r    rune
}

// repairFonts rewrites each font's map from glyphs to characters, which gopdf
// gets wrong above U+FFFF and for more than 100 glyphs, and states the map
// from codes to glyphs that archives ask for. It refuses a font that draws a
// character with glyph 0, the box of a missing glyph.
func (f *file) repairFonts() error {
	z := zlib.NewWriter(nil)
	for i := range f.objects {
		d := &f.objects[i].dict
		if d.get("Subtype") == "/CIDFontType2" {
			d.set("CIDToGIDMap", "/Identity")
		}
		if d.get("ToUnicode") == "" {
			continue
		}
		cmap, _, err := f.follow(*d, "ToUnicode")
		if err != nil {
			return err
		}
		if err := repairCMap(cmap, strings.TrimPrefix(d.get("BaseFont"), "/"), z); err != nil {
			return err
		}
	}
	return nil
}

func repairCMap(o *object, family string, z *zlib.Writer) error {
	glyphs, err := parseCMap(o.stream)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(glyphs, func(g glyph) bool { return g.code == 0 }); i >= 0 {
		return &glyphError{family: family, r: glyphs[i].r}
	}
	*o = object{dict: dict{}, stream: cmapText(glyphs)}
	return o.pack(z)
}

// parseCMap reads gopdf's lines <glyph><glyph><character>, where the character
// is a bare hexadecimal number even above U+FFFF.
func parseCMap(stream []byte) ([]glyph, error) {
	_, rest, _ := bytes.Cut(stream, []byte("beginbfrange\n"))
	block, _, ok := bytes.Cut(rest, []byte("endbfrange"))
	if !ok {
		return nil, malformed("文字の対応表がありません")
	}
	var glyphs []glyph
	for line := range bytes.Lines(block) {
		parts := strings.Split(strings.Trim(string(line), "<>\n"), "><")
		if len(parts) != 3 {
			return nil, malformed("文字の対応表の行 %q", line)
		}
		code, err1 := strconv.ParseUint(parts[0], 16, 16)
		char, err2 := strconv.ParseInt(parts[2], 16, 32)
		if err := cmp.Or(err1, err2); err != nil {
			return nil, malformed("文字の対応表の行 %q", line)
		}
		glyphs = append(glyphs, glyph{uint16(code), rune(char)})
	}
	return glyphs, nil
}

// cmapText writes the map in blocks of at most 100 entries, characters as
// UTF-16BE (Adobe Technical Note 5411). Of characters that share a glyph the
// one that was used first is kept.
func cmapText(glyphs []glyph) []byte {
	glyphs = slices.Clone(glyphs)
	slices.SortStableFunc(glyphs, func(a, b glyph) int { return cmp.Compare(a.code, b.code) })
	glyphs = slices.CompactFunc(glyphs, func(a, b glyph) bool { return a.code == b.code })
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
