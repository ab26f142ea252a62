package quantities

import (
	"fmt"
	"regexp"
	"unicode/utf8"

	"golang.org/x/text/width"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
)

var textGroups = &rule.Rule{
	Rule: diag.Rule{Code: "text-groups", Severity: diag.Warning, Group: diag.Quantities,
		Title: "文の中の数値の桁区切りが3桁ごとになっていない",
		Doc: `文や欄の中の数値に、3桁ごとになっていない桁区切りのコンマがあります。数字の抜けや余りが考えられます。
「1,2年生」のように番号を並べたものは指摘しません。`,
		Bad:  "来場者: 約34,00名",
		Good: "来場者: 約3,400名"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.CommaTrait) {
			if w.Kind == printedtexts.Figure { // read, and told there
				continue
			}
			for _, m := range groupedNumber.FindAllStringSubmatchIndex(w.Seen, -1) {
				if at, ok := wrongGroup(w.Seen[m[2]:m[3]], w.Seen[m[3]:]); ok {
					p.Within(w, m[2]+at, m[3], fmt.Sprintf("「%s」の桁区切りが3桁ごとになっていません", w.Value[m[2]:m[3]]),
						"数字の抜けや余りがないか、元の資料で確かめてください")
				}
			}
		}
	},
}

var (
	groupedNumber = regexp.MustCompile(`(?:^|[^0-9０-９.．,，])([0-9０-９]+(?:[,，][0-9０-９]+)+)`)
	groupComma    = regexp.MustCompile(`[,，]`)
	countedUnit   = regexp.MustCompile(`^(?:[千万億兆百]|名|人|件|円|社|校|台|本|点|個|枚|冊|店|戸|世帯|団体|か所|カ所|箇所|食|羽|頭|部|㏊|ha|㎡|[kKmM]?[gtm]\b|[％%])`)
)

// longestUnit is more bytes than the longest unit of counting has.
const longestUnit = 16

// wrongGroup returns where in a number the first group begins that has not
// three digits. Numbers in a row (1,2年生) have none of the kind: no group of
// three beside it, no unit of counting behind it.
func wrongGroup(number, behind string) (at int, wrong bool) {
	groups := groupComma.Split(number, -1)
	three, counted := false, countedUnit.MatchString(width.Narrow.String(behind[:min(len(behind), longestUnit)]))
	for _, g := range groups[1:] {
		three = three || utf8.RuneCountInString(g) == 3
	}
	if !three && !counted || utf8.RuneCountInString(groups[0]) > 1 && !three && utf8.RuneCountInString(groups[1]) == 1 {
		return 0, false
	}
	for _, g := range groups {
		if n := utf8.RuneCountInString(g); n > 3 || n < 3 && at > 0 {
			return at, true
		}
		at += len(g)
		at += len(groupComma.FindString(number[at:]))
	}
	return 0, false
}
