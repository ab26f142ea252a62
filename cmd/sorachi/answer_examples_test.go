package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"sorachi/data/national"
	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/form/sheets"
	"sorachi/pkg/excel/reconcile"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/value/wareki"
)

// This file holds the rules of answers (回答) to their examples: a form for the
// plan that all rules share is filled in as the example says, and comes back.

// typedCell is what somebody types into a form.
type typedCell struct {
	kpi  string
	key  form.Key
	what any
}

// answerExamples fill the forms of each rule's bad example. Several forms are
// several files.
var answerExamples = map[string][][]typedCell{
	"other-form":           {nil, nil}, // the second for another year
	"bad-answer":           {{{"wine-festa", form.ColValue, "調べています"}}},
	"other-unit":           {{{"wine-festa", form.ColValue, "320回"}}},
	"contradicting-answer": {{{"wine-festa", form.ColValue, 28672}, {"wine-festa", form.ColState, "未公表"}}},
	"answers-differ":       {{{"wine-festa", form.ColValue, 28672}}, {{"wine-festa", form.ColValue, 28762}}},
	"unclear-answer":       {{{"hotel-guests", form.ColValue, "2.8万人"}}},
	"not-imported":         {{{"wine-festa", form.PastKey(2024), "28,700人"}}},
}

// TestAnswerExamples wants each bad example to be found under its rule alone.
func TestAnswerExamples(t *testing.T) {
	for _, r := range slices.Concat(answer.Rules, reconcile.Rules) {
		t.Run(r.Code, func(t *testing.T) {
			if e := exampleOf(t, r); e.err != nil {
				t.Error(e.err)
			}
			for _, d := range exampleOf(t, r).found {
				if d.Code != r.Code || d.Severity != r.Severity {
					t.Errorf("found %s %s: %s", d.Severity, d.Code, d.Message)
				}
			}
			if len(exampleOf(t, r).found) != 1 || !r.Described() {
				t.Error("not found once, or not described in （ ）")
			}
		})
	}
}

// runAnswerExample makes the answers of a rule's bad example and merges them.
func runAnswerExample(t *testing.T, r *diag.Rule) (e example) {
	t.Helper()
	files := fstest.MapFS{}
	for name, data := range examplePlan(t, r.Code) {
		files[name] = &fstest.MapFile{Data: data}
	}
	p, found, err := load.Plan(files, load.Options{National: national.FS})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	var all []*answer.Answers
	read := func(name string, data []byte) {
		a, found := answer.Read(name, data)
		e.found = append(e.found, found...)
		if a != nil {
			all = append(all, a)
		}
	}
	for i, cells := range answerExamples[r.Code] {
		year := wareki.Year(2025)
		if cells == nil && i > 0 {
			year--
		}
		read([]string{"回答.xlsx", "回答2.xlsx"}[i], filledForm(t, p, year, cells))
	}
	if r.Code == "not-a-form" {
		read("回答.xls", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"+strings.Repeat("\x00", 1000)+"W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00"))
	}
	e.found = append(e.found, reconcile.Answers(p, reconcile.Options{}, all).Found...)
	return e
}

// filledForm is a form for all KPIs with something typed into it.
func filledForm(t testing.TB, p *plan.Plan, year wareki.Year, typed []typedCell) []byte {
	t.Helper()
	data, err := sheets.Write(p, form.RequestAll(p), sheets.Letter{Year: year})
	must(t, err)
	data, err = typedInto(data, typed)
	must(t, err)
	return data
}

// typedInto types into the cells of a form. A cell without a key is that beside
// the label (担当者) which stands in place of the KPI.
func typedInto(data []byte, typed []typedCell) ([]byte, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := f.GetRows(form.EntrySheet)
	if err != nil {
		return nil, err
	}
	for _, c := range typed {
		row, col := -1, -1
		for i, cells := range rows {
			if slices.Contains(cells, form.KeyMark+string(form.ColID)) && c.key != "" {
				col = slices.Index(cells, string(c.key))
			}
			if at := slices.Index(cells, c.kpi); at >= 0 && row < 0 {
				row = i
				if c.key == "" {
					col = at + 1
				}
			}
		}
		cell, err := excelize.CoordinatesToCellName(col+1, row+1)
		if err != nil {
			return nil, fmt.Errorf("%s %s: %w", c.kpi, c.key, err)
		}
		if err := f.SetCellValue(form.EntrySheet, cell, c.what); err != nil {
			return nil, err
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
