package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

var typedFigureDiffers = &Rule{
	Rule: diag.Rule{Code: "typed-figure", Severity: diag.Warning, Group: diag.Figures,
		Title: "文に書かれた値がデータと違う",
		Doc: `分析・対応方向の文で、指標の名称に続いて書かれた値が、その年度の実績値と違います。前の年の文の書き換え忘れや、実績値を直したときの直し忘れが考えられます。
「｛指標のid R6｝」と書けば、データの値が入り、食い違うことがありません。年度を書かなければ、その文の年度の値とみなします。`,
		Bad: `- 移住相談件数は718件となり、目標を上回った。
`,
		Good: `- 移住相談件数は781件となり、目標を上回った。
`},
	run: func(p *pass) {
		for _, g := range p.told.passages {
			p.typedFigures(g)
		}
	},
}

var (
	// rough are words behind a figure that make it less than exact, or a change.
	rough = regexp.MustCompile(`^(?:以上|以下|未満|超|を?超え|を?上回|を?下回|弱|強|余|あまり|台|程度|前後|ほど|ずつ|から|より|に対|と比|に比|に満た|の?増|の?減|の?上昇|の?低下|アップ|ダウン|の?伸|の?差|分の|の?改善|の?向上|多|少な|高く?|低く?)`)
	// otherwise are words before a figure that make it another one than the year's.
	otherwise = regexp.MustCompile(`(?:目標|基準|前年|昨年|策定|当初|平均|全国|全道|道内|うち|約|おおむね|概ね|およそ|ほぼ|最大|累計|計画|見込|次)[^、。]{0,12}$`)
)

// typedFigures reports the figures of a passage that are bound to a year and
// are not that year's. When the right one stands there as well, the others are
// of something else.
func (p *pass) typedFigures(g passage) {
	type claim struct {
		typedFigure
		year wareki.Year
	}
	var claims []claim
	right := map[wareki.Year]bool{}
	for _, f := range g.figures() {
		year := g.yearBefore(f.from)
		if year == 0 && g.statesAt(f.from) {
			year = g.summary.Year
		}
		for _, v := range valuesOf(g.kpi, year) {
			right[year] = right[year] || sameFigure(v, &value.Value{Quantity: f.Quantity})
		}
		if year != 0 && !rough.MatchString(g.after(f.to)) && !otherwise.MatchString(g.before(f.from)) {
			claims = append(claims, claim{f, year})
		}
	}
	for _, c := range claims {
		if known := valuesOf(g.kpi, c.year); len(known) > 0 && !right[c.year] {
			there := known[0].Figure()
			p.at(g.sub(c.from, c.to), fmt.Sprintf("「%s」の%sの値は%sですが、文には「%s」と書かれています", label(g.kpi), c.year, there.Value, g.flat[c.from:c.to]),
				fmt.Sprintf("どちらが正しいかを確かめてください。「｛%s %s｝」と書けば、データの値が入ります", g.kpi.ID.Value, c.year), related(there, "データの値はここです"))
			right[c.year] = true // once
		}
	}
}

// statesAt reports whether the figure at byte i follows the name at once, in a
// sentence that names no other time: 移住相談件数は781件.
func (g passage) statesAt(i int) bool {
	between := g.flat[g.from:i]
	return slices.Contains([]string{"は", "は、", "が", "が、", "も", "（", "(", "」は", "」は、", "」が", "」も"}, between) &&
		!inWords(g.flat[g.lead:g.from], "月", "半期", "四半期", "時点", "これまで")
}

// valuesOf returns the figures that k has for a year: what was measured first.
func valuesOf(k *plan.KPI, y wareki.Year) []*value.Value {
	var out []*value.Value
	for _, a := range append(measured(k), aimed(k)...) {
		if a.Year == y && y != 0 && a.Value.HasFigure() {
			out = append(out, a.Value)
		}
	}
	return out
}

var typedCount = &Rule{
	Rule: diag.Rule{Code: "typed-count", Severity: diag.Warning, Group: diag.Figures,
		Title: "文に書かれた指標の件数がデータと違う",
		Doc: `分析・対応方向の文に書かれた評価指標の件数、集計中の件数、達成した件数が、データの件数と違います。指標や実績値を直したときの直し忘れが考えられます。
「｛count｝件」「｛pending｝件」「｛judged｝件」「｛reached｝件」と書けば、データの件数が入り、食い違うことがありません。`,
		Bad: `- 7件の評価指標のうち、集計中の1件を除く2件は進捗率が80％を超えた。
`,
		Good: `- 3件の評価指標のうち、集計中の1件を除く2件は進捗率が80％を超えた。
`},
	run: func(p *pass) {
		for _, t := range p.told.reports {
			done := map[int]bool{}
			for _, c := range counts {
				for _, m := range c.words.FindAllStringSubmatchIndex(t.flat, -1) {
					if typed := number(t.flat[m[2]:m[3]]); !done[m[2]] && !c.holds(t.summary, typed.IntPart()) {
						p.at(t.sub(m[2], m[3]), fmt.Sprintf("%sが「%s件」と書かれていますが、データでは%d件です", c.what, t.flat[m[2]:m[3]], c.counts(t.summary)[0]),
							fmt.Sprintf("「｛%s｝件」と書けば、データの件数が入ります", c.reference))
					}
					done[m[2]] = true
				}
			}
		}
	},
}

// counted ways to tell how many indicators there are, the closest wording first.
var counts = []countWords{
	{"集計中を除く指標の数", "judged", regexp.MustCompile(`集計中[^。]{0,12}を除(?:く|いた|き、?)(?:残りの|残る)?([0-9０-９]+)件`),
		func(s *progress.Summary) []int { return []int{s.Judged, s.Counted - s.Pending} }},
	{"集計中の指標の数", "pending", regexp.MustCompile(`集計中(?:の|が|は|（|\(|である)?(?:もの|指標|評価指標|項目)?(?:の|が|は)?([0-9０-９]+)件`), func(s *progress.Summary) []int { return []int{s.Pending} }},
	{"集計中の指標の数", "pending", regexp.MustCompile(`([0-9０-９]+)件(?:の指標)?(?:は|が)?、?(?:まだ|現在|現在も|いまだ)?集計中`), func(s *progress.Summary) []int { return []int{s.Pending} }},
	{"目標を達成した指標の数", "reached", regexp.MustCompile(`([0-9０-９]+)件(?:は|が)、?(?:既に|すでに)?(?:目標値?[をに])?(?:既に|すでに)?(?:達成|到達|達して|達した)`), func(s *progress.Summary) []int { return []int{s.Reached} }},
	{"評価指標の数", "count", regexp.MustCompile(`(?:^|[。、はのが全計])([0-9０-９]+)件の(?:評価指標|ＫＰＩ|KPI)`), everyCount},
	{"評価指標の数", "count", regexp.MustCompile(`(?:評価指標|ＫＰＩ|KPI|(?:^|[。、])指標)(?:（[^）]*）)?(?:の数)?は?、?(?:再掲を除(?:き|いて|くと)、?)?(?:全部で|合わせて|全|計)?([0-9０-９]+)件`), everyCount},
}

type countWords struct {
	what, reference string
	words           *regexp.Regexp
	counts          func(*progress.Summary) []int
}

func everyCount(s *progress.Summary) []int { return []int{s.Counted, s.Shown} }

func (c countWords) holds(s *progress.Summary, typed int64) bool {
	for _, n := range c.counts(s) {
		if int64(n) == typed {
			return true
		}
	}
	return false
}

// inWords reports whether any of words stands in s.
func inWords(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
