package wording

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
)

var bracketAlone = &rule.Rule{
	Rule: diag.Rule{Code: "bracket-alone", Severity: diag.Info, Group: diag.Wording,
		Title: "かっこの片方がない",
		Doc: `かっこの始まりか終わりの一方がありません。どこまでがかっこの中なのか、読む人に分からなくなります。
「1)」のような番号の後のかっこは対象にしません。`,
		Bad:  "- name: 空知「食」と「ワインのブランド強化事業\n",
		Good: "- name: 空知「食」と「ワイン」のブランド強化事業\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.BracketTrait) {
			if w.Kind == printedtexts.Figure || w.Kind == printedtexts.Dates { // such ones cannot be read
				continue
			}
			for _, b := range brackets(w.Seen) {
				switch {
				case b.paired():
				case b.to < 0:
					sign := string(after(w.Seen, b.from))
					p.Within(w, b.from, b.from+len(sign), fmt.Sprintf("「%s」に対応する「%s」がありません", sign, b.open.signs[1]),
						fmt.Sprintf("「%s」を補うか、「%s」を削除してください", b.open.signs[1], sign))
				default:
					sign := string(after(w.Seen, b.to))
					p.Within(w, b.to, b.to+len(sign), fmt.Sprintf("「%s」に対応する「%s」がありません", sign, b.shut.signs[0]),
						fmt.Sprintf("「%s」を補うか、「%s」を削除してください", b.shut.signs[0], sign))
				}
			}
		}
	},
}
