package check

import (
	"fmt"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/wareki"
)

var baselineDiffers = &Rule{
	Rule: diag.Rule{Code: "baseline-differs", Severity: diag.Warning, Group: diag.Figures,
		Title: "基準値が同じ年度の実績値と違う",
		Doc: `基準年と同じ年度の実績値が、基準値と違います。どちらかの値か年度が誤っているか、あとで改定された値の直し忘れが考えられます。
千人と万人のような丸めの違いは指摘しません。`,
		Bad: `baseline: 7,250千人（R3）
target: 7,968千人（R7）
actuals:
  R3: 7,487千人
`,
		Good: `baseline: 7,487千人（R3）
target: 7,968千人（R7）
actuals:
  R3: 7,487千人
`},
	run: func(p *pass) {
		for _, k := range p.originals() {
			base := k.Baseline
			if !base.HasFigure() || base.Year == 0 {
				continue
			}
			if v := k.Actual(base.Year); v.HasFigure() && v.Quantity.Comparable(base.Quantity) && !sameFigure(v, base) {
				here, there := base.Figure(), v.Figure()
				p.at(here, fmt.Sprintf("「%s」の基準値（%s）は%sですが、%sの実績値は%sです", label(k), base.Year, here.Value, base.Year, there.Value),
					"どちらが正しいかを確かめ、値か年度を直してください", related(there, "実績値はここです"))
			}
		}
	},
}

var targetYearPassed = &Rule{
	Rule: diag.Rule{Code: "target-year-passed", Severity: diag.Info, Group: diag.Years,
		Title: "目標年が報告する年度より前になっている",
		Doc: `目標年が、報告する年度より前です。すでに終わった目標と比べた進捗率が印刷されます。
計画の改定で新しい目標ができていれば書き換え、年度の打ち間違いであれば直してください。`,
		Bad: `baseline: 7,250千人（R2）
target: 7,468千人（R5）
`,
		Good: `baseline: 7,250千人（R2）
target: 7,468千人（R7）
`},
	run: func(p *pass) {
		for _, k := range p.originals() {
			if t := k.Target; t.HasFigure() && t.Year != 0 && t.Year < p.summary.Year && !far(t, p.plan.Period) && !p.yearInDoubt() && !notAfter(t, k.Baseline) {
				p.at(t.YearMark(), fmt.Sprintf("「%s」の目標年の%sは、報告する%sより前です", label(k), t.Year, p.summary.Year),
					"新しい目標があれば書き換えてください。年度の打ち間違いでなければ、このままで構いません")
			}
		}
	},
}

var cumulativeFalls = &Rule{
	Rule: diag.Rule{Code: "cumulative-falls", Severity: diag.Warning, Group: diag.Figures,
		Title: "累計の値が前より減っている",
		Doc: `累計（「cumulative: true」の指標と、名称か値に「累計」とある指標）は、前の年度より減りません。その年度だけの値を書いたか、桁を誤ったことが考えられます。
累計でなければ「cumulative」を削除してください。`,
		Bad: `cumulative: true
actuals:
  R4: 240人
  R5: 655人
  R6: 265人
`,
		Good: `cumulative: true
actuals:
  R4: 240人
  R5: 655人
  R6: 920人
`},
	run: func(p *pass) {
		for _, k := range p.originals() {
			if isCumulative(k) {
				p.falls(timeline(k, p.summary.Year))
				p.falls(dates(k.Milestones))
			}
		}
	},
}

func isCumulative(k *plan.KPI) bool {
	for _, v := range figures(k) {
		if strings.Contains(v.Quantity.Prefix, "累計") {
			return true
		}
	}
	return k.Cumulative || strings.Contains(k.Name.Value, "累計")
}

func dates(values []plan.Actual) []dated {
	var out []dated
	for _, a := range values {
		if a.Value.HasFigure() {
			out = append(out, dated{a.Value, a.Year.Short()})
		}
	}
	return out
}

// falls reports the values that are below the highest before them. One that is
// of another size altogether has its own finding.
func (p *pass) falls(values []dated) {
	for i := 1; i < len(values); i++ {
		v, before := values[i], values[i-1]
		if v.Quantity.Comparable(before.Quantity) && v.Quantity.Number.LessThan(before.Quantity.Number) && !tenfold(v.Value, before.Value) {
			at, then := v.Figure(), before.Figure()
			p.at(at, fmt.Sprintf("累計の指標なのに、%sの「%s」が%sの「%s」より減っています", v.what, at.Value, before.what, then.Value),
				"累計の値を書いてください。累計でなければ「cumulative」を削除してください", related(then, "前の値はここです"))
		}
	}
}

var milestoneDiffers = &Rule{
	Rule: diag.Rule{Code: "milestone-differs", Severity: diag.Warning, Group: diag.Figures,
		Title: "年度ごとの目標値が最終の目標値と合わない",
		Doc: `「milestones」の年度ごとの目標値が、目標年の目標値と食い違っています。目標年の値は「target」と同じになり、それより前の年度の値は「target」を超えず、目標年より後の年度はありません。
どちらかを直してください。`,
		Bad: `target: 200千人（R7）
milestones:
  R6: 180千人
  R7: 210千人
`,
		Good: `target: 200千人（R7）
milestones:
  R6: 180千人
  R7: 200千人
`},
	run: func(p *pass) {
		for _, r := range p.rows() {
			for _, m := range r.Def.Milestones {
				p.milestone(r.Def, m, r.Direction)
			}
		}
	},
}

func (p *pass) milestone(k *plan.KPI, m plan.Actual, d plan.Direction) {
	t := k.Target
	if !t.HasFigure() || t.Year == 0 || !m.Value.HasFigure() || !m.Value.Quantity.Comparable(t.Quantity) || boundContradicts(k) || notAfter(t, k.Baseline) {
		return
	}
	at, aim := m.Value.Figure(), t.Figure()
	past := m.Value.Quantity.Number.Cmp(t.Quantity.Number)
	if d == plan.Down {
		past = -past
	}
	rel := related(aim, "目標値はここです")
	switch {
	case m.Year > t.Year && p.inPeriod(m.Year):
		p.at(m.Key, fmt.Sprintf("%sの目標値がありますが、目標年は%sです", m.Year, t.Year), "目標年か、この年度を改めてください", related(t.YearMark(), "目標年はここです"))
	case m.Year == t.Year && !sameFigure(m.Value, t):
		p.at(at, fmt.Sprintf("%sの目標値が、ここでは%s、「target」では%sです", m.Year, at.Value, aim.Value), "どちらが正しいかを確かめ、値をそろえてください", rel)
	case m.Year < t.Year && past > 0 && d != plan.Stay && !tenfold(m.Value, t):
		p.at(at, fmt.Sprintf("%sの目標値「%s」が、%sの目標値「%s」より先に進んでいます", m.Year, at.Value, t.Year, aim.Value), "値か年度を確かめてください", rel)
	}
}

var baselineAfterActual = &Rule{
	Rule: diag.Rule{Code: "baseline-after-actual", Severity: diag.Info, Group: diag.Years,
		Title: "基準年が最初の実績値の年度より後になっている",
		Doc: `基準年より前の年度の実績値があります。基準年の打ち間違いか、改定の前の値の消し忘れが考えられます。
計画の改定で基準年を新しくしたのであれば、このままで構いません。`,
		Bad: `baseline: 7,250千人（R4）
target: 7,468千人（R7）
actuals:
  R3: 7,087千人
`,
		Good: `baseline: 7,250千人（R2）
target: 7,468千人（R7）
actuals:
  R3: 7,087千人
`},
	run: func(p *pass) {
		for _, k := range p.originals() {
			base := k.Baseline
			if !base.HasFigure() || base.Year == 0 || len(k.Actuals) == 0 {
				continue
			}
			if first := firstMeasured(k); first != 0 && first < base.Year && !notAfter(k.Target, base) {
				p.at(base.YearMark(), fmt.Sprintf("「%s」の基準年は%sですが、それより前の%sの実績値があります", label(k), base.Year, first),
					"基準年が正しいかを確かめてください。正しければ、このままで構いません")
			}
		}
	},
}

func firstMeasured(k *plan.KPI) wareki.Year {
	for _, a := range k.Actuals {
		if a.Value.HasFigure() {
			return a.Year
		}
	}
	return 0
}
