package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var bandsOrder = &Rule{
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
	run: func(p *pass) {
		bands := p.bands()
		for i := 1; i < len(bands); i++ {
			p.bandAfter(bands[i-1], bands[i])
		}
	},
}

// bandAfter reports a band that does not lie below the one before it.
func (p *pass) bandAfter(last, b plan.Band) {
	before := related(last.Label, "前の区分はここです")
	switch {
	case last.Edge.IsZero():
		p.at(last.Label, fmt.Sprintf("下限（from）のない区分「%s」の後に、別の区分があります", last.Label.Value),
			"下限を書くか、この区分を一番下に移してください", related(b.Label, "次の区分はここです"))
	case !last.Has || !b.Has:
	case b.From.Number.Equal(last.From.Number):
		p.at(b.Edge, fmt.Sprintf("下限「%s」が、前の区分「%s」と同じです", b.Edge.Value, last.Label.Value), "下限を改めてください", before)
	case b.From.Number.GreaterThan(last.From.Number):
		p.at(b.Edge, fmt.Sprintf("下限「%s」が、前の区分「%s」の下限「%s」より高くなっています", b.Edge.Value, last.Label.Value, last.Edge.Value),
			"区分を下限の高い順に並べてください", before)
	}
}

var bandsOpenBelow = &Rule{
	Rule: diag.Rule{Code: "bands-open-below", Severity: diag.Warning, Group: diag.Structure,
		Title: "一番下の区分より低い進捗率の区分がない",
		Doc: `一番下の区分に下限（from）があると、それより低い進捗率はどの区分にも入らず、円グラフでは「判定なし」になります。
一番下の区分には下限を書かないでください。`,
		Bad: `bands:
  - {label: 100％以上, from: 100, mark: 達成}
  - {label: 80％以上100％未満, from: 80}`,
		Good: `bands:
  - {label: 100％以上, from: 100, mark: 達成}
  - {label: 80％以上100％未満, from: 80}
  - {label: 80％未満}`},
	run: func(p *pass) {
		bands := p.bands()
		if len(bands) == 0 {
			return
		}
		if low := bands[len(bands)-1]; low.Has {
			p.at(low.Edge, fmt.Sprintf("%s％より低い進捗率が入る区分がありません", low.From.Written),
				fmt.Sprintf("下限のない区分（例：「label: %s％未満」）を最後に加えてください", low.From.Written))
		}
	},
}
