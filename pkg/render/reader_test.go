package render

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// reader reads back what PDF wrote: only as much as the tests ask for.
type reader struct {
	*file
	t *testing.T
}

func read(t *testing.T, pdf []byte) reader {
	t.Helper()
	f, err := parse(pdf)
	if err != nil {
		t.Fatalf("the result is not a plain PDF: %v", err)
	}
	return reader{f, t}
}

func (r reader) dictOf(d dict, key string) dict {
	r.t.Helper()
	o, _, err := r.follow(d, key)
	if err != nil {
		r.t.Fatal(err)
	}
	return o.dict
}

func (r reader) catalog() dict { r.t.Helper(); return r.dictOf(r.trailer, "Root") }

func (r reader) pageDict(index int) dict {
	r.t.Helper()
	refs, err := r.pages()
	if err != nil {
		r.t.Fatal(err)
	}
	o, err := r.object(refs[index])
	if err != nil {
		r.t.Fatal(err)
	}
	return o.dict
}

// content returns the drawing operators of a page.
func (r reader) content(index int) string {
	r.t.Helper()
	o, _, err := r.follow(r.pageDict(index), "Contents")
	if err != nil {
		r.t.Fatal(err)
	}
	return r.inflate(o.stream)
}

func (r reader) inflate(packed []byte) string {
	r.t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		r.t.Fatal(err)
	}
	plain, err := io.ReadAll(z)
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
	maps := r.unicodeMaps(index)
	var out []string
	for _, m := range showText.FindAllStringSubmatch(r.content(index), -1) {
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
	for _, m := range fontEntry.FindAllStringSubmatch(resources.get("Font"), -1) {
		n, _ := strconv.Atoi(m[2])
		font, err := r.object(ref(n))
		if err != nil {
			r.t.Fatal(err)
		}
		cmap, _, err := r.follow(font.dict, "ToUnicode")
		if err != nil {
			r.t.Fatal(err)
		}
		maps[m[1]] = map[string]string{}
		for _, e := range charEntry.FindAllStringSubmatch(r.inflate(cmap.stream), -1) {
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
