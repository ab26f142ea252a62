package check

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/diag"
	"sorachi/pkg/printed"
)

var placeCounter = &Rule{
	Rule: diag.Rule{Code: "place-counter", Severity: diag.Info, Group: diag.Wording,
		Title: "「か所」「か月」が仮名の「か」ではない",
		Doc: `算用数字に続く「か所」「か月」「か年」「か国」は、平仮名の「か」で書きます（公用文作成の考え方）。「20カ所」「20ヶ所」「20箇所」とは書きません。
公表した資料の書き方に合わせるときや、固有名詞であるときは、plan.yamlの「check」の「keep」に「カ所」のように書きます。`,
		Bad:  "place: 市内3ヶ所\n",
		Good: "place: 市内3か所\n"},
	run: func(p *pass) {
		for w := range p.having(counterTrait) {
			if w.Kind != printed.Figure {
				p.counters(w)
			}
		}
		for _, figures := range p.figures(counterTrait) {
			if uniform(figures, counter) {
				p.counters(figures[0])
			}
		}
	},
}

var counter = regexp.MustCompile(`[0-9０-９]([カヵヶケ箇]|個)(所|月|年|国|条)`)

// counters reports the counters of a text, each at its wrong character.
func (p *pass) counters(w wording) {
	for _, m := range counter.FindAllStringSubmatchIndex(w.seen, -1) {
		noun := w.Value[m[4]:m[5]]
		if w.Value[m[2]:m[3]] == "個" && noun != "所" {
			continue
		}
		p.word(w, m[2], m[3], fmt.Sprintf("「%s」は、算用数字の後では「か%s」と書きます", w.Value[m[2]:m[5]], noun),
			fmt.Sprintf("「%sか%s」に直してください", leadingNumber(w.Value[:m[2]]), noun))
	}
}

var lastNumber = regexp.MustCompile(`[0-9０-９,，.．]+$`)

func leadingNumber(s string) string { return lastNumber.FindString(s) }

// figures returns the figures of each KPI, of the plan and of its outline, of
// which one has a trait, in written order. One unit is written once for each
// year: rules of wording tell it once.
func (p *pass) figures(t trait) [][]wording {
	var out [][]wording
	last, wanted := "", map[string]bool{}
	for w := range p.having(t) {
		wanted[kpiOf(w)] = true
	}
	for _, w := range p.wordings {
		if w.Kind != printed.Figure || !wanted[kpiOf(w)] {
			continue
		}
		if key := kpiOf(w); key != last {
			out, last = append(out, nil), key
		}
		out[len(out)-1] = append(out[len(out)-1], w)
	}
	return out
}

// kpiOf names the KPI that a figure belongs to, by its file and path.
func kpiOf(w wording) string {
	if w.Kind != printed.Figure {
		return ""
	}
	return w.Pos().File + " " + w.Path[:strings.LastIndexByte(w.Path, ']')+1]
}

// uniform reports whether what re finds is the same in all figures that have
// something to find in. Units that differ are another finding.
func uniform(figures []wording, re *regexp.Regexp) bool {
	form := ""
	for _, w := range figures {
		m := re.FindStringSubmatch(w.seen)
		switch {
		case m == nil && !strings.ContainsAny(w.seen, "0123456789０１２３４５６７８９"): // 集計中
		case m == nil:
			return false
		case form == "":
			form = m[1]
		case form != m[1]:
			return false
		}
	}
	return form != ""
}

var machineDependent = &Rule{
	Rule: diag.Rule{Code: "machine-dependent", Severity: diag.Info, Group: diag.Wording,
		Title: "評価指標に機種依存文字がある",
		Doc: `「㏊」「㈱」「Ⅰ」「①」などは、機械によって別の字になったり失われたりします。統計の表で使わないよう決められています（総務省「統計表における機械判読可能なデータの表記方法の統一ルール」1-10）。
評価指標の名称と値は、Excelファイルや一覧のCSVで表のデータとして使われるため、この決まりに合わせます。紙に印刷するだけの文と、「㎡」「㎥」は対象にしません。`,
		Bad:  "name: 有機農業の取組面積（㏊）\n",
		Good: "name: 有機農業の取組面積（ha）\n"},
	run: func(p *pass) {
		for w := range p.having(dependentTrait) {
			if kpiName.MatchString(w.Path) {
				p.dependents(w)
			}
		}
		for _, figures := range p.figures(dependentTrait) {
			if uniform(figures, dependent) {
				p.dependents(figures[0])
			}
		}
	},
}

var (
	kpiName = regexp.MustCompile(`kpis\[\d+\]\.name$`)
	// dependent are ①, Ⅰ, №, ℡, ㈱, ㏊ and their like. ㎡ and ㎥ are left alone:
	// no other way to write them prints as well.
	dependent = regexp.MustCompile(`([\x{2116}\x{2121}\x{2113}\x{2160}-\x{217F}\x{2460}-\x{24FF}\x{3200}-\x{339F}\x{33A7}-\x{33FF}\x{1F100}-\x{1F2FF}])`)
)

func (p *pass) dependents(w wording) {
	for _, m := range dependent.FindAllStringIndex(w.seen, -1) {
		sign := w.Value[m[0]:m[1]]
		p.word(w, m[0], m[1], fmt.Sprintf("「%s」は、機械によって失われることのある文字です", sign), fmt.Sprintf("「%s」に直してください", spelled(sign)))
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
