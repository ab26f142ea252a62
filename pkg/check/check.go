// Package check judges a loaded plan: what contradicts itself, points nowhere
// or would mislead a reader. Whether a text can be read at all is told by those
// that come first, from textfile to plan; what would not fit a page, by report.
//
// A rule is a value in Rules, in a file of its own or with those it shares its
// subject with: git grep its code. A rule reports and never prints, and it judges
// a repost (再掲) only as a reference: the figures are judged where they stand, once.
//
// To read it: this file (how rules run, and what a pass offers them), then any
// rule, such as missing_actual.go. Every file but these holds rules: figure.go
// has words for figures and KPIs; prose.go takes sentences apart for
// typed_figure.go and typed_change.go; wording.go gathers the printed texts, by
// the kinds of characters of traits.go, for the rules of wordingRules;
// references.go has ｛references｝ filled. ignores.go is the other entry: Silence
// takes from the findings of a whole run what comments ask to silence.
package check

import (
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/wareki"
)

// Rule is a documented kind of finding with the function that finds it.
type Rule struct {
	diag.Rule
	run func(*pass)
}

// Rules are all rules, in the order in which a reader meets them; they run at
// the same time and findings are sorted by place. References come first, then
// what is written, then what the figures say, then how it is worded.
var Rules = slices.Concat([]*Rule{
	noProjects, duplicateID, duplicateNumber, numberGap, danglingRepost, repeatedKPI, danglingProgram, repeatedRef, danglingOutlineKPI,
	unknownPolicy, unusedPhoto,
	badAreaCode, bandsOrder, bandsOpenBelow, yearOutsidePeriod, actualOutsidePeriod, missingActual, unitMismatch,
	targetWithoutYear, baselineWithoutYear, eventOutsideYear, marksDiffer, ratioDownward, referenceNotFilled,
	yearNotPrinted, yearWithoutText, bandLabelEdge, duplicateMark, programWithoutMark, markWithoutNote, noteWithoutMark,
	decimalLooksLikeGroup, magnitudeJump, targetBeforeBaseline, targetOutsidePeriod, distantBaseline, yearKinds, textDate, textPlaceholder, missingYearActual,
	zeroTarget, targetIsBaseline, zeroBaseline, methodNeedsBaseline, signsDiffer,
	percentOver100, negativeCount, boundAgainstDirection, targetAgainstDirection, boundOnActual,
	approximateValue, unitDrift, precisionDiffers, textGroups, pendingOverdue, provisionalLeft, monthLeft,
	figureDiffers, kpiWrittenTwice, repostDiffers, baselineDiffers, baselineAfterActual, targetYearPassed, cumulativeFalls, milestoneDiffers,
	typedCount, typedFigureDiffers, typedChange, typedTimes, percentForPoints,
	belowBaseline, noMovement, targetYearsDiffer, bandLabelGap, bandLabelOverlap,
}, fileRules, wordingRules)

// Catalogue returns the documentation of this package's rules.
func Catalogue() []*diag.Rule {
	var out []*diag.Rule
	for _, r := range Rules {
		out = append(out, &r.Rule)
	}
	return append(out, IgnoreRules...)
}

// Options says what the rules may look at besides the plan.
type Options struct {
	FS   fs.FS       // the plan's folder, for files that the plan names; nil leaves them unjudged
	AsOf wareki.Date // the day on which the plan is judged; the zero Date leaves unjudged what depends on it
}

// Run applies every rule to p, whose standing is s, and fills the ｛references｝
// of its sentences to see that they can be filled; those findings are of
// phrase's rules. The plan may have findings of reading: what could not be read
// is not reported again as missing.
func Run(p *plan.Plan, s *progress.Summary, o Options) diag.List {
	texts, infos, told := wordings(p), infoCodes(Rules), newAccount(p, s)
	lists := make([]diag.List, len(Rules)) // of each rule, in their order
	together(len(Rules), func(i int) {
		if Rules[i].Severity == diag.Info && Rules[i].Group == diag.Wording && lost(p.Lost, "check") {
			return // the words to keep as they are could not be read
		}
		Rules[i].run(&pass{rule: Rules[i], plan: p, summary: s, fs: o.FS, asOf: o.AsOf, wordings: texts, infos: infos, told: told, found: &lists[i]})
	})
	found := slices.Concat(lists...)
	raise(found, p.Check.Warn)
	references(&pass{plan: p, summary: s, found: &found})
	return plan.Limit(found)
}

// together calls do for 0 to n-1 on all processors, in no order.
func together(n int, do func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	wg.Wait()
}

// pass is one rule's look at a plan, at the same time as the others'.
type pass struct {
	rule    *Rule
	plan    *plan.Plan
	summary *progress.Summary
	fs      fs.FS       // nil when there is none
	asOf    wareki.Date // zero when none was named
	found   *diag.List

	folders map[string]map[string][]string // what folders hold, by folded name; filled as they are asked for

	wordings []wording // the printed texts
	told     account   // what sentences say in figures
	infos    []string  // codes of the rules whose findings are infos
}

// infoCodes lists the rules whose findings a plan can have as warnings.
func infoCodes(rules []*Rule) []string {
	var out []string
	for _, r := range rules {
		if r.Severity == diag.Info {
			out = append(out, r.Code)
		}
	}
	slices.Sort(out)
	return out
}

// report keeps a finding.
func (p *pass) report(d diag.Diagnostic) { p.found.Add(d) }

// at reports that the text t breaks the rule.
func (p *pass) at(t plan.Text, message, hint string, related ...diag.Related) {
	p.span(t.Pos(), t.End(), message, hint, related...)
}

// span reports that what stands from pos to end breaks the rule.
func (p *pass) span(pos, end diag.Pos, message, hint string, related ...diag.Related) {
	d := p.rule.New(pos, end, message, hint)
	d.Related = related
	p.report(d)
}

// originals returns the KPIs that are no reposts, in report order.
func (p *pass) originals() []*plan.KPI {
	var out []*plan.KPI
	for _, pr := range p.plan.Projects {
		for _, k := range pr.KPIs {
			if k.Repost.IsZero() {
				out = append(out, k)
			}
		}
	}
	return out
}

// rows returns how the originals stand, in report order.
func (p *pass) rows() []progress.Row {
	var out []progress.Row
	for _, r := range p.summary.Rows {
		if !r.Repost {
			out = append(out, r)
		}
	}
	return out
}

// unread reports whether a file of the plan could not be read at all: what it
// would define cannot be called missing.
func (p *pass) unread(name string) bool {
	return slices.Contains(p.plan.Unread, p.beside(name))
}

// lost reports whether any of keys is among those that could not be read whole:
// what hangs on them is in doubt.
func lost(those []string, keys ...string) bool {
	return slices.ContainsFunc(keys, func(k string) bool { return slices.Contains(those, k) })
}

// rateInDoubt reports whether the way in which the rate of k is computed could
// not be read.
func (p *pass) rateInDoubt(k *plan.KPI) bool {
	return lost(p.plan.Lost, "progress") || lost(k.Lost, "progress", "direction")
}

// yearInDoubt reports whether the year to report on could not be read or lies
// outside the plan's period, so that nothing can be missing for it.
func (p *pass) yearInDoubt() bool {
	period, year := p.plan.Period, p.summary.Year
	return year == 0 || period != (wareki.Span{}) && !period.Contains(year)
}

// bands returns the plan's bands, none when any of them could not be read.
func (p *pass) bands() []plan.Band {
	if lost(p.plan.Lost, "bands") {
		return nil
	}
	return p.plan.Bands
}
