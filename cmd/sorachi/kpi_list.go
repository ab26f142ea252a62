package main

import (
	"io"

	"github.com/spf13/cobra"

	"sorachi/pkg/listing"
	"sorachi/pkg/wareki"
)

type kpiListOptions struct {
	dirs []string
	year wareki.Year
	list listOptions
}

func newKPIList(w *world) *cobra.Command {
	var o kpiListOptions
	cmd := &cobra.Command{
		Use:   "list [フォルダー]",
		Short: "評価指標の一覧を出す",
		Long: `評価指標の一覧を、報告書と同じ順序、同じ数値で出します。
JSONの項目と値の意味は docs/json.md にあります。
ファイルには --out で書き出します。CSVは、Excelでそのまま開ける形（BOM付きUTF-8）です。
集計やオープンデータのための表とExcelファイルは「sorachi kpi export」で作れます。`,
		Example: `  sorachi kpi list
  sorachi kpi list data/sorachi --format json
  sorachi kpi list --out 評価指標.csv`,
		Args: folders(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dirs = args
			if err := o.list.settle(cmd, listing.KPIFormats); err != nil {
				return err
			}
			return kpiListRun(w, o)
		},
	}
	addYear(cmd, &o.year)
	o.list.add(cmd, listing.KPIFormats)
	return cmd
}

func kpiListRun(w *world, o kpiListOptions) error {
	l, err := loadForList(w, o.dirs, o.year)
	if err != nil {
		return err
	}
	return o.list.write(w, func(out io.Writer, layout listing.Options) error {
		return listing.KPIs(out, l.summary, o.list.format, layout)
	})
}
