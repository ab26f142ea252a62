package plan

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value/quantity"
)

// Method is a way to compute a progress rate (進捗率). Empty fields of a KPI's
// method mean the plan's.
type Method struct {
	Name     MethodName
	Rounding Rounding
	Decimals int // 0 to 3; -1 when not written
	Pos      diag.Pos
}

// MethodName is a formula of pkg/progress.
type MethodName string

// The methods; progress documents their formulas.
const (
	Ratio              MethodName = keys.Ratio
	TwoMinusRatio      MethodName = keys.TwoMinusRatio
	FromBaseline       MethodName = keys.FromBaseline
	LinearPace         MethodName = keys.LinearPace
	ChangeFromBaseline MethodName = keys.ChangeFromBaseline
	NoRate             MethodName = keys.NoRate
)

// Rounding is how a rate is cut to its decimals.
type Rounding string

// The roundings: half-up is away from zero.
const (
	HalfUp   Rounding = keys.HalfUp
	Truncate Rounding = keys.Truncate
)

// Direction says which way a KPI gets better.
type Direction string

// The directions. Up is the default.
const (
	Up   Direction = keys.Up
	Down Direction = keys.Down
	Stay Direction = keys.Stay
)

// Share is the unit of the overview chart's shares.
type Share string

// The shares.
const (
	Wari    Share = keys.Wari
	Percent Share = keys.Percent
)

// Band is a class of rates: every rate from From up to the next higher band.
type Band struct {
	Label Text
	From  quantity.Quantity // percent; Has is false for the lowest band
	Has   bool
	Edge  Text // From as written; empty for the lowest band
	Mark  Text // 達成; may be empty
	Pos   diag.Pos
}
