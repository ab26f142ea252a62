// Package export makes the files of the data (データ) of one plan or several: one
// table for machines in the format that is wanted, and its dictionary (項目定義).
//
// The rows and columns are those of dataset; listing writes them in its formats, and
// reportbook/datasheets as a workbook. Where the files go is the caller's affair.
//
// To read it: this file, Of, which joins the tables and names them, and Data.Files, which
// makes the files; format.go, the formats and the endings of their files.
package export

import (
	"bytes"
	"slices"

	"sorachi/pkg/excel/reportbook/datasheets"
	"sorachi/pkg/export/dataset"
	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value/wareki"
)

// Plan is what an export keeps of a plan: not the plan itself, of which there may
// be a thousand.
type Plan struct {
	File    string // its plan.yaml, as findings name it
	ID      string
	Code    string // 全国地方公共団体コード; empty when the plan has none
	Bureau  string
	Year    wareki.Year // that is reported on
	Table   dataset.Table
	Counted int // KPIs without reposts
}

// PlanOf takes from a plan without errors what an export keeps of it.
func PlanOf(p *plan.Plan, s *progress.Summary) Plan {
	return Plan{
		File: p.File, ID: p.ID.Value, Code: p.Code.Value, Bureau: p.Bureau.Value,
		Year: s.Year, Table: dataset.Of(p, s), Counted: s.Counted,
	}
}

// Data is the data of one plan or several, ready to be written.
type Data struct {
	Table dataset.Table
	Name  string // of the files, without their endings: sorachi-R6-data
	about datasheets.About
}

// Of joins the data of plans, at least one, in their order; wide puts the years
// side by side. The name tells the plan, or kpi for several, and the year when all
// report on the same.
func Of(plans []Plan, wide bool) Data {
	tables := make([]dataset.Table, len(plans))
	for i, p := range plans {
		tables[i] = p.Table
	}
	first := plans[0]
	d := Data{Table: dataset.Join(tables...), Name: first.ID, about: datasheets.About{ID: first.ID, Creator: first.Bureau, Year: first.Year}}
	for _, p := range plans[1:] {
		d.Name, d.about.ID = "kpi", "kpi"
		d.about.Year = max(d.about.Year, p.Year)
		if p.Bureau != first.Bureau {
			d.about.Creator = ""
		}
	}
	if !slices.ContainsFunc(plans, func(p Plan) bool { return p.Year != first.Year }) {
		d.Name += "-" + first.Year.Short()
	}
	if wide {
		d.Table = dataset.Wide(d.Table)
		d.Name += "-wide"
		return d
	}
	d.Name += "-data"
	return d
}

// Files makes the files of a format (see Formats), named name with its ending. A
// CSV holds one table, so that its dictionary is a file beside it.
func (d Data) Files(format, name string, o listing.Options) ([]outfile.File, error) {
	if format == workbook {
		data, err := datasheets.Write(d.Table, d.about)
		return []outfile.File{{Path: name + endings[workbook], Data: data}}, err
	}
	files := []outfile.File{{Path: name + endings[format]}}
	tables := []dataset.Table{d.Table}
	if format == csv {
		files = append(files, outfile.File{Path: name + "-dictionary.csv"})
		tables = append(tables, dataset.Dictionary(d.Table))
	}
	for i, t := range tables {
		var b bytes.Buffer
		if err := listing.Dataset(&b, t, format, o); err != nil {
			return nil, err
		}
		files[i].Data = b.Bytes()
	}
	return files, nil
}
