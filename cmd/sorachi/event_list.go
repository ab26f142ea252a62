package main

import (
	"cmp"
	"io"

	"github.com/spf13/cobra"

	"sorachi/pkg/listing"
	"sorachi/pkg/wareki"
)

type eventListOptions struct {
	dirs []string
	year wareki.Year
	list listOptions
}

func newEventList(w *world) *cobra.Command {
	var o eventListOptions
	cmd := &cobra.Command{
		Use:   "list [フォルダー]",
		Short: "取組の一覧を出す",
		Long: `1つの年度の取組を、プロジェクトの順に出します。
JSONの項目と値の意味は docs/json.md にあります。
ファイルには --out で書き出します。CSVは、Excelでそのまま開ける形（BOM付きUTF-8）です。`,
		Example: `  sorachi event list
  sorachi event list --year R7 --out 取組.csv`,
		Args: folders(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dirs = args
			if err := o.list.settle(cmd, listing.EventFormats); err != nil {
				return err
			}
			return eventListRun(w, o)
		},
	}
	addYear(cmd, &o.year)
	o.list.add(cmd, listing.EventFormats)
	return cmd
}

// eventListRun lists the events of a year, which need not be the one that the
// plan reports on: next year's work is written a year ahead of its figures.
func eventListRun(w *world, o eventListOptions) error {
	l, err := loadForList(w, o.dirs, 0)
	if err != nil {
		return err
	}
	return o.list.write(w, func(out io.Writer, layout listing.Options) error {
		return listing.Events(out, l.plan, cmp.Or(o.year, l.plan.Year), o.list.format, layout)
	})
}
