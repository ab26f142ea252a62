package references

import (
	"fmt"
	"regexp"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/typedtext"
)

func unclosed(t plan.Text, at int) diag.Diagnostic {
	return unpaired(t, at, "「｛」に対応する「｝」がありません", "参照の終わりに全角の「｝」を補ってください")
}

// unpaired is about the brace at a byte offset of t.
func unpaired(t plan.Text, at int, message, hint string) diag.Diagnostic {
	pos, end := span(t.Sub(at, at+len("｛")))
	return unclosedReference.New(pos, end, message, hint)
}

// unknown is about the part t of a reference.
func unknown(t plan.Text, message, hint string) *diag.Diagnostic {
	pos, end := span(t)
	d := unknownReference.New(pos, end, message, hint)
	return &d
}

// unknownWord says what may be meant by a reference of one word.
func (f expander) unknownWord(r Ref) *diag.Diagnostic {
	word := r.Word.Value
	ids := f.ids()
	switch {
	case word == "":
		return unknown(r.Text, "｛ ｝の中に何も書かれていません", oneOf(planWordNames()))
	case f.summary.Row(word) != nil:
		return unknown(r.Word, fmt.Sprintf("評価指標「%s」の何を書くのかが分かりません", word),
			fmt.Sprintf("｛%s %s｝のように、空白に続けて年度または語（%s）を書いてください",
				word, f.summary.Year.Short(), strings.Join(kpiWordNames(), "、")))
	case isKPIWord(word):
		return unknown(r.Word, fmt.Sprintf("「%s」がどの評価指標のものかが分かりません", word),
			fmt.Sprintf("｛%s %s｝のように、評価指標のIDを前に書いてください", first(ids, "ID"), word))
	}
	return unknown(r.Word, fmt.Sprintf("「%s」という語はありません", word),
		suggest(word, append(planWordNames(), ids...), oneOf(planWordNames())))
}

func (f expander) unknownID(r Ref) *diag.Diagnostic {
	hint := suggest(r.ID.Value, f.ids(), "評価指標のIDは projects のファイルで確かめてください")
	hint = suggest(r.ID.Value+" "+r.Word.Value, planWordNames(), hint)
	return unknown(r.ID, fmt.Sprintf("「%s」というIDの評価指標はありません", r.ID.Value), hint)
}

func (f expander) unknownKPIWord(r Ref) *diag.Diagnostic {
	words := kpiWordNames()
	candidates := words
	for _, y := range f.summary.Years {
		candidates = append(candidates[:len(candidates):len(candidates)], y.Short())
	}
	return unknown(r.Word, fmt.Sprintf("「%s」という語はありません", r.Word.Value),
		suggest(r.Word.Value, candidates, "年度（"+f.summary.Year.Short()+"など）または"+oneOf(words)))
}

func withoutValue(r Ref, row *progress.Row, lack string) *diag.Diagnostic {
	pos, end := span(r.Text)
	message := fmt.Sprintf("%s、「%s」の「%s」を書けません", lack, row.Def.Name.Value, r.Word.Value)
	d := referenceWithoutValue.New(pos, end, message, "値が分かるまで、この参照を使わない文に書き換えてください")
	return &d
}

// directions are the words after a change that say which way it went.
var directions = []struct {
	word string
	sign int
}{
	{"増減", 0}, {"増", 1}, {"上昇", 1}, {"上回", 1}, {"伸び", 1}, {"減", -1}, {"低下", -1}, {"下回", -1}, {"下落", -1},
}

// contradiction finds a change that is followed by the wrong word, as when
// last year's sentence is kept.
func (f expander) contradiction(r Ref, after string) *diag.Diagnostic {
	if r.Word.Value != "change" {
		return nil
	}
	moved, _ := progress.Moved(f.summary.Row(r.ID.Value))
	after = strings.TrimPrefix(after, "の")
	for _, w := range directions {
		if !strings.HasPrefix(after, w.word) {
			continue
		}
		if w.sign == 0 || w.sign == moved {
			return nil
		}
		pos, end := span(r.Text)
		d := changeAgainstWord.New(pos, end, fmt.Sprintf("値は前年度%sが、「%s」が続いています", movedWords(moved), w.word),
			"続く語をデータに合わせて改めてください")
		return &d
	}
	return nil
}

func movedWords(moved int) string {
	return map[int]string{-1: "より減っています", 0: "と同じです", 1: "より増えています"}[moved]
}

var halfWidth = regexp.MustCompile(`\{[^{}\n]*\}`)

// findHalfWidth finds references in ASCII braces. Other ASCII braces are text.
func (f expander) findHalfWidth(t plan.Text, found *diag.List) {
	for _, at := range halfWidth.FindAllStringIndex(t.Value, -1) {
		inside := part{at[0] + len("{"), at[1] - len("}")}
		r := newRef(t, part{at[0], at[1]}, inside)
		if _, d := f.value(r); d != nil && d.Code == unknownReference.Code {
			continue
		}
		found.Add(halfWidthFinding(r, inside.of(t).Value))
	}
}

func halfWidthFinding(r Ref, inside string) diag.Diagnostic {
	pos, end := span(r.Text)
	opened, last := pos, end
	opened.Col++
	last.Col--
	d := halfWidthReference.New(pos, end, fmt.Sprintf("「%s」の括弧が半角です", r.Text.Value),
		fmt.Sprintf("｛%s｝と書いてください", inside))
	d.Fix = &diag.Fix{Message: "括弧を全角にします", Edits: []diag.Edit{
		{Pos: pos, End: opened, Text: "｛"}, {Pos: last, End: end, Text: "｝"},
	}}
	return d
}

// ids returns the ids that a reference may name, in the plan's order.
func (f expander) ids() []string {
	var out []string
	for _, pr := range f.plan.Projects {
		for _, k := range pr.KPIs {
			if k.Repost.IsZero() && !k.ID.IsZero() {
				out = append(out, k.ID.Value)
			}
		}
	}
	return out
}

// suggest returns a hint with the candidate that may be meant by word, or
// otherwise when none is near.
func suggest(word string, candidates []string, otherwise string) string {
	if c, ok := typedtext.Nearest(oneBlank(word), candidates); ok {
		return fmt.Sprintf("「%s」ではありませんか", c)
	}
	return otherwise
}

func oneOf(words []string) string {
	return strings.Join(words, "、") + " のいずれかを書いてください"
}

func first(words []string, otherwise string) string {
	if len(words) == 0 {
		return otherwise
	}
	return words[0]
}
