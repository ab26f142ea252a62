package check

import (
	"cmp"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/quantity"
	"sorachi/pkg/value"
)

// number reads a figure of either width; what is none counts as 0.
func number(s string) decimal.Decimal {
	q, _ := quantity.Parse(s)
	return q.Number
}

// related points from a finding to the text t.
func related(t plan.Text, message string) diag.Related {
	return diag.Related{Pos: t.Pos(), Message: message}
}

// label returns what a finding calls a KPI: its name, or its id without one, or
// a word for any KPI.
func label(k *plan.KPI) string {
	return cmp.Or(k.Name.Value, k.ID.Value, "この指標")
}

// maxNames is how many names a message lists before ほか.
const maxNames = 3

// list joins names for a message.
func list(names []string) string {
	if len(names) > maxNames {
		return strings.Join(names[:maxNames], "、") + "ほか"
	}
	return strings.Join(names, "、")
}

// indicators returns every KPI that holds figures: the plan's own, then those
// of the outline, which have a baseline and a target alone.
func (p *pass) indicators() []*plan.KPI {
	out := p.originals()
	for _, pr := range p.outlineProjects() {
		for _, k := range pr.KPIs {
			out = append(out, &plan.KPI{Name: k.Name, Baseline: k.Baseline, Target: k.Target})
		}
	}
	return out
}

// word returns the last place of w in the figure of v, or all of the figure.
func word(v *value.Value, w string) plan.Text {
	at := v.Figure()
	if i := strings.LastIndex(at.Value, w); i >= 0 && w != "" {
		return at.Sub(i, i+len(w))
	}
	return at
}
