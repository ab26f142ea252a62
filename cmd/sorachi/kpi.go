package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"sorachi/pkg/findings"
	"sorachi/pkg/listing"
)

func newKPI(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:   "kpi",
		Short: "評価指標（KPI）を確かめる、一覧を出す",
		Example: `  sorachi kpi check
  sorachi kpi list --format csv`,
	})
	cmd.AddCommand(newKPICheck(w), newKPIList(w))
	return cmd
}

type listOptions struct {
	dir, year, format string
}

// flags adds what kpi list and event list share.
func (o *listOptions) flags(cmd *cobra.Command, formats string) {
	cmd.Args = atMost(1)
	cmd.Flags().StringVar(&o.year, "year", "", "報告する年度（例：R6）。省くとplan.yamlのyear")
	cmd.Flags().StringVar(&o.format, "format", "table", "形式（"+formats+"）")
}

// loadForList reads a plan whose lists are wanted: errors are printed and stop it.
func loadForList(cmd *cobra.Command, w *world, o listOptions, args []string) (*loaded, error) {
	dir, err := findPlan(args)
	if err != nil {
		return nil, err
	}
	l, err := load(dir, o.year)
	if err != nil {
		return nil, err
	}
	if l.found.HasErrors() {
		all := l.found.Sorted()
		if err := findings.Text(w.err, all, w.printer(cmd, w.errIsTerminal)); err != nil {
			return nil, err
		}
		fmt.Fprintln(w.err, findings.Count(all))
		return nil, errFindings
	}
	return l, nil
}

func newKPIList(w *world) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:   "list [フォルダー]",
		Short: "評価指標の一覧を出す",
		Long: `評価指標の一覧を、報告書と同じ順序、同じ数字で出します。
JSONの項目と値の意味は docs/json.md にあります。`,
		Example: `  sorachi kpi list
  sorachi kpi list data/sorachi --format json`,
		RunE: func(cmd *cobra.Command, args []string) error { return kpiListRun(cmd, w, o, args) },
	}
	o.flags(cmd, "table、json、csv、markdown")
	return cmd
}

func kpiListRun(cmd *cobra.Command, w *world, o listOptions, args []string) error {
	if err := knownFormat(o.format, listing.KPIFormats); err != nil {
		return err
	}
	l, err := loadForList(cmd, w, o, args)
	if err != nil {
		return err
	}
	return listing.KPIs(w.out, l.summary, o.format, listing.Options{})
}
