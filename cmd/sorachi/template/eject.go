package template

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/outfile"
	"sorachi/pkg/theme"
)

// schemaName is the file that explains a theme to editors, beside it.
const schemaName = "theme.schema.json"

// NewEject makes the command template eject.
func NewEject(w *console.World) *cobra.Command {
	var o ejectOptions
	cmd := &cobra.Command{
		Use:   "eject [名前]",
		Short: "直して使うための、テンプレートの写しを作る",
		Long: `テンプレートのYAMLの写しを作ります。名前を省くと shiryo2 です。
写しの文言や色を直し、sorachi report build --template に指定すると、その見た目で報告書を作ります。
隣に ` + schemaName + ` も作ります。VS CodeのYAML拡張機能などで、設定の説明と候補が表示されます。
同じ名前のファイルがあれば、--force を付けないかぎり何も変えません。`,
		Example: `  sorachi template eject
  sorachi template eject mono --out わたしの局.yaml
  sorachi report build --template わたしの局.yaml`,
		ValidArgsFunction: completeTheme,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.names, o.named = args, cmd.Flags().Changed("out")
			return runEject(w, o)
		},
	}
	cmd.Flags().StringVar(&o.out, "out", "", "写しの`ファイル`。省くと、テンプレートの名前に.yamlを付けたもの")
	cmd.Flags().BoolVar(&o.force, "force", false, "同じ名前のファイルがあれば、置き換える")
	return cmd
}

type ejectOptions struct {
	names []string
	out   string
	named bool // whether out was given
	force bool
}

func runEject(w *console.World, o ejectOptions) error {
	text, name, err := themeNamed(o.names, schemaName)
	if err != nil {
		return err
	}
	if !o.named {
		o.out = name + ".yaml"
	}
	if ext := strings.ToLower(filepath.Ext(o.out)); ext != ".yaml" && ext != ".yml" {
		return console.Usagef("「--out」には、「.yaml」で終わるファイルの名前を書いてください")
	}
	dir, file := filepath.Split(o.out)
	dir = filepath.Clean(dir)
	files := []outfile.File{{Path: file, Data: text}, {Path: schemaName, Data: theme.Schema()}}
	if err := mayWrite(dir, files, o.force); err != nil {
		return err
	}
	if err := outfile.WriteSet(dir, files); err != nil {
		return err
	}
	for _, f := range files {
		w.TellMade(dir, f)
	}
	fmt.Fprintf(w.Err, "直してから、「sorachi report build --template %s」で使えます\n", console.Shown(o.out))
	return nil
}

// mayWrite refuses to replace files that say something else, unless that is
// wanted.
func mayWrite(dir string, files []outfile.File, force bool) error {
	for _, f := range files {
		path := filepath.Join(dir, f.Path)
		info, err := os.Lstat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return err
		case info.IsDir():
			return console.Failuref("「%s」はフォルダーです。別の名前にしてください", console.Shown(path))
		case force:
			continue
		}
		if have, err := os.ReadFile(path); err != nil || !bytes.Equal(have, f.Data) {
			return console.Failuref("「%s」はすでにあります。別の名前にするか、置き換えてよければ「--force」を付けてください", console.Shown(path))
		}
	}
	return nil
}
