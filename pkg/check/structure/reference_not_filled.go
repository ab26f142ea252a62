package structure

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/references"
)

var referenceNotFilled = &rule.Rule{
	Rule: diag.Rule{Code: "reference-not-filled", Severity: diag.Warning, Group: diag.Structure,
		Title: "値に置き換わらない所に｛ ｝がある",
		Doc: `｛ ｝を値に置き換えるのは、plan.yamlの題名、主な取組の見出し、分析・対応方向の文だけです。
目的や概要、注などに書いた｛ ｝は、そのまま印刷されます。値を直接書いてください。`,
		Bad:  "purpose: ｛count｝件の評価指標を掲げ、若い世代が働き、暮らし続けられる環境をつくる。",
		Good: "purpose: 若い世代が地域で働き、暮らし続けられる環境をつくる。"},
	Run: func(p *rule.Pass) {
		for _, t := range unexpanded(p) {
			for _, r := range references.Refs(t) {
				p.At(r.Text, fmt.Sprintf("「%s」は値に置き換わらず、このまま印刷されます", r.Text.Value),
					"値を直接書いてください（｛ ｝を使えるのは、題名、主な取組の見出し、分析・対応方向です）")
			}
		}
	},
}

// unexpanded returns the printed texts of the plan in which references stay as
// they are typed. Figures and dates are read as such, where a brace is an error
// already.
func unexpanded(p *rule.Pass) []plan.Text {
	expanded := map[diag.Pos]bool{}
	for _, t := range references.Places(p.Plan) {
		expanded[t.Pos()] = true
	}
	var out []plan.Text
	for _, t := range p.Printed {
		if !expanded[t.Pos()] && t.Kind != printedtexts.Figure && t.Kind != printedtexts.Dates {
			out = append(out, t.Text)
		}
	}
	return out
}
