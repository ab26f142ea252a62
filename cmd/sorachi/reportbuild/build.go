// Package reportbuild is the command report build: it lays the report out, makes the
// outputs that are wanted of it and writes them as one set.
//
// Pages are made by pkg/report, files by pkg/pdf, pkg/svg, pkg/excel/reportbook and
// pkg/export. Read build.go first, the command from top to bottom, then outputs.go (the
// kinds of files), of which svg.go has the pages as pictures and attach.go what travels
// in the PDF.
package reportbuild

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/cmd/sorachi/template"
	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer"
	"sorachi/pkg/outfile"
	"sorachi/pkg/value/wareki"
)

// New makes the command report build.
func New(w *console.World) *cobra.Command {
	var o options
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
		Args: commandline.Folders(1),
		RunE: func(_ *cobra.Command, args []string) error {
			o.dirs = args
			return run(w, o)
		},
	}
	f := cmd.Flags()
	commandline.AddYear(cmd, &o.year)
	f.StringVar(&o.out, "out", "out", "書き出す`フォルダー`。省くとout")
	f.Var(commandline.AnyOf(&o.only, kinds(), commandline.NotAnyOf(kinds())), "only", "作るファイルの`種類`（"+strings.Join(kinds(), "、")+"）。省くとpdfとxlsx")
	f.BoolVar(&o.projectSheets, "project-sheets", false, "Excelファイルに、プロジェクトごとのシートも作る")
	template.AddFlag(cmd, &o.template)
	commandline.CompleteWith(cmd, "only", kinds())
	return cmd
}

type options struct {
	dirs          []string
	year          wareki.Year
	out, template string
	only          []string // kinds of outputs; none is the usual ones
	projectSheets bool     // the workbook gets a sheet a project
}

func run(w *console.World, o options) error {
	start := time.Now() // World's Now may be nil, and this is only told
	if o.out == "" {
		return console.Usagef("「--out」のフォルダーの名前が空です")
	}
	if o.projectSheets && len(o.only) > 0 && !slices.Contains(o.only, "xlsx") {
		return console.Usagef("「--project-sheets」は、Excelファイル（xlsx）を作るときだけ使えます")
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
		w.TellMade(o.out, files...)
		tellStale(w, o.out, files)
	}
	fmt.Fprintf(w.Err, "%dページ、評価指標%d件（再掲を除く）、警告%d件、%.2f秒\n",
		len(b.doc.Pages), b.Summary.Counted, b.Found.Count(diag.Warning), time.Since(start).Seconds())
	return nil
}

// layOutReport does what stands before any output: theme, plan, checks, pages.
// It prints the findings.
func layOutReport(w *console.World, o options) (*built, error) {
	dir, err := planfolder.Find(o.dirs)
	if err != nil {
		return nil, err
	}
	th, found, err := template.Load(o.template)
	if err != nil {
		return nil, err
	}
	l, err := planfolder.Load(dir, planfolder.Options{Year: o.year})
	if err != nil {
		return nil, err
	}
	l.Found = append(l.Found, found...)
	doc, err := l.LayOut(th, w.Photos())
	if err != nil {
		return nil, err
	}
	l.Silence()
	l.Found = l.Found.Sorted()
	if l.Found.HasErrors() {
		return nil, w.Refuse(l.Found, "エラーを直すまで、報告書は作りません")
	}
	if err := printer.Text(w.Err, l.Found, w.Printer(w.ErrTerminal)); err != nil {
		return nil, err
	}
	name := l.Plan.ID.Value + "-" + l.Summary.Year.Short()
	return &built{Loaded: l, doc: doc, theme: th, projectSheets: o.projectSheets, name: name}, nil
}
