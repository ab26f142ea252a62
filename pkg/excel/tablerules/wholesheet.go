package tablerules

import (
	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/tablerules/tablefile"
	"sorachi/pkg/excel/xlsxreader/attached"
)

// fileFormat is item 1-1, as far as the file could be read at all.
func fileFormat(s *sheet) []Fault {
	if s.flaw == (tablefile.Flaw{}) {
		return nil
	}
	return []Fault{{Message: s.flaw.Message, Hint: s.flaw.Hint}}
}

// merged is item 1-4, on the whole sheet: a merged title is in the way, too.
func merged(s *sheet) []Fault {
	f := Fault{
		Message: "セルが結合されています",
		Hint:    "結合を解除し、同じ値をそれぞれのセルに入れてください",
		Count:   len(s.Merges),
		Areas:   s.Merges[:min(len(s.Merges), maxAreas)],
	}
	if f.Count == 0 {
		return nil
	}
	return []Fault{f}
}

// formulas is item 1-7.
func formulas(s *sheet) []Fault {
	var p places
	for c := range s.Cells() {
		if c.Formula != "" {
			p.add(c.Col, c.Row, "="+c.Formula)
		}
	}
	return p.fault("数式（%s）が入っています", "コピーして「値の貼り付け」をし、数式を値に直してください")
}

// objectNames are the objects as the user calls them.
var objectNames = map[attached.Kind]string{
	attached.Picture: "画像", attached.Chart: "グラフ", attached.Shape: "図形",
	attached.TextBox: "テキストボックス", attached.Control: "ボタンなどの部品",
}

// objects is item 1-8.
func objects(s *sheet) []Fault {
	var faults []Fault
	for kind := attached.Picture; kind <= attached.Control; kind++ {
		f := Fault{Message: objectNames[kind] + "があります", Hint: "ほかのシートに移すか、消してください。そこに書いた文字は、セルに書きます"}
		for _, o := range s.Objects {
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
func undivided(s *sheet) []Fault {
	faults := placesOf(s.Splits.Rows).fault("表の途中に空の行があります", "空の行を詰め、1つの続いた表にしてください")
	for i, f := range faults {
		f.Areas = wholeRows(f.Areas, s)
		faults[i] = f
	}
	faults = append(faults, placesOf(s.Splits.Columns).fault("表の途中に空の列があります", "空の列を消し、1つの続いた表にしてください")...)
	return append(faults, placesOf(s.Splits.Heads).fault("表の途中に、見出しの行がもう一度あります", "2つ目からの見出しの行を消し、1つの続いた表にしてください")...)
}

// wholeRows widens places to the columns of the tables, so that a row is seen as
// one.
func wholeRows(areas []ooxml.Area, s *sheet) []ooxml.Area {
	for i := range areas {
		for _, t := range s.Tables {
			areas[i].Col, areas[i].ToCol = min(areas[i].Col, t.From), max(areas[i].ToCol, t.To)
		}
	}
	return areas
}

// oneTable is item 2-2.
func oneTable(s *sheet) []Fault {
	if len(s.Tables) == 0 {
		return []Fault{{Message: "表が見つかりません", Hint: "項目名の行と、その下に続くデータの行がある表にしてください"}}
	}
	return placesOf(s.Splits.Others).fault("このほかにも表（「%s」から）があります", "表ごとにシートを分けてください")
}
