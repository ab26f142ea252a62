package pdf

import (
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"sorachi/pkg/pdf/object"
	"sorachi/pkg/pdf/object/unpack"
)

// reader reads back what Write wrote: only as much as the tests ask for.
type reader struct {
	*object.File
	t *testing.T
}

func read(t *testing.T, pdf []byte) reader {
	t.Helper()
	f, err := unpack.File(pdf)
	if err != nil {
		t.Fatal(err)
	}
	return reader{f, t}
}

func at(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

func (r reader) dictOf(d object.Dict, key string) object.Dict {
	r.t.Helper()
	o, _, err := r.Follow(d, key)
	if err != nil {
		r.t.Fatal(err)
	}
	return o.Dict
}

func (r reader) catalog() object.Dict { r.t.Helper(); return r.dictOf(r.Trailer, "Root") }

func (r reader) pageDict(index int) object.Dict {
	r.t.Helper()
	refs, err := pagesOf(r.File)
	if err != nil {
		r.t.Fatal(err)
	}
	o, err := r.Object(refs[index])
	if err != nil {
		r.t.Fatal(err)
	}
	return o.Dict
}

// content returns the drawing operators of a page.
func (r reader) content(index int) string {
	r.t.Helper()
	o, _, err := r.Follow(r.pageDict(index), "Contents")
	if err != nil {
		r.t.Fatal(err)
	}
	return r.inflate(o)
}

func (r reader) inflate(o *object.Object) string {
	r.t.Helper()
	plain, err := unpack.Inflated(o)
	if err != nil {
		r.t.Fatal(err)
	}
	return string(plain)
}

var (
	showText  = regexp.MustCompile(`/(F\d+) \S+ Tf[^\[]*\[<([0-9A-F]*)>\] TJ`)
	fontEntry = regexp.MustCompile(`/(F\d+) (\d+) 0 R`)
	charEntry = regexp.MustCompile(`(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$`)
)

// texts returns the strings of a page as a program that copies text sees them.
func (r reader) texts(index int) []string {
	r.t.Helper()
	return r.textsOf(index, r.content(index))
}

// textsOf returns the strings that operators of a page show.
func (r reader) textsOf(index int, operators string) []string {
	r.t.Helper()
	maps := r.unicodeMaps(index)
	var out []string
	for _, m := range showText.FindAllStringSubmatch(operators, -1) {
		var b strings.Builder
		for i := 0; i+4 <= len(m[2]); i += 4 {
			char, ok := maps[m[1]][m[2][i:i+4]]
			if !ok {
				r.t.Fatalf("glyph %s of %s has no character", m[2][i:i+4], m[1])
			}
			b.WriteString(char)
		}
		out = append(out, b.String())
	}
	return out
}

func (r reader) unicodeMaps(index int) map[string]map[string]string {
	r.t.Helper()
	resources := r.dictOf(r.pageDict(index), "Resources")
	maps := map[string]map[string]string{}
	for _, m := range fontEntry.FindAllStringSubmatch(resources.Get("Font"), -1) {
		n, _ := strconv.Atoi(m[2])
		font, err := r.Object(object.Ref(n))
		if err != nil {
			r.t.Fatal(err)
		}
		cmap, _, err := r.Follow(font.Dict, "ToUnicode")
		if err != nil {
			r.t.Fatal(err)
		}
		maps[m[1]] = map[string]string{}
		for _, e := range charEntry.FindAllStringSubmatch(r.inflate(cmap), -1) {
			maps[m[1]][e[1]] = decodeUTF16(e[2])
		}
	}
	return maps
}

func decodeUTF16(digits string) string {
	raw, _ := hex.DecodeString(digits)
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = uint16(raw[2*i])<<8 | uint16(raw[2*i+1])
	}
	return string(utf16.Decode(units))
}

// readText decodes a text string of the file.
func readText(value string) string {
	return decodeUTF16(strings.TrimSuffix(strings.TrimPrefix(value, "<FEFF"), ">"))
}
