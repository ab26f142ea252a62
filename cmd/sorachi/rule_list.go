package main

import (
	"io"

	"github.com/spf13/cobra"

	"sorachi/pkg/catalogue"
	"sorachi/pkg/listing"
)

func newRuleList(w *world) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:   "list",
		Short: "指摘の規則の一覧を出す",
		Long: `sorachiが確かめることの一覧を、分野ごとに出します。
JSONの項目と値の意味は docs/json.md にあります。`,
		Example: `  sorachi rule list
  sorachi rule list --out 規則.md`,
		Args: folders(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := o.settle(cmd, listing.RuleFormats); err != nil {
				return err
			}
			return o.write(w, func(out io.Writer, layout listing.Options) error {
				return listing.Rules(out, catalogue.Sorted(), o.format, layout)
			})
		},
	}
	o.add(cmd, listing.RuleFormats)
	return cmd
}
