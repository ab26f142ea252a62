package eventdates

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Marked is a piece of text behind its mark.
type Marked struct {
	Mark   string // ① to ⑳
	Text   string // as written, without the white space and commas around it
	Offset int    // byte offset of Text in the split string
}

// SplitMarks splits s at its ①②③ marks: lead is what stands before the first,
// all of s when there is none. Marks inside one pair of brackets count as well:
// 北海道どさんこプラザ（①有楽町店 ②札幌店） is 北海道どさんこプラザ with 有楽町店 and
// 札幌店. The order of the marks is not judged.
func SplitMarks(s string) (lead string, parts []Marked) {
	end := len(s)
	for i := end; i > 0; {
		r, size := utf8.DecodeLastRuneInString(s[:i])
		if i -= size; isMark(r) {
			parts = append(parts, piece(s, i, end))
			end = i
		}
	}
	slices.Reverse(parts)
	lead = trim(s[:end])
	if n := len(parts); n > 0 {
		lead, parts[n-1].Text = unbracket(lead, parts[n-1].Text)
	}
	return lead, parts
}

// isMark reports whether r is one of ① to ⑳.
func isMark(r rune) bool { return r >= '①' && r <= '⑳' }

// piece cuts s[from:to], which starts with a mark.
func piece(s string, from, to int) Marked {
	_, size := utf8.DecodeRuneInString(s[from:])
	body := s[from+size : to]
	text := trim(body)
	at := from + size
	if text != "" {
		at += len(body) - len(strings.TrimLeftFunc(body, isGap))
	}
	return Marked{Mark: s[from : from+size], Text: text, Offset: at}
}

// isGap reports what may stand between two marked texts.
func isGap(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、，,､", r) }

func trim(s string) string { return strings.TrimFunc(s, isGap) }

// unbracket takes off a bracket that opens at the end of lead and closes at the
// end of text. Brackets that belong to the text alone, 48社（延べ）, stay.
func unbracket(lead, text string) (string, string) {
	for _, b := range [...][2]string{{"（", "）"}, {"(", ")"}, {"［", "］"}, {"【", "】"}, {"〔", "〕"}} {
		if strings.HasSuffix(lead, b[0]) && strings.HasSuffix(text, b[1]) && strings.Count(text, b[0]) < strings.Count(text, b[1]) {
			return trim(strings.TrimSuffix(lead, b[0])), trim(strings.TrimSuffix(text, b[1]))
		}
	}
	return lead, text
}
