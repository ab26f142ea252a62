package sheetxml

import (
	"strings"
	"testing"

	"sorachi/pkg/excel/ooxml"
)

func block(row int, rows ...[]string) Block {
	return Block{Area: ooxml.Area{Col: 1, Row: row, ToCol: 2, ToRow: row + len(rows) - 1}, Columns: []Column{{Text: 1}, {Text: 1, Figures: []int{2, 3}}}, Rows: rows}
}

func TestRowsOfCellsAndBlocks(t *testing.T) {
	s := New()
	s.Row(1).Points = 30
	*s.Cell(2, 1) = Cell{Formula: "A1&\"<\"", Value: Value{Result, "値<"}}
	*s.Cell(1, 4) = Cell{Style: 1, Value: Value{Shared, "値"}}
	s.AddBlock(block(2, []string{"値", "1"}, []string{"", "-2.0"}))
	var out strings.Builder
	var texts Strings
	if err := s.Write(&out, &texts); err != nil {
		t.Fatal(err)
	}
	const want = `<row r="1" ht="30" customHeight="1"><c r="B1" t="str"><f>A1&amp;"&lt;"</f><v>値&lt;</v></c></row>` +
		`<row r="2"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" s="2"><v>1</v></c></row><row r="3"><c r="B3" s="3"><v>-2</v></c></row>` +
		`<row r="4"><c r="A4" s="1" t="s"><v>0</v></c></row>`
	if out.String() != want {
		t.Errorf("got  %s\nwant %s", out.String(), want)
	}
	if part := string(texts.Part()); !strings.HasSuffix(part, `count="2" uniqueCount="1"><si><t>値</t></si></sst>`) {
		t.Errorf("texts: %s", part)
	}
	if got := s.Used().String(); got != "A1:B4" {
		t.Errorf("used: %s", got)
	}
}

func TestRowsWrittenTwice(t *testing.T) {
	for name, add := range map[string]func(*Sheet){
		"a cell":  func(s *Sheet) { s.Cell(1, 3) },
		"a block": func(s *Sheet) { s.AddBlock(block(3, []string{"", ""})) },
	} {
		s := New()
		s.AddBlock(block(2, []string{"", ""}, []string{"", ""}))
		add(s)
		var texts Strings
		if err := s.Write(&strings.Builder{}, &texts); err == nil || err.Error() != "row 3 is written twice" {
			t.Errorf("%s: error %v", name, err)
		}
	}
}
