package render

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"io"
	"regexp"
	"slices"
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
	f, err := unpack(pdf)
	if err != nil {
		t.Fatal(err)
	}
	return reader{f, t}
}

// unpack reads the objects of a packed file: the table of places first, then
// every object where it says. The streams of objects are left out, the table's
// own entries too.
func unpack(pdf []byte) (*file, error) {
	start, err := xrefStart(pdf)
	if err != nil {
		return nil, err
	}
	number, _, _ := bytes.Cut(pdf[start:], []byte(" "))
	last, err := strconv.Atoi(string(number))
	if err != nil {
		return nil, malformed("表の番号 %q", number)
	}
	body, _, _ := bytes.Cut(pdf[start:], []byte("startxref\n"))
	table, err := parseObject(body, last)
	if err != nil {
		return nil, err
	}
	rows, err := inflated(table.stream)
	if err != nil || len(rows) != 7*(last+1) {
		return nil, malformed("表の長さ %d（%d番まで）: %v", len(rows), last, err)
	}
	f := &file{head: pdf[:16], trailer: table.dict}
	for _, key := range []string{"Type", "W", "Size", "Filter", "Length"} {
		f.trailer = slices.DeleteFunc(f.trailer, func(e entry) bool { return e.key == key })
	}
	return f, f.unpackObjects(pdf, []byte(rows), start)
}

func (f *file) unpackObjects(pdf, rows []byte, end int) error {
	field := func(n, from, size int) (v int) {
		for _, b := range rows[7*n+from:][:size] {
			v = v<<8 | int(b)
		}
		return v
	}
	count := len(rows)/7 - 1
	bounds := []int{end} // where objects start
	for n := 1; n < count; n++ {
		if field(n, 0, 1) == 1 {
			bounds = append(bounds, field(n, 1, 4))
		}
	}
	slices.Sort(bounds)
	f.head = pdf[:bounds[0]]
	bundles := map[int][]object{}
	f.objects = make([]object, count-1)
	for n := 1; n < count; n++ {
		if field(n, 0, 1) != 1 {
			continue
		}
		from := field(n, 1, 4)
		o, err := parseObject(pdf[from:bounds[slices.Index(bounds, from)+1]], n)
		if err != nil {
			return err
		}
		f.objects[n-1] = o
	}
	for n := 1; n < count; n++ {
		if field(n, 0, 1) != 2 {
			continue
		}
		in := field(n, 1, 4)
		if bundles[in] == nil {
			var err error
			if bundles[in], err = unbundle(f.objects[in-1]); err != nil {
				return err
			}
		}
		f.objects[n-1] = bundles[in][field(n, 5, 2)]
	}
	f.objects = f.objects[:count-1-len(bundles)] // they come last
	return nil
}

// unbundle cuts a stream of objects at the offsets that it starts with.
func unbundle(o object) ([]object, error) {
	plain, err := inflated(o.stream)
	if err != nil {
		return nil, err
	}
	first, _ := strconv.Atoi(o.dict.get("First"))
	index := strings.Fields(plain[:first])
	var out []object
	for i := 0; i < len(index); i += 2 {
		from, _ := strconv.Atoi(index[i+1])
		to := len(plain) - first
		if i+3 < len(index) {
			to, _ = strconv.Atoi(index[i+3])
		}
		value, err := parseObject([]byte(index[i]+" 0 obj\n"+plain[first+from:first+to]+"endobj"), at(index[i]))
		if err != nil {
			return nil, err
		}
		if string(value.other) == "null" {
			value = object{}
		}
		out = append(out, value)
	}
	return out, nil
}

func at(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

func inflated(packed []byte) (string, error) {
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return "", err
	}
	plain, err := io.ReadAll(z)
	return string(plain), err
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
	plain, err := inflated(packed)
	if err != nil {
		r.t.Fatal(err)
	}
	return plain
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
