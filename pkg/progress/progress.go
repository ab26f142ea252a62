// Package progress computes how each KPI stands: Summary is the only source
// of the numbers shown in the PDF, the workbook, the terminal and the JSON.
// Arithmetic is exact throughout (big.Rat).
//
// To read it: Summary in this file, Compute in compute.go, then rate.go over method.go
// (the formulas) with reason.go (why there is no rate) and formulaline.go (how a formula
// is printed), and standing.go over target.go
// (is it reached, is it on schedule). slice.go counts the rows for the ring chart,
// movement.go compares years, state.go has words.
package progress

import (
	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// Summary is the state of a plan's KPIs for one fiscal year.
type Summary struct {
	Year     wareki.Year
	Years    []wareki.Year // columns of the list: start of the period to Year
	Rows     []Row         // report order: projects by number, KPIs as written, reposts included
	Bands    []Slice       // every band of the plan in its order, then 集計中, then other states that occur
	Shown    int           // rows, reposts included
	Counted  int           // rows without reposts
	Judged   int           // counted rows with a rate
	Pending  int           // counted rows whose actual is 集計中
	Reached  int           // counted rows whose target is reached
	Formulas []string      // Japanese formula of each method in use, for the line under a table
}

// Row returns the line of the KPI that is defined under id, nil when there is
// none. Reposts share the line of their original.
func (s *Summary) Row(id string) *Row {
	for i := range s.Rows {
		if r := &s.Rows[i]; !r.Repost && r.KPI.ID.Value == id {
			return r
		}
	}
	return nil
}

// Of returns the lines of one project, reposts included.
func (s *Summary) Of(p *plan.Project) []Row {
	var out []Row
	for _, r := range s.Rows {
		if r.Project == p {
			out = append(out, r)
		}
	}
	return out
}

// Row is one line of a KPI table.
type Row struct {
	KPI       *plan.KPI // as listed: a repost keeps its own place
	Def       *plan.KPI // where the figures stand
	Project   *plan.Project
	Repost    bool
	Name      string       // with （再掲） for a repost
	Actual    *value.Value // of the reported year; nil when missing
	Direction plan.Direction
	Method    plan.Method // complete
	Rate      Rate
	Year      wareki.Year // the reported year
	Band      int         // index in the plan's bands; -1 without a rate, or when none takes it
	Reached   bool
	Standing  Standing
	Awaited   bool // there is no rate now, but one follows from any figure of the year
	Inverse   bool // the rate, or the one awaited, falls as the KPI gets better: 100 or more is then the unmet side
}

// Rate is a progress rate (進捗率) in percent.
type Rate struct {
	OK      bool            // whether there is a rate
	Exact   decimal.Decimal // percent, 16 decimals where it does not end
	Printed string          // 99.9; empty without a rate
	Text    string          // 99.9％ or －％
	OfGoal  bool            // 100 is the rate of a goal, so that a bar can show how far it is
	Held    bool            // printed one step away from 100, which it would round to, because the target is unmet
	Why     Reason          // why there is none
}

// Reason says why a row has no rate.
type Reason string

// The reasons; Japanese words for them are in ReasonText.
const (
	Fine           Reason = ""
	NoActual       Reason = "no-actual"        // the year's value is pending, unpublished, not surveyed or missing
	NoTarget       Reason = "no-target"        // the target has no figure
	NoBaseline     Reason = "no-baseline"      // the method needs a baseline
	ZeroTarget     Reason = "zero-target"      // a target of 0 cannot divide
	ZeroBaseline   Reason = "zero-baseline"    // a baseline of 0 cannot divide
	SignChange     Reason = "sign-change"      // the figures divided stand on opposite sides of 0
	SameAsBaseline Reason = "same-as-baseline" // baseline equals target: 0/0 or x/0
	YearZero       Reason = "year-zero"        // the pace of the baseline's own year, or of one before it
	MissingYear    Reason = "missing-year"     // baseline or target without a year
	OtherUnit      Reason = "other-unit"       // units differ
	NotARate       Reason = "not-a-rate"       // method none
)

// Slice is a part of the overview chart.
type Slice struct {
	Label string // 100％以上, 集計中
	Count int
	Share int         // in 割 or ％; largest remainder, so that they add up
	Text  string      // 2割, 1割未満
	State value.State // empty for a band; value.HasValue for figures that no band takes
}

// Missing is the State of a Slice of KPIs for which nothing is written.
const Missing value.State = "missing"
