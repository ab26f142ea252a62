// Package tablerules scores a sheet on the 15 items of the government's rules
// for tables that machines can read (統計表における機械判読可能なデータの表記方法の
// 統一ルール, 総務省, 2020-12-18). It sees one sheet of a workbook or a CSV file, has its
// tables found, and says which cells offend and how to mend them.
//
// The rules are written for people, who know what a table means. A program sees
// less, so it asks of every fault whether a sound table could look the same: codes
// such as 012106 are no numbers typed as text, 20～29歳 is a class and not a range
// of figures, a title above a table is no second table.
//
// To read it: this file, then items.go, the table of the rules. The rules of cells
// are in cells.go, those of the sheet as a whole in wholesheet.go, that of the names of
// rows and columns in omitted.go, and those of what a table means in units.go, times.go
// and regions.go; places.go keeps where they were broken. Around it: tablefile reads the
// files, tables finds the tables of a sheet and what their columns hold, texts says what
// a text is, printer shows the scores.
package tablerules

import (
	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/tablerules/tablefile"
	"sorachi/pkg/excel/tablerules/tables"
	"sorachi/pkg/excel/xlsxreader"
)

// Item is one of the items of the rules (チェック項目).
type Item struct {
	No    string // 1-1
	Title string // in the words of the rules
	check func(*sheet) []Fault
}

// Card says how a sheet does.
type Card struct {
	Sheet   string
	Results []Result // of all items, in their order
}

// Passed counts the items without a fault; full marks are len(c.Results).
func (c Card) Passed() int {
	n := 0
	for _, r := range c.Results {
		if len(r.Faults) == 0 {
			n++
		}
	}
	return n
}

// Result is how a sheet does in one item: it passes when it has no faults.
type Result struct {
	Item   Item
	Faults []Fault
}

// Fault is one way in which a sheet offends, wherever it does so.
type Fault struct {
	Message string // what is wrong; no 。 at the end
	Hint    string // how to mend it
	Count   int    // of cells, merges or objects; 0 for what has no place
	// Areas are where they are, cells below each other as one area, from the
	// top; at most maxAreas of them.
	Areas []ooxml.Area
}

// sheet is what the checks look at. It holds a tables.Sheet, which gives the tables, the
// captions and what a text is, and holds itself the xlsxreader.Sheet, which gives the
// cells, merges and objects.
type sheet struct {
	*tables.Sheet
	flaw       tablefile.Flaw       // of the file
	mergedRows map[int][]ooxml.Area // see inMerge
}

// Score scores a sheet of the file f on all items.
func Score(f *tablefile.File, of *xlsxreader.Sheet) Card {
	s := &sheet{Sheet: tables.Find(of), flaw: f.Flaw}
	card := Card{Sheet: of.Name}
	for _, item := range items {
		card.Results = append(card.Results, Result{item, item.check(s)})
	}
	return card
}
