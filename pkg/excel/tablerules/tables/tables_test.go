package tables

import (
	"strings"
	"testing"

	"sorachi/pkg/excel/tablerules/texts"
	"sorachi/pkg/excel/xlsxreader"
)

// sheetOf makes a sheet of lines, cells parted by tabs; digits are numbers.
func sheetOf(lines ...string) *xlsxreader.Sheet {
	s := &xlsxreader.Sheet{}
	for i, l := range lines {
		row := xlsxreader.Row{Number: i + 1}
		for j, raw := range strings.Split(l, "\t") {
			c := xlsxreader.Cell{Col: j + 1, Row: i + 1, Kind: xlsxreader.Text, Raw: raw}
			if texts.OnlyDigits(raw) {
				c.Kind = xlsxreader.Number
			}
			if raw != "" {
				row.Cells = append(row.Cells, c)
			}
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

func TestFind(t *testing.T) {
	v := Find(sheetOf(
		"市町村別の人口\t\t単位：人",
		"",
		"市町村\t年度\t人口",
		"岩見沢市\t2024\t75000",
		"夕張市\t2024\t6300",
		"",
		"芦別市\t2024\t11500",
		"歌志内市\t2024\t2500",
		"注 住民基本台帳による",
	))
	if len(v.Tables) != 1 || len(v.Captions) != 3 || len(v.Splits.Rows) != 1 || v.Splits.Rows[0].Row != 6 {
		t.Fatalf("%d tables, captions %v, splits %v", len(v.Tables), v.Captions, v.Splits)
	}
	table := v.Tables[0]
	if len(table.Head) != 1 || len(table.Body) != 4 || table.From != 1 || table.To != 3 {
		t.Errorf("%+v", table)
	}
	for i, want := range []struct {
		content Content
		region  bool
	}{{Words, true}, {Times, false}, {Measures, false}} {
		if k := table.Columns[i]; k.Content != want.content || k.Region != want.region {
			t.Errorf("column %d: %+v", i, k)
		}
	}
}

func TestFindSecondTable(t *testing.T) {
	v := Find(sheetOf("年度\t人口", "2023\t10", "2024\t11", "", "品目\t出荷", "玉ねぎ\t5", "かぼちゃ\t6"))
	if len(v.Tables) != 2 || len(v.Splits.Others) != 1 || v.Splits.Others[0] != (Place{1, 5, "品目"}) {
		t.Errorf("%d tables, %v", len(v.Tables), v.Splits)
	}
}
