package plan

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value/quantity"
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

// Share is the unit of the overview chart's shares.
type Share string

// The shares.
const (
	Wari    Share = keys.Wari
	Percent Share = keys.Percent
)
