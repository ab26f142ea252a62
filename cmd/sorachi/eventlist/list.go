// Package eventlist is the command event list. The columns and formats of the list are
// the work of pkg/listing.
package eventlist

import (
	"cmp"
	"io"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/listing"
	"sorachi/pkg/value/wareki"
)

// New makes the command event list.
func New(w *console.World) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "list [フォルダー]",
		Short: "取組の一覧を出す",
		Long: `1つの年度の取組を、プロジェクトの順に出します。
JSONの項目と値の意味は docs/json.md にあります。
ファイルには --out で書き出します。CSVは、Excelでそのまま開ける形（BOM付きUTF-8）です。`,
		Example: `  sorachi event list
  sorachi event list --year R7 --out 取組.csv`,
		Args: commandline.Folders(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dirs = args
			if err := o.list.Settle(cmd, listing.EventFormats); err != nil {
				return err
			}
			return run(w, o)
		},
	}
	commandline.AddYear(cmd, &o.year)
	o.list.Add(cmd, listing.EventFormats)
	return cmd
}

type options struct {
	dirs []string
	year wareki.Year
	list commandline.List
}

// run lists the events of a year, which need not be the one that the
// plan reports on: next year's work is written a year ahead of its figures.
func run(w *console.World, o options) error {
	l, err := planfolder.LoadToList(w, o.dirs, 0)
	if err != nil {
		return err
	}
	return o.list.Write(w, func(out io.Writer, layout listing.Options) error {
		return listing.Events(out, l.Plan, cmp.Or(o.year, l.Plan.Year), o.list.Format, layout)
	})
}
