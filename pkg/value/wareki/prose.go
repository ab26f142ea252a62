package wareki

import (
	"errors"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/typedtext"
)

var (
	// eraMention is a year of an era with as much of a date as follows it.
	eraMention = regexp.MustCompile(`(?:明治|大正|昭和|平成|令和) ?(?:[0-9０-９]{1,2}|元)年度?(?:[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日(?:[（(][日月火水木金土](?:曜日?)?(?:・?祝)?[)）])?)?)?`)
	// dayMention is a day without a year.
	dayMention = regexp.MustCompile(`([0-9０-９]{1,2})月([0-9０-９]{1,2})日`)
)

// Slips finds the years and dates in running text that cannot be: 平成32年度,
// 9月31日, 令和6年10月20日（火） of a Sunday. What it does not know for a date it
// leaves alone, and a day without a year it takes to be of a leap year. Offsets
// are bytes of s.
func Slips(s string) []*Error {
	if !strings.Contains(s, "年") && !strings.Contains(s, "月") {
		return nil // most texts: not worth the patterns
	}
	var out []*Error
	done := 0
	for _, m := range eraMention.FindAllStringIndex(s, -1) {
		out = append(out, daySlips(s, done, m[0])...)
		if e := slip(s[m[0]:m[1]]); e != nil {
			e.Offset += m[0]
			out = append(out, e)
		}
		done = m[1]
	}
	return append(out, daySlips(s, done, len(s))...)
}

// slip reads the year or date of a mention and returns what cannot be in it.
func slip(text string) *Error {
	var err error
	if strings.Contains(text, "月") {
		_, err = ParseHeld(text)
	} else {
		_, err = ParseYear(text)
	}
	e, ok := errors.AsType[*Error](err)
	if !ok || e.Kind == "" {
		return nil
	}
	return e
}

// daySlips finds the days without a year in s[from:to] that no year has.
func daySlips(s string, from, to int) []*Error {
	var out []*Error
	for _, m := range dayMention.FindAllStringSubmatchIndex(s[from:to], -1) {
		at := from + m[0]
		if endsInDigit(s[:at]) {
			continue // of a longer number
		}
		leap := "2024年" + s[at:from+m[1]]
		if e := slip(leap); e != nil {
			e.Offset += at - len("2024年")
			e.Msg = strings.ReplaceAll(e.Msg, "令和6年", "")
			out = append(out, e)
		}
	}
	return out
}

// endsInDigit reports whether the last character of s is a digit of either width.
func endsInDigit(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsDigit(typedtext.Fold(r))
}
