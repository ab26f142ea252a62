package wording

import (
	"fmt"
	"regexp"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var doubledMark = &rule.Rule{
	Rule: diag.Rule{Code: "doubled-mark", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "同じ字が2回打たれている",
		Doc: `「。。」「、、」「、。」のように句読点が続くところや、「をを」のように続くはずのない字を知らせます。文を削ったり継ぎ足したりしたときに残ります。
「・・・」「……」は対象にしません。`,
		Bad:  "text: 地域の物語を分かりやすく案内できる人をいう。。\n",
		Good: "text: 地域の物語を分かりやすく案内できる人をいう。\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.DoubledTrait) {
			for _, m := range doubled.FindAllStringIndex(w.Seen, -1) {
				reportDoubledAt(p, w, m[0], m[1])
			}
		}
	},
}

// doubled matches 。。, 、。, をを and their like. rule.DoubledTrait must stand in every text in
// which it does.
var doubled = regexp.MustCompile(`[、。，．][、。，．]+|・・+|をを|％％|%%|％%|%％`)

// reportDoubledAt reports the second of the signs from from to to.
func reportDoubledAt(p *rule.Pass, w rule.Printed, from, to int) {
	seen := w.Value[from:to]
	first := string([]rune(seen)[0])
	if strings.HasPrefix(seen, "・") && seen != "・・" {
		return
	}
	keep := first
	if strings.Contains(seen, "。") {
		keep = "。"
	}
	var mends []rule.Mend
	if strings.Trim(seen, first) == "" {
		mends = []rule.Mend{{From: from + len(first), To: to, Text: ""}}
	}
	p.Within(w, from+len(first), to, fmt.Sprintf("「%s」と続けて打たれています", seen), fmt.Sprintf("「%s」に直してください", keep), mends...)
}
