package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"sorachi/pkg/diag"
	"sorachi/pkg/export"
	"sorachi/pkg/findings"
	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
	"sorachi/pkg/page"
	"sorachi/pkg/pdf"
	"sorachi/pkg/sheet"
	"sorachi/pkg/wareki"
)

type reportBuildOptions struct {
	dirs          []string
	year          wareki.Year
	out, template string
	only          []string // kinds of outputs; none is the usual ones
	projectSheets bool     // the workbook gets a sheet a project
}

// output is a kind of file that a report consists of.
type output struct {
	kind    string // of --only, and the ending of the files
	unusual bool   // made only when it is asked for
	write   func(l *loaded, doc *page.Document, name string) ([]outfile.File, error)
}

var outputs = []output{
	{kind: "pdf", write: single("pdf", writePDF)},
	{kind: "xlsx", write: single("xlsx", func(l *loaded, _ *page.Document) ([]byte, error) {
		return sheet.Write(sheet.Input{Plan: l.plan, Summary: l.summary, Theme: l.theme, ProjectSheets: l.projectSheets})
	})},
	{kind: "svg", write: writeSVG, unusual: true},
	{kind: "csv", write: writeData("csv"), unusual: true},
	{kind: "json", write: writeData("json"), unusual: true},
	{kind: "markdown", write: writeData("markdown"), unusual: true},
}

// writeData makes the files that kpi export makes of the one plan.
func writeData(format string) func(*loaded, *page.Document, string) ([]outfile.File, error) {
	return func(l *loaded, _ *page.Document, _ string) ([]outfile.File, error) {
		d := export.Of([]export.Plan{export.PlanOf(l.plan, l.summary)}, false)
		return d.Files(format, d.Name, listing.Options{BOM: true})
	}
}

// single makes an output of one file.
func single(ending string, write func(*loaded, *page.Document) ([]byte, error)) func(*loaded, *page.Document, string) ([]outfile.File, error) {
	return func(l *loaded, doc *page.Document, name string) ([]outfile.File, error) {
		data, err := write(l, doc)
		return []outfile.File{{Path: name + "." + ending, Data: data}}, err
	}
}

// writePDF makes the PDF with the printed figures attached.
func writePDF(l *loaded, doc *page.Document) ([]byte, error) {
	figures, err := figuresOf(l)
	if err != nil {
		return nil, err
	}
	with := *doc
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

func newReportBuild(w *world) *cobra.Command {
	var o reportBuildOptions
	cmd := &cobra.Command{
		Use:   "build [フォルダー]",
		Short: "報告書のPDFとExcelファイルを作る",
		Long: `計画を確かめてから、報告書のPDFと評価指標のExcelファイルを作ります。
PDFには、評価指標の一覧の数値をCSVで添付します。
エラーがあれば何も書き出さずに終了コード1で終わります。警告は表示して続けます。
ファイルの名前は、計画のIDと年度（sorachi-R6.pdf など）です。
「--only svg」では、ページごとのSVGの画像（sorachi-R6-p01.svg など）を作ります。
「--only csv,json,markdown」では、「kpi export」と同じデータ（sorachi-R6-data.csv など）を作ります。`,
		Example: `  sorachi report build
  sorachi report build data/sorachi --out 会議資料
  sorachi report build --year R5 --only pdf
  sorachi report build --only xlsx --project-sheets
  sorachi report build --only pdf,svg`,
		Args: folders(1),
		RunE: func(_ *cobra.Command, args []string) error {
			o.dirs = args
			return reportBuildRun(w, o)
		},
	}
	f := cmd.Flags()
	addYear(cmd, &o.year)
	f.StringVar(&o.out, "out", "out", "書き出す`フォルダー`。省くとout")
	f.Var(choices{&o.only, kinds()}, "only", "作るファイルの`種類`（"+strings.Join(kinds(), "、")+"）。省くとpdfとxlsx")
	f.BoolVar(&o.projectSheets, "project-sheets", false, "Excelファイルに、プロジェクトごとのシートも作る")
	addTemplate(cmd, &o.template)
	completeWith(cmd, "only", kinds())
	return cmd
}

func reportBuildRun(w *world, o reportBuildOptions) error {
	start := time.Now()
	if o.out == "" {
		return usagef("「--out」のフォルダーの名前が空です")
	}
	l, doc, err := layOutReport(w, o)
	if err != nil {
		return err
	}
	l.projectSheets = o.projectSheets
	made, err := makeFiles(l, doc, o.only)
	if err != nil {
		return err
	}
	if err := outfile.WriteSet(o.out, slices.Concat(made...)); err != nil {
		return err
	}
	for _, files := range made {
		tellMade(w, o.out, files)
	}
	fmt.Fprintf(w.err, "%dページ、評価指標%d件（再掲を除く）、警告%d件、%.2f秒\n",
		len(doc.Pages), l.summary.Counted, l.found.Count(diag.Warning), time.Since(start).Seconds())
	return nil
}

// layOutReport does what stands before any output: theme, plan, checks, pages.
// It prints the findings.
func layOutReport(w *world, o reportBuildOptions) (*loaded, *page.Document, error) {
	dir, err := planFolder(o.dirs)
	if err != nil {
		return nil, nil, err
	}
	th, found, err := loadTheme(o.template)
	if err != nil {
		return nil, nil, err
	}
	how := loadOptions{year: o.year}
	l, err := load(dir, how)
	if err != nil {
		return nil, nil, err
	}
	l.found = append(l.found, found...)
	doc, err := l.layOut(th, w.photos())
	if err != nil {
		return nil, nil, err
	}
	l.silence(how, true)
	l.found = l.found.Sorted()
	if err := findings.Text(w.err, l.found, w.printer(w.errTerminal)); err != nil {
		return nil, nil, err
	}
	if l.found.HasErrors() {
		fmt.Fprintf(w.err, "%s。エラーを直すまで、報告書は作りません\n", findings.Count(l.found))
		return nil, nil, errFindings
	}
	return l, doc, nil
}

// makeFiles makes the files of the outputs at the same time: none needs another.
func makeFiles(l *loaded, doc *page.Document, only []string) ([][]outfile.File, error) {
	var (
		wg     sync.WaitGroup
		wanted = wantedOutputs(only)
		made   = make([][]outfile.File, len(wanted))
		errs   = make([]error, len(wanted))
		name   = l.plan.ID.Value + "-" + l.summary.Year.Short()
	)
	for i, o := range wanted {
		wg.Go(func() { made[i], errs[i] = o.write(l, doc, name) })
	}
	wg.Wait()
	return made, errors.Join(errs...)
}

// tellMade names the files of an output, and pages that an earlier, longer
// report left beside them: they are somebody's files by now, and stay.
func tellMade(w *world, dir string, files []outfile.File) {
	first, last := files[0].Path, files[len(files)-1].Path
	switch len(files) {
	case 1:
		fmt.Fprintf(w.err, "%s を作りました\n", filepath.ToSlash(filepath.Join(dir, first)))
	case 2:
		fmt.Fprintf(w.err, "%s と %s を作りました\n", filepath.ToSlash(filepath.Join(dir, first)), last)
	default:
		fmt.Fprintf(w.err, "%s から %s までの%dファイルを作りました\n", filepath.ToSlash(filepath.Join(dir, first)), last, len(files))
	}
	for _, name := range stalePages(dir, files) {
		fmt.Fprintf(w.err, "%s は前に作ったページで、今回の報告書にはありません\n", filepath.ToSlash(filepath.Join(dir, name)))
	}
}
