package marks

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/eventdates"
)

var marksDiffer = &rule.Rule{
	Rule: diag.Rule{Code: "marks-differ", Severity: diag.Warning, Group: diag.Structure,
		Title: "①②の番号が開催日と場所などでそろっていない",
		Doc: `開催日、場所、detailsの欄に①②があると、同じ番号どうしが1回の開催として組になります。一方にしかない番号や、⑴❶などの別の形の番号は組になりません。
場所を1つだけ番号なしで書くと、すべての回の場所になります。概要（summary）の①②は組にしません。`,
		Bad: `held: ①令和6年9月14日 ②令和6年9月26日
place: ①岩見沢市 ②砂川市 ③滝川市`,
		Good: `held: ①令和6年9月14日 ②令和6年9月26日 ③令和6年10月5日
place: ①岩見沢市 ②砂川市 ③滝川市`},
	Run: func(p *rule.Pass) {
		for _, e := range p.Events() {
			reportUnpaired(p, e)
		}
	},
}

// markedField is a field of an event with the marks that it has, as written.
type markedField struct {
	plan.Field
	marks []plan.Text
}

// reportUnpaired compares the marks of e's fields with those of its dates. Dates that
// cannot be read have their finding already; dates without marks leave ①② to
// enumerate something else.
func reportUnpaired(p *rule.Pass, e *plan.Event) {
	held := markedField{marks: marksOf(e.Held)}
	if len(e.Occurrences) == 0 || len(held.marks) == 0 {
		return
	}
	var paired []markedField
	for _, f := range e.Fields {
		switch m := (markedField{f, marksOf(f.Value)}); {
		case f.Kind == plan.FieldHeld:
			held = m
		case f.Kind != plan.FieldSummary && len(m.marks) > 0:
			paired = append(paired, m)
		}
	}
	var whole []markedField
	for _, f := range paired {
		if !reportSurplus(p, f, held) {
			whole = append(whole, f)
		}
	}
	reportLacking(p, held, whole)
}

// reportSurplus reports the first mark of f that pairs with no date, as there is none, it
// has another form or stands there twice. It is false when there is no such mark.
func reportSurplus(p *rule.Pass, f, held markedField) bool {
	for i, m := range f.marks {
		msg := fmt.Sprintf("%sの「%s」に当たる%sがありません", f.Label.Value, m.Value, held.Label.Value)
		hint := fmt.Sprintf("%sに「%s」を加えるか、この番号を改めてください", held.Label.Value, m.Value)
		switch {
		case !circled(m):
			hint = "開催日と同じ「①」の形の番号を書いてください"
		case has(f.marks[:i], m):
			msg, hint = fmt.Sprintf("%sに「%s」が2回あります", f.Label.Value, m.Value), "番号を改めてください"
		case has(held.marks, m):
			continue
		}
		p.At(m, msg, hint, rule.Related(held.Value, held.Label.Value+"はここです"))
		return true
	}
	return false
}

// reportLacking reports the first date whose mark some of the fields have not, at
// that mark: in the fields there is nothing to point at.
func reportLacking(p *rule.Pass, held markedField, fields []markedField) {
	for _, m := range held.marks {
		var labels []string
		var refs []diag.Related
		for _, f := range fields {
			if !has(f.marks, m) {
				labels = append(labels, f.Label.Value)
				refs = append(refs, rule.Related(f.Value, f.Label.Value+"はここです"))
			}
		}
		if len(labels) > 0 {
			p.At(m, fmt.Sprintf("%sの「%s」に当たる%sがありません", held.Label.Value, m.Value, rule.Names(labels)),
				fmt.Sprintf("%sに「%s」を加えるか、%sの番号を改めてください", rule.Names(labels), m.Value, held.Label.Value), refs...)
			return
		}
	}
}

func circled(m plan.Text) bool { return m.Value >= "①" && m.Value <= "⑳" }

func has(marks []plan.Text, m plan.Text) bool {
	return slices.ContainsFunc(marks, func(o plan.Text) bool { return o.Value == m.Value })
}

// marksOf returns the ①② of t in written order; where it has none, the marks
// of another form that stand in their place.
func marksOf(t plan.Text) []plan.Text {
	var out []plan.Text
	_, parts := eventdates.SplitMarks(t.Value)
	for _, part := range parts {
		at := strings.LastIndex(t.Value[:part.Offset], part.Mark)
		out = append(out, t.Sub(at, at+len(part.Mark)))
	}
	if len(out) > 0 {
		return out
	}
	for i, r := range t.Value {
		if otherMark(r) {
			out = append(out, t.Sub(i, i+utf8.RuneLen(r)))
		}
	}
	return out
}

// otherMark reports whether r is a numbered sign that does not pair: ⑴, ⒈, ❶,
// ➀, ➊ and the like.
func otherMark(r rune) bool {
	return r >= '⑴' && r <= '⒛' || r >= '⓫' && r <= '⓿' || r >= '❶' && r <= '➓'
}
