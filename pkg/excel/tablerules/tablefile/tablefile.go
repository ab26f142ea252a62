// Package tablefile reads the files that people publish tables in, workbooks and CSV
// files, and picks the sheets that hold data. It knows what kind of file it has read
// (item 1-1 of the rules), and scores nothing: pkg/excel/tablerules does.
//
// To read it: this file; csv.go, a CSV file as a sheet.
package tablefile

import (
	"bytes"
	"path/filepath"
	"strings"

	"sorachi/pkg/excel/tablerules/tables"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/typedtext"
)

// File is a workbook or a CSV file whose sheets can be scored.
type File struct {
	Sheets []*xlsxreader.Sheet // a CSV file is one sheet, named as the file
	Flaw   Flaw                // zero for a file of the kind that the rules want
}

// Flaw is what is wrong with the kind of a file.
type Flaw struct {
	Message string // no 。 at the end
	Hint    string // how to mend it
}

// Read reads a workbook (.xlsx) or a CSV file, told apart by its ending and by
// what data holds. The error is a sentence for the user: that of xlsxreader.Open, or
// ErrNotText.
func Read(name string, data []byte) (*File, error) {
	ending := strings.ToLower(filepath.Ext(name))
	if isCSV(ending, data) {
		return readCSV(name, ending, data)
	}
	book, err := xlsxreader.Open(data)
	if err != nil {
		return nil, err
	}
	f := &File{Sheets: book.Sheets}
	switch {
	case book.Macros:
		f.Flaw = Flaw{Message: "マクロの入ったブックです", Hint: "「名前を付けて保存」で「Excelブック（.xlsx）」を選んでください"}
	case ending != ".xlsx":
		f.Flaw = Flaw{Message: "中身はExcelブックですが、ファイルの名前が「.xlsx」で終わっていません", Hint: "名前の終わりを「.xlsx」に直してください"}
	}
	return f, nil
}

// DataSheets returns the sheets to score when none is named: those named データ
// (or data), else all that can be seen and hold a table.
func (f *File) DataSheets() []*xlsxreader.Sheet {
	var named, filled []*xlsxreader.Sheet
	for _, s := range f.Sheets {
		if s.Hidden {
			continue
		}
		name := typedtext.FoldName(s.Name)
		if strings.HasPrefix(name, "データ") || strings.HasPrefix(name, "data") {
			named = append(named, s)
		}
		if len(tables.Find(s).Tables) > 0 {
			filled = append(filled, s)
		}
	}
	if named != nil {
		return named
	}
	return filled
}

// isCSV reports whether a file is text in rows, rather than a workbook or some
// other thing that xlsxreader.Open has words for.
func isCSV(ending string, data []byte) bool {
	if bytes.HasPrefix(data, []byte("PK")) || bytes.HasPrefix(data, []byte("%PDF")) || bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0")) {
		return false
	}
	return ending == ".csv" || ending == ".tsv" || ending == ".txt"
}
