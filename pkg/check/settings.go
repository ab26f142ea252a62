package check

import (
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/typedtext"
)

// checkSettings judges what plan.yaml says under check.
var checkSettings = &rule.Rule{
	Rule: diag.Rule{Code: "check-settings", Severity: diag.Warning, Group: diag.Structure,
		Title: "確認の決まりに効き目がない",
		Doc: `plan.yamlの「check」の「warn」には、「情報」の指摘のコードを書きます。ほかのコードは警告にできません。
「keep」の言葉は、計画の文の中にそのまま出てくるものだけを書きます。打ち間違えた言葉には効き目がありません。`,
		Bad:  "check:\n  warn: [mixed-digit]\n",
		Good: "check:\n  warn: [mixed-digits]\n"},
	Run: func(p *rule.Pass) {
		codes := infoCodes(subjects)
		for _, t := range p.Plan.Check.Warn {
			if t.IsZero() || slices.Contains(codes, t.Value) {
				continue
			}
			hint := "使えるのは " + strings.Join(codes, "、") + " です"
			if near, ok := typedtext.Nearest(t.Value, codes); ok {
				hint = "「" + near + "」ではありませんか"
			}
			p.At(t, fmt.Sprintf("「%s」は、「warn」に書ける指摘のコードではありません", t.Value), hint)
		}
		for _, t := range p.Plan.Check.Keep {
			used := func(w rule.Printed) bool { return strings.Contains(w.Value, t.Value) }
			if !t.IsZero() && len(p.Plan.Flawed) == 0 && !slices.ContainsFunc(p.Printed, used) {
				p.At(t, fmt.Sprintf("「keep」の「%s」は、計画のどこにもありません", t.Value), "言葉を確かめて直すか、この行を削除してください")
			}
		}
	},
}

// infoCodes lists the rules whose findings a plan can have as warnings.
func infoCodes(rules []*rule.Rule) []string {
	var out []string
	for _, r := range rules {
		if r.Severity == diag.Info {
			out = append(out, r.Code)
		}
	}
	slices.Sort(out)
	return out
}

// raise turns the infos that the plan wants as warnings into such.
func raise(found diag.List, warn []plan.Text) {
	for i, d := range found {
		for _, t := range warn {
			if d.Severity == diag.Info && d.Code == t.Value {
				found[i].Severity = diag.Warning
			}
		}
	}
}
