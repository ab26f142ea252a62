// Package xlsxlint is the command xlsx lint, which scores tables, the program's own and
// those of other people. The rules and the score are the work of pkg/excel/tablerules.
package xlsxlint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/excel/tablerules"
	"sorachi/pkg/excel/tablerules/printer"
	"sorachi/pkg/excel/tablerules/tablefile"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/typedtext"
)

// New makes the command xlsx lint.
func New(w *console.World) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "lint ファイル...",
		Short: "表が機械で読めるかを、統一ルールの15項目で採点する",
		Long: `Excelファイル（.xlsx）やCSVの表を、総務省の「統計表における機械判読可能なデータの
表記方法の統一ルール」の15項目で確かめます。1項目を1行で示し、満たさない項目には、
セルの場所と直し方を添えます。シートごとの最後の行が点数（15/15 など）です。

シートは、名前が「データ」で始まるものを確かめます。なければ、表のあるシートをすべて
確かめます。「--sheet」で指定できます。
満点でないシートがあれば、終了コード1で終わります。`,
		Example: `  sorachi xlsx lint out/sorachi-R6.xlsx
  sorachi xlsx lint 公開用.xlsx --sheet 人口
  sorachi xlsx lint 人口.csv 面積.csv --format json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return console.Usagef("確かめるファイルを指定してください（例：sorachi xlsx lint 公開用.xlsx）")
			}
			o.files = args
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("sheet") && o.sheet == "" {
				return console.Usagef("「--sheet」のシートの名前が空です")
			}
			return run(w, o)
		},
	}
	cmd.Flags().StringVar(&o.sheet, "sheet", "", "確かめる`シート`の名前。省くと、名前が「データ」で始まるもの")
	commandline.AddFormat(cmd, &o.format, printer.Formats)
	return cmd
}

type options struct {
	files         []string
	sheet, format string
}

func run(w *console.World, o options) error {
	var scored []printer.Scored
	for _, file := range o.files {
		s, err := scoreFile(file, o.sheet)
		if err != nil {
			return err
		}
		scored = append(scored, s)
	}
	if err := printer.Write(w.Out, scored, o.format); err != nil {
		return err
	}
	for _, s := range scored {
		if slices.ContainsFunc(s.Cards, func(c tablerules.Card) bool { return c.Passed() < len(c.Results) }) {
			return console.ErrFindings
		}
	}
	return nil
}

// scoreFile scores the sheet of that name, or the data sheets when it is empty.
func scoreFile(name, sheet string) (printer.Scored, error) {
	out := printer.Scored{File: console.Shown(name)}
	data, err := console.ReadAtMost(name, tablefile.MaxBytes)
	if err != nil {
		return out, console.Failuref("ファイル「%s」%s", out.File, console.ReasonOf(err))
	}
	f, err := tablefile.Read(name, data)
	if err != nil {
		return out, console.Failuref("ファイル「%s」を読めません。%s", out.File, strings.TrimSuffix(err.Error(), "。"))
	}
	sheets := f.DataSheets()
	if sheet != "" {
		if sheets, err = sheetNamed(f, out.File, sheet); err != nil {
			return out, err
		}
	}
	if len(sheets) == 0 {
		return out, console.Failuref("ファイル「%s」に、表のあるシートがありません", out.File)
	}
	for _, s := range sheets {
		out.Cards = append(out.Cards, tablerules.Score(f, s))
	}
	return out, nil
}

// sheetNamed finds a sheet, hidden or not, by its name.
func sheetNamed(f *tablefile.File, file, name string) ([]*xlsxreader.Sheet, error) {
	var names []string
	for _, s := range f.Sheets {
		if s.Name == name {
			return []*xlsxreader.Sheet{s}, nil
		}
		names = append(names, s.Name)
	}
	msg := fmt.Sprintf("ファイル「%s」に、シート「%s」はありません", file, name)
	if near, ok := typedtext.Nearest(name, names); ok {
		return nil, console.Usagef("%s。「%s」ではありませんか", msg, near)
	}
	return nil, console.Usagef("%s。あるのは「%s」です", msg, strings.Join(names, "」「"))
}
