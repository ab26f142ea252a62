package tablerules

import (
	"slices"
	"strings"

	"sorachi/pkg/ooxml"
	"sorachi/pkg/workbook"
)

// fileFormat is item 1-1, as far as the file could be read at all.
func fileFormat(v *sheet) []Fault { return v.file.faults }

// merged is item 1-4, on the whole sheet: a merged title is in the way, too.
func merged(v *sheet) []Fault {
	f := Fault{
		Message: "セルが結合されています",
		Hint:    "結合を解除し、同じ値をそれぞれのセルに入れてください",
		Count:   len(v.Merges),
		Areas:   v.Merges[:min(len(v.Merges), maxAreas)],
	}
	if f.Count == 0 {
		return nil
	}
	return []Fault{f}
}

// omitted is item 1-6: every column has a name, and every row all of its own.
func omitted(v *sheet) []Fault {
	var nameless, ditto, blank places
	for _, t := range v.tables {
		v.findNameless(t, &nameless)
		for i := range t.columns {
			v.findOmitted(t, &t.columns[i], &blank)
		}
	}
	v.everyCell(func(_ *column, c workbook.Entry) {
		if c.Kind == workbook.Text && (c.Raw == "〃" || c.Raw == "″" || c.Raw == "同上" || c.Raw == "同左" || c.Raw == "々") {
			ditto.add(c.Col, c.Row, c.Raw)
		}
	})
	faults := nameless.fault("項目名のない列があります", "すべての列に項目名を書いてください")
	faults = append(faults, blank.fault("上と同じ項目名を省いた空のセルがあります", "省かずに、すべての行に書いてください")...)
	return append(faults, ditto.fault("「%s」で、上や隣と同じ項目名を省いています", "省かずに、すべての行に書いてください")...)
}

// findNameless finds the columns with data but without a name, and the names of
// groups of columns that stand above the first of them only.
func (v *sheet) findNameless(t *table, p *places) {
	for _, k := range t.columns {
		if k.head == "" {
			p.add(k.col, t.head[len(t.head)-1].row, "")
		}
	}
	if len(t.head) < 2 {
		return
	}
	for col := t.from + 1; col <= t.to; col++ {
		_, named := t.head[0].at(col)
		below, own := t.head[1].at(col)
		if before, ok := t.head[1].at(col - 1); !named && own && ok && !v.inMerge(col, t.head[0].row) && below.Raw != before.Raw {
			p.add(col, t.head[0].row, "")
		}
	}
}

// maxMergedRows is how many rows the merges of a sheet touch, taken together.
const maxMergedRows = 4 << 20

// inMerge reports whether a cell is merged with others. Sheets may have tens of
// thousands of merges, so the rows that they touch are kept at hand.
func (v *sheet) inMerge(col, row int) bool {
	if v.mergedRows == nil {
		v.mergedRows = map[int][]ooxml.Area{}
		room := maxMergedRows
		for _, m := range v.Merges {
			if room -= m.ToRow - m.Row + 1; room < 0 {
				break // merges that overlap, as no program writes them
			}
			for r := m.Row; r <= m.ToRow; r++ {
				v.mergedRows[r] = append(v.mergedRows[r], m)
			}
		}
	}
	return slices.ContainsFunc(v.mergedRows[row], func(m ooxml.Area) bool { return m.Contains(col, row) })
}

// findOmitted finds names that stand only in the first row of those that share
// them. A column with gaps is such a one if it lies left of all figures, begins
// with a name, never has the same name twice in a row, and names fewer rows than
// the column to its right.
func (v *sheet) findOmitted(t *table, k *column, p *places) {
	if k.content == measures || k.filled == len(t.body) || 2*k.filled > 2*len(t.body)-2 || !t.leads(k) {
		return
	}
	last, gaps := "", places{}
	for i, l := range t.body {
		c, ok := l.at(k.col)
		switch {
		case ok && c.Raw == last, !ok && i == 0:
			return
		case ok:
			last = c.Raw
		case v.inMerge(k.col, l.row), isTotal(l):
		default:
			gaps.add(k.col, l.row, "")
		}
	}
	for _, a := range gaps.areas {
		for row := a.Row; row <= a.ToRow; row++ {
			p.add(k.col, row, "")
		}
	}
}

// isTotal reports whether a row sums others up; it has no names of its own.
func isTotal(l line) bool {
	return slices.ContainsFunc(l.cells, func(c workbook.Entry) bool {
		return c.Kind == workbook.Text && strings.HasSuffix(strings.Join(strings.Fields(c.Raw), ""), "計") || c.Raw == "平均"
	})
}

// leads reports whether a column stands left of the figures, with a fuller
// column between, and none to its left.
func (t *table) leads(k *column) bool {
	fuller := false
	for _, other := range t.columns {
		switch {
		case other.content == measures:
			return other.col > k.col && fuller
		case other.col < k.col && other.filled > k.filled:
			return false
		}
		fuller = fuller || other.col > k.col && other.filled > k.filled
	}
	return fuller
}

// formulas is item 1-7.
func formulas(v *sheet) []Fault {
	var p places
	for c := range v.Cells() {
		if c.Formula != "" {
			p.add(c.Col, c.Row, "="+c.Formula)
		}
	}
	return p.fault("数式（%s）が入っています", "コピーして「値の貼り付け」をし、数式を値に直してください")
}

// objectNames are the objects as the user calls them.
var objectNames = map[workbook.ObjectKind]string{
	workbook.PictureObject: "画像", workbook.ChartObject: "グラフ", workbook.ShapeObject: "図形",
	workbook.TextBoxObject: "テキストボックス", workbook.ControlObject: "ボタンなどの部品",
}

// objects is item 1-8.
func objects(v *sheet) []Fault {
	var faults []Fault
	for kind := workbook.PictureObject; kind <= workbook.ControlObject; kind++ {
		f := Fault{Message: objectNames[kind] + "があります", Hint: "ほかのシートに移すか、消してください。そこに書いた文字は、セルに書きます"}
		for _, o := range v.Objects {
			if o.Kind != kind {
				continue
			}
			f.Count++
			if o.Col > 0 && len(f.Areas) < maxAreas {
				f.Areas = append(f.Areas, ooxml.Area{Col: o.Col, Row: o.Row, ToCol: o.Col, ToRow: o.Row})
			}
		}
		if f.Count > 0 {
			faults = append(faults, f)
		}
	}
	return faults
}

// undivided is item 2-1.
func undivided(v *sheet) []Fault {
	faults := v.splits.rows.fault("表の途中に空の行があります", "空の行を詰め、1つの続いた表にしてください")
	for i, f := range faults {
		f.Areas = wholeRows(f.Areas, v)
		faults[i] = f
	}
	faults = append(faults, v.splits.columns.fault("表の途中に空の列があります", "空の列を消し、1つの続いた表にしてください")...)
	return append(faults, v.splits.heads.fault("表の途中に、見出しの行がもう一度あります", "2つ目からの見出しの行を消し、1つの続いた表にしてください")...)
}

// wholeRows widens places to the columns of the tables, so that a row is seen as
// one.
func wholeRows(areas []ooxml.Area, v *sheet) []ooxml.Area {
	for i := range areas {
		for _, t := range v.tables {
			areas[i].Col, areas[i].ToCol = min(areas[i].Col, t.from), max(areas[i].ToCol, t.to)
		}
	}
	return areas
}

// oneTable is item 2-2.
func oneTable(v *sheet) []Fault {
	if len(v.tables) == 0 {
		return []Fault{{Message: "表が見つかりません", Hint: "項目名の行と、その下に続くデータの行がある表にしてください"}}
	}
	return v.splits.others.fault("このほかにも表（「%s」から）があります", "表ごとにシートを分けてください")
}
