// Package tablerules scores a sheet on the 15 items of the government's rules
// for tables that machines can read (統計表における機械判読可能なデータの表記方法の
// 統一ルール, 総務省, 2020-12-18). It sees one sheet of a workbook or a CSV file, finds
// the tables on it, and says which cells offend and how to mend them.
//
// The rules are written for people, who know what a table means. A program sees
// less, so it asks of every fault whether a sound table could look the same: codes
// such as 012106 are no numbers typed as text, 20～29歳 is a class and not a range
// of figures, a title above a table is no second table.
//
// To read it: this file, then items.go, the table of the rules; table.go finds the
// tables of a sheet, column.go what their columns hold, text.go what a text is.
package tablerules

import (
	"cmp"
	"slices"

	"sorachi/pkg/ooxml"
	"sorachi/pkg/workbook"
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

// maxAreas is how many places of a fault are kept.
const maxAreas = 100

// places collects the cells of a fault.
type places struct {
	count  int
	areas  []ooxml.Area
	open   map[int]int // by column: the area that ends there last
	sample string      // what stands in the first cell
}

func (p *places) add(col, row int, sample string) {
	if p.count == 0 {
		p.sample = sample
		p.open = map[int]int{}
	}
	p.count++
	if i, ok := p.open[col]; ok && p.areas[i].ToRow == row-1 {
		p.areas[i].ToRow = row
		return
	}
	if len(p.areas) < maxAreas {
		p.open[col] = len(p.areas)
		p.areas = append(p.areas, ooxml.Area{Col: col, Row: row, ToCol: col, ToRow: row})
	}
}

// fault returns what p holds as a list of faults: none for no cells. A %s in
// the message is the first cell's text.
func (p *places) fault(message, hint string) []Fault {
	if p.count == 0 {
		return nil
	}
	slices.SortStableFunc(p.areas, func(a, b ooxml.Area) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col))
	})
	return []Fault{{Message: withSample(message, p.sample), Hint: hint, Count: p.count, Areas: p.areas}}
}

// sheet is what the checks look at.
type sheet struct {
	*workbook.Sheet
	file     *File
	tables   []*table
	captions []workbook.Entry // titles, units and notes outside of the tables
	splits   splits
	texts    *texts

	mergedRows map[int][]ooxml.Area // see inMerge
}

// Score scores a sheet of the file on all items.
func (f *File) Score(s *workbook.Sheet) Card {
	view := newSheet(f, s)
	card := Card{Sheet: s.Name}
	for _, item := range items {
		card.Results = append(card.Results, Result{item, item.check(view)})
	}
	return card
}

// Items returns the items of the rules in their order.
func Items() []Item { return slices.Clone(items) }
