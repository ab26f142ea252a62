package bands

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var bandLabelEdge = &rule.Rule{
	Rule: diag.Rule{Code: "band-label-edge", Severity: diag.Warning, Group: diag.Structure,
		Title: "区分の名称と下限が食い違う",
		Doc: `区分の名称が「80~99％」なのに下限（from）が85であると、名称と違う数え方の円グラフになります。
名称に数があるときは、その下限と「from」を同じにしてください。`,
		Bad:  "- {label: 80％以上100％未満, from: 85}",
		Good: "- {label: 80％以上100％未満, from: 80}"},
	Run: func(p *rule.Pass) {
		bands := p.Bands()
		for i, b := range bands {
			if i > 0 && b.Has && !b.From.Number.LessThan(bands[i-1].From.Number) {
				continue // the order of the bands is in doubt
			}
			lower, ok := lowerFigure(b.Label)
			if ok && b.Has && !rule.Number(lower.Value).Equal(b.From.Number) {
				p.At(b.Edge, fmt.Sprintf("下限「%s」が、区分の名称「%s」の%sと違います", b.Edge.Value, b.Label.Value, lower.Value),
					"下限か名称のどちらかを改めてください", rule.Related(lower, "名称の下限はここです"))
			}
		}
	},
}
