package characters

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var machineDependent = &rule.Rule{
	Rule: diag.Rule{Code: "machine-dependent", Severity: diag.Info, Group: diag.Wording,
		Title: "評価指標に機種依存文字がある",
		Doc: `「㏊」「㈱」「Ⅰ」「①」などは、機械によって別の字になったり失われたりします。統計の表で使わないよう決められています（総務省「統計表における機械判読可能なデータの表記方法の統一ルール」1-10）。
評価指標の名称と値は、Excelファイルや一覧のCSVで表のデータとして使われるため、この決まりに合わせます。紙に印刷するだけの文と、「㎡」「㎥」「㎢」などの面積と体積の単位は対象にしません。`,
		Bad:  "name: 有機農業の取組面積（㏊）\n",
		Good: "name: 有機農業の取組面積（ha）\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.DependentTrait) {
			if kpiName.MatchString(w.Path) {
				reportDependents(p, w)
			}
		}
		for _, figures := range p.FiguresOfKPIs(rule.DependentTrait) {
			if rule.Uniform(figures, dependent) {
				reportDependents(p, figures[0])
			}
		}
	},
}

var (
	kpiName = regexp.MustCompile(`kpis\[\d+\]\.name$`)
	// dependent are ①, Ⅰ, №, ℡, ㈱, ㏊ and their like. ㎠ to ㎦, ㎡ and ㎥ among them, are
	// left alone: no other way to write them prints as well.
	dependent = regexp.MustCompile(`([\x{2116}\x{2121}\x{2113}\x{2160}-\x{217F}\x{2460}-\x{24FF}\x{3200}-\x{339F}\x{33A7}-\x{33FF}\x{1F100}-\x{1F2FF}])`)
)

func reportDependents(p *rule.Pass, w rule.Printed) {
	for _, m := range dependent.FindAllStringIndex(w.Seen, -1) {
		sign := w.Value[m[0]:m[1]]
		p.Within(w, m[0], m[1], fmt.Sprintf("「%s」は、機械によって失われることのある文字です", sign), fmt.Sprintf("「%s」に直してください", spelled(sign)))
	}
}

// spelled writes a machine-dependent sign in ordinary characters.
func spelled(sign string) string {
	plain := map[string]string{"№": "No.", "ℓ": "L", "㈱": "株式会社", "㈲": "有限会社", "㈳": "社団法人", "㈶": "財団法人"}[sign]
	if plain != "" {
		return plain
	}
	return strings.NewReplacer("(", "（", ")", "）", "\u2044", "/").Replace(norm.NFKC.String(sign))
}
