package sheets

import (
	"strings"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Rows of the entry sheet. Three lines say what to do, beside the Fields.
const (
	titleRow, toRow, howRow    = 1, 2, 3
	gapRow                     = 6
	bandRow, keyRow, headerRow = 7, 8, 9
	firstRow                   = 10
)

// widest is how many times its width in the table a column may have.
const widest = 1.8

// maxPast is how many past years a form shows.
const maxPast = 4

// place is a column where it stands on the sheet.
type place struct {
	form.Column
	col   int
	year  wareki.Year // past or asked for
	chars float64
}

// entry is the entry sheet as it is written.
type entry struct {
	*xlsxwriter.Book
	plan   *plan.Plan
	req    form.Request
	letter Letter
	issue  form.Issue
	places []place
	said   []string // the texts of the head, as they were written
}

// writeEntry writes sheet 記入, and returns the locked texts over its table.
func writeEntry(b *xlsxwriter.Book, p *plan.Plan, r form.Request, l Letter, issue form.Issue) []string {
	w := &entry{Book: b, plan: p, req: r, letter: l, issue: issue}
	w.places = w.placed()
	b.Sheet(form.EntrySheet)
	b.NoGrid()
	for _, c := range w.places {
		b.Width(c.col, c.chars)
	}
	w.head()
	w.bands()
	w.keys()
	for i, k := range r.KPIs {
		w.kpi(firstRow+i, k, issue.Items[i])
	}
	w.hints()
	w.warn()
	b.HideColumn(w.at(form.ColID).col)
	b.HideRow(keyRow)
	b.FreezeWithCursor(w.at(form.ColName).col+1, firstRow, w.at(form.ColValue).col, firstRow)
	b.Paper(xlsxwriter.Paper{Head: headerRow, LastCol: w.last(), LastRow: w.lastRow(), Title: titleOf(l.Year), Number: addressee(r)})
	b.Protect()
	return w.said
}

// placed puts the columns side by side, with one for each past year.
func (w *entry) placed() []place {
	var out []place
	add := func(c form.Column, y wareki.Year) { out = append(out, place{c, 1 + len(out), y, c.Chars}) }
	for _, c := range form.Columns() {
		switch {
		case c.Key == form.ColProject && !w.sameNames():
			continue
		case c.Key != form.ColPast:
			add(c, w.letter.Year)
			continue
		}
		for y := max(w.plan.Period.From, w.letter.Year-maxPast); y < w.letter.Year; y++ {
			past := c
			past.Key = form.PastKey(y)
			add(past, y)
		}
	}
	for i := range out {
		out[i].chars = w.charsOf(out[i])
	}
	return out
}

// sameNames reports whether two KPIs of the form have one name, so that only their
// projects tell them apart.
func (w *entry) sameNames() bool {
	seen := map[string]bool{}
	for _, k := range w.req.KPIs {
		if seen[k.Name.Value] {
			return true
		}
		seen[k.Name.Value] = true
	}
	return false
}

// charsOf is the width of a column: that of the table, or up to widest times as
// much where its texts need it. Figures should stand on one line, texts on four.
func (w *entry) charsOf(c place) float64 {
	if c.Hidden || c.Key == form.ColName || c.Key == form.ColProject {
		return c.Chars
	}
	chars := c.Chars
	for i, k := range w.req.KPIs {
		chars = max(chars, xlsxwriter.CharsFor(w.emsOf(c, k, w.issue.Items[i].Prefill()), bodySize))
	}
	return min(chars, c.Chars*widest)
}

// emsOf is how much room the text of a cell takes in a line of its column, in ems.
func (w *entry) emsOf(c place, k *plan.KPI, entries form.Entries) float64 {
	switch c.Key {
	case form.ColValue:
		return xlsxwriter.Ems(entries.Value, xlsxwriter.FigureHalf) + 1
	case form.ColNote:
		return xlsxwriter.Ems(entries.Note, xlsxwriter.TextHalf)/4 + 2
	case form.ColSource:
		return xlsxwriter.Ems(entries.Source, xlsxwriter.TextHalf)/4 + 2
	}
	if c.Entry {
		return 0
	}
	return xlsxwriter.Ems(form.Known(k, c.Key, w.letter.Year), xlsxwriter.FigureHalf) + 1
}

// at finds a column.
func (w *entry) at(key form.Key) place {
	for _, c := range w.places {
		if c.Key == key {
			return c
		}
	}
	panic("form/sheets: no column " + string(key)) // keys are constants of the table
}

func (w *entry) last() int { return len(w.places) }

// rowsOf is the cells of a column in the rows of all KPIs.
func (w *entry) rowsOf(c place) ooxml.Area {
	return ooxml.Area{Col: c.col, Row: firstRow, ToCol: c.col, ToRow: w.lastRow()}
}

func (w *entry) lastRow() int { return max(firstRow, firstRow+len(w.req.KPIs)-1) }

// withBracketBelow puts the last bracket of a text that is too long for its column on a
// line of its own.
func (c place) withBracketBelow(s string) string {
	if at := strings.LastIndexAny(s, "（("); at > 0 && xlsxwriter.CharsFor(xlsxwriter.Ems(s, xlsxwriter.FigureHalf)+1, bodySize) > c.chars {
		return s[:at] + "\n" + s[at:]
	}
	return s
}

// keys writes the hidden key row and the header below it.
func (w *entry) keys() {
	for _, c := range w.places {
		key := string(c.Key)
		if c.col == 1 {
			key = form.KeyMark + key
		}
		w.Text(c.col, keyRow, xlsxwriter.Look{}, key)
		look := knownHead
		if c.Entry {
			look = entryHead
		}
		w.Text(c.col, headerRow, look, c.HeaderOf(c.year))
	}
	w.Height(headerRow, 32)
}

// kpi writes the row of one KPI.
func (w *entry) kpi(row int, k *plan.KPI, it form.Item) {
	entries := it.Prefill()
	lines := 1
	for _, c := range w.places {
		s := w.text(c, k, entries)
		look := lookOf(c.Key)
		switch c.Key {
		case form.ColValue:
			w.value(c, row, k, entries)
		case form.ColCheck:
			w.Formula(c.col, row, look, w.checkFormula(row), xlsxwriter.TextResult(s))
		default:
			w.Text(c.col, row, look, s)
		}
		if !c.Hidden {
			lines = max(lines, linesOf(s, c.chars-float64(2*look.Indent)))
		}
	}
	w.Height(row, max(lowRow, float64(lines)*linePoints+rowPadding))
}

// text is what a cell in the row of k shows.
func (w *entry) text(c place, k *plan.KPI, entries form.Entries) string {
	switch c.Key {
	case form.ColValue:
		return entries.Value
	case form.ColState:
		return entries.State
	case form.ColMonth:
		return entries.Month
	case form.ColCheck:
		return check(entries)
	case form.ColNote:
		return entries.Note
	case form.ColSource:
		return entries.Source
	case form.ColRemark:
		return entries.Remark
	case form.ColProject, form.ColName:
		return form.Known(k, c.Key, w.letter.Year)
	}
	return c.withBracketBelow(form.Known(k, c.Key, w.letter.Year))
}

// value writes the cell for the year's value.
func (w *entry) value(c place, row int, k *plan.KPI, entries form.Entries) {
	l := lookOf(form.ColValue)
	l.Format = format(form.ModelOf(k, w.letter.Year))
	if entries.Number {
		w.Number(c.col, row, l, entries.Value)
		return
	}
	w.Text(c.col, row, l, entries.Value)
}

// linesOf is how many lines a text takes in a column.
func linesOf(s string, chars float64) int { return xlsxwriter.Lines(s, bodySize, chars) }
