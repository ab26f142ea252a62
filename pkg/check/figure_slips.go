package check

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var decimalLooksLikeGroup = &Rule{
	Rule: diag.Rule{Code: "decimal-looks-like-group", Severity: diag.Warning, Group: diag.Quantities,
		Title: "桁区切りのコンマが小数点になっているらしい",
		Doc:   `「14.500人」は14.5人と読まれます。小数が3桁で、同じ指標のほかの値に小数がないときは、桁区切りのコンマ「14,500人」の打ち間違いが考えられます。`,
		Bad:   "target: 14.500人（R7）",
		Good:  "target: 14,500人（R7）"},
	run: func(p *pass) {
		for _, k := range p.originals() {
			values := figures(k)
			for _, v := range values {
				if likeGroup(v, values) {
					p.pointForComma(v)
				}
			}
		}
	},
}

// likeGroup reports whether v has three decimals, as a group of thousands has
// digits, where other values have none.
func likeGroup(v *plan.Value, values []*plan.Value) bool {
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

func (p *pass) pointForComma(v *plan.Value) {
	at := v.Figure()
	i := strings.IndexAny(at.Value, ".．")
	if i < 0 {
		return
	}
	width := len(".")
	if at.Value[i] != '.' {
		width = len("．")
	}
	p.at(at.Sub(i, i+width), fmt.Sprintf("「%s」は、小数点のある値として読まれます", at.Value),
		fmt.Sprintf("桁区切りであれば、「%s」のようにコンマで書いてください", at.Value[:i]+","+at.Value[i+width:]))
}

var magnitudeJump = &Rule{
	Rule: diag.Rule{Code: "magnitude-jump", Severity: diag.Warning, Group: diag.Quantities,
		Title: "前の年度の値と桁が違う",
		Doc: `報告する年度の実績値が、前の年度の実績値（なければ基準値）の10倍以上か10分の1以下です。
0の数や、千人と万人のような単位の打ち間違いが考えられます。`,
		Bad: `R5: 16,215千人
R6: 16,300万人`,
		Good: `R5: 16,215千人
R6: 16,300千人`},
	run: func(p *pass) {
		for _, r := range p.rows() {
			last := r.Def.Actual(r.Year - 1)
			if !last.HasFigure() {
				last = r.Def.Baseline
			}
			if tenfold(r.Actual, last) && !likeGroup(r.Actual, figures(r.Def)) {
				now, then := r.Actual.Figure(), last.Figure()
				p.at(now, fmt.Sprintf("%sの「%s」は、前の値「%s」と桁が違います", r.Year, now.Value, then.Value),
					"0の数と単位を確かめてください。正しければ、このままで構いません", related(then, "前の値はここです"))
			}
		}
	},
}

// tenfold reports whether one of two positive figures of one unit is ten times
// the other or more.
func tenfold(a, b *plan.Value) bool {
	if !a.HasFigure() || !b.HasFigure() || !a.Quantity.Comparable(b.Quantity) {
		return false
	}
	x, y := a.Quantity.Number, b.Quantity.Number
	if !x.IsPositive() || !y.IsPositive() {
		return false
	}
	ten := decimal.NewFromInt(10)
	return x.GreaterThanOrEqual(y.Mul(ten)) || y.GreaterThanOrEqual(x.Mul(ten))
}
