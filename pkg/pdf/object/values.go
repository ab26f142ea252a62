package object

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
)

// TextString writes s as UTF-16BE with its byte order mark, the one form of
// text that every reader understands (ISO 32000-1, 7.9.2.2).
func TextString(s string) string {
	const digits = "0123456789ABCDEF"
	b := append(make([]byte, 0, 4*len(s)+6), "<FEFF"...)
	for _, unit := range utf16.Encode([]rune(s)) {
		b = append(b, digits[unit>>12], digits[unit>>8&15], digits[unit>>4&15], digits[unit&15])
	}
	return string(append(b, '>'))
}

// ByteString writes ASCII text as a literal string.
func ByteString(s string) string {
	return "(" + strings.NewReplacer(`\`, `\\`, `(`, `\(`, `)`, `\)`, "\r", `\r`, "\n", `\n`).Replace(s) + ")"
}

// EscapeName writes s as a name without its slash: bytes that a name may not
// hold as they are become #xx (ISO 32000-1, 7.3.5).
func EscapeName(s string) string {
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

// ParseRef reads a reference: 12 0 R.
func ParseRef(value string) (Ref, error) {
	digits, ok := strings.CutSuffix(strings.TrimSpace(value), " 0 R")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil {
		return 0, Malformed("参照 %q", value)
	}
	return Ref(n), nil
}

// ParseRefs reads an array of references: [3 0 R 7 0 R].
func ParseRefs(value string) ([]Ref, error) {
	fields := strings.Fields(strings.Trim(value, "[]"))
	if len(fields)%3 != 0 {
		return nil, Malformed("参照の並び %q", value)
	}
	refs := make([]Ref, 0, len(fields)/3)
	for i := 0; i < len(fields); i += 3 {
		r, err := ParseRef(strings.Join(fields[i:i+3], " "))
		if err != nil {
			return nil, err
		}
		refs = append(refs, r)
	}
	return refs, nil
}
