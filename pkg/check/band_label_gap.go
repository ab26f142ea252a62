package check

import (
	"fmt"
	"regexp"
	"strings"

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
			hint := fmt.Sprintf("「%s」のように、隙間のない名称にしてください", p.closed(i))
			if names, rate := p.above(i, upper); len(names) > 0 {
				p.at(upper.Text, fmt.Sprintf("区分「%s」に、%s%s%s（%s）が入っています", b.Label.Value, upper.Value, map[bool]string{false: "を超える", true: "以上の"}[upper.below], rate, list(names)), hint)
			} else if rate := p.nextRate(upper); i > 0 && sureEdges(p.bands()) && p.plan.Bands[i-1].Has && rate.LessThan(p.plan.Bands[i-1].From.Number) {
				d := p.rule.New(upper.Pos(), upper.End(), fmt.Sprintf("区分「%s」と「%s」の間の%s％は、どちらの名称にも当てはまりません", b.Label.Value, p.plan.Bands[i-1].Label.Value, rate), hint)
				d.Severity = diag.Info // no indicator stands there yet
				p.report(d)
			}
		}
	},
}

var bandLabelOverlap = &Rule{
	Rule: diag.Rule{Code: "band-label-overlap", Severity: diag.Warning, Group: diag.Structure,
		Title: "区分の名称が重なっている",
		Doc: `「80％以上」と「80％以下」では、80％がどちらにも当てはまります。「50％未満」と「20％未満」では、10％がどちらにも当てはまります。計算では下限（from）で1つに決まりますが、読む人には分かりません。
「20％以上50％未満」のように、重ならない名称にしてください。`,
		Bad: `bands:
  - {label: 100％以上, from: 100, mark: 達成}
  - {label: 80％以上100％以下, from: 80}
  - {label: 80％未満}`,
		Good: `bands:
  - {label: 100％以上, from: 100, mark: 達成}
  - {label: 80％以上100％未満, from: 80}
  - {label: 80％未満}`},
	run: func(p *pass) {
		bands := p.bands()
		for i, b := range bands {
			upper, ok := upperFigure(b.Label)
			if !ok || !sureEdges(bands) {
				continue
			}
			hint := fmt.Sprintf("「%s」のように、重ならない名称にしてください", p.closed(i))
			_, lower := lowerFigure(b.Label)
			switch {
			case i > 0 && bands[i-1].Has && p.overlaps(upper, bands[i-1].From.Number):
				p.at(upper.Text, fmt.Sprintf("区分「%s」が、前の区分「%s」と重なっています", b.Label.Value, bands[i-1].Label.Value), hint, related(bands[i-1].Label, "前の区分はここです"))
			case b.Has && !lower && i+1 < len(bands):
				p.at(upper.Text, fmt.Sprintf("区分「%s」が、次の区分「%s」と重なっています", b.Label.Value, bands[i+1].Label.Value), hint, related(bands[i+1].Label, "次の区分はここです"))
			}
		}
	},
}

// sureEdges reports whether the bands fall from one to the next and the lower
// edges are those of their labels, so that other rules have nothing to say.
func sureEdges(bands []plan.Band) bool {
	for i, b := range bands {
		if lower, ok := lowerFigure(b.Label); ok && b.Has && !number(lower.Value).Equal(b.From.Number) {
			return false
		}
		if i > 0 && (!bands[i-1].Has || b.Has && !b.From.Number.LessThan(bands[i-1].From.Number)) {
			return false
		}
	}
	return true
}

// labelUpper is the upper figure of a label, 99 of 80~99 or 80 of 80％未満; the
// sign of a range is written in many ways.
var labelUpper = regexp.MustCompile(`(?:[0-9０-９.．]+\s*[％%]?\s*[~～〜\-－−―–]\s*([0-9０-９]+(?:[.．][0-9０-９]+)?)(?:\s*[％%])?(未満)?|([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*[％%]?\s*(未満|以下|まで))`)

// upperEdge is the upper figure that a band's label names.
type upperEdge struct {
	plan.Text
	figure decimal.Decimal
	below  bool // 未満: the figure itself is outside
}

func upperFigure(label plan.Text) (upperEdge, bool) {
	m := labelUpper.FindStringSubmatchIndex(label.Value)
	if m == nil {
		return upperEdge{}, false
	}
	from, to, word := m[2], m[3], m[4]
	if from < 0 {
		from, to, word = m[6], m[7], m[8]
	}
	at := label.Sub(from, to)
	return upperEdge{at, number(at.Value), word >= 0 && strings.HasPrefix(label.Value[word:], "未満")}, true
}

// nextRate returns the lowest rate, as it is printed, that no longer belongs
// to an upper edge.
func (p *pass) nextRate(upper upperEdge) decimal.Decimal {
	if upper.below {
		return upper.figure
	}
	decimals := 0
	for _, r := range p.rows() {
		if r.Rate.OK {
			decimals = max(decimals, r.Method.Decimals)
		}
	}
	return upper.figure.Add(decimal.New(1, int32(-decimals)))
}

// overlaps reports whether rates up to the upper edge reach the edge of the
// band above.
func (p *pass) overlaps(upper upperEdge, above decimal.Decimal) bool {
	return upper.figure.GreaterThan(above) || !upper.below && upper.figure.Equal(above)
}

// excludes reports whether a rate is beyond the upper edge.
func (e upperEdge) excludes(rate decimal.Decimal) bool {
	return rate.GreaterThan(e.figure) || e.below && rate.Equal(e.figure)
}

// above returns the KPIs of band i whose printed rate is above upper, and the
// first such rate.
func (p *pass) above(i int, upper upperEdge) (names []string, rate string) {
	for _, r := range p.rows() {
		if r.Band == i && !p.rateInDoubt(r.Def) && upper.excludes(number(r.Rate.Printed)) {
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
