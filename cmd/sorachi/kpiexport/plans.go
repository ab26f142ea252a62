package kpiexport

import (
	"errors"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/export"
	"sorachi/pkg/value/wareki"
)

// exportedPlans reads the plans. The findings of each that has errors are told before
// these stop the export, since data of a wrong plan are wrong; a plan that cannot be
// read at all stops it at once.
func exportedPlans(w *console.World, dirs []string, year wareki.Year) ([]export.Plan, error) {
	var plans []export.Plan
	bad := false
	for _, dir := range dirs {
		l, err := planfolder.Load(dir, planfolder.Options{Year: year})
		if usage := (console.UsageError{}); errors.As(err, &usage) && len(dirs) > 1 {
			return nil, console.Usagef("%s: %s", dir, usage.Msg)
		}
		if err != nil {
			return nil, err
		}
		l.Silence()
		if l.Found.HasErrors() {
			bad = true
			if err := w.Refuse(l.Found, "エラーを直すまで、データは書き出しません"); !errors.Is(err, console.ErrFindings) {
				return nil, err
			}
			continue
		}
		plans = append(plans, export.PlanOf(l.Plan, l.Summary))
	}
	if bad {
		return nil, console.ErrFindings
	}
	return plans, distinct(dirs, plans)
}

// distinct refuses plans that the table could not tell apart.
func distinct(dirs []string, plans []export.Plan) error {
	seen := map[[2]string]string{}
	for i, p := range plans {
		key := [2]string{p.Code, p.ID}
		if other, ok := seen[key]; ok {
			return console.Usagef("「%s」と「%s」は計画のIDが同じ（%s）で、表の中で見分けられません。plan.yamlのidを変えてください", other, dirs[i], p.ID)
		}
		seen[key] = dirs[i]
	}
	return nil
}
