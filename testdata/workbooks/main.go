// Workbooks writes a workbook of the figures of 1,788 municipalities, 10 KPIs
// each in six years: 17,880 rows with the years in columns, or 107,280 tidy ones.
// .ci/workbooks times it as a whole process. The figures are at hand, repeated
// with other names; computed computes the
// progress of every municipality first and turns its years into columns.
//
//	workbooks wide|tidy|computed OUT.xlsx
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"slices"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/reportbook/datasheets"
	"sorachi/pkg/export/dataset"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
	"sorachi/pkg/yamlfile"
)

const municipalities, kpis = 1788, 10

const planYAML = `format: 1
id: m
title: 計画
document: 資料２
bureau: 北海道空知総合振興局
region: 町
code: 010006
period: R3～R7
year: R6
bands:
  - {label: 100％以上, from: 100}
  - {label: 100％未満}
`

const kpiYAML = `  - id: k%d
    name: 管内への観光入込客数（その%[1]d）
    baseline: 1,232万人（R1）
    target: 1,278万人（R7）
    actuals: {R3: 852万人, R4: "1,159.6万人", R5: "1,274.46万人", R6: "1,300万人（速報）"}
`

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 || tables[os.Args[1]] == nil {
		log.Fatal("usage: workbooks wide|tidy|computed OUT.xlsx")
	}
	if err := write(tables[os.Args[1]], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

var tables = map[string]func(*plan.Plan) dataset.Table{
	"wide":     func(p *plan.Plan) dataset.Table { return repeated(dataset.Wide(computed(p, 0))) },
	"tidy":     func(p *plan.Plan) dataset.Table { return repeated(computed(p, 0)) },
	"computed": all,
}

func write(table func(*plan.Plan) dataset.Table, out string) error {
	p, err := municipality()
	if err != nil {
		return err
	}
	t := table(p)
	if n := len(t.Rows); n != municipalities*kpis && n != 6*municipalities*kpis {
		return fmt.Errorf("%d rows", n)
	}
	data, err := datasheets.Write(t, datasheets.About{ID: p.ID.Value, Year: p.Year})
	if err != nil {
		return err
	}
	return os.WriteFile(out, data, 0o644)
}

// computed is the table of municipality n.
func computed(p *plan.Plan, n int) dataset.Table {
	p.ID, p.Code, p.Region = written("m", n), written("", 10006+n), written("町", n)
	return dataset.Of(p, progress.Compute(p, p.Year))
}

func written(start string, n int) plan.Text {
	return yamlfile.NewText(fmt.Sprintf("%s%06d", start, n), diag.Pos{})
}

// all turns the years into columns one plan at a time, whose columns are the
// same, so that the tidy table never lies in memory as well.
func all(p *plan.Plan) (out dataset.Table) {
	for n := range municipalities {
		t := dataset.Wide(computed(p, n))
		out = dataset.Table{Title: t.Title, Columns: t.Columns, Rows: append(out.Rows, t.Rows...)}
	}
	return out
}

// repeated gives every municipality the rows of the first, with its own names.
func repeated(first dataset.Table) dataset.Table {
	out := dataset.Table{Title: first.Title, Columns: first.Columns}
	for n := range municipalities {
		own := map[string]string{"plan": fmt.Sprintf("m%06d", n), "code": fmt.Sprintf("%06d", 10006+n), "region": fmt.Sprintf("町%06d", n)}
		for _, r := range first.Rows {
			row := slices.Clone(r)
			for i, c := range first.Columns {
				if name, ok := own[c.Key]; ok {
					row[i] = name
				}
			}
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

func municipality() (*plan.Plan, error) {
	project := "id: p1\nnumber: 1\nname: プロジェクト\narea: 道央\npurpose: 目的\nkpis:\n"
	for i := range kpis {
		project += fmt.Sprintf(kpiYAML, i)
	}
	p, found, err := load.Plan(fstest.MapFS{
		"plan.yaml":        {Data: []byte(planYAML)},
		"projects/p1.yaml": {Data: []byte(project)},
	}, load.Options{Name: "m"})
	if err == nil && found.HasErrors() {
		err = errors.New(found[0].Message)
	}
	return p, err
}
