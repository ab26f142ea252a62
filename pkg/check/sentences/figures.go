package sentences

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/value/quantity"
)

// figureAt is a figure that is typed in a passage, at bytes of flat.
type figureAt struct {
	quantity.Quantity
	from, to int
}

// numberPart matches a number or a part of one: 1,643万 and 5千 of 1,643万5千.
const numberPart = `[△▲]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?(?:[百千]?[万億兆]|[百千])?`

// figures returns the figures of the passage that have the indicator's unit.
func (g passage) figures() []figureAt {
	var units []string
	for _, v := range kpivalues.Figures(g.kpi) {
		if unit := regexp.QuoteMeta(kpivalues.TypedUnit(v)); unit != "" && !slices.Contains(units, unit) {
			units = append(units, unit)
		}
	}
	if len(units) == 0 {
		return nil
	}
	if slices.Contains(units, "％") || slices.Contains(units, "%") {
		units = append(units, "％", "%")
	}
	re := regexp.MustCompile(`(?:` + numberPart + `)+(?:` + strings.Join(units, "|") + `)`)
	var out []figureAt
	for _, m := range re.FindAllStringIndex(g.flat[g.from:g.to], -1) {
		if q, err := quantity.Parse(g.flat[g.from+m[0] : g.from+m[1]]); err == nil {
			out = append(out, figureAt{q, g.from + m[0], g.from + m[1]})
		}
	}
	return out
}

// typedNumber is a number as it is typed, to as many decimals as the writer liked.
type typedNumber struct {
	amount   decimal.Decimal
	decimals int
}

// agrees reports whether the number is the amount of d, rounded or cut.
func (n typedNumber) agrees(d decimal.Decimal) bool {
	d = d.Abs()
	return d.Round(int32(n.decimals)).Equal(n.amount) || d.Truncate(int32(n.decimals)).Equal(n.amount)
}
