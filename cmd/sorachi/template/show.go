package template

import (
	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
)

// NewShow makes the command template show.
func NewShow(w *console.World) *cobra.Command {
	return &cobra.Command{
		Use:   "show [名前]",
		Short: "テンプレートの中身を出す",
		Long: `テンプレートのYAMLを、覚え書きの付いたまま画面（標準出力）に出します。
名前を省くと shiryo2 です。直して使うときは、sorachi template eject で写しを作ります。`,
		Example: `  sorachi template show
  sorachi template show mono`,
		ValidArgsFunction: completeTheme,
		RunE: func(_ *cobra.Command, args []string) error {
			text, _, err := themeNamed(args, "")
			if err != nil {
				return err
			}
			_, err = w.Out.Write(text)
			return err
		},
	}
}
