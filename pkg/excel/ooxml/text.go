package ooxml

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// XMLHead is how every part begins.
const XMLHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Application is what our workbooks say they were saved by, in their properties.
const Application = "sorachi"

// escapeLen is the length of an escaped character, such as _x0007_.
const escapeLen = len("_x0000_")

// AppendText appends s to XML as an ST_Xstring (ECMA-376 Part 1, 22.9.2.19): what
// XML cannot hold is written as _x0007_, and so is the _ of a text that looks so.
func AppendText(out []byte, s string) []byte {
	for i, r := range s {
		switch {
		case r == '&':
			out = append(out, "&amp;"...)
		case r == '<':
			out = append(out, "&lt;"...)
		case r == '>':
			out = append(out, "&gt;"...)
		case r < ' ' && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF, r == '_' && isEscape(s[i:]):
			out = fmt.Appendf(out, "_x%04X_", r)
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	return out
}

// Text is AppendText by itself.
func Text(s string) string { return string(AppendText(nil, s)) }

// InFormula is s as a text in a formula: "前""後".
func InFormula(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// Unescaped is what the contents of an ST_Xstring mean once the references of XML
// are resolved: characters for _x000D_ and the like.
func Unescaped(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i:]
		if r, ok := escaped(s); ok && utf8.ValidRune(r) {
			b.WriteRune(r)
			s = s[escapeLen:]
		} else {
			b.WriteString(s[:len("_x")])
			s = s[len("_x"):]
		}
	}
}

// isEscape reports whether s begins like _x0007_.
func isEscape(s string) bool {
	_, ok := escaped(s)
	return ok
}

// escaped returns the character of the escape that s begins with.
func escaped(s string) (rune, bool) {
	if len(s) < escapeLen || s[1] != 'x' || s[escapeLen-1] != '_' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:escapeLen-1], 16, 16)
	return rune(n), err == nil
}
