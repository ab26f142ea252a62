package marks

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var markWithoutNote = &rule.Rule{
	Rule: diag.Rule{Code: "mark-without-note", Severity: diag.Warning, Group: diag.Structure,
		Title: "※を付けた用語の注がない",
		Doc: `プロジェクトの文で用語の後に※があるのに、「notes」にその用語の注がありません。読む人は、ページの下に説明を探します。
「term」には、※の前の用語をそのまま書きます。`,
		Bad: `    - title: インタープリター※養成事業の実施
      by: 振興局`,
		Good: `    - title: インタープリター※養成事業の実施
      by: 振興局

notes:
  - term: インタープリター
    text: 地域の物語を分かりやすく案内できる人をいう。`},
	Run: func(p *rule.Pass) {
		for _, pr := range p.Plan.Projects {
			if rule.Lost(pr.Lost, "notes") {
				continue
			}
			for _, t := range projectTexts(pr) {
				reportUnexplained(p, t, pr.Notes)
			}
		}
	},
}

var noteWithoutMark = &rule.Rule{
	Rule: diag.Rule{Code: "note-without-mark", Severity: diag.Warning, Group: diag.Structure,
		Title: "注の用語が文の中にない",
		Doc: `「notes」の用語（term）は、同じプロジェクトの文の中で、後に※を付けて使います。
どこにも「用語※」がないと、ページの下の注が何の説明なのか分かりません。用語の打ち間違いか、※の付け忘れが考えられます。`,
		Bad: `    - title: インタープリター養成事業の実施
      by: 振興局

notes:
  - term: インタープリター
    text: 地域の物語を分かりやすく案内できる人をいう。`,
		Good: `    - title: インタープリター※養成事業の実施
      by: 振興局

notes:
  - term: インタープリター
    text: 地域の物語を分かりやすく案内できる人をいう。`},
	Run: func(p *rule.Pass) {
		for _, pr := range p.Plan.Projects {
			if textsLost(pr) {
				continue
			}
			for _, n := range pr.Notes {
				if !n.Term.IsZero() && !marked(projectTexts(pr), n.Term.Value) {
					p.At(n.Term, fmt.Sprintf("「%s※」は、このプロジェクトのどこにもありません", n.Term.Value),
						"文の中の用語の後に「※」を付けるか、この注を削除してください")
				}
			}
		}
	},
}

const noteSign = "※"

// reportUnexplained reports the first ※ behind a word of t that no note explains. A ※
// that leads a remark of its own stands behind no word.
func reportUnexplained(p *rule.Pass, t plan.Text, notes []plan.Note) {
	for at := 0; ; at += len(noteSign) {
		i := strings.Index(t.Value[at:], noteSign)
		if i < 0 {
			return
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(t.Value[:at])
		if at == 0 || strings.ContainsRune(" 　\n（(。、", before) || explained(t.Value[:at], notes) {
			continue
		}
		p.At(t.Sub(at, at+len(noteSign)), "この「※」に当たる注が「notes」にありません", "「notes」に用語と説明を書き足すか、「※」を削除してください")
		return
	}
}

// explained reports whether text ends in the term of a note.
func explained(text string, notes []plan.Note) bool {
	for _, n := range notes {
		if !n.Term.IsZero() && strings.HasSuffix(text, strings.TrimSuffix(n.Term.Value, noteSign)) {
			return true
		}
	}
	return false
}

func marked(texts []plan.Text, term string) bool {
	for _, t := range texts {
		if strings.Contains(t.Value, strings.TrimSuffix(term, noteSign)+noteSign) {
			return true
		}
	}
	return false
}

// textsLost reports whether projectTexts lacks a text that could not be read.
func textsLost(pr *plan.Project) bool {
	return rule.Lost(pr.Lost, "name", "area", "purpose", "kpis", "events") ||
		slices.ContainsFunc(pr.KPIs, func(k *plan.KPI) bool { return !k.Repost.IsZero() && k.Original == nil })
}

// projectTexts returns what the page of a project says in words besides its notes: in
// figures nobody looks for a ※.
func projectTexts(pr *plan.Project) []plan.Text {
	var out []plan.Text
	for _, t := range printedtexts.OnPageOf(pr) {
		if t.Kind != printedtexts.Figure {
			out = append(out, t.Text)
		}
	}
	return out
}
