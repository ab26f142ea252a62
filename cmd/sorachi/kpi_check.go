package main

import (
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"sorachi/pkg/diag"
	"sorachi/pkg/findings"
	"sorachi/pkg/wareki"
)

type kpiCheckOptions struct {
	dirs     []string
	year     wareki.Year
	template string
}

func newKPICheck(w *world) *cobra.Command {
	var o kpiCheckOptions
	cmd := &cobra.Command{
		Use:   "check [フォルダー]...",
		Short: "計画を確かめる",
		Long: `計画のYAMLを確かめ、誤りや見直したいところを、場所と直し方を付けて示します。
報告書の紙面に収まるかどうかも、同じテンプレートで確かめます。
エラーがあれば終了コード1で終わります。警告だけなら0です。`,
		Example: `  sorachi kpi check
  sorachi kpi check data/sorachi data/kamikawa
  sorachi kpi check --template 様式.yaml`,
		Args: folders(math.MaxInt),
		RunE: func(_ *cobra.Command, args []string) error {
			o.dirs = args
			return kpiCheckRun(w, o)
		},
	}
	addYear(cmd, &o.year)
	addTemplate(cmd, &o.template)
	return cmd
}

func kpiCheckRun(w *world, o kpiCheckOptions) error {
	found, failed := checkAll(o)
	found = found.Sorted()
	if err := findings.Text(w.out, found, w.printer(w.outTerminal)); err != nil {
		return err
	}
	if failed != nil {
		return failed // without a sum: not all was checked
	}
	fmt.Fprintln(w.err, findings.Count(found))
	if found.HasErrors() {
		return errFindings
	}
	return nil
}

// checkAll returns the findings of every plan named, or of the one found. With
// an error they are those of the plans before it.
func checkAll(o kpiCheckOptions) (diag.List, error) {
	if len(o.dirs) == 0 {
		dir, err := planFolder(nil)
		if err != nil {
			return nil, err
		}
		o.dirs = []string{dir}
	}
	th, all, err := loadTheme(o.template)
	if err != nil {
		return nil, err
	}
	sound := !all.HasErrors()
	for _, dir := range o.dirs {
		l, err := load(shown(dir), o.year)
		if err != nil {
			return all, err
		}
		if sound {
			_, err = l.layOut(th)
		}
		all = append(all, l.found...)
		if err != nil {
			return all, err
		}
	}
	return all, nil
}
