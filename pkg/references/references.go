// Package references expands the ｛references｝ (参照) of a sentence, so that no figure of
// a report is typed twice. A reference is a word of the whole plan (some have two parts,
// as year full), or the id of a KPI and a word, in full-width braces, which YAML leaves
// alone:
//
//	｛count｝件のうち｛pending｝件は集計中。｛jobs R6｝は昨年度から｛jobs change｝増加
//
// There is nothing more to it: no nesting, no conditions, no quotes. Every
// figure comes from pkg/progress.
//
// To read it: Expand in this file, then parse.go (which references a text holds) and
// words.go (what each says). findings.go tells what is wrong with a reference, rules.go
// documents that. places.go lists the texts of a plan in which references are expanded.
package references

import (
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// Ref is a reference as written. Whether its id and word exist is told by
// Expand alone.
type Ref struct {
	Text plan.Text // with its braces: ｛jobs change｝
	ID   plan.Text // jobs; empty when the word is of the whole plan
	Word plan.Text // change; empty when the braces are

	from, to int // byte offsets of Text in the sentence
}

// Refs returns the references of t in order. Braces that do not pair are left
// to Expand.
func Refs(t plan.Text) []Ref {
	refs, _ := parse(t)
	return refs
}

// Expand returns t with its references expanded from s, the summary of p, and
// what is wrong with them, in the order of the text. A reference that cannot be
// expanded stays as it is written.
func Expand(t plan.Text, s *progress.Summary, p *plan.Plan) (string, diag.List) {
	refs, found := parse(t)
	f := expander{summary: s, plan: p}
	var b strings.Builder
	done := 0
	for _, r := range refs {
		b.WriteString(t.Value[done:r.from])
		b.WriteString(f.expand(r, t.Value[r.to:], &found))
		done = r.to
	}
	b.WriteString(t.Value[done:])
	f.findHalfWidth(t, &found)
	return b.String(), found.Sorted()
}

// ExpandWords returns what fills references in words that the plan does not hold, those
// of a theme. What is wrong with one has no place in the plan and is not told; it stays as
// it is written.
func ExpandWords(s *progress.Summary, p *plan.Plan) func(words string) string {
	return func(words string) string {
		out, _ := Expand(plan.NewText(words, diag.Pos{}), s, p)
		return out
	}
}

// expander knows what references can refer to.
type expander struct {
	summary *progress.Summary
	plan    *plan.Plan
}

// expand returns what stands in the place of r; after is the rest of the
// sentence.
func (f expander) expand(r Ref, after string, found *diag.List) string {
	text, d := f.value(r)
	if d != nil && f.inDoubt(r) {
		return r.Text.Value
	}
	if d != nil {
		found.Add(*d)
		return r.Text.Value
	}
	if d := f.contradiction(r, after); d != nil {
		found.Add(*d)
	}
	return text
}

// inDoubt reports whether r lacks its value because reading lost it, which has
// its finding there.
func (f expander) inDoubt(r Ref) bool {
	id := r.ID.Value
	if id == "" {
		id = r.Word.Value
	}
	row := f.summary.Row(id)
	if row == nil {
		return f.plan.MayDefineKPI(id) || f.plan.IDLost()
	}
	_, _, word := kpiText(row, r.Word.Value)
	return word && (row.Def.Flawed || len(row.Def.Lost) > 0 || len(f.plan.Lost) > 0 || unitsDiffer(row.Def))
}

// value returns the text that r stands for, or why there is none.
func (f expander) value(r Ref) (string, *diag.Diagnostic) {
	if r.ID.IsZero() {
		if w := findPlanWord(r.Word.Value); w != nil {
			return w.text(f.summary), nil
		}
		return "", f.unknownWord(r)
	}
	row := f.summary.Row(r.ID.Value)
	if row == nil {
		return "", f.unknownID(r)
	}
	text, lack, ok := kpiText(row, r.Word.Value)
	switch {
	case !ok:
		return "", f.unknownKPIWord(r)
	case lack != "":
		return "", withoutValue(r, row, lack)
	}
	return text, nil
}

// unitsDiffer reports whether a value of k cannot be compared with its target,
// which has its finding where the value stands.
func unitsDiffer(k *plan.KPI) bool {
	return slices.ContainsFunc(k.Actuals, func(a plan.Actual) bool {
		return a.Value != nil && k.Target != nil && a.Value.HasFigure() && k.Target.HasFigure() && !a.Value.Quantity.Comparable(k.Target.Quantity)
	})
}
