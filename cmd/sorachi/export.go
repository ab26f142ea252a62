package main

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/findings"
	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
	"sorachi/pkg/sheet"
	"sorachi/pkg/tidy"
	"sorachi/pkg/wareki"
)

// exported is what an export keeps of a plan.
type exported struct {
	dir, file string // as findings name them: data/sorachi, data/sorachi/plan.yaml
	id, code  string
	bureau    string
	year      wareki.Year
	table     tidy.Table
	counted   int // KPIs without reposts
}

// exportedPlans reads the plans. The findings of all are told before errors in
// any of them stop the export: data of a wrong plan are wrong.
func exportedPlans(w *world, dirs []string, year wareki.Year) ([]exported, error) {
	var plans []exported
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
			if err := w.tellErrors(l, "データは書き出しません"); err != nil {
				return nil, err
			}
			continue
		}
		plans = append(plans, newExported(dir, l))
	}
	if bad {
		return nil, errFindings
	}
	return plans, distinct(plans)
}

// tellErrors prints the findings of a plan that has errors, and what is not done
// until they are mended.
func (w *world) tellErrors(l *loaded, refusal string) error {
	found := l.found.Sorted()
	if err := findings.Text(w.err, found, w.printer(w.errTerminal)); err != nil {
		return err
	}
	fmt.Fprintf(w.err, "%s。エラーを直すまで、%s\n", findings.Count(found), refusal)
	return nil
}

func newExported(dir string, l *loaded) exported {
	return exported{
		dir: dir, file: l.plan.File, id: l.plan.ID.Value, code: l.plan.Code.Value, bureau: l.plan.Bureau.Value,
		year: l.summary.Year, table: tidy.Of(l.plan, l.summary), counted: l.summary.Counted,
	}
}

// distinct refuses plans that the table could not tell apart.
func distinct(plans []exported) error {
	seen := map[[2]string]string{}
	for _, p := range plans {
		key := [2]string{p.code, p.id}
		if other, ok := seen[key]; ok {
			return usagef("「%s」と「%s」は計画のIDが同じ（%s）で、表の中で見分けられません。plan.yamlのidを変えてください", other, p.dir, p.id)
		}
		seen[key] = p.dir
	}
	return nil
}

// export is the data of one plan or several, ready to be written.
type export struct {
	table tidy.Table
	about sheet.About
	name  string // of the files, without their endings
}

func newExport(plans []exported, wide bool) export {
	tables := make([]tidy.Table, len(plans))
	for i, p := range plans {
		tables[i] = p.table
	}
	first := plans[0]
	e := export{table: tidy.Join(tables...), about: sheet.About{ID: first.id, Creator: first.bureau, Year: first.year}, name: first.id}
	for _, p := range plans[1:] {
		e.name, e.about.ID = "kpi", "kpi"
		e.about.Year = max(e.about.Year, p.year)
		if p.bureau != first.bureau {
			e.about.Creator = ""
		}
	}
	if !slices.ContainsFunc(plans, func(p exported) bool { return p.year != first.year }) {
		e.name += "-" + first.year.Short()
	}
	if wide {
		e.table = tidy.Wide(e.table)
		e.name += "-wide"
		return e
	}
	e.name += "-data"
	return e
}

// files makes the files of a format. A CSV holds one table, so that its
// dictionary is a file beside it.
func (e export) files(format, name string, o listing.Options) ([]outfile.File, error) {
	if format == "xlsx" {
		data, err := sheet.WriteData(e.table, e.about)
		return []outfile.File{{Path: name + ".xlsx", Data: data}}, err
	}
	files := []outfile.File{{Path: name + exportEndings[format]}}
	tables := []tidy.Table{e.table}
	if format == "csv" {
		files = append(files, outfile.File{Path: name + "-dictionary.csv"})
		tables = append(tables, tidy.Dictionary(e.table))
	}
	for i, t := range tables {
		var b bytes.Buffer
		if err := listing.Table(&b, t, format, o); err != nil {
			return nil, err
		}
		files[i].Data = b.Bytes()
	}
	return files, nil
}

// tell counts what was written, and tells what the data lack.
func (e export) tell(w *world, plans []exported) {
	counted := 0
	var without []string
	for _, p := range plans {
		counted += p.counted
		if p.code == "" {
			without = append(without, p.file)
		}
	}
	fmt.Fprintf(w.err, "計画%d件、評価指標%d件（再掲を除く）、%d行\n", len(plans), counted, len(e.table.Rows))
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
