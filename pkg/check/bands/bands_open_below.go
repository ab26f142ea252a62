package bands

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var bandsOpenBelow = &rule.Rule{
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
	Run: func(p *rule.Pass) {
		bands := p.Bands()
		if len(bands) == 0 {
			return
		}
		if low := bands[len(bands)-1]; low.Has {
			p.At(low.Edge, fmt.Sprintf("%s％より低い進捗率が入る区分がありません", low.From.Written),
				fmt.Sprintf("下限のない区分（例：「label: %s％未満」）を最後に加えてください", low.From.Written))
		}
	},
}
