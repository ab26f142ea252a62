package template

import (
	"io"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/listing"
)

// NewList makes the command template list.
func NewList(w *console.World) *cobra.Command {
	var o commandline.List
	cmd := &cobra.Command{
		Use:   "list",
		Short: "テンプレートの一覧を出す",
		Long: `sorachiに入っているテンプレートの一覧を出します。名前は、--templateで指定できます。
JSONの項目と値の意味は docs/json.md にあります。`,
		Example: `  sorachi template list
  sorachi template list --format json`,
		Args: commandline.NoArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := o.Settle(cmd, listing.TemplateFormats); err != nil {
				return err
			}
			list, err := builtin()
			if err != nil {
				return err
			}
			return o.Write(w, func(out io.Writer, layout listing.Options) error {
				return listing.Templates(out, list, o.Format, layout)
			})
		},
	}
	o.Add(cmd, listing.TemplateFormats)
	return cmd
}
