package answer

import (
	"cmp"
	"fmt"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/form"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

// Outcome is what answers say to a plan.
type Outcome struct {
	Year    wareki.Year    // whose values were asked for; 0 when no form is of this plan
	Changes []Change       // in the order of the report
	Same    int            // KPIs whose answer is what the plan says already
	Remarks []Remark       // in the order of the report
	Waiting []form.Request // KPIs without an answer, by owner; see form.RequestsByOwner
	Found   diag.List      // conflicts and the like; with an error nothing should be changed
}

// Change is a text of the plan that an answer changes.
type Change struct {
	KPI    *plan.KPI
	Key    form.Key // form.ColValue, form.ColSource or form.ColNote
	Before string   // as the plan has it; empty when it says nothing
	After  string
	From   diag.Pos // the cell
}

// Remark is what a division says to the office about a KPI (備考).
type Remark struct {
	KPI *plan.KPI
	Given
}

// Merge compares answers with the plan, and both with what the plan said when the
// forms were made. year is the one whose values are imported; 0 means that of the
// forms, which must then agree.
func Merge(p *plan.Plan, year wareki.Year, answers []*Answers) Outcome {
	m := &merger{plan: p, wanted: year, out: Outcome{Year: year}, replies: map[string][]Reply{}, settled: map[string]bool{}, named: map[string][]*plan.KPI{}}
	if year == 0 {
		m.out.Year = m.commonYear(answers)
	}
	known := map[string]bool{}
	for _, k := range form.RequestAll(p).KPIs {
		known[k.ID.Value] = true
		name := squeezed(k.Name.Value)
		m.named[name] = append(m.named[name], k)
	}
	for _, a := range answers {
		if m.belongs(a) {
			m.collect(a, known)
		}
	}
	for _, k := range form.RequestAll(p).KPIs {
		m.kpi(k, m.replies[k.ID.Value])
	}
	if m.out.Year != 0 { // else there is no form of this plan
		m.waiting()
	}
	return m.out
}

// merger carries one Merge.
type merger struct {
	plan    *plan.Plan
	wanted  wareki.Year // that was named; 0 when none was
	out     Outcome
	replies map[string][]Reply     // by the id of the KPI
	settled map[string]bool        // KPIs that are answered
	named   map[string][]*plan.KPI // by the squeezed name
}

func (m *merger) at(p diag.Pos, rule *diag.Rule, message, hint string, related ...diag.Related) {
	d := rule.New(p, diag.Pos{}, message, hint)
	d.Related = related
	m.out.Found.Add(d)
}

// commonYear is the year of most forms, of two alike the later: one form of the
// year before among many is the slip, not the many.
func (m *merger) commonYear(answers []*Answers) wareki.Year {
	count := map[wareki.Year]int{}
	best := wareki.Year(0)
	for _, a := range answers {
		y := a.Issue.Year
		if m.foreign(a) {
			continue
		}
		count[y]++
		if cmp.Or(cmp.Compare(count[y], count[best]), cmp.Compare(y, best)) > 0 {
			best = y
		}
	}
	return best
}

// foreign reports whether a form asks about another plan.
func (m *merger) foreign(a *Answers) bool { return !a.Lost && a.Issue.Plan != m.plan.ID.Value }

// belongs reports whether a form asks about this plan and year.
func (m *merger) belongs(a *Answers) bool {
	whole := diag.Pos{File: a.File}
	switch y := a.Issue.Year; {
	case m.foreign(a):
		m.at(whole, otherForm, fmt.Sprintf("計画「%s」の様式です。この計画は「%s」です", a.Issue.Plan, m.plan.ID.Value), "計画のフォルダーと、回答のファイルを確かめてください")
	case y != m.out.Year && m.wanted != 0:
		m.at(whole, otherForm, fmt.Sprintf("%sの様式です。取り込むのは%sです", y.Kanji(), m.wanted.Kanji()), "年度の指定と、回答のファイルを確かめてください")
	case y != m.out.Year:
		m.at(whole, otherForm, fmt.Sprintf("%sの様式です。ほかは%sです", y.Kanji(), m.out.Year.Kanji()), fmt.Sprintf("%sの値であれば「--year %s」を付けて、別に取り込んでください", y.Kanji(), y.Short()))
	case m.plan.Period != (wareki.Span{}) && !m.plan.Period.Contains(y):
		m.at(whole, otherForm, fmt.Sprintf("%sは、計画期間%sに入っていません", y.Kanji(), m.plan.Period), "")
	default:
		return true
	}
	return false
}

// collect sorts the replies of a form by KPI.
func (m *merger) collect(a *Answers, known map[string]bool) {
	for _, r := range a.Replies {
		id := r.Item.ID
		if !known[id] {
			m.unknown(r)
			continue
		}
		m.replies[id] = append(m.replies[id], r)
		if r.Value != nil || r.Same && (a.filled() || !isPending(r.Item.Value)) {
			m.settled[id] = true
		}
	}
}

// unknown tells of an answer for a KPI that the plan lacks: one that was asked for
// was taken out of the plan since then.
func (m *merger) unknown(r Reply) {
	switch {
	case !r.says():
	case r.Asked:
		m.at(r.Pos, notTaken, fmt.Sprintf("「%s」は、様式を作った後に計画からなくなった評価指標です。取り込みません", r.Item.ID), "IDを変えただけであれば、「kpi set」で入れてください")
	default:
		m.at(r.Pos, otherForm, fmt.Sprintf("計画に「%s」という評価指標がありません", r.Item.ID), "隠れている「指標ID」の列を、元の様式と比べてください")
	}
}

// says reports whether a row holds more than the form was made with.
func (r Reply) says() bool {
	return r.Value != nil || r.Source != nil || r.Note != nil || r.Remark != nil
}

// filled reports whether anybody wrote anything into the form: only then is what
// it was made with confirmed by its coming back.
func (a *Answers) filled() bool {
	return len(a.Senders) > 0 || slices.ContainsFunc(a.Replies, Reply.says)
}

func isPending(text string) bool {
	v := parsed(text)
	return v != nil && v.State == value.Pending
}

// parsed reads a value that the plan wrote, nil when it said nothing.
func parsed(text string) *value.Value {
	if text == "" {
		return nil
	}
	v, _ := value.Parse(plan.NewText(text, diag.Pos{}))
	return v
}

// kpi merges what was answered about one KPI.
func (m *merger) kpi(k *plan.KPI, replies []Reply) {
	var values, sources, notes []proposal
	refused := false
	for _, r := range replies {
		if m.swapped(k, r) {
			refused = true
			continue
		}
		m.shown(k, r)
		if r.Value != nil {
			text, ok := m.written(k, r)
			if ok {
				values = append(values, proposal{text, r.Item.Value, r.Asked, r.Value.Pos})
			}
			refused = refused || !ok
		}
		sources = append(sources, proposalOf(r.Source, r.Item.Source, r.Asked)...)
		notes = append(notes, proposalOf(r.Note, r.Item.Note, r.Asked)...)
		if r.Remark != nil {
			m.out.Remarks = append(m.out.Remarks, Remark{k, *r.Remark})
		}
	}
	now := ""
	if v := k.Actual(m.out.Year); v != nil {
		now = v.Text.Value
	}
	agrees := m.change(k, form.ColValue, now, values, sameValue)
	if m.settled[k.ID.Value] && agrees && !refused {
		m.out.Same++
	}
	m.change(k, form.ColSource, k.Source.Value, sources, sameText)
	m.change(k, form.ColNote, k.Note.Value, notes, sameText)
}

// proposal is a text that an answer wants in the plan.
type proposal struct {
	text  string
	base  string // what the plan said when the form was made
	based bool   // whether that is known
	from  diag.Pos
}

func proposalOf(g *Given, base string, based bool) []proposal {
	if g == nil {
		return nil
	}
	return []proposal{{g.Text, base, based, g.Pos}}
}

// change adds what the answers want of one text of the plan, if they agree with
// each other, and the plan has not been changed to something else meanwhile. It
// reports whether the plan says already what they want.
func (m *merger) change(k *plan.KPI, key form.Key, now string, wanted []proposal, same func(a, b string) bool) bool {
	if len(wanted) == 0 {
		return true
	}
	first := wanted[0]
	for _, w := range wanted[1:] {
		if !same(w.text, first.text) {
			m.at(w.from, conflict, fmt.Sprintf("「%s」の%sの回答「%s」が、ほかの回答「%s」と違います", k.Name.Value, fieldName(key), w.text, first.text), "正しい方を確かめ、もう一方を回答から除いてください",
				diag.Related{Pos: first.from, Message: "ほかの回答「" + first.text + "」はここです"})
			return false
		}
	}
	outdated := key == form.ColValue && isPending(now) && !isPending(first.text) // nothing is lost with it
	if same(first.text, now) {
		return true
	}
	if !first.based && now != "" && !isPending(now) {
		m.at(first.from, conflict, fmt.Sprintf("「%s」の%sの回答は「%s」ですが、計画には「%s」があります。様式の隠しシートがないため、どちらが新しいか分かりません", k.Name.Value, fieldName(key), first.text, now), "正しい方を確かめ、"+settle)
		return false
	}
	if first.based && !same(first.base, now) && !outdated {
		m.at(first.from, conflict, fmt.Sprintf("「%s」の%sの回答は「%s」ですが、様式を作った後に、計画が「%s」から「%s」に変わっています", k.Name.Value, fieldName(key), first.text, orDash(first.base), orDash(now)),
			"正しい方を確かめ、"+settle)
		return false
	}
	m.out.Changes = append(m.out.Changes, Change{k, key, now, first.text, first.from})
	return false
}

// settle is how a conflict with the plan is ended.
const settle = "回答の方なら「kpi set」で計画に入れ、計画の方なら回答のセルを空にしてください"

func fieldName(key form.Key) string {
	if key == form.ColValue {
		return "値"
	}
	return headerOf(key, 0)
}

func orDash(s string) string { return cmp.Or(s, "（なし）") }

func sameText(a, b string) bool { return oneLine(clean(a)) == oneLine(clean(b)) }

// sameValue reports whether two values say the same, however they are written.
func sameValue(a, b string) bool {
	v, w := parsed(a), parsed(b)
	if v == nil || w == nil {
		return v == w
	}
	q, r := v.Quantity, w.Quantity
	return v.State == w.State && v.Month == w.Month && v.Firmness == w.Firmness &&
		q.Number.Equal(r.Number) && q.Unit == r.Unit && q.Bound == r.Bound && q.Approx == r.Approx && q.Prefix == r.Prefix
}

// swapped tells of an answer in a row that shows the name of another KPI, and reports
// whether the row does. Rows that are sorted without their hidden ids hold the
// answers of others.
func (m *merger) swapped(k *plan.KPI, r Reply) bool {
	name, ok := r.shown[form.ColName]
	others := m.named[squeezed(name.Text)]
	if !ok || len(others) == 0 || slices.Contains(others, k) {
		return false
	}
	if r.says() {
		m.at(name.Pos, contradiction, fmt.Sprintf("評価指標の欄は「%s」ですが、隠れている「指標ID」の列では「%s」の行です", name.Text, k.Name.Value),
			"「指標ID」の列を残したまま、行を並べ替えたと思われます。元の様式に記入し直してもらってください")
	}
	return true
}

// shown tells what was written over the plan's own values. A unit that was
// changed makes another number of the answer.
func (m *merger) shown(k *plan.KPI, r Reply) {
	for _, key := range slices.Sorted(keysOf(r.shown)) {
		g, want := r.shown[key], m.known(k, r, key)
		switch {
		case key == form.ColCheck || squeezed(g.Text) == squeezed(want): // a form breaks lines of its own accord
		case key == form.ColUnit && r.Value != nil:
			m.at(g.Pos, otherUnit, fmt.Sprintf("単位の欄が「%s」になっています。様式の単位は「%s」です", g.Text, want), "様式の単位で値を入力し直してください")
		case key == form.ColName && r.says():
			m.at(g.Pos, unclearAnswer, fmt.Sprintf("評価指標の名称が「%s」になっています。計画では「%s」です", g.Text, want), "行を取り違えていないか確かめてください")
		default:
			m.at(g.Pos, notTaken, fmt.Sprintf("「%s」の「%s」は、計画では「%s」です。取り込みません", headerOf(key, m.out.Year), g.Text, orDash(want)), "訂正であれば、計画を直してください")
		}
	}
}

func keysOf(m map[form.Key]Given) func(func(form.Key) bool) {
	return func(yield func(form.Key) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// waiting lists the KPIs that neither these answers nor earlier ones have settled.
func (m *merger) waiting() {
	for _, r := range form.RequestsByOwner(m.plan) {
		r.KPIs = slices.DeleteFunc(r.KPIs, func(k *plan.KPI) bool {
			now := k.Actual(m.out.Year)
			return m.settled[k.ID.Value] || now != nil && now.State != value.Pending
		})
		if len(r.KPIs) > 0 {
			m.out.Waiting = append(m.out.Waiting, r)
		}
	}
}
