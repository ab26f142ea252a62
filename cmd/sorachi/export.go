package main

import (
	"errors"
	"fmt"
	"strings"

	"sorachi/pkg/export"
	"sorachi/pkg/wareki"
)

// exportedPlans reads the plans. The findings of all are told before errors in
// any of them stop the export: data of a wrong plan are wrong.
func exportedPlans(w *world, dirs []string, year wareki.Year) ([]export.Plan, error) {
	var plans []export.Plan
	bad := false
	for _, dir := range dirs {
		how := loadOptions{year: year}
		l, err := load(dir, how)
		if usage := (usageError{}); errors.As(err, &usage) && len(dirs) > 1 {
			return nil, usagef("%s: %s", dir, usage.msg)
		}
		if err != nil {
			return nil, err
		}
		l.silence(how, false)
		if l.found.HasErrors() {
			bad = true
			if err := w.refuse(l.found, "エラーを直すまで、データは書き出しません"); !errors.Is(err, errFindings) {
				return nil, err
			}
			continue
		}
		plans = append(plans, export.PlanOf(l.plan, l.summary))
	}
	if bad {
		return nil, errFindings
	}
	return plans, distinct(dirs, plans)
}

// distinct refuses plans that the table could not tell apart.
func distinct(dirs []string, plans []export.Plan) error {
	seen := map[[2]string]string{}
	for i, p := range plans {
		key := [2]string{p.Code, p.ID}
		if other, ok := seen[key]; ok {
			return usagef("「%s」と「%s」は計画のIDが同じ（%s）で、表の中で見分けられません。plan.yamlのidを変えてください", other, dirs[i], p.ID)
		}
		seen[key] = dirs[i]
	}
	return nil
}

// tellExported counts what was written, and tells what the data lack.
func tellExported(w *world, d export.Data, plans []export.Plan) {
	counted := 0
	var without []string
	for _, p := range plans {
		counted += p.Counted
		if p.Code == "" {
			without = append(without, p.File)
		}
	}
	fmt.Fprintf(w.err, "計画%d件、評価指標%d件（再掲を除く）、%d行\n", len(plans), counted, len(d.Table.Rows))
	if len(without) > 0 {
		fmt.Fprintf(w.err, "%s に全国地方公共団体コードがないため、地域は「地域名」だけで分かります。「code: 010006」（北海道の例）のように書き足すと、コードの列が埋まります\n", someOf(without))
	}
}

// someOf names the first few of many.
func someOf(names []string) string {
	const most = 3
	if len(names) <= most {
		return strings.Join(names, "、")
	}
	return fmt.Sprintf("%sほか%d件", strings.Join(names[:most], "、"), len(names)-most)
}
