// Package rule is the commands rule list and rule explain, a file each. The rules stand
// where they are judged, and are joined by pkg/allrules.
package rule

import (
	"io"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/allrules"
	"sorachi/pkg/listing"
)

// NewList makes the command rule list.
func NewList(w *console.World) *cobra.Command {
	var o commandline.List
	cmd := &cobra.Command{
		Use:   "list",
		Short: "指摘の規則の一覧を出す",
		Long: `sorachiが確かめることの一覧を、分野ごとに出します。
JSONの項目と値の意味は docs/json.md にあります。`,
		Example: `  sorachi rule list
  sorachi rule list --out 規則.md`,
		Args: commandline.NoArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := o.Settle(cmd, listing.RuleFormats); err != nil {
				return err
			}
			return o.Write(w, func(out io.Writer, layout listing.Options) error {
				return listing.Rules(out, allrules.Sorted(), o.Format, layout)
			})
		},
	}
	o.Add(cmd, listing.RuleFormats)
	return cmd
}
