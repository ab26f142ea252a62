package bands

import (
	"fmt"

	"github.com/shopspring/decimal"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var bandLabelOverlap = &rule.Rule{
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
	Run: func(p *rule.Pass) {
		bands := p.Bands()
		for i, b := range bands {
			upper, ok := upperFigure(b.Label)
			if !ok || !sureEdges(bands) {
				continue
			}
			hint := fmt.Sprintf("「%s」のように、重ならない名称にしてください", gaplessLabel(bands, i))
			_, lower := lowerFigure(b.Label)
			switch {
			case i > 0 && bands[i-1].Has && overlaps(p, upper, bands[i-1].From.Number):
				p.At(upper.Text, fmt.Sprintf("区分「%s」が、前の区分「%s」と重なっています", b.Label.Value, bands[i-1].Label.Value), hint, rule.Related(bands[i-1].Label, "前の区分はここです"))
			case b.Has && !lower && i+1 < len(bands):
				p.At(upper.Text, fmt.Sprintf("区分「%s」が、次の区分「%s」と重なっています", b.Label.Value, bands[i+1].Label.Value), hint, rule.Related(bands[i+1].Label, "次の区分はここです"))
			}
		}
	},
}

// overlaps reports whether rates up to the upper edge reach the edge of the
// band above.
func overlaps(p *rule.Pass, upper upperEdge, above decimal.Decimal) bool {
	return upper.figure.GreaterThan(above) || !upper.below && upper.figure.Equal(above)
}
