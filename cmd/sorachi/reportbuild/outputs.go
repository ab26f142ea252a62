package reportbuild

import (
	"errors"
	"slices"
	"sync"

	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/excel/reportbook"
	"sorachi/pkg/export"
	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
	"sorachi/pkg/page"
	"sorachi/pkg/pdf"
	"sorachi/pkg/theme"
)

// output is a kind of file that a report consists of.
type output struct {
	kind    string // of --only
	unusual bool   // made only when it is asked for
	files   func(b *built) ([]outfile.File, error)
}

// built is a report that is laid out, of which every output is made.
type built struct {
	*planfolder.Loaded
	doc           *page.Document
	theme         *theme.Theme // in which it was laid out
	projectSheets bool         // the workbook gets a sheet a project
	name          string       // of the files, without what tells their kinds
}

var outputs = []output{
	{kind: "pdf", files: single(".pdf", pdfOf)},
	{kind: "xlsx", files: single(".xlsx", func(b *built) ([]byte, error) {
		return reportbook.Write(reportbook.Input{Plan: b.Plan, Summary: b.Summary, Theme: b.theme, ProjectSheets: b.projectSheets})
	})},
	{kind: "svg", files: svgFiles, unusual: true},
	{kind: "csv", files: dataFiles("csv"), unusual: true},
	{kind: "json", files: dataFiles("json"), unusual: true},
	{kind: "markdown", files: dataFiles("markdown"), unusual: true},
}

// dataFiles makes the files that kpi export makes of the one plan.
func dataFiles(format string) func(*built) ([]outfile.File, error) {
	return func(b *built) ([]outfile.File, error) {
		d := export.Of([]export.Plan{export.PlanOf(b.Plan, b.Summary)}, false)
		return d.Files(format, d.Name, listing.Options{BOM: true})
	}
}

// single makes an output of one file.
func single(ending string, dataOf func(*built) ([]byte, error)) func(*built) ([]outfile.File, error) {
	return func(b *built) ([]outfile.File, error) {
		data, err := dataOf(b)
		return []outfile.File{{Path: b.name + ending, Data: data}}, err
	}
}

// pdfOf makes the PDF with the printed figures attached.
func pdfOf(b *built) ([]byte, error) {
	figures, err := figuresOf(b.Loaded)
	if err != nil {
		return nil, err
	}
	with := *b.doc
	with.Attachments = append(with.Attachments, figures)
	return pdf.Write(&with)
}

// kinds are the words of --only.
func kinds() []string {
	var out []string
	for _, o := range outputs {
		out = append(out, o.kind)
	}
	return out
}

// wantedOutputs returns the outputs that --only names, the usual ones when it
// names none.
func wantedOutputs(only []string) []output {
	return slices.DeleteFunc(slices.Clone(outputs), func(o output) bool {
		if len(only) == 0 {
			return o.unusual
		}
		return !slices.Contains(only, o.kind)
	})
}

// makeFiles makes the files of the outputs at the same time: none needs another.
func makeFiles(b *built, only []string) ([][]outfile.File, error) {
	var (
		wg     sync.WaitGroup
		wanted = wantedOutputs(only)
		made   = make([][]outfile.File, len(wanted))
		errs   = make([]error, len(wanted))
	)
	for i, o := range wanted {
		wg.Go(func() { made[i], errs[i] = o.files(b) })
	}
	wg.Wait()
	return made, errors.Join(errs...)
}
