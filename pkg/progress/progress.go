// Package progress computes how each KPI stands: Summary is the only source of the
// numbers shown in the PDF, the workbook, the terminal and the JSON. Arithmetic is exact
// throughout (big.Rat). It takes any plan and finds no fault with it, and knows no page
// or sheet.
//
// To read it: Summary in this file and Compute in compute.go, which makes a row for each
// KPI and counts them. Each of its questions can be read by itself, and so can the last,
// which Compute does not ask:
//
//   - its rate: rate.go over method.go (the formulas), figures.go (what goes into them),
//     round.go and reason.go (why there is no rate); formulaline.go prints a formula
//   - how it fares: standing.go over direction.go and reached.go (is the target reached)
//     and schedule.go (is it on schedule)
//   - where it is counted: band.go, and slice.go over state.go (集計中 and other values
//     without a figure) for the ring chart
//   - how it moved against other years: movement.go, for pkg/references
package progress

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// Summary is the state of a plan's KPIs for one fiscal year.
type Summary struct {
	Year     wareki.Year
	Years    []wareki.Year // columns of the list: start of the period to Year
	Rows     []Row         // report order: projects by number, KPIs as written, reposts included
	Slices   []Slice       // of the overview chart: every band of the plan in its order, then 集計中, then other states that occur
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
