package bands

import (
	"fmt"

	"github.com/shopspring/decimal"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var bandLabelGap = &rule.Rule{
	Rule: diag.Rule{Code: "band-label-gap", Severity: diag.Warning, Group: diag.Structure,
		Title: "区分の名称に入らない進捗率がある",
		Doc: `区分の名称が「80~99％」で、次の区分が100％からのとき、99.9％はどちらの名称にも当てはまりません。
計算では下の区分に入りますが、読む人には数え間違いに見えます。「80％以上100％未満」のように、隙間のない名称にしてください。`,
		Bad: `bands:
  - {label: 100％以上, from: 100, mark: 達成}
  - {label: 80～99％, from: 80}
  - {label: 80％未満}`,
		Good: `bands:
  - {label: 100％以上, from: 100, mark: 達成}
  - {label: 80％以上100％未満, from: 80}
  - {label: 80％未満}`},
	Run: func(p *rule.Pass) {
		bands := p.Bands()
		for i, b := range bands {
			upper, ok := upperFigure(b.Label)
			if !ok {
				continue
			}
			hint := fmt.Sprintf("「%s」のように、隙間のない名称にしてください", gaplessLabel(bands, i))
			names, rate := above(p, i, upper)
			switch next := nextRate(p, upper); {
			case len(names) > 0:
				reportOutsideLabel(p, b, upper, names, rate, hint)
			case i > 0 && sureEdges(bands) && bands[i-1].Has && next.LessThan(bands[i-1].From.Number):
				reportGap(p, bands[i-1], b, upper, next, hint)
			}
		}
	},
}

// reportOutsideLabel reports a band with KPIs whose rate its label leaves out; rate is
// the first of them.
func reportOutsideLabel(p *rule.Pass, b plan.Band, upper upperEdge, names []string, rate, hint string) {
	beyond := "を超える"
	if upper.below {
		beyond = "以上の"
	}
	p.At(upper.Text, fmt.Sprintf("区分「%s」に、%s%s%s（%s）が入っています", b.Label.Value, upper.Value, beyond, rate, rule.Names(names)), hint)
}

// reportGap reports that a rate falls between the labels of two bands. It is an info:
// no indicator stands there yet.
func reportGap(p *rule.Pass, higher, b plan.Band, upper upperEdge, rate decimal.Decimal, hint string) {
	d := p.Rule.New(upper.Pos(), upper.End(), fmt.Sprintf("区分「%s」と「%s」の間の%s％は、どちらの名称にも当てはまりません", b.Label.Value, higher.Label.Value, rate), hint)
	d.Severity = diag.Info
	p.Report(d)
}

// nextRate returns the lowest rate, as it is printed, that no longer belongs
// to an upper edge.
func nextRate(p *rule.Pass, upper upperEdge) decimal.Decimal {
	if upper.below {
		return upper.figure
	}
	decimals := 0
	for _, r := range p.Rows() {
		if r.Rate.OK {
			decimals = max(decimals, r.Method.Decimals)
		}
	}
	return upper.figure.Add(decimal.New(1, int32(-decimals)))
}

// above returns the KPIs of band i whose printed rate is above upper, and the
// first such rate.
func above(p *rule.Pass, i int, upper upperEdge) (names []string, rate string) {
	for _, r := range p.Rows() {
		if r.Band == i && !p.RateInDoubt(r.Def) && upper.excludes(rule.Number(r.Rate.Printed)) {
			if names = append(names, rule.Label(r.Def)); rate == "" {
				rate = r.Rate.Text
			}
		}
	}
	return names, rate
}
