package main

import (
	"github.com/spf13/cobra"

	"sorachi/pkg/listing"
	"sorachi/pkg/wareki"
)

type kpiListOptions struct {
	dirs   []string
	year   wareki.Year
	format string
}

func newKPIList(w *world) *cobra.Command {
	var o kpiListOptions
	cmd := &cobra.Command{
		Use:   "list [フォルダー]",
		Short: "評価指標の一覧を出す",
		Long: `評価指標の一覧を、報告書と同じ順序、同じ数値で出します。
JSONの項目と値の意味は docs/json.md にあります。
ファイルに書き出すCSVは、Excelでそのまま開ける形（BOM付きUTF-8）です。`,
		Example: `  sorachi kpi list
  sorachi kpi list data/sorachi --format json
  sorachi kpi list --format csv > 評価指標.csv`,
		Args: folders(1),
		RunE: func(_ *cobra.Command, args []string) error {
			o.dirs = args
			return kpiListRun(w, o)
		},
	}
	addYear(cmd, &o.year)
	addFormat(cmd, &o.format, listing.KPIFormats)
	return cmd
}

func kpiListRun(w *world, o kpiListOptions) error {
	l, err := loadForList(w, o.dirs, o.year)
	if err != nil {
		return err
	}
	return listing.KPIs(w.out, l.summary, o.format, w.layout())
}
