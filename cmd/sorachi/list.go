package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
	"sorachi/pkg/wareki"
)

// loadForList reads a plan of which a list is wanted. Errors are printed and
// stop it, since the figures of a wrong plan are wrong; warnings are left to
// kpi check.
func loadForList(w *world, args []string, year wareki.Year) (*loaded, error) {
	dir, err := planFolder(args)
	if err != nil {
		return nil, err
	}
	how := loadOptions{year: year}
	l, err := load(dir, how)
	if err != nil {
		return nil, err
	}
	l.silence(how, false)
	if l.found.HasErrors() {
		return nil, errors.Join(w.tellErrors(l, "一覧は出しません"), errFindings)
	}
	return l, nil
}

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

// writeList writes a list to stdout or, as a whole or not at all, to a file. A
// shell's > is no substitute: PowerShell 5.1 makes UTF-16 of what it redirects.
func (w *world) writeList(o listOptions, write func(io.Writer, listing.Options) error) error {
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

// layout fits a list to stdout: to the width of the terminal, or whole and
// readable by Excel.
func (w *world) layout() listing.Options {
	t := w.outTerminal
	return listing.Options{Ambiguous: w.ambiguous(t), Width: t.width, BOM: t == (terminal{})}
}
