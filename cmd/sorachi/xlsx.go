package main

import "github.com/spf13/cobra"

func newXLSX(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:   "xlsx",
		Short: "Excelファイルの表を確かめる",
		Example: `  sorachi xlsx lint out/sorachi-R6.xlsx
  sorachi xlsx lint 公開用.xlsx --sheet 人口`,
	})
	cmd.AddCommand(newXLSXLint(w))
	return cmd
}
