package progress

import (
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

// namedRows is how many KPI names a formula line carries before ほか.
const namedRows = 3

// FormulaLines returns the line under a table for each formula that rows use:
// 進捗率＝実績値÷目標値×100（小数第2位を四捨五入）. The formula of most rows
// comes first and stands for the table; the others name their KPIs.
func FormulaLines(rows []Row) []string {
	var uses []formulaUse
	for i := range rows {
		uses = addUse(uses, &rows[i])
	}
	slices.SortStableFunc(uses, func(a, b formulaUse) int { return len(b.names) - len(a.names) })
	var out []string
	for i, u := range uses {
		whose := ""
		if i > 0 {
			whose = "（" + joinNames(u.names) + "）"
		}
		out = append(out, "進捗率"+whose+"＝"+u.text())
	}
	return out
}

// formulaUse is a formula with the KPIs that it is used for.
type formulaUse struct {
	method plan.Method
	names  []string
	held   bool
}

func addUse(uses []formulaUse, r *Row) []formulaUse {
	m := r.Method
	m.Pos = diag.Pos{}
	if _, ok := formulaOf(m.Name); !ok {
		return uses
	}
	i := slices.IndexFunc(uses, func(u formulaUse) bool { return u.method == m })
	if i < 0 {
		i, uses = len(uses), append(uses, formulaUse{method: m})
	}
	u := &uses[i]
	u.held = u.held || r.Rate.HeldBack
	if name := r.Def.Name.Value; !slices.Contains(u.names, name) {
		u.names = append(u.names, name)
	}
	return uses
}

func (u formulaUse) text() string {
	note := RoundingText(u.method)
	if u.held {
		note += "。目標に達していないものは100％としない"
	}
	return ExpressionText(u.method.Name) + "（" + note + "）"
}

// ExpressionText returns the expression of a method: 実績値÷目標値×100. It is
// empty for none.
func ExpressionText(name plan.MethodName) string {
	f, _ := formulaOf(name)
	return f.text
}

// RoundingText says how the rates of a method are rounded: 小数第2位を四捨五入.
func RoundingText(m plan.Method) string {
	place := "小数第" + strconv.Itoa(m.Decimals+1) + "位"
	if m.Rounding == plan.Truncate {
		return place + "以下を切捨て"
	}
	return place + "を四捨五入"
}

func joinNames(names []string) string {
	if len(names) > namedRows {
		return strings.Join(names[:namedRows], "、") + "ほか"
	}
	return strings.Join(names, "、")
}
