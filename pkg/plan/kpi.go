package plan

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// KPI is an evaluation indicator (評価指標), or a repost of one.
type KPI struct {
	Pos        diag.Pos // where the entry starts
	ID         Text     // of a repost only when one is wrongly written
	Repost     Text     // id of the original (再掲); empty for an original
	Original   *KPI     // what Repost names; nil when dangling or not a repost
	Project    *Project
	Name       Text
	Baseline   *value.Value
	Target     *value.Value
	Actuals    []Actual  // by year
	Milestones []Actual  // yearly targets, by year
	Direction  Direction // empty when not written
	Progress   Method    // empty fields: the plan's
	Cumulative bool
	Owner      Text     // 所管課; never printed
	Source     Text     // 出典
	Note       Text     // 注
	Indicator  Text     // id shared between regions
	Flawed     bool     // reading it found errors: what it lacks is not missing
	Joined     bool     // keys came twice: the first lines of another may be missing, with its id
	Lost       []string // keys that could not be read whole: what hangs on them is not judged
}

// Def returns the KPI that holds the figures: the original of a repost, k itself otherwise.
func (k *KPI) Def() *KPI {
	if k.Original != nil {
		return k.Original
	}
	return k
}

// Actual returns the value of fiscal year y, nil when none is written.
func (k *KPI) Actual(y wareki.Year) *value.Value {
	for _, a := range k.Actuals {
		if a.Year == y {
			return a.Value
		}
	}
	return nil
}

// Direction says which way a KPI gets better.
type Direction string

// The directions. Up is the default.
const (
	Up   Direction = keys.Up
	Down Direction = keys.Down
	Stay Direction = keys.Stay
)

// Actual is the value of one fiscal year.
type Actual struct {
	Year  wareki.Year
	Key   Text // R6 as written
	Value *value.Value
}
