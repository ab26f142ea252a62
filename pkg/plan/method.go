package plan

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
)

// Method is a way to compute a progress rate (進捗率). Empty fields of a KPI's
// method mean the plan's.
type Method struct {
	Name     MethodName
	Rounding Rounding
	Decimals int // 0 to MostDecimals; -1 when not written
	Pos      diag.Pos
}

// DefaultMethod is the way where a plan names none.
var DefaultMethod = Method{Name: Ratio, Rounding: HalfUp, Decimals: 1}

// MostDecimals are printed of a rate; a plan may ask for no more.
const MostDecimals = 3

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
