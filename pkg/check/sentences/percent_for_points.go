package sentences

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var percentForPoints = &rule.Rule{
	Rule: diag.Rule{Code: "percent-for-points", Severity: diag.Warning, Group: diag.ActualsAndRates, Fixable: true,
		Title: "％の差が「ポイント」ではなく「％」で書かれている",
		Doc: `52.0％から53.0％への動きは「1ポイント」の上昇です。「1％の上昇」と書くと、52.0％の1％（0.52ポイント）の上昇という意味になります。
「｛指標のid change｝」と書けば、単位に応じて「ポイント」か「％」が入ります。`,
		Bad: `- 新規高卒者管内企業就職率は、前年度から1％上昇した。
`,
		Good: `- 新規高卒者管内企業就職率は、前年度から1ポイント上昇した。
`},
	Run: func(p *rule.Pass) {
		for _, g := range accounts.Of(p).passages {
			for _, c := range g.changes() {
				if m := c.asPoints(g); m != nil {
					reportPercent(p, g, c, m)
				}
			}
		}
	},
}

func reportPercent(p *rule.Pass, g passage, c changeAt, m *realChange) {
	unit := g.sub(c.unitFrom, c.to)
	d := p.Rule.New(unit.Pos(), unit.End(), fmt.Sprintf("「%s」は、%sから%sへの差です。％の差の単位は「ポイント」です", g.flat[c.from:c.to], m.last.Figure().Value, m.now.Figure().Value),
		fmt.Sprintf("「%sポイント」と書くか、「｛%s change｝」でデータから入れてください", g.flat[c.from:c.unitFrom], g.kpi.ID.Value))
	d.Related = []diag.Related{rule.Related(m.now.Figure(), "データの値はここです")}
	d.Fix = &diag.Fix{Message: "「ポイント」に改めます", Edits: []diag.Edit{{Pos: unit.Pos(), End: unit.End(), Text: "ポイント"}}}
	p.Report(d)
}
