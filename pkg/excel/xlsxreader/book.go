package xlsxreader

import (
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader/numberformat"
	"sorachi/pkg/excel/xlsxreader/parts"
)

// bookReader is what all sheets of a workbook share while they are read.
type bookReader struct {
	*parts.Archive
	file    *File
	sheets  []pending
	texts   []string      // shared strings
	formats []*cellFormat // by the number that cells carry
	room    int           // for cells, texts and the like, so that a small file cannot fill the memory
}

// take makes room for one more thing, if there is some left.
func (b *bookReader) take() bool {
	b.room--
	return b.room >= 0
}

// pending is a sheet whose cells are still to be read from its part.
type pending struct {
	*Sheet
	part string
}

// readBook reads everything but the sheets themselves.
func readBook(a *parts.Archive, main string) (*bookReader, error) {
	b := &bookReader{Archive: a, file: &File{}, room: maxCells}
	rels, err := a.Relations(main)
	if err != nil {
		return nil, err
	}
	b.file.Macros = parts.First(rels, "vbaProject") != ""
	epoch1904, err := b.readWorkbook(main, rels)
	if err != nil {
		return nil, err
	}
	if part := parts.First(rels, "sharedStrings"); part != "" && a.Has(part) {
		if err := b.readTexts(part); err != nil {
			return nil, err
		}
	}
	if part := parts.First(rels, "styles"); part != "" && a.Has(part) {
		if err := b.readStyles(part, epoch1904); err != nil {
			return nil, err
		}
	}
	if len(b.formats) == 0 {
		b.formats = []*cellFormat{{numberformat.ByID(0, nil), epoch1904}}
	}
	return b, nil
}

// readWorkbook reads the list of sheets, and whether days are counted from 1904.
func (b *bookReader) readWorkbook(main string, rels []parts.Relation) (epoch1904 bool, err error) {
	s, err := b.Scan(main)
	if err != nil {
		return false, err
	}
	for s.Next() != parts.None {
		if s.Kind != parts.Begin {
			continue
		}
		switch s.Name {
		case "workbookPr":
			epoch1904 = s.Is("date1904")
		case "sheet":
			if len(b.sheets) == maxSheets {
				return false, ErrTooLarge
			}
			b.addSheet(s, rels)
		}
	}
	if s.Bad || len(b.sheets) == 0 {
		return false, damaged(main)
	}
	return epoch1904, nil
}

// addSheet notes a sheet. Sheets that are a chart or a dialogue as a whole have
// no cells, but their names count.
func (b *bookReader) addSheet(s *parts.Scanner, rels []parts.Relation) {
	sheet := pending{Sheet: &Sheet{Name: s.Get("name"), Hidden: s.Get("state") != "" && s.Get("state") != "visible"}}
	for _, r := range rels {
		if r.ID == s.Get("id") && r.Kind == "worksheet" {
			sheet.part = r.Target
		}
	}
	b.sheets = append(b.sheets, sheet)
}

// readTexts reads the table of texts that cells refer to.
func (b *bookReader) readTexts(part string) error {
	s, err := b.Scan(part)
	if err != nil {
		return err
	}
	for s.Next() != parts.None {
		if s.Kind != parts.Begin || s.Name != "si" {
			continue
		}
		if !b.take() {
			return ErrTooLarge
		}
		b.texts = append(b.texts, richText(s))
	}
	if s.Bad {
		return damaged(part)
	}
	return nil
}

// richText returns the text of the element that has just begun: runs in
// different looks joined, readings (ふりがな, rPh) left out.
func richText(s *parts.Scanner) string {
	var room [4]string // there is nearly always one run, which is not copied
	out := room[:0]
	for depth := len(s.Path); len(s.Path) >= depth; {
		switch s.Next() {
		case parts.Begin:
			switch s.Name {
			case "t":
				out = append(out, ooxml.Unescaped(s.Content()))
			case "rPh", "rPr", "phoneticPr":
				s.Skip()
			}
		case parts.None:
			return strings.Join(out, "")
		}
	}
	return strings.Join(out, "")
}

// readStyles reads the number formats of cells.
func (b *bookReader) readStyles(part string, epoch1904 bool) error {
	s, err := b.Scan(part)
	if err != nil {
		return err
	}
	codes := map[int]string{}
	for s.Next() != parts.None {
		switch {
		case s.Kind != parts.Begin:
		case s.Name == "numFmt" && s.In("numFmts"):
			codes[s.Number("numFmtId")] = s.Get("formatCode")
		case s.Name == "xf" && s.In("cellXfs"):
			b.formats = append(b.formats, &cellFormat{numberformat.ByID(s.Number("numFmtId"), codes), epoch1904})
		}
	}
	if s.Bad {
		return damaged(part)
	}
	return nil
}
