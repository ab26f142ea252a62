package tablerules

import (
	"cmp"
	"slices"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/tablerules/tables"
)

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

// placesOf collects what was found.
func placesOf(found []tables.Place) *places {
	p := &places{}
	for _, at := range found {
		p.add(at.Col, at.Row, at.Raw)
	}
	return p
}

// maxAreas is how many places of a fault are kept.
const maxAreas = 100

// withSample puts a cell's text into a message, shortened and on one line.
func withSample(message, sample string) string {
	line := strings.Join(strings.Fields(sample), " ")
	if strings.TrimSpace(sample) == "" {
		line = sample
	}
	if runes := []rune(line); len(runes) > 24 {
		line = string(runes[:24]) + "…"
	}
	return strings.ReplaceAll(message, "%s", line)
}
