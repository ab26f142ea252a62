package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// world is what a run touches outside the plan: the streams and what is known
// of them.
type world struct {
	out, err                     io.Writer
	getenv                       func(string) string
	outIsTerminal, errIsTerminal bool
}

// run executes one command line and returns its exit code.
func run(args []string, w world) int {
	root := newRoot(&w)
	root.SetArgs(args)
	root.SetOut(w.out)
	root.SetErr(w.err)
	err := root.Execute()
	code := exitCode(err)
	switch code {
	case exitUsage:
		fmt.Fprintf(w.err, "sorachi: %s\n使い方は「sorachi help」で見られます。\n", err)
	case exitFailure:
		fmt.Fprintf(w.err, "sorachi: %s\n", plainWords(err))
	}
	return code
}

const rootHelp = `sorachiは、振興局の計画（YAML）を確かめ、推進状況の報告書（資料２）のPDFと
評価指標のExcelファイルを作ります。

計画のフォルダーを省くと、今いるフォルダーから上へ plan.yaml を探します
（data の下に計画が1つだけあれば、それも見つけます）。

終了コード: 0 問題なし、1 エラーの指摘あり、2 使い方の誤り、3 読み書きの失敗`

func newRoot(w *world) *cobra.Command {
	root := group(&cobra.Command{
		Use:   "sorachi",
		Short: "計画のYAMLから推進状況の報告書（PDFとExcel）を作る",
		Long:  rootHelp,
		Example: `  sorachi report build              報告書を作る
  sorachi kpi check                 計画を確かめる
  sorachi kpi list --format json    評価指標の一覧を出す`,
	})
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return flagError(err) })
	root.PersistentFlags().String("color", "auto", "色を付けるか（auto、always、never）")
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return checkColor(cmd) }
	root.AddCommand(newReport(w), newKPI(w), newEvent(w), newVersion(w), newCompletion())
	root.SetHelpCommand(newHelp())
	japaneseHelp(root)
	return root
}

// group makes a command that only holds others: without one of them, or with a
// mistyped one, it fails instead of printing help and exiting 0.
func group(cmd *cobra.Command) *cobra.Command {
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return usagef("「%s」の後に動詞がありません。使えるのは %s です", cmd.CommandPath(), strings.Join(verbs(cmd), "、"))
		}
		msg := fmt.Sprintf("「%s %s」という命令はありません", cmd.CommandPath(), args[0])
		if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
			return usagef("%s。「%s %s」ではありませんか", msg, cmd.CommandPath(), near[0])
		}
		return usagef("%s。使えるのは %s です", msg, strings.Join(verbs(cmd), "、"))
	}
	cmd.SuggestionsMinimumDistance = 2
	return cmd
}

func verbs(cmd *cobra.Command) []string {
	var out []string
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			out = append(out, c.Name())
		}
	}
	return out
}

// atMost accepts up to n folders.
func atMost(n int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > n {
			return usagef("余分な指定「%s」があります", args[n])
		}
		return nil
	}
}

func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [命令]",
		Short: "使い方を表示する",
		RunE: func(cmd *cobra.Command, args []string) error {
			target, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usagef("「%s」という命令はありません", strings.Join(args, " "))
			}
			target.InitDefaultHelpFlag()
			return target.Help()
		},
	}
}

const usageTemplate = `{{with or .Long .Short}}{{. | trimTrailingWhitespaces}}

{{end}}使い方:
  {{if .HasAvailableSubCommands}}{{.CommandPath}} 命令{{else}}{{.UseLine}}{{end}}{{if .HasExample}}

例:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

命令:{{range .Commands}}{{if or .IsAvailableCommand (eq .Name "help")}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

指定:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

共通の指定:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`

// japaneseHelp replaces the library's English words.
func japaneseHelp(root *cobra.Command) {
	root.SetHelpTemplate(usageTemplate)
	root.SetUsageTemplate(usageTemplate)
	for _, c := range append([]*cobra.Command{root}, descendants(root)...) {
		c.Flags().BoolP("help", "h", false, "使い方を表示する")
		c.DisableFlagsInUseLine = true
	}
}

func descendants(cmd *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, c := range cmd.Commands() {
		out = append(append(out, c), descendants(c)...)
	}
	return out
}
