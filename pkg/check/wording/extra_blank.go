package wording

import (
	"fmt"
	"regexp"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
)

var extraBlank = &rule.Rule{
	Rule: diag.Rule{Code: "extra-blank", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "余分な空白がある",
		Doc: `空白が2つ以上続くところと、文の中で助詞や句読点と次の言葉の間にある空白を知らせます。紙の上では、そこだけ間があいて見えます。
見た目をそろえるための空白は、データとして使うときの妨げになります。名称や場所を区切る1つの空白は対象にしません。`,
		Bad:  "summary: 産地を育て、 食産業を盛り上げる。\n",
		Good: "summary: 産地を育て、食産業を盛り上げる。\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.BlankTrait) {
			for _, m := range blankRun.FindAllStringIndex(w.Seen, -1) {
				reportBlank(p, w, m[0], m[1])
			}
		}
	},
}

var blankRun = regexp.MustCompile(`[ 　]+`)

// particles are those that end a word of a sentence, behind which no name goes
// on.
const particles = "をはがにでへもやと"

// reportBlank judges the blanks from from to to.
func reportBlank(p *rule.Pass, w rule.Printed, from, to int) {
	seen := w.Value[from:to]
	lead, next := before(w.Seen, from), after(w.Seen, to)
	wide := strings.Contains(seen, "　")
	switch n := len([]rune(seen)); {
	case lead == 0 || next == 0 || lead == '\n' || next == '\n':
	case n > 1:
		p.Within(w, from, to, fmt.Sprintf("空白が%d個続いています", n), "空白を1つにするか、削除してください")
	case w.Kind != printedtexts.Prose:
	case strings.ContainsRune("、。，．", lead) && (japanese(next) || next == '「'),
		strings.ContainsRune("、。，．", next),
		japanese(next) && strings.ContainsRune(particles, lead) && !hiragana(before(w.Seen, from-len(string(lead)))):
		what := "空白"
		if wide {
			what = "全角の空白"
		}
		p.Within(w, from, to, fmt.Sprintf("「%c」と「%c」の間に%sがあります", lead, next, what), "空白を削除してください", rule.Mend{From: from, To: to, Text: ""})
	}
}
