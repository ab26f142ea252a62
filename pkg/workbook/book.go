package workbook

import "sorachi/pkg/ooxml"

// reading is what all sheets of a workbook share while they are read.
type reading struct {
	*archive
	file    *File
	sheets  []pending
	texts   []string     // shared strings
	formats []*numFormat // by the number that cells carry
	room    int          // for cells, texts and the like, so that a small file cannot fill the memory
}

// take makes room for one more thing, if there is some left.
func (b *reading) take() bool {
	b.room--
	return b.room >= 0
}

// pending is a sheet whose cells are still to be read from its part.
type pending struct {
	*Sheet
	part string
}

// readBook reads everything but the sheets themselves.
func (a *archive) readBook(main string) (*reading, error) {
	b := &reading{archive: a, file: &File{}, room: maxCells}
	rels, err := a.relations(main)
	if err != nil {
		return nil, err
	}
	b.file.Macros = first(rels, "vbaProject") != ""
	epoch1904, err := b.readWorkbook(main, rels)
	if err != nil {
		return nil, err
	}
	if part := first(rels, "sharedStrings"); part != "" && a.has(part) {
		if err := b.readTexts(part); err != nil {
			return nil, err
		}
	}
	if part := first(rels, "styles"); part != "" && a.has(part) {
		return b, b.readStyles(part, epoch1904)
	}
	b.formats = []*numFormat{newFormat(0, nil, epoch1904)}
	return b, nil
}

// readWorkbook reads the list of sheets and names, and whether days are counted
// from 1904.
func (b *reading) readWorkbook(main string, rels []relation) (epoch1904 bool, err error) {
	s, err := b.scan(main)
	if err != nil {
		return false, err
	}
	for s.next() != noToken {
		if s.kind != beginToken {
			continue
		}
		switch s.name {
		case "workbookPr":
			epoch1904 = s.is("date1904")
		case "sheet":
			if len(b.sheets) == maxSheets {
				return false, ErrTooLarge
			}
			b.addSheet(s, rels)
		case "definedName":
			if !b.take() {
				return false, ErrTooLarge
			}
			n := DefinedName{Name: s.get("name")}
			if i := s.number("localSheetId"); s.get("localSheetId") != "" && i < len(b.sheets) {
				n.Sheet = b.sheets[i].Name
			}
			n.Formula = s.content()
			b.file.Names = append(b.file.Names, n)
		}
	}
	if s.bad || len(b.sheets) == 0 {
		return false, damaged(main)
	}
	return epoch1904, nil
}

// addSheet notes a sheet. Sheets that are a chart or a dialogue as a whole have
// no cells, but their names count.
func (b *reading) addSheet(s *scanner, rels []relation) {
	sheet := pending{Sheet: &Sheet{Name: s.get("name"), Hidden: s.get("state") != "" && s.get("state") != "visible"}}
	for _, r := range rels {
		if r.id == s.get("id") && r.kind == "worksheet" {
			sheet.part = r.target
		}
	}
	b.sheets = append(b.sheets, sheet)
}

// readTexts reads the table of texts that cells refer to.
func (b *reading) readTexts(part string) error {
	s, err := b.scan(part)
	if err != nil {
		return err
	}
	for s.next() != noToken {
		if s.kind != beginToken || s.name != "si" {
			continue
		}
		if !b.take() {
			return ErrTooLarge
		}
		b.texts = append(b.texts, richText(s))
	}
	if s.bad {
		return damaged(part)
	}
	return nil
}

// richText returns the text of the element that has just begun: runs in
// different looks joined, readings (ふりがな, rPh) left out.
func richText(s *scanner) string {
	var out pieces
	for depth := len(s.path); len(s.path) >= depth; {
		switch s.next() {
		case beginToken:
			switch s.name {
			case "t":
				out.add(ooxml.Unescaped(s.content()))
			case "rPh", "rPr", "phoneticPr":
				s.skip()
			}
		case noToken:
			return out.String()
		}
	}
	return out.String()
}

// readStyles reads the number formats of cells.
func (b *reading) readStyles(part string, epoch1904 bool) error {
	s, err := b.scan(part)
	if err != nil {
		return err
	}
	codes := map[int]string{}
	for s.next() != noToken {
		switch {
		case s.kind != beginToken:
		case s.name == "numFmt" && inside(s, "numFmts"):
			codes[s.number("numFmtId")] = s.get("formatCode")
		case s.name == "xf" && inside(s, "cellXfs"):
			b.formats = append(b.formats, newFormat(s.number("numFmtId"), codes, epoch1904))
		}
	}
	if s.bad {
		return damaged(part)
	}
	if len(b.formats) == 0 {
		b.formats = []*numFormat{newFormat(0, nil, epoch1904)}
	}
	return nil
}

// inside reports whether the element that has just begun lies right in another.
func inside(s *scanner, parent string) bool {
	return len(s.path) > 1 && s.path[len(s.path)-2] == parent
}
