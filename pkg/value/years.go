package value

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/value/wareki"
)

// ParseYear reads a fiscal year (年度), a key or a value. It is 0 when there is a
// finding.
func ParseYear(t Text) (wareki.Year, diag.List) {
	y, err := wareki.ParseYear(t.Value)
	if err != nil {
		return 0, diag.List{unparsed(BadYear, t, err)}
	}
	return y, nil
}

// ParseSpan reads a run of fiscal years. A long one is returned all the same.
func ParseSpan(t Text) (wareki.Span, diag.List) {
	var found diag.List
	s, err := wareki.ParseSpan(t.Value)
	if err != nil {
		found.Add(unparsed(BadYear, t, err))
	}
	if n := int(s.To-s.From) + 1; n > longestPeriod {
		found.Add(longPeriod.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は%d年間の期間です", t.Value, n), "元号と年を確かめてください"))
	}
	return s, found
}

// longestPeriod is how many years a plan may have before it is taken for a slip
// of the era; those of the law (総合計画) have about ten.
const longestPeriod = 30
