package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
)

// listOptions say in which form a list is wanted, and where.
type listOptions struct{ format, out string }

// add adds the --format and --out of a list.
func (o *listOptions) add(cmd *cobra.Command, formats []string) {
	addFormat(cmd, &o.format, formats)
	cmd.Flags().StringVar(&o.out, "out", "", "書き出す`ファイル`。省くと画面（標準出力）。名前が.csvや.jsonなどで終われば、その形式で書き出す")
}

// endings are the formats that the end of a file's name tells.
var endings = map[string]string{".csv": "csv", ".json": "json", ".md": "markdown"}

// settle takes the format from the name of the file unless it is given.
func (o *listOptions) settle(cmd *cobra.Command, formats []string) error {
	if !cmd.Flags().Changed("out") {
		return nil
	}
	if o.out == "" || os.IsPathSeparator(o.out[len(o.out)-1]) {
		return usagef("「--out」にはファイルの名前を書いてください")
	}
	if cmd.Flags().Changed("format") {
		return nil
	}
	ending := strings.ToLower(filepath.Ext(o.out))
	if slices.Contains([]string{".xls", ".xlsx", ".xlsm"}, ending) {
		return usagef("一覧はExcelの形式（%s）では書き出せません。「.csv」で終わる名前にすると、Excelでそのまま開けます", ending)
	}
	if format := endings[ending]; slices.Contains(formats, format) {
		o.format = format
	}
	return nil
}

// write writes a list to stdout or, as a whole or not at all, to a file. A
// shell's > is no substitute: PowerShell 5.1 makes UTF-16 of what it redirects.
func (o listOptions) write(w *world, write func(io.Writer, listing.Options) error) error {
	if o.out == "" {
		return write(w.out, w.layout())
	}
	var list bytes.Buffer
	if err := write(&list, listing.Options{BOM: true, Ambiguous: w.ambiguous(terminal{})}); err != nil {
		return err
	}
	dir, name := filepath.Split(o.out)
	if err := outfile.WriteSet(filepath.Clean(dir), []outfile.File{{Path: name, Data: list.Bytes()}}); err != nil {
		return err
	}
	fmt.Fprintf(w.err, "%s を作りました\n", shown(o.out))
	return nil
}
