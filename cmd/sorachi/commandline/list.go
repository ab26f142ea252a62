package commandline

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
)

// List is in which form a list is wanted, and where.
type List struct{ Format, out string }

// Add adds the --format and --out of a list.
func (o *List) Add(cmd *cobra.Command, formats []string) {
	AddFormat(cmd, &o.Format, formats)
	cmd.Flags().StringVar(&o.out, "out", "", "書き出す`ファイル`。省くと画面（標準出力）。名前が.csvや.jsonなどで終われば、その形式で書き出す")
}

// endings are the formats that the end of a file's name tells.
var endings = map[string]string{".csv": "csv", ".json": "json", ".md": "markdown"}

// Settle takes the format from the name of the file unless it is given.
func (o *List) Settle(cmd *cobra.Command, formats []string) error {
	if !cmd.Flags().Changed("out") {
		return nil
	}
	if o.out == "" || os.IsPathSeparator(o.out[len(o.out)-1]) {
		return console.Usagef("「--out」にはファイルの名前を書いてください")
	}
	if cmd.Flags().Changed("format") {
		return nil
	}
	ending := strings.ToLower(filepath.Ext(o.out))
	if slices.Contains([]string{".xls", ".xlsx", ".xlsm"}, ending) {
		return console.Usagef("一覧はExcelの形式（%s）では書き出せません。「.csv」で終わる名前にすると、Excelでそのまま開けます", ending)
	}
	if format := endings[ending]; slices.Contains(formats, format) {
		o.Format = format
	}
	return nil
}

// Write writes a list to stdout or, as a whole or not at all, to a file. A
// shell's > is no substitute: PowerShell 5.1 makes UTF-16 of what it redirects.
func (o List) Write(w *console.World, write func(io.Writer, listing.Options) error) error {
	if o.out == "" {
		return write(w.Out, w.Layout())
	}
	var list bytes.Buffer
	if err := write(&list, listing.Options{BOM: true, Ambiguous: w.Ambiguous(console.Terminal{})}); err != nil {
		return err
	}
	dir, name := filepath.Split(o.out)
	file := outfile.File{Path: name, Data: list.Bytes()}
	if err := outfile.WriteSet(filepath.Clean(dir), []outfile.File{file}); err != nil {
		return err
	}
	w.TellMade(dir, file)
	return nil
}
