package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/pkg/listing"
)

func newEvent(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:     "event",
		Short:   "取組の一覧を出す",
		Example: `  sorachi event list --year R7`,
	})
	cmd.AddCommand(newEventList(w))
	return cmd
}

func newEventList(w *world) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:   "list [フォルダー]",
		Short: "取組の一覧を出す",
		Long: `1つの年度の取組を、プロジェクトの順に出します。
JSONの項目と値の意味は docs/json.md にあります。`,
		Example: `  sorachi event list
  sorachi event list --year R7 --format csv`,
		RunE: func(cmd *cobra.Command, args []string) error { return eventListRun(cmd, w, o, args) },
	}
	o.flags(cmd, "table、json、csv")
	return cmd
}

func eventListRun(cmd *cobra.Command, w *world, o listOptions, args []string) error {
	if err := knownFormat(o.format, listing.EventFormats); err != nil {
		return err
	}
	l, err := loadForList(cmd, w, o, args)
	if err != nil {
		return err
	}
	return listing.Events(w.out, l.plan, l.plan.Year, o.format, listing.Options{})
}

// knownFormat refuses a --format before anything is read.
func knownFormat(format string, known []string) error {
	if slices.Contains(known, format) {
		return nil
	}
	return usagef("「--format」に「%s」は使えません。使えるのは %s です", format, strings.Join(known, "、"))
}
