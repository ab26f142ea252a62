package main

import (
	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/eventlist"
	"sorachi/cmd/sorachi/kpicheck"
	"sorachi/cmd/sorachi/kpiexport"
	"sorachi/cmd/sorachi/kpiform"
	"sorachi/cmd/sorachi/kpiimport"
	"sorachi/cmd/sorachi/kpilist"
	"sorachi/cmd/sorachi/kpiset"
	"sorachi/cmd/sorachi/reportbuild"
	"sorachi/cmd/sorachi/rule"
	"sorachi/cmd/sorachi/template"
	"sorachi/cmd/sorachi/xlsxlint"
)

func newReport(w *console.World) *cobra.Command {
	cmd := commandline.Group(&cobra.Command{
		Use:     "report",
		Short:   "報告書を作る",
		Example: `  sorachi report build`,
	})
	cmd.AddCommand(reportbuild.New(w))
	return cmd
}

func newKPI(w *console.World) *cobra.Command {
	cmd := commandline.Group(&cobra.Command{
		Use:   "kpi",
		Short: "評価指標（KPI）を確かめる、一覧やデータを出す、実績値を照会し、書き入れる",
		Example: `  sorachi kpi check
  sorachi kpi list --out 評価指標.csv
  sorachi kpi export --format xlsx
  sorachi kpi import 回答 --dry-run
  sorachi kpi set tantetsuko-visitors R6 "16,300千人"`,
	})
	cmd.AddCommand(
		kpicheck.New(w),
		kpilist.New(w),
		kpiexport.New(w),
		kpiform.New(w),
		kpiimport.New(w),
		kpiset.New(w),
	)
	return cmd
}

func newEvent(w *console.World) *cobra.Command {
	cmd := commandline.Group(&cobra.Command{
		Use:     "event",
		Short:   "取組の一覧を出す",
		Example: `  sorachi event list --year R7`,
	})
	cmd.AddCommand(eventlist.New(w))
	return cmd
}

func newRule(w *console.World) *cobra.Command {
	cmd := commandline.Group(&cobra.Command{
		Use:   "rule",
		Short: "指摘の規則の一覧と説明を出す",
		Example: `  sorachi rule list
  sorachi rule explain fullwidth-colon`,
	})
	cmd.AddCommand(rule.NewList(w), rule.NewExplain(w))
	return cmd
}

func newTemplate(w *console.World) *cobra.Command {
	cmd := commandline.Group(&cobra.Command{
		Use:   "template",
		Short: "報告書のテンプレート（見た目）の一覧と中身を出す、写しを作る",
		Example: `  sorachi template list
  sorachi template eject mono --out わたしの局.yaml`,
	})
	cmd.AddCommand(template.NewList(w), template.NewShow(w), template.NewEject(w))
	return cmd
}

func newXLSX(w *console.World) *cobra.Command {
	cmd := commandline.Group(&cobra.Command{
		Use:   "xlsx",
		Short: "Excelファイルの表を確かめる",
		Example: `  sorachi xlsx lint out/sorachi-R6.xlsx
  sorachi xlsx lint 公開用.xlsx --sheet 人口`,
	})
	cmd.AddCommand(xlsxlint.New(w))
	return cmd
}
