package listing

import (
	"cmp"
	"strings"

	"sorachi/pkg/progress"
	"sorachi/pkg/value"
)

// state is a word that applies to a row. Besides those below, the states of
// the year's value other than value.Plain and the reasons why there is no
// rate are states; progress.NoActual is left out, since the value's own state
// says it better.
type state string

const (
	reached    state = "reached"
	notReached state = "not-reached"
	heldBack   state = "held-back" // the rate would round to 100 although the target is unmet
	inverse    state = "inverse"   // the rate falls as the KPI gets better
)

// stateTexts are the words of the tables that progress does not have. What has none is
// not shown there: that a rate is held back is said by the formula's note.
var stateTexts = map[state]string{
	reached:    "達成",
	notReached: "未達成",
	inverse:    "進捗率は低いほど良好",
}

// text returns the Japanese word, empty when tables do not show s.
func (s state) text() string {
	if t := cmp.Or(stateTexts[s], progress.StateText(value.State(s))); t != "" {
		return t
	}
	return progress.ReasonText(progress.Reason(s))
}

// statesOf returns the words that apply to r: whether the target is reached,
// what kind of value the year has, why there is no rate, what is special about
// the rate. It is never nil.
func statesOf(r *progress.Row) []state {
	out := []state{}
	add := func(applies bool, s state) {
		if applies {
			out = append(out, s)
		}
	}
	add(r.Reached, reached)
	add(!r.Reached && canReach(r), notReached)
	kind := valueState(r.Actual)
	add(kind != value.Plain, state(kind))
	why := r.Rate.Why
	add(why != progress.Fine && why != progress.NoActual, state(why))
	add(r.Rate.HeldBack, heldBack)
	add(r.Rate.OK && r.Inverse, inverse)
	return out
}

// canReach reports whether the value can be held against the target at all.
func canReach(r *progress.Row) bool {
	target := r.Def.Target
	return r.Actual.HasFigure() && target.HasFigure() && r.Actual.Quantity.Comparable(target.Quantity)
}

// valueState is the state of a value, which may not be written.
func valueState(v *value.Value) value.State {
	if v == nil {
		return progress.Missing
	}
	return v.State
}

func joinStates(states []state) string {
	var words []string
	for _, s := range states {
		if t := s.text(); t != "" {
			words = append(words, t)
		}
	}
	return strings.Join(words, "・")
}
