package bands

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var bandsOrder = &rule.Rule{
	Rule: diag.Rule{Code: "bands-order", Severity: diag.Error, Group: diag.Structure,
		Title: "区分が高い順に並んでいない",
		Doc: `区分は、下限（from）の高い順に書きます。下限が同じ区分や、下限のない区分が2つ以上あると、進捗率がどちらに入るのか決まりません。
下限を書かないのは、一番下の区分だけです。`,
		Bad: `bands:
  - {label: 80％以上100％未満, from: 80}
  - {label: 100％以上, from: 100, mark: 達成}
  - {label: 80％未満}`,
		Good: `bands:
  - {label: 100％以上, from: 100, mark: 達成}
  - {label: 80％以上100％未満, from: 80}
  - {label: 80％未満}`},
	Run: func(p *rule.Pass) {
		bands := p.Bands()
		for i := 1; i < len(bands); i++ {
			reportBandAfter(p, bands[i-1], bands[i])
		}
	},
}

// reportBandAfter reports a band that does not lie below the one before it.
func reportBandAfter(p *rule.Pass, last, b plan.Band) {
	before := rule.Related(last.Label, "前の区分はここです")
	switch {
	case last.Edge.IsZero():
		p.At(last.Label, fmt.Sprintf("下限（from）のない区分「%s」の後に、別の区分があります", last.Label.Value),
			"下限を書くか、この区分を一番下に移してください", rule.Related(b.Label, "次の区分はここです"))
	case !last.Has || !b.Has:
	case b.From.Number.Equal(last.From.Number):
		p.At(b.Edge, fmt.Sprintf("下限「%s」が、前の区分「%s」と同じです", b.Edge.Value, last.Label.Value), "下限を改めてください", before)
	case b.From.Number.GreaterThan(last.From.Number):
		p.At(b.Edge, fmt.Sprintf("下限「%s」が、前の区分「%s」の下限「%s」より高くなっています", b.Edge.Value, last.Label.Value, last.Edge.Value),
			"区分を下限の高い順に並べてください", before)
	}
}
