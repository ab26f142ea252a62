package listing

import (
	"fmt"
	"strconv"

	"sorachi/pkg/listing/formats"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
)

// kpiGrid is the list of KPIs for reading: values as written, and below it the
// formulas and how the rows are counted.
func kpiGrid(s *progress.Summary) formats.Grid {
	g := formats.Grid{Columns: []formats.Column{{Title: "番号", Right: true}, {Title: "プロジェクト"}, {Title: "ID"},
		{Title: "評価指標", Elastic: true}, {Title: "基準値", Right: true}}}
	for _, y := range s.Years {
		g.Columns = append(g.Columns, formats.Column{Title: y.Short(), Right: true})
	}
	g.Columns = append(g.Columns, formats.Column{Title: "目標値", Right: true}, formats.Column{Title: "進捗率", Right: true}, formats.Column{Title: "状態"})
	for i := range s.Rows {
		r := &s.Rows[i]
		cells := []string{strconv.Itoa(r.Project.Number), r.Project.ID.Value, idOf(r), r.Name, written(r.Def.Baseline)}
		for _, y := range s.Years {
			cells = append(cells, written(r.Def.Actual(y)))
		}
		g.Rows = append(g.Rows, append(cells, written(r.Def.Target), r.Rate.Text, joinStates(statesOf(r))))
	}
	g.Notes = append(g.Notes, s.Formulas...)
	g.Notes = append(g.Notes, fmt.Sprintf("表示%d件。再掲を除く%d件のうち、達成%d件、進捗率あり%d件、集計中%d件",
		s.Shown, s.Counted, s.Reached, s.Judged, s.Pending))
	return g
}

// kpiCSV is the list of KPIs as a CSV has it: one row a KPI, values as written
// and again as numbers in the base unit.
func kpiCSV(s *progress.Summary) formats.Grid {
	titles := []string{"プロジェクト番号", "プロジェクトID", "プロジェクト", "ID", "評価指標", "再掲",
		"基準値", "目標値", "目標の条件"}
	for _, y := range s.Years {
		titles = append(titles, y.Short())
	}
	titles = append(titles, "単位", "基準年度", "基準値（数値）", "目標年度", "目標値（数値）")
	for _, y := range s.Years {
		titles = append(titles, y.Short()+"（数値）")
	}
	titles = append(titles, "進捗率", "進捗率（％）", "計算方法", "方向", "区分", "状態")
	g := formats.Grid{Columns: formats.ColumnsOf(titles)}
	for i := range s.Rows {
		g.Rows = append(g.Rows, kpiCells(s, &s.Rows[i]))
	}
	return g
}

func kpiCells(s *progress.Summary, r *progress.Row) []string {
	p, k, unit := r.Project, r.Def, unitOf(r.Def)
	cells := []string{strconv.Itoa(p.Number), p.ID.Value, p.Name.Value, idOf(r), k.Name.Value, repostText(r),
		written(k.Baseline), written(k.Target), boundOf(k.Target)}
	for _, y := range s.Years {
		cells = append(cells, written(k.Actual(y)))
	}
	cells = append(cells, unit, yearOf(k.Baseline), figure(k.Baseline, unit), yearOf(k.Target), figure(k.Target, unit))
	for _, y := range s.Years {
		cells = append(cells, figure(k.Actual(y), unit))
	}
	return append(cells, r.Rate.Text, r.Rate.Printed, progress.MethodTitle(r.Method.Name),
		progress.DirectionText(r.Direction), bandOf(s, r), joinStates(statesOf(r)))
}

func repostText(r *progress.Row) string {
	if r.Repost {
		return "再掲"
	}
	return ""
}

// written returns v as typed, empty when nothing is written.
func written(v *value.Value) string {
	if v == nil {
		return ""
	}
	return v.Text.Value
}

func boundOf(v *value.Value) string {
	if !v.HasFigure() {
		return ""
	}
	return string(v.Quantity.Bound)
}

func yearOf(v *value.Value) string {
	if v == nil || v.Year == 0 {
		return ""
	}
	return v.Year.Short()
}

// unitOf returns the base unit of k's numbers: the target's, else that of the
// first figure there is.
func unitOf(k *plan.KPI) string {
	values := []*value.Value{k.Target, k.Baseline}
	for _, a := range k.Actuals {
		values = append(values, a.Value)
	}
	for _, v := range values {
		if v.HasFigure() {
			return v.Quantity.Unit
		}
	}
	return ""
}

// figure returns the exact number of v in the base unit. A number of another
// unit is left out: in its column it would be taken for something it is not.
func figure(v *value.Value, unit string) string {
	if !v.HasFigure() || v.Quantity.Unit != unit {
		return ""
	}
	return v.Quantity.Number.String()
}
