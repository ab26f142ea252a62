package render

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// dict is a dictionary in written order. Values stay in PDF syntax: "12 0 R",
// "/Page", "[0 0 842 595]". A dict that was read is never nil.
type dict []entry

type entry struct{ key, value string } // key without its slash

// get returns the value of key, or "".
func (d dict) get(key string) string {
	for _, e := range d {
		if e.key == key {
			return e.value
		}
	}
	return ""
}

// set replaces the value of key in its place or appends it.
func (d *dict) set(key, value string) {
	for i, e := range *d {
		if e.key == key {
			(*d)[i].value = value
			return
		}
	}
	*d = append(*d, entry{key, value})
}

func (d dict) write(out *bytes.Buffer) {
	out.WriteString("<<")
	for _, e := range d {
		out.WriteByte('/')
		out.WriteString(e.key)
		out.WriteByte(' ')
		out.WriteString(e.value)
		out.WriteByte('\n')
	}
	out.WriteString(">>")
}

// textString writes s as UTF-16BE with its byte order mark, the one form of
// text that every reader understands (ISO 32000-1, 7.9.2.2).
func textString(s string) string {
	const digits = "0123456789ABCDEF"
	b := append(make([]byte, 0, 4*len(s)+6), "<FEFF"...)
	for _, unit := range utf16.Encode([]rune(s)) {
		b = append(b, digits[unit>>12], digits[unit>>8&15], digits[unit>>4&15], digits[unit&15])
	}
	return string(append(b, '>'))
}

// byteString writes ASCII text as a literal string.
func byteString(s string) string {
	return "(" + strings.NewReplacer(`\`, `\\`, `(`, `\(`, `)`, `\)`, "\r", `\r`, "\n", `\n`).Replace(s) + ")"
}

// escapeName writes s as a name without its slash: bytes that a name may not
// hold as they are become #xx (ISO 32000-1, 7.3.5).
func escapeName(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; isRegular(c) && c > ' ' && c < 0x7f && c != '#' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "#%02X", c)
		}
	}
	return b.String()
}

// number writes a length with the two decimals that gopdf uses for positions.
func number(f float64) string { return strconv.FormatFloat(f, 'f', 2, 64) }

func parseRef(value string) (ref, error) {
	digits, ok := strings.CutSuffix(strings.TrimSpace(value), " 0 R")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil {
		return 0, malformed("参照 %q", value)
	}
	return ref(n), nil
}

// parseRefs reads an array of references: [3 0 R 7 0 R].
func parseRefs(value string) ([]ref, error) {
	fields := strings.Fields(strings.Trim(value, "[]"))
	if len(fields)%3 != 0 {
		return nil, malformed("参照の並び %q", value)
	}
	refs := make([]ref, 0, len(fields)/3)
	for i := 0; i < len(fields); i += 3 {
		r, err := parseRef(strings.Join(fields[i:i+3], " "))
		if err != nil {
			return nil, err
		}
		refs = append(refs, r)
	}
	return refs, nil
}
