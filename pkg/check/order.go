package check

import (
	"slices"

	"sorachi/pkg/check/rule"
)

// order has the codes of all rules in the order in which programs that read
// findings (SARIF) get them: what refers to what, what is written, what the figures
// say one by one and together, what a reader may take wrong, files, and characters.
var order = []string{
	"no-projects", "duplicate-id", "duplicate-number", "number-gap", "dangling-repost", "repeated-kpi", "dangling-program",
	"repeated-reference", "dangling-outline-kpi", "unknown-policy", "unused-photo",
	"bad-area-code", "bands-order", "bands-open-below", "year-outside-period", "actual-outside-period", "missing-actual",
	"unit-mismatch", "target-without-year", "baseline-without-year", "event-outside-year", "marks-differ", "ratio-downward",
	"reference-not-filled", "year-not-printed", "year-without-text", "band-label-edge", "duplicate-mark", "program-without-mark",
	"mark-without-note", "note-without-mark", "decimal-looks-like-group", "magnitude-jump", "target-before-baseline",
	"target-outside-period", "distant-baseline", "year-kinds-differ", "text-date", "text-placeholder", "missing-year-actual",
	"zero-target", "target-is-baseline", "zero-baseline", "method-needs-baseline", "signs-differ", "percent-over-100",
	"negative-count", "bound-against-direction", "target-against-direction", "bound-on-actual", "approximate-value", "unit-drift",
	"precision-differs", "text-groups", "pending-overdue", "provisional-left", "month-left",
	"figure-differs", "kpi-written-twice", "repost-differs", "baseline-differs", "baseline-after-actual", "target-year-passed",
	"cumulative-falls", "milestone-differs", "typed-count", "typed-figure", "typed-change", "typed-times", "percent-for-points",
	"below-baseline", "no-movement", "target-years-differ", "band-label-gap", "band-label-overlap",
	"photo-path", "file-name", "file-case", "photo-missing", "photo-format", "photo-twice",
	"check-settings", "mixed-digits", "half-width-kana", "private-use", "decomposed-kana", "compatibility-kanji",
	"machine-dependent", "place-counter", "bracket-pair", "bracket-alone", "mixed-brackets", "mixed-circles", "mixed-waves",
	"mixed-commas", "actors-differ", "extra-blank", "doubled-mark",
}

// ordered returns the rules in the order of their codes.
func ordered(rules []*rule.Rule) []*rule.Rule {
	slices.SortStableFunc(rules, func(a, b *rule.Rule) int {
		return slices.Index(order, a.Code) - slices.Index(order, b.Code)
	})
	return rules
}
