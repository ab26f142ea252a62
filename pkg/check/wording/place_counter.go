package wording

import (
	"fmt"
	"regexp"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
)

var placeCounter = &rule.Rule{
	Rule: diag.Rule{Code: "place-counter", Severity: diag.Info, Group: diag.Wording,
		Title: "「か所」「か月」が仮名の「か」ではない",
		Doc: `算用数字に続く「か所」「か月」「か年」「か国」は、平仮名の「か」で書きます（公用文作成の考え方）。「20カ所」「20ヶ所」「20箇所」とは書きません。
公表した資料の書き方に合わせるときや、固有名詞であるときは、plan.yamlの「check」の「keep」に「カ所」のように書きます。`,
		Bad:  "place: 市内3ヶ所\n",
		Good: "place: 市内3か所\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.CounterTrait) {
			if w.Kind != printedtexts.Figure {
				reportCounters(p, w)
			}
		}
		for _, figures := range p.FiguresOfKPIs(rule.CounterTrait) {
			if rule.Uniform(figures, counter) {
				reportCounters(p, figures[0])
			}
		}
	},
}

// counter matches 3ヶ所 and 5カ年. rule.CounterTrait must stand in every text in which it does.
var counter = regexp.MustCompile(`[0-9０-９]([カヵヶケ箇]|個)(所|月|年|国|条)`)

// reportCounters reports the counters of a text, each at its wrong character.
func reportCounters(p *rule.Pass, w rule.Printed) {
	for _, m := range counter.FindAllStringSubmatchIndex(w.Seen, -1) {
		noun := w.Value[m[4]:m[5]]
		if w.Value[m[2]:m[3]] == "個" && noun != "所" {
			continue
		}
		p.Within(w, m[2], m[3], fmt.Sprintf("「%s」は、算用数字の後では「か%s」と書きます", w.Value[m[2]:m[5]], noun),
			fmt.Sprintf("「%sか%s」に直してください", leadingNumber(w.Value[:m[2]]), noun))
	}
}

var lastNumber = regexp.MustCompile(`[0-9０-９,，.．]+$`)

func leadingNumber(s string) string { return lastNumber.FindString(s) }
