package years

import (
	"errors"
	"regexp"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/eventdates"
	"sorachi/pkg/value/wareki"
)

var textDate = &rule.Rule{
	Rule: diag.Rule{Code: "text-date", Severity: diag.Warning, Group: diag.Years, Fixable: true,
		Title: "文の中に、ありえない年月日がある",
		Doc: `文や名称の中の「平成32年度」のような元号にない年、「9月31日」のような暦にない日付、「令和6年10月20日（火）」のような曜日の違いを知らせます。改元の前や前の年の文を写すと残りがちです。
正しい年月日に改めてください。引用した名称などで、そのままにするときは、plan.yamlの「check」の「keep」に書きます。`,
		Bad: `summary: |
  9月31日に、会場で、産業遺産の写真を公開。`,
		Good: `summary: |
  会場で、産業遺産の写真を公開。`},
	Run: func(p *rule.Pass) {
		for _, w := range p.Printed {
			if w.Kind == printedtexts.Figure || w.Kind == printedtexts.Dates {
				continue // read as such
			}
			for _, e := range impossibleDates(w.Seen) {
				var mends []rule.Mend
				if e.Mend != "" {
					mends = append(mends, rule.Mend{From: e.Offset, To: e.Offset + e.Len, Text: e.Mend})
				}
				p.Within(w, e.Offset, e.Offset+e.Len, e.Msg, e.Hint, mends...)
			}
		}
	},
}

var (
	// eraMention is a year of an era with as much of a date as follows it.
	eraMention = regexp.MustCompile(wareki.NamePattern() + ` ?(?:[0-9０-９]{1,2}|元)年度?(?:[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日(?:[（(][日月火水木金土](?:曜日?)?(?:・?祝)?[)）])?)?)?`)
	// dayMention is a day without a year.
	dayMention = regexp.MustCompile(`([0-9０-９]{1,2})月([0-9０-９]{1,2})日`)
)

// impossibleDates finds the years and dates in running text that cannot be: 平成32年度,
// 9月31日, 令和6年10月20日（火） of a Sunday. What it does not know for a date it
// leaves alone, and a day without a year it takes to be of a leap year. Offsets
// are bytes of s.
func impossibleDates(s string) []*typedtext.Error {
	if !strings.Contains(s, "年") && !strings.Contains(s, "月") {
		return nil // most texts: not worth the patterns
	}
	var out []*typedtext.Error
	done := 0
	for _, m := range eraMention.FindAllStringIndex(s, -1) {
		out = append(out, impossibleDays(s, done, m[0])...)
		if e := impossible(s[m[0]:m[1]]); e != nil {
			e.Offset += m[0]
			out = append(out, e)
		}
		done = m[1]
	}
	return append(out, impossibleDays(s, done, len(s))...)
}

// impossible reads the year or date of a mention and returns what cannot be in it.
func impossible(text string) *typedtext.Error {
	var err error
	if strings.Contains(text, "月") {
		_, err = eventdates.Parse(text)
	} else {
		_, err = wareki.ParseYear(text)
	}
	e, ok := errors.AsType[*typedtext.Error](err)
	if !ok || e.Kind == "" {
		return nil
	}
	return e
}

// impossibleDays finds the days without a year in s[from:to] that no year has.
func impossibleDays(s string, from, to int) []*typedtext.Error {
	var out []*typedtext.Error
	for _, m := range dayMention.FindAllStringSubmatchIndex(s[from:to], -1) {
		at := from + m[0]
		if endsInDigit(s[:at]) {
			continue // of a longer number
		}
		leap := "2024年" + s[at:from+m[1]]
		if e := impossible(leap); e != nil {
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
	return rule.Digit(r)
}
