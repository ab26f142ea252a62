// Package kpiexport is the command kpi export: it puts the data of plans out for other
// programs.
//
// pkg/export makes the files. Read export.go first, the command from top to bottom, then
// plans.go (what is exported), place.go (in which format and where to) and misfits.go
// (characters that the format cannot hold).
package kpiexport

import (
	"fmt"
	"math"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/export"
	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
	"sorachi/pkg/value/wareki"
)

// New makes the command kpi export.
func New(w *console.World) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "export [フォルダー]...",
		Short: "評価指標のデータ（機械が読む表）を書き出す",
		Long: `評価指標の値を、1行に1つの指標と年度の表にして書き出します。総務省の「統計表における
機械判読可能なデータの表記方法の統一ルール」に合わせた、オープンデータや集計のための表です。
項目の意味と取りうる値を書いた「項目定義」も付けます（CSVでは隣のファイル）。
フォルダーをいくつも書くと、1つの表にまとめます。

省くとCSV（BOM付きUTF-8で、Excelでそのまま開ける）を out に書き出します。
「--out」には、フォルダー、ファイルの名前（.csv、.json、.md、.xlsx）、標準出力の「-」を
書けます。「--wide」は、年度を横に並べて1行を1つの指標にします。

項目と値の説明は docs/export.md にあります。`,
		Example: `  sorachi kpi export
  sorachi kpi export --out 評価指標.xlsx
  sorachi kpi export data/sorachi data/kamikawa --year R6 --wide
  sorachi kpi export --encoding cp932 --out 取込用.csv
  sorachi kpi export --format json --out -`,
		Args: commandline.Folders(math.MaxInt),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dirs = args
			if err := o.settle(cmd.Flags().Changed); err != nil {
				return err
			}
			return run(w, o)
		},
	}
	commandline.AddYear(cmd, &o.year)
	commandline.AddFormat(cmd, &o.format, export.Formats)
	f := cmd.Flags()
	f.StringVar(&o.out, "out", "out", "書き出す`フォルダーかファイル`。省くとout")
	o.encoding = utf8Encoding
	f.Var(commandline.OneOf(&o.encoding, []string{utf8Encoding, cp932Encoding}), "encoding", "CSVの`文字コード`（utf-8、cp932）。省くとutf-8。cp932はWindowsのShift_JIS")
	f.StringVar(&o.instead, "replace", "", "cp932にない文字を置き換える`文字`（〓など）。省くと、そのような文字を示して何も書き出さない")
	f.BoolVar(&o.wide, "wide", false, "年度を横に並べて、1行を1つの指標にする")
	commandline.CompleteWith(cmd, "encoding", []string{utf8Encoding, cp932Encoding})
	return cmd
}

// The encodings of a CSV.
const (
	utf8Encoding  = "utf-8"
	cp932Encoding = "cp932"
)

type options struct {
	dirs                           []string
	year                           wareki.Year
	format, out, encoding, instead string
	wide                           bool
}

func run(w *console.World, o options) error {
	dirs, err := planfolder.FindAll(o.dirs)
	if err != nil {
		return err
	}
	plans, err := exportedPlans(w, dirs, o.year)
	if err != nil {
		return err
	}
	d := export.Of(plans, o.wide)
	if err := tellMisfits(w, d.Table, o); err != nil {
		return err
	}
	if o.out == "-" {
		return listing.Dataset(w.Out, d.Table, o.format, o.layout(w.Layout().BOM))
	}
	dir, name := o.place(d.Name)
	files, err := d.Files(o.format, name, o.layout(true))
	if err != nil {
		return err
	}
	if err := outfile.WriteSet(dir, files); err != nil {
		return err
	}
	w.TellMade(dir, files...)
	tellExported(w, d, plans)
	return nil
}

func (o options) layout(bom bool) listing.Options {
	return listing.Options{BOM: bom, CP932: o.encoding == cp932Encoding, Instead: o.instead}
}

// tellExported counts what was written, and tells what the data lack.
func tellExported(w *console.World, d export.Data, plans []export.Plan) {
	counted := 0
	var without []string
	for _, p := range plans {
		counted += p.Counted
		if p.Code == "" {
			without = append(without, p.File)
		}
	}
	fmt.Fprintf(w.Err, "計画%d件、評価指標%d件（再掲を除く）、%d行\n", len(plans), counted, len(d.Table.Rows))
	if len(without) > 0 {
		fmt.Fprintf(w.Err, "%s に全国地方公共団体コードがないため、地域は「地域名」だけで分かります。「code: 010006」（北海道の例）のように書き足すと、コードの列が埋まります\n", console.SomeNames(without))
	}
}
