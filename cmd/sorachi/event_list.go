package main

import (
	"cmp"

	"github.com/spf13/cobra"

	"sorachi/pkg/listing"
	"sorachi/pkg/wareki"
)

type eventListOptions struct {
	dirs   []string
	year   wareki.Year
	format string
}

func newEventList(w *world) *cobra.Command {
	var o eventListOptions
	cmd := &cobra.Command{
		Use:   "list [フォルダー]",
		Short: "取組の一覧を出す",
		Long: `1つの年度の取組を、プロジェクトの順に出します。
JSONの項目と値の意味は docs/json.md にあります。
ファイルに書き出すCSVは、Excelでそのまま開ける形（BOM付きUTF-8）です。`,
		Example: `  sorachi event list
  sorachi event list --year R7 --format csv`,
		Args: folders(1),
		RunE: func(_ *cobra.Command, args []string) error {
			o.dirs = args
			return eventListRun(w, o)
		},
	}
	addYear(cmd, &o.year)
	addFormat(cmd, &o.format, listing.EventFormats)
	return cmd
}

// eventListRun lists the events of a year, which need not be the one that the
// plan reports on: next year's work is written a year ahead of its figures.
func eventListRun(w *world, o eventListOptions) error {
	l, err := loadForList(w, o.dirs, 0)
	if err != nil {
		return err
	}
	return listing.Events(w.out, l.plan, cmp.Or(o.year, l.plan.Year), o.format, w.layout())
}
