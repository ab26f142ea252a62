package check

import (
	"fmt"
	"regexp"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var bandLabelEdge = &Rule{
	Rule: diag.Rule{Code: "band-label-edge", Severity: diag.Warning, Group: diag.Structure,
		Title: "区分の名称と下限が食い違う",
		Doc: `区分の名称が「80~99％」なのに下限（from）が85であると、名称と違う数え方の円グラフになります。
名称に数があるときは、その下限と「from」を同じにしてください。`,
		Bad:  "- {label: 80％以上100％未満, from: 85}",
		Good: "- {label: 80％以上100％未満, from: 80}"},
	run: func(p *pass) {
		for i, b := range p.bands() {
			if i > 0 && b.Has && !b.From.Number.LessThan(p.plan.Bands[i-1].From.Number) {
				continue // the order of the bands is in doubt
			}
			lower, ok := lowerFigure(b.Label)
			if ok && b.Has && !number(lower.Value).Equal(b.From.Number) {
				p.at(b.Edge, fmt.Sprintf("下限「%s」が、区分の名称「%s」の%sと違います", b.Edge.Value, b.Label.Value, lower.Value),
					"下限か名称のどちらかを改めてください", related(lower, "名称の下限はここです"))
			}
		}
	},
}

// labelLower is the lower figure of a label: 80 of 80~99％, 80％以上 or 80％以上100％未満.
var labelLower = regexp.MustCompile(`([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*[％%]?\s*(?:以上|から|[~～〜\-－−―–])`)

// lowerFigure returns the lower figure that a band's label names.
func lowerFigure(label plan.Text) (plan.Text, bool) {
	m := labelLower.FindStringSubmatchIndex(label.Value)
	if m == nil {
		return plan.Text{}, false
	}
	return label.Sub(m[2], m[3]), true
}
