package listing

import (
	"testing"

	"sorachi/pkg/diag"
)

func TestRulesGoldens(t *testing.T) {
	rules := []*diag.Rule{
		{Code: "full-width", Severity: diag.Error, Group: diag.YAML, Fixable: true, Title: "全角の「：」がある",
			Doc: "文字として読まれます。\n半角に直してください。", Bad: "name：空知", Good: "name: 空知"},
		{Code: "odd-wording", Severity: diag.Info, Group: diag.Wording, Title: "「|」と*の並ぶ題名",
			Doc: "助言です。", Bad: "title: \"<b>\"\nby: 市町", Good: "title: b\nby: 市町"},
	}
	for _, f := range RuleFormats {
		golden(t, "rules-"+f, rulesList(t, rules, f, Options{}))
	}
}
