package tounicode

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
	"sorachi/pkg/pdf/object/unpack"
)

func TestCMapBlocks(t *testing.T) {
	var glyphs []glyph
	for i := range 250 {
		glyphs = append(glyphs, glyph{uint16(250 - i), rune('あ' + i)})
	}
	glyphs = append(glyphs, glyph{7, 'x'}, glyph{300, '𩸽'})
	o := object.Object{Stream: gopdfMap(glyphs)}
	_, repeats, err := repairCMap(&object.File{}, &o, "明")
	if err != nil || !repeats {
		t.Fatal(repeats, err)
	}
	plain, err := unpack.Inflated(&o)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"100 beginbfchar\n<0001>", "\n51 beginbfchar\n", "<012C> <D867DE3D>\nendbfchar"} {
		if !strings.Contains(string(plain), want) {
			t.Errorf("map lacks %q", want)
		}
	}
	if strings.Contains(string(plain), "<0007> <0078>") {
		t.Error("a glyph has two characters")
	}
}

// gopdfMap is a map as gopdf writes it.
func gopdfMap(glyphs []glyph) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%d beginbfrange\n", len(glyphs))
	for _, g := range glyphs {
		fmt.Fprintf(&b, "<%04X><%04X><%04X>\n", g.code, g.code, g.r)
	}
	b.WriteString("endbfrange\n")
	return b.Bytes()
}

func TestGlyphZeroIsMissing(t *testing.T) {
	o := object.Object{Dict: object.Dict{}, Stream: gopdfMap([]glyph{{0, '㏊'}})}
	missing := (*page.MissingGlyph)(nil)
	if _, _, err := repairCMap(&object.File{}, &o, "明"); !errors.As(err, &missing) || missing.Rune != '㏊' {
		t.Fatalf("error %v", err)
	}
}
