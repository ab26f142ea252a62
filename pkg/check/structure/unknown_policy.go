package structure

import (
	"fmt"
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var unknownPolicy = &rule.Rule{
	Rule: diag.Rule{Code: "unknown-policy", Severity: diag.Error, Group: diag.Structure,
		Title: "国の政策パッケージが見つからない",
		Doc: `プロジェクトの「policies」には、plan.yamlの「national」で選んだ国の構想の、政策パッケージのIDを書きます。IDは data/national/pillars/ のファイルにあります。
どのIDにも当たらないときは、近いIDを示します。国の構想を選んでいないときは、「policies」を書けません。`,
		Bad:  "policies: [kanko-inbaund]",
		Good: "policies: [kanko-inbound]"},
	Run: func(p *rule.Pass) {
		if rule.Lost(p.Plan.Lost, "national") {
			return
		}
		ids := packageIDs(p)
		for _, pr := range p.Plan.Projects {
			for _, id := range pr.Policies {
				switch {
				case id.IsZero():
				case p.Plan.National == nil:
					p.At(id, fmt.Sprintf("国の構想が選ばれていないため、政策パッケージの「%s」を確かめられません", id.Value),
						"plan.yamlに「national: chihousousei-2.0」のように書くか、「policies」を削除してください")
					return
				case !slices.Contains(ids, id.Value):
					p.At(id, fmt.Sprintf("国の構想に「%s」というIDの政策パッケージはありません", id.Value), nearPackage(p, id.Value, ids))
				}
			}
		}
	},
}

// packageIDs returns the ids of the national plan's packages, in written order.
func packageIDs(p *rule.Pass) []string {
	var out []string
	if n := p.Plan.National; n != nil {
		for _, pillar := range n.Pillars {
			for _, k := range pillar.Packages {
				out = append(out, k.ID.Value)
			}
		}
	}
	return out
}

// nearPackage returns a hint with the id of the package whose name was written
// instead, or of the nearest.
func nearPackage(p *rule.Pass, typed string, ids []string) string {
	for _, pillar := range p.Plan.National.Pillars {
		for _, k := range pillar.Packages {
			if k.Name.Value == typed {
				return fmt.Sprintf("IDの「%s」を書いてください", k.ID.Value)
			}
		}
	}
	return nearest(p, typed, ids)
}
