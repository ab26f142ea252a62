package main

import "github.com/spf13/cobra"

func newKPI(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:   "kpi",
		Short: "評価指標（KPI）を確かめる、一覧を出す",
		Example: `  sorachi kpi check
  sorachi kpi list --out 評価指標.csv`,
	})
	cmd.AddCommand(newKPICheck(w), newKPIList(w), newKPIForm(w))
	return cmd
}
