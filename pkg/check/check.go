// Package check judges a loaded plan: what contradicts itself, points nowhere
// or would mislead a reader. Whether a text can be read at all is told by those
// that come first, from textfile to plan/load; what would not fit a page, by report.
//
// The rules stand in the folders beside this file, by the groups under which a
// reader finds them (docs/rules.md): structure (with bands and marks), years, quantities,
// actualsandrates (with sentences), wording (with characters), files. git grep a code to
// find its rule. A rule reports and never prints, and it judges a repost (再掲) only as a
// reference: the figures are judged where they stand, once. The folder rule alone holds no
// rules: it says what a rule is and what it may ask.
//
// To read it: this file (how rules run), rule/pass.go, then any rule, such as
// actualsandrates/missing_actual.go. Besides: order.go (the order in which programs get
// the rules), settings.go (what plan.yaml says under check) and references.go (what is
// wrong with ｛references｝). ignores.go is the other entry: Silence takes from the findings
// of a whole run what comments ask to silence; ignore_rules.go documents what it finds.
package check

import (
	"io/fs"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"sorachi/pkg/check/actualsandrates"
	"sorachi/pkg/check/bands"
	"sorachi/pkg/check/characters"
	"sorachi/pkg/check/files"
	"sorachi/pkg/check/marks"
	"sorachi/pkg/check/quantities"
	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/sentences"
	"sorachi/pkg/check/structure"
	"sorachi/pkg/check/wording"
	"sorachi/pkg/check/years"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value/wareki"
)

// subjects are the rules that stand in folders. What plan.yaml may say under check is
// looked up in them.
var subjects = slices.Concat(structure.Rules, bands.Rules, marks.Rules, years.Rules, quantities.Rules,
	actualsandrates.Rules, sentences.Rules, wording.Rules, characters.Rules, files.Rules)

// rules are all rules that Run applies, in their order: those of all subjects, and
// the one about the settings of the check itself. They run at the same time, and
// findings are sorted by place.
var rules = ordered(append(slices.Clone(subjects), checkSettings))

// Catalogue returns the documentation of this package's rules.
func Catalogue() []*diag.Rule {
	var out []*diag.Rule
	for _, r := range rules {
		out = append(out, &r.Rule)
	}
	return append(out, ignoreRules...)
}

// Options says what the rules may look at besides the plan.
type Options struct {
	FS   fs.FS       // the plan's folder, for files that the plan names; nil leaves them unjudged
	AsOf wareki.Date // the day on which the plan is judged; the zero Date stands for the first of the reported year
}

// Run applies every rule to p, whose standing is s, and looks whether the ｛references｝
// of its sentences can be expanded; those findings are of the rules of package
// references. The plan may have findings of reading: what could not be read is not
// reported again as missing.
func Run(p *plan.Plan, s *progress.Summary, o Options) diag.List {
	pass := rule.NewPass(p, s, o.FS, o.AsOf)
	lists := make([]diag.List, len(rules)) // of each rule, in their order
	together(len(rules), func(i int) {
		if needsKept(rules[i]) && rule.Lost(p.Lost, "check") {
			return // the words to keep could not be read
		}
		lists[i] = pass.Find(rules[i])
	})
	found := slices.Concat(lists...)
	raise(found, p.Check.Warn)
	return diag.Limit(append(found, faultsOfReferences(&pass)...))
}

// needsKept reports whether a rule leaves alone the words that the plan keeps.
func needsKept(r *rule.Rule) bool { return r.Severity == diag.Info && r.Group == diag.Wording }

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
