package main

import (
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"sorachi/pkg/diag"
	"sorachi/pkg/findings"
	"sorachi/pkg/theme"
	"sorachi/pkg/wareki"
)

type kpiCheckOptions struct {
	dirs []string
	year wareki.Year
}

func newKPICheck(w *world) *cobra.Command {
	var o kpiCheckOptions
	cmd := &cobra.Command{
		Use:   "check [フォルダー]...",
		Short: "計画を確かめる",
		Long: `計画のYAMLを確かめ、誤りや見直したいところを、場所と直し方を付けて示します。
報告書の紙面に収まるかどうかも確かめます。
エラーがあれば終了コード1で終わります。警告だけなら0です。`,
		Example: `  sorachi kpi check
  sorachi kpi check data/sorachi data/kamikawa`,
		Args: folders(math.MaxInt),
		RunE: func(_ *cobra.Command, args []string) error {
			o.dirs = args
			return kpiCheckRun(w, o)
		},
	}
	addYear(cmd, &o.year)
	return cmd
}

func kpiCheckRun(w *world, o kpiCheckOptions) error {
	found, err := checkAll(o)
	if err != nil {
		return err
	}
	found = found.Sorted()
	if err := findings.Text(w.out, found, w.printer(w.outTerminal)); err != nil {
		return err
	}
	fmt.Fprintln(w.err, findings.Count(found))
	if found.HasErrors() {
		return errFindings
	}
	return nil
}

// checkAll returns the findings of every plan named, or of the one found.
func checkAll(o kpiCheckOptions) (diag.List, error) {
	if len(o.dirs) == 0 {
		dir, err := planFolder(nil)
		if err != nil {
			return nil, err
		}
		o.dirs = []string{dir}
	}
	th, all, err := loadTheme(theme.Default)
	if err != nil {
		return nil, err
	}
	for _, dir := range o.dirs {
		l, err := load(shown(dir), o.year)
		if err != nil {
			return nil, err
		}
		if _, err := l.layOut(th); err != nil {
			return nil, err
		}
		all = append(all, l.found...)
	}
	return all, nil
}
