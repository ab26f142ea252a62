package main

import (
	"io"

	"github.com/spf13/cobra"

	"sorachi/pkg/listing"
	"sorachi/pkg/theme"
	"sorachi/templates"
)

func newTemplateList(w *world) *cobra.Command {
	var o listOptions
	cmd := &cobra.Command{
		Use:   "list",
		Short: "テンプレートの一覧を出す",
		Long: `sorachiに入っているテンプレートの一覧を出します。名前は、--templateで指定できます。
JSONの項目と値の意味は docs/json.md にあります。`,
		Example: `  sorachi template list
  sorachi template list --format json`,
		Args: folders(0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := o.settle(cmd, listing.TemplateFormats); err != nil {
				return err
			}
			list, err := builtinTemplates()
			if err != nil {
				return err
			}
			return o.write(w, func(out io.Writer, layout listing.Options) error {
				return listing.Templates(out, list, o.format, layout)
			})
		},
	}
	o.add(cmd, listing.TemplateFormats)
	return cmd
}

func builtinTemplates() ([]listing.Template, error) {
	var out []listing.Template
	for _, name := range theme.Names(templates.FS) {
		th, _, err := theme.Load(templates.FS, name)
		if err != nil {
			return nil, err
		}
		out = append(out, listing.Template{Name: name, Title: th.Title, Default: name == theme.Default})
	}
	return out, nil
}
