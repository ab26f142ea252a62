// Package rule says what a rule of pkg/check is and what it may ask. A rule is
// documentation with a function; the function gets a Pass, in which it finds the
// plan and through which it reports. The package holds no rule and judges
// nothing.
//
// To read it: this file; pass.go (what a rule sees, and how it reports); then as
// they are asked for walks.go (what of the plan a rule goes through), doubt.go (what
// could not be read, so that nothing can be said of it), printed.go, traits.go and
// kpi_figures.go (texts as they are printed), digits.go (figures in texts), words.go (how
// findings call what they speak of). What rules ask of the figures of one KPI is in
// kpivalues below, which texts are printed in printedtexts.
package rule

import "sorachi/pkg/diag"

// Rule is a documented kind of finding with the function that finds it. Rules
// run at the same time and know nothing of each other.
type Rule struct {
	diag.Rule
	Run   func(*Pass)
	OfDay bool // it asks what day it is: a later one may bring more findings. See Pass.AsOf
}
