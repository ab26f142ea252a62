// Package kpilist is the command kpi list. The columns and formats of the list are the
// work of pkg/listing.
package kpilist

import (
	"io"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/listing"
	"sorachi/pkg/value/wareki"
)

// New makes the command kpi list.
func New(w *console.World) *cobra.Command {
	var o options
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
		Args: commandline.Folders(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dirs = args
			if err := o.list.Settle(cmd, listing.KPIFormats); err != nil {
				return err
			}
			return run(w, o)
		},
	}
	commandline.AddYear(cmd, &o.year)
	o.list.Add(cmd, listing.KPIFormats)
	return cmd
}

type options struct {
	dirs []string
	year wareki.Year
	list commandline.List
}

func run(w *console.World, o options) error {
	l, err := planfolder.LoadToList(w, o.dirs, o.year)
	if err != nil {
		return err
	}
	return o.list.Write(w, func(out io.Writer, layout listing.Options) error {
		return listing.KPIs(out, l.Summary, o.list.Format, layout)
	})
}
