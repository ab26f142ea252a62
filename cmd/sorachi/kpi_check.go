package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"sorachi/pkg/diag"
	"sorachi/pkg/findings"
)

type kpiCheckOptions struct {
	dirs []string
	year string
}

func newKPICheck(w *world) *cobra.Command {
	var o kpiCheckOptions
	cmd := &cobra.Command{
		Use:   "check [フォルダー]...",
		Short: "計画を確かめる",
		Long: `計画のYAMLを確かめ、誤りや見直したいところを、場所と直し方を付けて示します。
エラーがあれば終了コード1で終わります。警告だけなら0です。`,
		Example: `  sorachi kpi check
  sorachi kpi check data/sorachi`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dirs = args
			return kpiCheckRun(cmd, w, o)
		},
	}
	cmd.Flags().StringVar(&o.year, "year", "", "報告する年度（例：R6）。省くとplan.yamlのyear")
	return cmd
}

func kpiCheckRun(cmd *cobra.Command, w *world, o kpiCheckOptions) error {
	if len(o.dirs) == 0 {
		dir, err := findPlan(nil)
		if err != nil {
			return err
		}
		o.dirs = []string{dir}
	}
	th, _, err := loadTheme("")
	if err != nil {
		return err
	}
	var all diag.List
	for _, arg := range o.dirs {
		dir, _ := findPlan([]string{arg})
		l, err := load(dir, o.year)
		if err != nil {
			return err
		}
		if _, err := l.layOut(th); err != nil {
			return err
		}
		all = append(all, l.found...)
	}
	all = all.Sorted()
	if err := findings.Text(w.out, all, w.printer(cmd, w.outIsTerminal)); err != nil {
		return err
	}
	fmt.Fprintln(w.err, findings.Count(all))
	if all.HasErrors() {
		return errFindings
	}
	return nil
}
