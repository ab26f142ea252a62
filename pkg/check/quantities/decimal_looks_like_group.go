package quantities

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/value"
)

var decimalLooksLikeGroup = &rule.Rule{
	Rule: diag.Rule{Code: "decimal-looks-like-group", Severity: diag.Warning, Group: diag.Quantities,
		Title: "桁区切りのコンマが小数点になっているらしい",
		Doc:   `「14.500人」は14.5人と読まれます。小数が3桁で、同じ指標のほかの値に小数がないときは、桁区切りのコンマ「14,500人」の打ち間違いが考えられます。`,
		Bad:   "target: 14.500人（R7）",
		Good:  "target: 14,500人（R7）"},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			values := kpivalues.Figures(k)
			for _, v := range values {
				if looksLikeGroup(v, values) {
					reportPoint(p, v)
				}
			}
		}
	},
}

func reportPoint(p *rule.Pass, v *value.Value) {
	at := v.Figure()
	i := strings.IndexAny(at.Value, ".．")
	if i < 0 {
		return
	}
	width := len(".")
	if at.Value[i] != '.' {
		width = len("．")
	}
	p.At(at.Sub(i, i+width), fmt.Sprintf("「%s」は、小数点のある値として読まれます", at.Value),
		fmt.Sprintf("桁区切りであれば、「%s」のようにコンマで書いてください", at.Value[:i]+","+at.Value[i+width:]))
}

// looksLikeGroup reports whether v has three decimals, as a group of thousands has
// digits, where other values have none.
func looksLikeGroup(v *value.Value, values []*value.Value) bool {
	q := v.Quantity
	whole := q.Written.Abs()
	if q.Decimals != 3 || whole.LessThan(decimal.NewFromInt(1)) || !whole.LessThan(decimal.NewFromInt(1000)) {
		return false
	}
	others := 0
	for _, o := range values {
		if o.Quantity.Decimals == 0 {
			others++
		} else if o.Quantity.Decimals != 3 {
			return false
		}
	}
	return others > 0
}
