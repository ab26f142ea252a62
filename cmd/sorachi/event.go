package main

import "github.com/spf13/cobra"

func newEvent(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:     "event",
		Short:   "取組の一覧を出す",
		Example: `  sorachi event list --year R7`,
	})
	cmd.AddCommand(newEventList(w))
	return cmd
}
