package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
)

// run executes one command line and returns its exit code.
func run(args []string, w console.World) int {
	out := &result{to: w.Out}
	w.Out = out
	w.Version = versionText()
	root := newRoot(&w)
	root.SetArgs(commandline.WrapValues(root, args))
	root.SetOut(w.Out)
	root.SetErr(w.Err)
	cmd, err := root.ExecuteC()
	w.Cache.Trim()
	if out.err != nil {
		err = console.Unwritten(out.err)
	}
	code := console.CodeOf(err)
	switch code {
	case console.ExitUsage:
		fmt.Fprintf(w.Err, "sorachi: %s\n使い方は「%s」で見られます\n", console.Printable(err.Error()), commandline.HelpFor(cmd))
	case console.ExitFailure:
		fmt.Fprintf(w.Err, "sorachi: %s\n", console.Printable(console.Sentence(err)))
	}
	return code
}

// result is stdout. It keeps the first failure of a write, which the libraries
// between may drop.
type result struct {
	to  io.Writer
	err error
}

func (r *result) Write(b []byte) (int, error) {
	n, err := r.to.Write(b)
	if err != nil && r.err == nil {
		r.err = err
	}
	return n, err
}

const rootHelp = `sorachiは、振興局の計画（YAML）を確かめ、推進状況の報告書（資料２）のPDFと
評価指標のExcelファイルを作ります。

計画のフォルダーを省くと、今いるフォルダーから上へ順に plan.yaml を探します。
data の下に計画が1つだけあれば、それを使います。

終了コード:
  0  問題なし（警告だけのときを含む）
  1  エラーの指摘がある
  2  使い方の誤り
  3  読み書きの失敗（計画が見つからないときを含む）`

func newRoot(w *console.World) *cobra.Command {
	cobra.EnableCommandSorting = false // help lists them in the order of work
	cobra.MousetrapHelpText = ""       // the library's notice of a double click is in English
	root := commandline.Group(&cobra.Command{
		Use:   "sorachi",
		Short: "計画のYAMLから推進状況の報告書（PDFとExcel）を作る",
		Long:  rootHelp,
		Example: `  sorachi report build              報告書を作る
  sorachi kpi check                 計画を確かめる
  sorachi kpi list --format json    評価指標の一覧を出す`,
	})
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(commandline.FlagError)
	commandline.AddColor(root, &w.Color)
	help := commandline.NewHelp()
	root.AddCommand(newReport(w), newKPI(w), newEvent(w), newRule(w), newTemplate(w), newXLSX(w), newVersion(w), newCompletion(w), help)
	root.SetHelpCommand(help)
	commandline.SpeakJapanese(root)
	return root
}
