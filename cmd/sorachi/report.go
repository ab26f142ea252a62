package main

import "github.com/spf13/cobra"

func newReport(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:     "report",
		Short:   "報告書を作る",
		Example: `  sorachi report build`,
	})
	cmd.AddCommand(newReportBuild(w))
	return cmd
}
