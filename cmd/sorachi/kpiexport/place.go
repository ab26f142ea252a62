package kpiexport

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/export"
	"sorachi/pkg/listing/formats"
)

// strangeEndings are those of files that somebody may expect and nobody gets.
var strangeEndings = []string{".xls", ".xlsm", ".txt", ".tsv", ".ods", ".xml", ".html", ".pdf"}

// settle takes the format from the name of the file unless it is given, and
// refuses what does not go together.
func (o *options) settle(given func(flag string) bool) error {
	ending := strings.ToLower(filepath.Ext(o.out))
	switch format := export.FormatOf(ending); {
	case o.out == "":
		return console.Usagef("「--out」のフォルダーやファイルの名前が空です")
	case slices.Contains(strangeEndings, ending) && !console.IsFolder(o.out):
		return console.Usagef("「%s」の形式では書き出せません。名前の終わりを .csv、.json、.md、.xlsx のどれかにしてください", ending)
	case o.isFile() && !given("format"):
		o.format = format
	case o.isFile() && format != o.format:
		return console.Usagef("「--out」の名前は「%s」で終わりますが、「--format」は %s です。どちらかに合わせてください", ending, o.format)
	}
	if o.out == "-" && o.format == "xlsx" {
		return console.Usagef("Excelファイルは標準出力に出せません。「--out」にファイルの名前を書いてください")
	}
	return o.settleEncoding(given)
}

func (o *options) settleEncoding(given func(flag string) bool) error {
	switch {
	case o.format != "csv" && given("encoding") && o.encoding == cp932Encoding:
		return console.Usagef("「--encoding cp932」は、CSVを書き出すときだけ使えます")
	case o.encoding != cp932Encoding && given("replace"):
		return console.Usagef("「--replace」は、「--encoding cp932」と一緒に使います")
	case given("replace") && (o.instead == "" || !formats.FitsCP932(o.instead)):
		return console.Usagef("「--replace」には、〓のような、cp932にある文字を書いてください")
	}
	return nil
}

// isFile reports whether --out names a file. A folder that is there stays one,
// whatever its name.
func (o *options) isFile() bool {
	return export.FormatOf(strings.ToLower(filepath.Ext(o.out))) != "" && !os.IsPathSeparator(o.out[len(o.out)-1]) && !console.IsFolder(o.out)
}

// place returns where to write: a folder, and the name of the file in it
// without its ending. usual is the name when --out does not say one.
func (o *options) place(usual string) (dir, name string) {
	if !o.isFile() {
		return o.out, usual
	}
	dir, file := filepath.Split(o.out)
	return filepath.Clean(dir), strings.TrimSuffix(file, filepath.Ext(file))
}
