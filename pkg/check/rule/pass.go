package rule

import (
	"io/fs"
	"sync"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value/wareki"
)

// Pass is one rule's look at a plan, at the same time as the others'. What it
// points to is for reading only.
type Pass struct {
	Rule    *Rule
	Plan    *plan.Plan
	Summary *progress.Summary // how the plan stands in the reported year, which --year may have set: Summary.Year; plan.yaml's is Plan.OwnYear
	Printed []Printed         // its printed texts, in written order
	FS      fs.FS             // its folder; nil when there is none
	AsOf    wareki.Date       // the day of the check; zero when none was named: then it is at least the first of the reported year

	found  diag.List
	shared *sync.Map // what several rules look at, by its *Shared
}

// NewPass returns the look of no rule at p, whose standing is s; see Pass for
// the rest.
func NewPass(p *plan.Plan, s *progress.Summary, fsys fs.FS, asOf wareki.Date) Pass {
	return Pass{Plan: p, Summary: s, Printed: printedTexts(p), FS: fsys, AsOf: asOf, shared: new(sync.Map)}
}

// Find returns what r finds. It may be called for several rules at the same time.
func (p Pass) Find(r *Rule) diag.List {
	p.Rule, p.found = r, nil
	r.Run(&p)
	return p.found
}

// Report keeps a finding.
func (p *Pass) Report(d diag.Diagnostic) { p.found.Add(d) }

// At reports that the text t breaks the rule.
func (p *Pass) At(t plan.Text, message, hint string, related ...diag.Related) {
	p.Span(t.Pos(), t.End(), message, hint, related...)
}

// Span reports that what stands from pos to end breaks the rule.
func (p *Pass) Span(pos, end diag.Pos, message, hint string, related ...diag.Related) {
	d := p.Rule.New(pos, end, message, hint)
	d.Related = related
	p.Report(d)
}

// Shared is work on a plan that several rules need and one of them does.
type Shared[T any] struct {
	do func(*plan.Plan, *progress.Summary) T
}

// Share returns do as work that is done once a run.
func Share[T any](do func(*plan.Plan, *progress.Summary) T) *Shared[T] { return &Shared[T]{do} }

// Of returns the result for the plan of p.
func (s *Shared[T]) Of(p *Pass) T {
	once, _ := p.shared.LoadOrStore(s, sync.OnceValue(func() T { return s.do(p.Plan, p.Summary) }))
	return once.(func() T)()
}
