package wording

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
)

var actorsDiffer = &rule.Rule{
	Rule: diag.Rule{Code: "actors-differ", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "同じ実施主体が2通りに書かれている",
		Doc: `「振興局・市町」と「振興局、市町」のように、同じ実施主体（by）が区切りや字の幅だけ違って書かれています。同じ主体なのか、読む人が迷います。
多いほうの書き方にそろえます。同じ数なら「・」で区切ったほうです。`,
		Bad: `- title: 花火祭りの開催
  by: 振興局、市町
`,
		Good: `- title: 花火祭りの開催
  by: 振興局・市町
`},
	Run: func(p *rule.Pass) {
		for _, forms := range actors(p) {
			usual := usualForm(forms)
			for _, f := range forms {
				for _, w := range f {
					if w.Value != usual[0].Value {
						reportActor(p, w, usual[0], len(usual))
					}
				}
			}
		}
	},
}

// usualForm returns the form that is written most, and of several the one with
// 「・」, which docs/keys.md asks for, or else the first.
func usualForm(forms [][]rule.Printed) []rule.Printed {
	usual := forms[0]
	for _, f := range forms[1:] {
		plain := f[0].Value == actorKey(f[0].Value) && usual[0].Value != actorKey(usual[0].Value)
		if len(f) > len(usual) || len(f) == len(usual) && plain {
			usual = f
		}
	}
	return usual
}

// actors groups the actors that are the same but for separators and width, in
// written order, and in each group those that are written alike.
func actors(p *rule.Pass) [][][]rule.Printed {
	var out [][][]rule.Printed
	group, form := map[string]int{}, map[string]int{}
	for _, w := range p.Printed {
		if w.Kind != printedtexts.By || w.HoldsKept() || w.Has(rule.HalfKanaTrait) {
			continue
		}
		key := strings.ToLower(actorKey(w.Value))
		g, ok := group[key]
		if !ok {
			g = len(out)
			group[key], out = g, append(out, nil)
		}
		f, ok := form[w.Value]
		if !ok {
			f = len(out[g])
			form[w.Value], out[g] = f, append(out[g], nil)
		}
		out[g][f] = append(out[g][f], w)
	}
	return out
}

// actorKey is what an actor says whatever its separators and widths.
func actorKey(s string) string {
	s = norm.NFKC.String(strings.NewReplacer("及び", "、", "並びに", "、").Replace(s))
	names := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、,・･/&+;|", r) })
	return strings.Join(names, "・")
}

// reportActor reports w at the first character in which it is not as usual, which is
// written n times.
func reportActor(p *rule.Pass, w, usual rule.Printed, n int) {
	from := 0
	for from < len(w.Value) && from < len(usual.Value) && w.Value[from] == usual.Value[from] {
		from++
	}
	for from > 0 && (from == len(w.Value) || !utf8.RuneStart(w.Value[from])) {
		from--
	}
	to := from + utf8.RuneLen(after(w.Value, from))
	d := p.FindingWithin(w, from, to, fmt.Sprintf("「%s」と「%s」は、区切りや字の幅だけが違います", w.Value, usual.Value),
		fmt.Sprintf("「%s」にそろえてください", usual.Value), rule.Mend{From: 0, To: len(w.Value), Text: usual.Value})
	d.Related = []diag.Related{{Pos: usual.Pos(), Message: fmt.Sprintf("「%s」はここにあります（全部で%dか所）", usual.Value, n)}}
	p.Report(d)
}
