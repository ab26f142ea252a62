package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"sorachi/pkg/diag"
	"sorachi/pkg/findings"
	"sorachi/pkg/outfile"
	"sorachi/pkg/wareki"
)

type reportBuildOptions struct {
	dirs          []string
	year          wareki.Year
	out, template string
	only          []string // kinds of outputs; none is the usual ones
	projectSheets bool     // the workbook gets a sheet a project
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
	f.Var(anyOf(&o.only, kinds()), "only", "作るファイルの`種類`（"+strings.Join(kinds(), "、")+"）。省くとpdfとxlsx")
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
	b, err := layOutReport(w, o)
	if err != nil {
		return err
	}
	made, err := makeFiles(b, o.only)
	if err != nil {
		return err
	}
	if err := outfile.WriteSet(o.out, slices.Concat(made...)); err != nil {
		return err
	}
	for _, files := range made {
		w.tellMade(o.out, files)
		tellStale(w, o.out, files)
	}
	fmt.Fprintf(w.err, "%dページ、評価指標%d件（再掲を除く）、警告%d件、%.2f秒\n",
		len(b.doc.Pages), b.summary.Counted, b.found.Count(diag.Warning), time.Since(start).Seconds())
	return nil
}

// layOutReport does what stands before any output: theme, plan, checks, pages.
// It prints the findings.
func layOutReport(w *world, o reportBuildOptions) (*built, error) {
	dir, err := planFolder(o.dirs)
	if err != nil {
		return nil, err
	}
	th, found, err := loadTheme(o.template)
	if err != nil {
		return nil, err
	}
	how := loadOptions{year: o.year}
	l, err := load(dir, how)
	if err != nil {
		return nil, err
	}
	l.found = append(l.found, found...)
	doc, err := l.layOut(th, w.photos())
	if err != nil {
		return nil, err
	}
	l.silence(how, true)
	l.found = l.found.Sorted()
	if l.found.HasErrors() {
		return nil, w.refuse(l.found, "エラーを直すまで、報告書は作りません")
	}
	if err := findings.Text(w.err, l.found, w.printer(w.errTerminal)); err != nil {
		return nil, err
	}
	name := l.plan.ID.Value + "-" + l.summary.Year.Short()
	return &built{loaded: l, doc: doc, theme: th, projectSheets: o.projectSheets, name: name}, nil
}
