// Package reconcile compares the answers to forms (回答) with each other and with the
// plan, as it was when the forms were made and as it is, and says what they change in
// it. It reads no file (package answer does) and changes none (pkg/plan/edit does).
//
// What two sources say differently is a conflict, never a choice of its own; a figure
// is written as the plan writes its others, and one that may be meant otherwise is
// doubted aloud.
//
// To read it: Answers in this file; then, for one KPI, change.go (which texts change, and
// what is in conflict), written.go (how a figure is written), doubt.go (which figures
// may be slips), shown.go (what was typed over the plan's own values).
package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// Outcome is what answers say to a plan.
type Outcome struct {
	Year    wareki.Year    // whose values were asked for; 0 when no form is of this plan
	Changes []Change       // in the order of the report
	Kept    []Change       // what is not changed, because the office keeps the plan's
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
	entrycells.Given
}

// Options say what the office has decided.
type Options struct {
	Year wareki.Year // whose values are imported; 0 means that of the forms, which must then agree
	Keep []string    // ids of the KPIs that stay as the plan has them, whatever is answered
	Take []string    // ids of the KPIs whose answer counts, though the plan was changed since the form was made
}

// Answers compares answers with the plan, and both with what the plan said when the
// forms were made.
func Answers(p *plan.Plan, o Options, answers []*answer.Answers) Outcome {
	c := &comparison{options: o, plan: p, out: Outcome{Year: o.Year}, replies: map[string][]answer.Reply{}, settled: map[string]bool{}, named: map[string][]*plan.KPI{}}
	if o.Year == 0 {
		c.out.Year = c.commonYear(answers)
	}
	asked := form.RequestAll(p).KPIs
	known := map[string]bool{}
	for _, k := range asked {
		known[k.ID.Value] = true
		name := typedtext.Squeeze(k.Name.Value)
		c.named[name] = append(c.named[name], k)
	}
	for _, a := range answers {
		if c.belongs(a) {
			c.collect(a, known)
		}
	}
	for _, k := range asked {
		c.kpi(k, c.replies[k.ID.Value])
	}
	if c.out.Year != 0 { // else there is no form of this plan
		c.waiting()
	}
	return c.out
}

// comparison carries one run.
type comparison struct {
	options Options
	plan    *plan.Plan
	out     Outcome
	replies map[string][]answer.Reply // by the id of the KPI
	settled map[string]bool           // KPIs that are answered
	named   map[string][]*plan.KPI    // by the name, squeezed
}

// report adds a finding.
func (c *comparison) report(p diag.Pos, rule *diag.Rule, message, hint string, related ...diag.Related) {
	d := rule.New(p, diag.Pos{}, message, hint)
	d.Related = related
	c.out.Found.Add(d)
}

// commonYear is the year of most forms, of two alike the later: one form of the
// year before among many is the slip, not the many.
func (c *comparison) commonYear(answers []*answer.Answers) wareki.Year {
	count := map[wareki.Year]int{}
	best := wareki.Year(0)
	for _, a := range answers {
		y := a.Issue.Year
		if c.foreign(a) {
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
func (c *comparison) foreign(a *answer.Answers) bool {
	return !a.Lost && a.Issue.Plan != c.plan.ID.Value
}

// belongs reports whether a form asks about this plan and year.
func (c *comparison) belongs(a *answer.Answers) bool {
	whole := diag.Pos{File: a.File}
	switch y := a.Issue.Year; {
	case c.foreign(a):
		c.report(whole, otherForm, fmt.Sprintf("計画「%s」の様式です。この計画は「%s」です", a.Issue.Plan, c.plan.ID.Value), "計画のフォルダーと、回答のファイルを確かめてください")
	case y != c.out.Year && c.options.Year != 0:
		c.report(whole, otherForm, fmt.Sprintf("%sの様式です。取り込むのは%sです", y.Kanji(), c.options.Year.Kanji()), "年度の指定と、回答のファイルを確かめてください")
	case y != c.out.Year:
		c.report(whole, otherForm, fmt.Sprintf("%sの様式です。ほかは%sです", y.Kanji(), c.out.Year.Kanji()), fmt.Sprintf("%sの値であれば「--year %s」を付けて、別に取り込んでください", y.Kanji(), y.Short()))
	case c.plan.Period != (wareki.Span{}) && !c.plan.Period.Contains(y):
		c.report(whole, otherForm, fmt.Sprintf("%sは、計画期間%sに入っていません", y.Kanji(), c.plan.Period), "")
	default:
		return true
	}
	return false
}

// collect sorts the replies of a form by KPI. A row settles its KPI when it gives a value;
// also when it confirms the one that the form was made with: in a form that somebody
// filled in every such value, in one that nobody touched only what is not 集計中.
func (c *comparison) collect(a *answer.Answers, known map[string]bool) {
	for _, r := range a.Replies {
		id := r.Item.ID
		if !known[id] {
			c.unknown(r)
			continue
		}
		c.replies[id] = append(c.replies[id], r)
		if r.Value != nil || r.Same && (a.Filled() || !isPending(r.Item.Value)) {
			c.settled[id] = true
		}
	}
}

// unknown tells of an answer for a KPI that the plan lacks: one that was asked for
// was taken out of the plan since then.
func (c *comparison) unknown(r answer.Reply) {
	switch {
	case !r.Says():
	case r.Asked:
		c.report(r.Pos, entrycells.NotTaken, fmt.Sprintf("「%s」は、様式を作った後に計画からなくなった評価指標です。取り込みません", r.Item.ID), "IDを変えただけであれば、「kpi set」で入れてください")
	default:
		c.report(r.Pos, otherForm, fmt.Sprintf("計画に「%s」という評価指標がありません", r.Item.ID), "隠れている「指標ID」の列を、元の様式と比べてください")
	}
}

// kpi compares what was answered about one KPI with the plan.
func (c *comparison) kpi(k *plan.KPI, replies []answer.Reply) {
	if slices.Contains(c.options.Keep, k.ID.Value) {
		c.kept(k, replies)
		return
	}
	var values, sources, notes []proposal
	refused := false
	for _, r := range replies {
		if c.swapped(k, r) {
			refused = true
			continue
		}
		c.shown(k, r)
		if r.Value != nil {
			text, ok := c.written(k, r)
			if ok {
				values = append(values, proposal{text, r.Item.Value, r.Asked, r.Value.Pos})
			}
			refused = refused || !ok
		}
		sources = append(sources, proposalOf(r.Source, r.Item.Source, r.Asked)...)
		notes = append(notes, proposalOf(r.Note, r.Item.Note, r.Asked)...)
		c.remark(k, r)
	}
	agrees := c.change(k, form.ColValue, c.now(k), values, sameValue)
	if c.settled[k.ID.Value] && agrees && !refused {
		c.out.Same++
	}
	c.change(k, form.ColSource, k.Source.Value, sources, sameText)
	c.change(k, form.ColNote, k.Note.Value, notes, sameText)
}

// now is what the plan has as the year's value of k.
func (c *comparison) now(k *plan.KPI) string {
	if v := k.Actual(c.out.Year); v != nil {
		return v.Text.Value
	}
	return ""
}

// kept lists what was answered about a KPI that stays as it is.
func (c *comparison) kept(k *plan.KPI, replies []answer.Reply) {
	for _, r := range replies {
		for _, f := range []struct {
			key   form.Key
			given *entrycells.Given
			now   string
		}{{form.ColValue, r.Value, c.now(k)}, {form.ColSource, r.Source, k.Source.Value}, {form.ColNote, r.Note, k.Note.Value}} {
			if f.given != nil {
				c.out.Kept = append(c.out.Kept, Change{k, f.key, f.now, f.given.Text, f.given.Pos})
			}
		}
		c.remark(k, r)
	}
}

// remark passes on what the answerer adds about k.
func (c *comparison) remark(k *plan.KPI, r answer.Reply) {
	if r.Remark != nil {
		c.out.Remarks = append(c.out.Remarks, Remark{k, *r.Remark})
	}
}

// waiting lists the KPIs that neither these answers nor earlier ones have settled.
func (c *comparison) waiting() {
	for _, r := range form.RequestsByOwner(c.plan) {
		r.KPIs = slices.DeleteFunc(r.KPIs, func(k *plan.KPI) bool {
			now := k.Actual(c.out.Year)
			return c.settled[k.ID.Value] || now != nil && now.State != value.Pending
		})
		if len(r.KPIs) > 0 {
			c.out.Waiting = append(c.out.Waiting, r)
		}
	}
}
