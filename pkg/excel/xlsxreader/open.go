// Package xlsxreader reads .xlsx files that others made, with whatever program, and
// says in a sentence for the user why it cannot read one. It gives what stands in
// the cells, how numbers are shown, and what lies over and around the cells; it
// knows no plan, and shares only the notation (pkg/excel/ooxml) with
// pkg/excel/xlsxwriter, which writes.
//
// Files come from outside, so that nothing in them is believed: what they unzip
// to (package parts) and how many cells they have is bounded.
//
// To read it: this file, the way from bytes to a File; sheet.go and cell.go, what
// a sheet and a cell are, and rows.go, how they are read; book.go, what the sheets
// share (texts and formats); problem.go makes sentences of what goes wrong. Below it,
// package parts unzips the parts and scans their XML, attached reads pictures and
// comments, numberformat says what a number format shows.
package xlsxreader

import (
	"path"
	"strings"

	"sorachi/pkg/excel/xlsxreader/parts"
)

// File is a workbook as it was read.
type File struct {
	Sheets  []*Sheet // in the order of their tabs
	SavedBy string   // the program that says it saved the file last; empty when none does
	Macros  bool     // whether it carries macros (.xlsm)
}

// Sheet returns the sheet of that name, or nil.
func (f *File) Sheet(name string) *Sheet {
	for _, s := range f.Sheets {
		if strings.EqualFold(s.Name, name) {
			return s
		}
	}
	return nil
}

// Open reads a workbook from the bytes of its file. Values come as they are
// stored, not as they are shown. The error wraps one of ErrOldFormat,
// ErrEncrypted, ErrNotWorkbook, ErrTooLarge and ErrDamaged, and its text is a
// sentence for the user with the repair.
func Open(data []byte) (*File, error) {
	f, err := read(data)
	if err != nil {
		return nil, sentence(err, data)
	}
	return f, nil
}

func read(data []byte) (*File, error) {
	a, err := parts.Open(data)
	if err != nil {
		return nil, err
	}
	main, err := mainPart(a)
	if err != nil {
		return nil, err
	}
	b, err := readBook(a, main)
	if err != nil {
		return nil, err
	}
	for _, s := range b.sheets {
		if err := b.readSheet(s); err != nil {
			return nil, err
		}
		b.file.Sheets = append(b.file.Sheets, s.Sheet)
	}
	b.file.SavedBy = savedBy(a)
	return b.file, nil
}

// savedBy reads the name of the program from the properties. What is wrong with
// them is no reason against the workbook.
func savedBy(a *parts.Archive) string {
	rels, _ := a.Relations("") // read before, for the workbook
	part := parts.First(rels, "extended-properties")
	if part == "" || !a.Has(part) {
		return ""
	}
	s, err := a.Scan(part)
	if err != nil {
		return ""
	}
	for s.Next() != parts.None {
		if s.Kind == parts.Begin && s.Name == "Application" {
			return s.Content()
		}
	}
	return ""
}

// mainPart finds the part with the list of sheets, or says what else the
// archive is.
func mainPart(a *parts.Archive) (string, error) {
	if a.Has("mimetype") && a.Has("content.xml") {
		return "", notWorkbook("OpenDocument形式（.odsなど）のファイル")
	}
	rels, err := a.Relations("")
	if err != nil {
		return "", err
	}
	main := parts.First(rels, "officeDocument")
	switch {
	case path.Ext(main) == ".bin":
		return "", notWorkbook("バイナリ形式（.xlsb）のブック")
	case strings.HasPrefix(main, "word/"):
		return "", notWorkbook("Wordの文書")
	case strings.HasPrefix(main, "ppt/"):
		return "", notWorkbook("PowerPointの資料")
	case main == "":
		return "", notWorkbook("Excelブックではない圧縮ファイル（ZIP）")
	}
	return main, nil
}
