package check

import (
	"fmt"
	"regexp"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var bandLabelGap = &Rule{
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
	run: func(p *pass) {
		for i, b := range p.bands() {
			upper, ok := upperFigure(b.Label)
			if !ok {
				continue
			}
			names, rate := p.above(i, number(upper.Value))
			if len(names) > 0 {
				p.at(upper, fmt.Sprintf("区分「%s」に、%sを超える%s（%s）が入っています", b.Label.Value, upper.Value, rate, list(names)),
					fmt.Sprintf("「%s」のように、隙間のない名称にしてください", p.closed(i)))
			}
		}
	},
}

// labelRange is 80~99 in a label; the sign between the figures is written in many ways.
var labelRange = regexp.MustCompile(`[0-9０-９.．]+\s*[％%]?\s*[~～〜\-－−―–]\s*([0-9０-９]+(?:[.．][0-9０-９]+)?)`)

// upperFigure returns the upper figure that a band's label names.
func upperFigure(label plan.Text) (plan.Text, bool) {
	m := labelRange.FindStringSubmatchIndex(label.Value)
	if m == nil {
		return plan.Text{}, false
	}
	return label.Sub(m[2], m[3]), true
}

// above returns the KPIs of band i whose printed rate is above upper, and the
// first such rate.
func (p *pass) above(i int, upper decimal.Decimal) (names []string, rate string) {
	for _, r := range p.rows() {
		if r.Band == i && !p.rateInDoubt(r.Def) && number(r.Rate.Printed).GreaterThan(upper) {
			if names = append(names, label(r.Def)); rate == "" {
				rate = r.Rate.Text
			}
		}
	}
	return names, rate
}

// closed returns a label for band i that leaves no gap to the band above it.
func (p *pass) closed(i int) string {
	out := ""
	if b := p.plan.Bands[i]; b.Has {
		out = b.From.Written.String() + "％以上"
	}
	if i > 0 && p.plan.Bands[i-1].Has {
		out += p.plan.Bands[i-1].From.Written.String() + "％未満"
	}
	return out
}
