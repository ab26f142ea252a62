package main

import "github.com/spf13/cobra"

func newKPI(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:   "kpi",
		Short: "評価指標（KPI）を確かめる、一覧やデータを出す",
		Example: `  sorachi kpi check
  sorachi kpi list --out 評価指標.csv
  sorachi kpi export --format xlsx`,
	})
	cmd.AddCommand(
		newKPICheck(w),
		newKPIList(w),
		newKPIExport(w),
		newKPIForm(w),
	)
	return cmd
}
