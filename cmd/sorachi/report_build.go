package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"sorachi/pkg/findings"
	"sorachi/pkg/outfile"
	"sorachi/pkg/page"
	"sorachi/pkg/render"
	"sorachi/pkg/sheet"
	"sorachi/pkg/theme"
)

func newReport(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:     "report",
		Short:   "報告書を作る",
		Example: `  sorachi report build`,
	})
	cmd.AddCommand(newReportBuild(w))
	return cmd
}

type reportBuildOptions struct {
	dir, year, out, template string
	only                     []string
}

// outputs are the words of --only with the endings of their files.
var outputs = []string{"pdf", "xlsx"}

func newReportBuild(w *world) *cobra.Command {
	var o reportBuildOptions
	cmd := &cobra.Command{
		Use:   "build [フォルダー]",
		Short: "報告書のPDFとExcelファイルを作る",
		Long: `計画を確かめてから、報告書のPDFと評価指標のExcelファイルを作ります。
エラーがあれば何も書き出さずに終了コード1で終わります。警告は表示して続けます。
ファイルの名前は、計画のIDと年度（sorachi-R6.pdf など）です。`,
		Example: `  sorachi report build
  sorachi report build data/sorachi --out 会議資料
  sorachi report build --only pdf`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			dir, err := findPlan(args)
			if err != nil {
				return err
			}
			o.dir = dir
			return reportBuildRun(cmd, w, o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.year, "year", "", "報告する年度（例：R6）。省くとplan.yamlのyear")
	f.StringVar(&o.out, "out", "out", "書き出すフォルダー")
	f.StringSliceVar(&o.only, "only", outputs, "作るもの（pdf、xlsx）")
	f.StringVar(&o.template, "template", theme.Default, "テンプレートの名前、またはファイル")
	return cmd
}

func reportBuildRun(cmd *cobra.Command, w *world, o reportBuildOptions) error {
	start := time.Now()
	for _, kind := range o.only {
		if !slices.Contains(outputs, kind) {
			return usagef("「--only」に「%s」は使えません。使えるのは %s です", kind, strings.Join(outputs, "、"))
		}
	}
	th, found, err := loadTheme(o.template)
	if err != nil {
		return err
	}
	l, err := load(o.dir, o.year)
	if err != nil {
		return err
	}
	l.found = append(l.found, found...)
	doc, err := l.layOut(th)
	if err != nil {
		return err
	}
	l.found = l.found.Sorted()
	if err := findings.Text(w.err, l.found, w.printer(cmd, w.errIsTerminal)); err != nil {
		return err
	}
	if l.found.HasErrors() {
		fmt.Fprintf(w.err, "%s。エラーを直すまで、報告書は作りません。\n", findings.Count(l.found))
		return errFindings
	}
	files, err := l.files(doc, o)
	if err != nil {
		return err
	}
	if err := outfile.WriteSet(o.out, files); err != nil {
		return err
	}
	l.tell(w, o.out, files, len(doc.Pages), time.Since(start))
	return nil
}

// files makes the outputs, at the same time: neither needs the other.
func (l *loaded) files(doc *page.Document, o reportBuildOptions) ([]outfile.File, error) {
	makers := map[string]func() ([]byte, error){
		"pdf":  func() ([]byte, error) { return render.PDF(doc) },
		"xlsx": func() ([]byte, error) { return sheet.Write(l.plan, l.summary, doc.Info.Title) },
	}
	var (
		wg    sync.WaitGroup
		files []outfile.File
		errs  = make([]error, len(outputs))
		data  = make([][]byte, len(outputs))
	)
	for i, kind := range outputs {
		if slices.Contains(o.only, kind) {
			wg.Go(func() { data[i], errs[i] = makers[kind]() })
		}
	}
	wg.Wait()
	for i, kind := range outputs {
		if errs[i] != nil {
			return nil, fmt.Errorf("%sを作れませんでした: %w", strings.ToUpper(kind), errs[i])
		}
		if data[i] != nil {
			name := fmt.Sprintf("%s-%s.%s", l.plan.ID.Value, l.summary.Year.Short(), kind)
			files = append(files, outfile.File{Path: name, Data: data[i]})
		}
	}
	return files, nil
}

// tell says what was made.
func (l *loaded) tell(w *world, out string, files []outfile.File, pages int, took time.Duration) {
	for _, f := range files {
		fmt.Fprintf(w.err, "%s を作りました\n", filepath.ToSlash(filepath.Join(out, f.Path)))
	}
	fmt.Fprintf(w.err, "%dページ、評価指標%d件（再掲を除く）、%s、%.2f秒\n", pages, l.summary.Counted, findings.Count(l.found), took.Seconds())
}
