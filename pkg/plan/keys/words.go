package keys

// The words that a choice is made of. pkg/plan gives each its meaning.
const (
	Ratio              = "ratio"
	TwoMinusRatio      = "two-minus-ratio"
	FromBaseline       = "from-baseline"
	LinearPace         = "linear-pace"
	ChangeFromBaseline = "change-from-baseline"
	NoRate             = "none"

	HalfUp   = "half-up"
	Truncate = "truncate"

	Up   = "up"
	Down = "down"
	Stay = "keep"

	Wari    = "割"
	Percent = "％"
)
