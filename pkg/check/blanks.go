package check

import (
	"fmt"
	"regexp"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/printed"
)

var extraBlank = &Rule{
	Rule: diag.Rule{Code: "extra-blank", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "余分な空白がある",
		Doc: `空白が2つ以上続くところと、文の中で助詞や句読点と次の言葉の間にある空白を知らせます。紙の上では、そこだけ間があいて見えます。
見た目をそろえるための空白は、データとして使うときの妨げになります。名称や場所を区切る1つの空白は対象にしません。`,
		Bad:  "summary: 産地を育て、 食産業を盛り上げる。\n",
		Good: "summary: 産地を育て、食産業を盛り上げる。\n"},
	run: func(p *pass) {
		for w := range p.having(blankTrait) {
			for _, m := range blankRun.FindAllStringIndex(w.seen, -1) {
				p.blank(w, m[0], m[1])
			}
		}
	},
}

var blankRun = regexp.MustCompile(`[ 　]+`)

// particles are those that end a word of a sentence, behind which no name goes
// on.
const particles = "をはがにでへもやと"

// blank judges the blanks from from to to.
func (p *pass) blank(w wording, from, to int) {
	seen := w.Value[from:to]
	lead, next := before(w.seen, from), after(w.seen, to)
	wide := strings.Contains(seen, "　")
	switch n := len([]rune(seen)); {
	case lead == 0 || next == 0 || lead == '\n' || next == '\n':
	case n > 1:
		p.word(w, from, to, fmt.Sprintf("空白が%d個続いています", n), "空白を1つにするか、削除してください")
	case w.Kind != printed.Prose:
	case strings.ContainsRune("、。，．", lead) && (japanese(next) || next == '「'),
		strings.ContainsRune("、。，．", next),
		japanese(next) && strings.ContainsRune(particles, lead) && !hiragana(before(w.seen, from-len(string(lead)))):
		what := "空白"
		if wide {
			what = "全角の空白"
		}
		p.word(w, from, to, fmt.Sprintf("「%c」と「%c」の間に%sがあります", lead, next, what), "空白を削除してください", mend{from, to, ""})
	}
}

func hiragana(r rune) bool { return 'ぁ' <= r && r <= 'ん' }

var doubledMark = &Rule{
	Rule: diag.Rule{Code: "doubled-mark", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "同じ字が2回打たれている",
		Doc: `「。。」「、、」「、。」のように句読点が続くところや、「をを」のように続くはずのない字を知らせます。文を削ったり継ぎ足したりしたときに残ります。
「・・・」「……」は対象にしません。`,
		Bad:  "text: 地域の物語を分かりやすく案内できる人をいう。。\n",
		Good: "text: 地域の物語を分かりやすく案内できる人をいう。\n"},
	run: func(p *pass) {
		for w := range p.having(doubledTrait) {
			for _, m := range doubled.FindAllStringIndex(w.seen, -1) {
				p.doubledAt(w, m[0], m[1])
			}
		}
	},
}

var doubled = regexp.MustCompile(`[、。，．][、。，．]+|・・+|をを|％％|%%|％%|%％`)

// doubledAt reports the second of the signs from from to to.
func (p *pass) doubledAt(w wording, from, to int) {
	seen := w.Value[from:to]
	first := string([]rune(seen)[0])
	if strings.HasPrefix(seen, "・") && seen != "・・" {
		return
	}
	keep := first
	if strings.Contains(seen, "。") {
		keep = "。"
	}
	var mends []mend
	if strings.Trim(seen, first) == "" {
		mends = []mend{{from + len(first), to, ""}}
	}
	p.word(w, from+len(first), to, fmt.Sprintf("「%s」と続けて打たれています", seen), fmt.Sprintf("「%s」に直してください", keep), mends...)
}
