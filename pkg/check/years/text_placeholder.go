package years

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
)

var textPlaceholder = &rule.Rule{
	Rule: diag.Rule{Code: "text-placeholder", Severity: diag.Warning, Group: diag.Years,
		Title: "文の中に仮の文字が残っている",
		Doc: `「●名」「○○を実施」「（調整中）」「TBD」など、後で書くための仮の文字が残っています。このまま印刷されます。
書き換えるか、決まっていなければ行を書かずにおきます。名称の一部など、そのままにするときは、plan.yamlの「check」の「keep」に書きます。`,
		Bad:  "place: ●●公園",
		Good: "place: 葛城公園"},
	Run: func(p *rule.Pass) {
		for _, w := range p.Printed {
			if w.Kind == printedtexts.Figure || w.Kind == printedtexts.Dates {
				continue // read as such
			}
			if from, to := findPlaceholder(w.Seen); from >= 0 {
				p.Within(w, from, to, fmt.Sprintf("「%s」は仮の文字です。このまま印刷されます", w.Value[from:to]),
					"書き換えてください。決まっていなければ、書かずにおいてください")
			}
		}
	},
}

var (
	// signRuns are the signs that stand for letters when there are several.
	signRuns = regexp.MustCompile(`●{2,}|○{2,}|〇{2,}|◯{2,}|◎{2,}|■{2,}|□{2,}|△{2,}|▲{2,}|×{2,}|＊{2,}|？{2,}|\?{2,}`)
	// signCounter is one sign in place of the figure before a counter.
	signCounter = regexp.MustCompile(`([●○〇◯■□△▲×＊*]|^[？?])(?:年|月|日|名|人|件|社|回|校|組|点|％|%|千|万|億|か所|カ所|ヶ所|ヵ所)`)
	// letterRuns are X for letters; they stand apart from other letters.
	letterRuns = regexp.MustCompile(`(?:^|[^A-Za-zＡ-Ｚａ-ｚ])([XＸ]{2,}|[xｘ]{3,}|TBD|TBA|tbd|tba)(?:$|[^A-Za-zＡ-Ｚａ-ｚ])`)
	// laterWords stand alone, or in brackets, for what is written later.
	laterWords      = regexp.MustCompile(`^(?:未定|未確定|調整中|検討中|確認中|作成中|後日|後日記載|後日追記|追って記載|記載予定|要確認|仮|[？?…]+|・・+)$`)
	laterInBrackets = regexp.MustCompile(`[（(【［\[〔](?:未定|調整中|確認中|作成中|後日記載|後日追記|追って記載|記載予定|要確認|要修正|要追記)[）)】］\]〕]`)
	// leads are what a figure follows.
	leads = regexp.MustCompile(`[0-9０-９年月約計延全第]べ?$`)
	// boundary is what follows a counter for sure: ○ is a bullet, too, and stands
	// before words such as 月形町 and 人材.
	boundary = regexp.MustCompile(`^(?:$|[\s、。，,～〜）)・]|[0-9０-９●○〇◯■□])`)
	particle = regexp.MustCompile(`^[にはのをがでもまかとや]`)
)

const kanjiDigits = "一二三四五六七八九十百千〇"

// findPlaceholder returns where the first placeholder of s stands, -1 without
// one. Most texts have none of the characters that a pattern begins with, and
// are spared it.
func findPlaceholder(s string) (from, to int) {
	if body := strings.TrimSpace(s); len(body) <= len("追って記載") && laterWords.MatchString(body) {
		return strings.Index(s, body), strings.Index(s, body) + len(body)
	}
	if strings.ContainsAny(s, "XＸxｘTt") {
		if m := letterRuns.FindStringSubmatchIndex(s); m != nil {
			return m[2], m[3]
		}
	}
	if strings.ContainsAny(s, "（(【［[〔") {
		if m := laterInBrackets.FindStringIndex(s); m != nil {
			return m[0], m[1]
		}
	}
	if strings.ContainsAny(s, "●○〇◯◎■□△▲×＊*？?") {
		return findSign(s)
	}
	return -1, -1
}

// findSign returns where the first sign stands that is typed for letters or for
// a figure, -1 without one.
func findSign(s string) (from, to int) {
	for _, m := range signRuns.FindAllStringIndex(s, -1) {
		if !kanjiNumber(s, m[0], m[1]) {
			return m[0], m[1]
		}
	}
	for _, m := range signCounter.FindAllStringSubmatchIndex(s, -1) {
		before, after := s[:m[2]], s[m[1]:]
		certain := leads.MatchString(before) || boundary.MatchString(after) || !startsLine(before) && particle.MatchString(after)
		if certain && !kanjiNumber(s, m[2], m[3]) {
			return m[2], m[3]
		}
	}
	return -1, -1
}

// kanjiNumber reports whether the 〇 from from to to is a nought: 二〇〇五年.
func kanjiNumber(s string, from, to int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:from])
	after, _ := utf8.DecodeRuneInString(s[to:])
	return strings.HasPrefix(s[from:], "〇") && (strings.ContainsRune(kanjiDigits, before) || strings.ContainsRune(kanjiDigits, after))
}

// startsLine reports whether nothing but blanks stands before, or the end of a
// sentence or an item.
func startsLine(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(" \u3000\n。、・", r)
}
