package main

import "github.com/spf13/cobra"

func newRule(w *world) *cobra.Command {
	cmd := group(&cobra.Command{
		Use:   "rule",
		Short: "指摘の規則の一覧と説明を出す",
		Example: `  sorachi rule list
  sorachi rule explain fullwidth-colon`,
	})
	cmd.AddCommand(newRuleList(w), newRuleExplain(w))
	return cmd
}
