package main

import "github.com/spf13/cobra"

func newKPI(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:   "kpi",
		Short: "評価指標（KPI）を確かめる、一覧やデータを出す、実績値を照会し、書き入れる",
		Example: `  sorachi kpi check
  sorachi kpi list --out 評価指標.csv
  sorachi kpi export --format xlsx
  sorachi kpi import 回答 --dry-run
  sorachi kpi set tantetsuko-visitors R6 "16,300千人"`,
	})
	cmd.AddCommand(
		newKPICheck(w),
		newKPIList(w),
		newKPIExport(w),
		newKPIForm(w),
		newKPIImport(w),
		newKPISet(w),
	)
	return cmd
}
