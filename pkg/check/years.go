package check

import (
	"fmt"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

var targetBeforeBaseline = &Rule{
	Rule: diag.Rule{Code: "target-before-baseline", Severity: diag.Warning, Group: diag.Years,
		Title: "目標年が基準年より後ではない",
		Doc: `目標年が基準年と同じか、それより前です。年度の打ち間違いが考えられます。
基準値からの到達度や年度ごとの見込みと比べる計算方法では、進捗率も正しく計算できません。`,
		Bad: `baseline: 7,250千人（R2）
target: 7,468千人（R1）`,
		Good: `baseline: 7,250千人（R2）
target: 7,468千人（R7）`},
	run: func(p *pass) {
		for _, k := range p.originals() {
			p.yearOrder(k.Baseline, k.Target)
		}
		for _, pr := range p.outlineProjects() {
			for _, k := range pr.KPIs {
				p.yearOrder(k.Baseline, k.Target)
			}
		}
	},
}

// yearOrder reports a target that is not of a later year than its baseline.
func (p *pass) yearOrder(base, target *value.Value) {
	if !notAfter(target, base) {
		return
	}
	p.at(target.YearMark(), fmt.Sprintf("目標年の%sが、基準年の%sより後ではありません", target.Year, base.Year),
		"目標年か基準年を改めてください", related(base.YearMark(), "基準年はここです"))
}

// notAfter reports whether the target is of the baseline's year or before it.
func notAfter(target, base *value.Value) bool {
	return base.HasFigure() && target.HasFigure() && base.Year != 0 && target.Year != 0 && target.Year <= base.Year
}

var missingYearActual = &Rule{
	Rule: diag.Rule{Code: "missing-year-actual", Severity: diag.Info, Group: diag.Figures,
		Title: "前の年度の実績値がない",
		Doc: `報告する年度より前の実績値が、この指標だけ書かれていません。一覧のその年度の欄は空になります。
消してしまったのでなければ、このままで構いません。値がない年度は「調査なし」とも書けます。`,
		Bad: `actuals:
  R3: 420千人
  R5: 533千人
  R6: 集計中（7月頃）`,
		Good: `actuals:
  R3: 420千人
  R4: 480千人
  R5: 533千人
  R6: 集計中（7月頃）`},
	run: func(p *pass) {
		written := map[wareki.Year]bool{}
		for _, k := range p.originals() {
			for _, a := range k.Actuals {
				written[a.Year] = true
			}
		}
		for _, k := range p.originals() {
			p.gaps(k, written)
		}
	},
}

// gaps reports the years before the reported one for which others have a value
// and k has none.
func (p *pass) gaps(k *plan.KPI, written map[wareki.Year]bool) {
	var years []string
	for y := p.plan.Period.From; y < min(p.plan.Year, p.plan.Period.To+1); y++ {
		if written[y] && k.Actual(y) == nil {
			years = append(years, y.Short())
		}
	}
	if len(years) > 0 && len(k.Actuals) > 0 && !k.Unread {
		p.at(k.Actuals[0].Key, fmt.Sprintf("「%s」に%sの実績値がありません", label(k), strings.Join(years, "、")),
			"消してしまったときは書き足してください。調べていない年度には「調査なし」と書けます")
	}
}
