package tounicode

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"sorachi/pkg/pdf/object"
)

// This file reads and writes a font's map from glyphs to characters (ToUnicode CMap, ISO
// 32000-1, 9.10.3).

// glyph is what a text's code means: the glyph's number and its character.
type glyph struct {
	code uint16
	r    rune
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
