package sentences

import (
	"fmt"
	"regexp"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/progress"
)

var typedCount = &rule.Rule{
	Rule: diag.Rule{Code: "typed-count", Severity: diag.Warning, Group: diag.Figures,
		Title: "文に書かれた指標の件数がデータと違う",
		Doc: `分析・対応方向の文に書かれた評価指標の件数、集計中の件数、達成した件数が、データの件数と違います。指標や実績値を直したときの直し忘れが考えられます。
「｛count｝件」「｛pending｝件」「｛judged｝件」「｛reached｝件」と書けば、データの件数が入り、食い違うことがありません。`,
		Bad: `- 7件の評価指標のうち、集計中の1件を除く2件は進捗率が80％を超えた。
`,
		Good: `- 3件の評価指標のうち、集計中の1件を除く2件は進捗率が80％を超えた。
`},
	Run: func(p *rule.Pass) {
		for _, t := range told.Of(p).reports {
			done := map[int]bool{}
			for _, c := range counts {
				for _, m := range c.words.FindAllStringSubmatchIndex(t.flat, -1) {
					if typed := rule.Number(t.flat[m[2]:m[3]]); !done[m[2]] && !c.holds(t.summary, typed.IntPart()) {
						p.At(t.sub(m[2], m[3]), fmt.Sprintf("%sが「%s件」と書かれていますが、データでは%d件です", c.what, t.flat[m[2]:m[3]], c.counts(t.summary)[0]),
							fmt.Sprintf("「｛%s｝件」と書けば、データの件数が入ります", c.reference))
					}
					done[m[2]] = true
				}
			}
		}
	},
}

// counts are ways to tell how many indicators there are, the closest wording first.
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
