package check

import (
	"fmt"
	"path"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/wareki"
)

var yearNotPrinted = &Rule{
	Rule: diag.Rule{Code: "year-not-printed", Severity: diag.Warning, Group: diag.Years,
		Title: "報告書に載らない年度の下に書かれている",
		Doc: `取組と主な取組は報告する年度とその次の年度、分析・対応方向は報告する年度のものを印刷します。
それより後の年度や、計画期間より前の年度の下に書いたものは、どの報告書にも載りません。年度の打ち間違いが考えられます。`,
		Bad: `R77:  # 次の年度の主な取組
  - title: インタープリター※養成事業の実施`,
		Good: `R7:  # 次の年度の主な取組
  - title: インタープリター※養成事業の実施`},
	run: func(p *pass) {
		for _, k := range p.yearKeys() {
			if p.neverPrinted(k) {
				p.at(k.key, fmt.Sprintf("「%s」の下の%sは、%s年度の報告書に載りません", k.key.Value, k.what, p.ownYear()),
					fmt.Sprintf("年度を確かめてください。報告する年度は%sです", p.ownYear()))
			}
		}
	},
}

var yearWithoutText = &Rule{
	Rule: diag.Rule{Code: "year-without-text", Severity: diag.Warning, Group: diag.Years,
		Title: "ファイルがあるのに、載せる年度のものがない",
		Doc: `analysis.yamlに報告する年度の文がないか、programs.yamlに次の年度の事業がありません。そのページは報告書に載りません。
年度が替わったときに、書き足すのを忘れたのかもしれません。載せないときは、このままで構いません。`,
		Bad: `R6:
  heading: 空知総合振興局の主な取組`,
		Good: `R7:
  heading: 空知総合振興局の主な取組`},
	run: func(p *pass) {
		if p.plan.Year == 0 || p.plan.Year != p.ownYear() || !p.inPeriod(p.plan.Year) {
			return
		}
		p.lacks("analysis.yaml", "分析・対応方向", p.plan.Year)
		p.lacks("programs.yaml", "主な取組", p.plan.Year+1)
	},
}

// yearKey is a year under which something is written to be printed.
type yearKey struct {
	file, what string
	year, last wareki.Year // last is the latest that a report of this year prints
	key        plan.Text
	filled     bool
}

// yearKeys returns the years of the analysis, the programs and the events.
func (p *pass) yearKeys() []yearKey {
	var out []yearKey
	own := p.ownYear()
	for _, y := range p.plan.Analysis {
		out = append(out, yearKey{p.beside("analysis.yaml"), "分析・対応方向", y.Year, own, y.Key, len(y.Sentences) > 0})
	}
	for _, y := range p.plan.Programs {
		out = append(out, yearKey{p.beside("programs.yaml"), "主な取組", y.Year, own + 1, y.Key, true})
	}
	for _, pr := range p.plan.Projects {
		for _, y := range pr.Events {
			out = append(out, yearKey{pr.File, "取組", y.Year, own + 1, y.Key, true})
		}
	}
	return out
}

// neverPrinted reports whether k lies before the period or so late that no
// report of this year shows it. The analysis of the next year may be begun.
func (p *pass) neverPrinted(k yearKey) bool {
	if !p.inPeriod(p.ownYear()) {
		return false // the period or the year itself is in doubt
	}
	return k.year < p.plan.Period.From || k.year > max(k.last, p.ownYear()+1)
}

// inPeriod reports whether the plan has a period that y is in.
func (p *pass) inPeriod(y wareki.Year) bool {
	return p.plan.Period != (wareki.Span{}) && p.plan.Period.Contains(y)
}

// lacks reports a file that has nothing under the year that is printed.
func (p *pass) lacks(name, what string, year wareki.Year) {
	file := p.beside(name)
	if !slices.Contains(p.plan.Read, file) || slices.Contains(p.plan.Unread, file) {
		return
	}
	at := plan.NewText("", diag.Pos{File: file, Line: 1, Col: 1})
	for _, k := range p.yearKeys() {
		switch {
		case k.file != file:
		case p.neverPrinted(k), k.year == year && k.filled:
			return
		default:
			at = k.key
		}
	}
	d := p.rule.New(at.Pos(), diag.Pos{}, fmt.Sprintf("%sに、%s年度の%sがありません", name, year, what),
		fmt.Sprintf("「%s:」の下に書き足してください。載せないときは、このままで構いません", year.Short()))
	if !at.IsZero() {
		d.End = at.End()
	}
	p.report(d)
}

// beside returns a file of the plan's folder as findings show it.
func (p *pass) beside(name string) string { return path.Join(path.Dir(p.plan.File), name) }

// ownYear returns the year that plan.yaml reports on, which a command may have
// replaced by an earlier one.
func (p *pass) ownYear() wareki.Year { return ownYear(p.plan) }

func ownYear(p *plan.Plan) wareki.Year {
	y, err := wareki.ParseYear(p.YearText.Value)
	if err != nil {
		return p.Year
	}
	return y
}
