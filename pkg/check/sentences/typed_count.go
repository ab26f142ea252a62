package sentences

import (
	"fmt"
	"regexp"
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/progress"
)

var typedCount = &rule.Rule{
	Rule: diag.Rule{Code: "typed-count", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "文に書かれた指標の件数がデータと違う",
		Doc: `分析・対応方向の文に書かれた評価指標の件数、集計中の件数、達成した件数が、データの件数と違います。指標や実績値を直したときの直し忘れが考えられます。
「｛count｝件」「｛pending｝件」「｛judged｝件」「｛reached｝件」と書けば、データの件数が入り、食い違うことがありません。`,
		Bad: `- 7件の評価指標のうち、集計中の1件を除く2件は進捗率が80％を超えた。
`,
		Good: `- 3件の評価指標のうち、集計中の1件を除く2件は進捗率が80％を超えた。
`},
	Run: func(p *rule.Pass) {
		for _, t := range accounts.Of(p).texts {
			reportCounts(p, t)
		}
	},
}

// reportCounts reports the counts in t that are not those of the data. A number that
// several wordings match is taken by the first of them.
func reportCounts(p *rule.Pass, t prose) {
	done := map[int]bool{}
	for _, c := range counts {
		for _, m := range c.words.FindAllStringSubmatchIndex(t.flat, -1) {
			from, to := m[2], m[3]
			if typed := rule.Number(t.flat[from:to]); !done[from] && !c.holds(t.summary, typed.IntPart()) {
				p.At(t.sub(from, to), fmt.Sprintf("%sが「%s件」と書かれていますが、データでは%d件です", c.what, t.flat[from:to], c.counts(t.summary)[0]),
					fmt.Sprintf("「｛%s｝件」と書けば、データの件数が入ります", c.reference))
			}
			done[from] = true
		}
	}
}

// counts are ways to tell how many indicators there are, the closest wording first.
var counts = []countWords{
	// 集計中の1件を除く2件
	{"集計中を除く指標の数", "judged", regexp.MustCompile(`集計中[^。]{0,12}を除(?:く|いた|き、?)(?:残りの|残る)?([0-9０-９]+)件`), judged},
	// 集計中の指標は1件
	{"集計中の指標の数", "pending", regexp.MustCompile(`集計中(?:の|が|は|（|\(|である)?(?:もの|指標|評価指標|項目)?(?:の|が|は)?([0-9０-９]+)件`), pending},
	// 1件の指標は現在集計中
	{"集計中の指標の数", "pending", regexp.MustCompile(`([0-9０-９]+)件(?:の指標)?(?:は|が)?、?(?:まだ|現在|現在も|いまだ)?集計中`), pending},
	// 2件が既に目標を達成
	{"目標を達成した指標の数", "reached", regexp.MustCompile(`([0-9０-９]+)件(?:は|が)、?(?:既に|すでに)?(?:目標値?[をに])?(?:既に|すでに)?(?:達成|到達|達して|達した)`), reached},
	// 全7件の評価指標
	{"評価指標の数", "count", regexp.MustCompile(`(?:^|[。、はのが全計])([0-9０-９]+)件の(?:評価指標|ＫＰＩ|KPI)`), all},
	// 評価指標（再掲を除く）は全部で7件
	{"評価指標の数", "count", regexp.MustCompile(`(?:評価指標|ＫＰＩ|KPI|(?:^|[。、])指標)(?:（[^）]*）)?(?:の数)?は?、?(?:再掲を除(?:き|いて|くと)、?)?(?:全部で|合わせて|全|計)?([0-9０-９]+)件`), all},
}

// countWords is one such way.
type countWords struct {
	what      string // that is counted, in the finding
	reference string // the word for ｛ ｝ that prints the count
	words     *regexp.Regexp
	counts    func(*progress.Summary) []int // what may be meant, the likeliest first
}

// judged is what is left without 集計中: the indicators with a rate, or with those that
// have none for another reason (調査なし), too.
func judged(s *progress.Summary) []int { return []int{s.Judged, s.Counted - s.Pending} }

func pending(s *progress.Summary) []int { return []int{s.Pending} }

func reached(s *progress.Summary) []int { return []int{s.Reached} }

// all is every indicator, reposts left out or counted like the rows of the table.
func all(s *progress.Summary) []int { return []int{s.Counted, s.Shown} }

// holds reports whether the typed count is one of those that may be meant.
func (c countWords) holds(s *progress.Summary, typed int64) bool {
	return slices.Contains(c.counts(s), int(typed))
}
