package answer

import (
	"slices"
	"strings"

	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// Sender is who answered, as written on one sheet.
type Sender struct{ Person, Contact, Date string }

// sender reads who answered, from what stands over the table of a sheet: the first cell
// with contents to the right of each label. It tells of what else was typed there.
func (r *reader) sender(g *grid) {
	found := map[form.Field]string{}
	for _, row := range g.Rows {
		if row.Number >= g.headerRow {
			break
		}
		label := form.Field("")
		for _, c := range row.Cells {
			text := entrycells.Text(c)
			if f := form.Field(strings.TrimRight(typedtext.Squeeze(text), ":")); slices.Contains(form.Fields, f) {
				label = f
				continue
			}
			if label != "" && text != "" && found[label] == "" {
				found[label] = fieldText(label, c)
				label = ""
				continue
			}
			r.besides(g, c)
		}
	}
	if s := (Sender{found[form.FieldPerson], found[form.FieldContact], found[form.FieldDate]}); s != (Sender{}) {
		r.out.Senders = append(r.out.Senders, s)
	}
}

// fieldText is what a field says. A number in that of the day is the day's.
func fieldText(f form.Field, c xlsxreader.Cell) string {
	y, m, d, shown := c.Date()
	day, meant := wareki.Date{Year: y, Month: m, Day: d}, shown
	if f == form.FieldDate {
		day, meant = entrycells.Day(c)
	}
	if meant {
		return day.String()
	}
	return entrycells.OneLine(entrycells.Text(c))
}
