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
func units(v *sheet) []Fault {
	for _, c := range v.Captions {
		if unitNote.MatchString(v.Text(c.Raw).Folded) {
			return nil
		}
	}
	var p places
	for _, t := range v.Tables {
		if slices.ContainsFunc(t.Columns, func(k tables.Column) bool { return k.Unit && k.Filled > 0 }) {
			continue
		}
		for _, k := range t.Columns {
			if k.Content == tables.Measures && k.Head != "" && !k.HasUnit() {
				p.add(k.Col, t.Head[len(t.Head)-1].Row, k.Head)
			}
		}
	}
	return p.fault("「%s」の単位が分かりません", "見出しに「（人）」のように書くか、単位の列を作ってください。表示形式で見せる単位は、データに含まれません")
}
