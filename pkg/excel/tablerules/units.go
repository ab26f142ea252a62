package tablerules

import (
	"regexp"
	"slices"

	"sorachi/pkg/excel/tablerules/tables"
)

// unitNote is a caption that gives the unit of all figures.
var unitNote = regexp.MustCompile(`単位`)

// units is item 1-9: the figures of every column have a unit, in its name, in a
// column of units, or in a note for the whole sheet.
func units(s *sheet) []Fault {
	for _, c := range s.Captions {
		if unitNote.MatchString(s.Text(c.Raw).Folded) {
			return nil
		}
	}
	var p places
	for _, t := range s.Tables {
		if slices.ContainsFunc(t.Columns, func(column tables.Column) bool { return column.Unit && column.Filled > 0 }) {
			continue
		}
		for _, column := range t.Columns {
			if column.Content == tables.Measures && column.Head != "" && !column.HasUnit() {
				p.add(column.Col, t.Head[len(t.Head)-1].Row, column.Head)
			}
		}
	}
	return p.fault("「%s」の単位が分かりません", "見出しに「（人）」のように書くか、単位の列を作ってください。表示形式で見せる単位は、データに含まれません")
}
