package tablerules

import (
	"regexp"
	"strings"

	"sorachi/pkg/excel/tablerules/tables"
	"sorachi/pkg/excel/tablerules/texts"
	"sorachi/pkg/excel/xlsxreader"
)

// everyCell calls f for all cells of the bodies of the tables, each with its
// column; cells beside the table are left out.
func (s *sheet) everyCell(f func(*tables.Column, xlsxreader.Cell)) {
	for _, t := range s.Tables {
		for _, l := range t.Body {
			for _, c := range l.Cells {
				if column := t.Of(c); column != nil {
					f(column, c)
				}
			}
		}
	}
}

// formatNote finds a year or a figure that a number format prints beside the
// value: #,##0"千人（R2）".
var formatNote = regexp.MustCompile(`"[^"]*[0-9０-９][^"]*"`)

// oneDatum is item 1-2: a cell holds one value, and nothing that belongs in a
// column of its own.
func oneDatum(s *sheet) []Fault {
	var several, hidden places
	s.everyCell(func(column *tables.Column, c xlsxreader.Cell) {
		switch {
		case c.Kind == xlsxreader.Text && column.Content != tables.Codes && s.Text(c.Raw).Several:
			several.add(c.Col, c.Row, c.Raw)
		case c.Kind == xlsxreader.Number && formatNote.MatchString(c.Format().Code):
			if _, _, _, date := c.Date(); !date {
				hidden.add(c.Col, c.Row, c.Format().Code)
			}
		}
	})
	return append(
		several.fault("「%s」のように、1つのセルに2つ以上のデータがあります", "値、年度、内訳などを、1つずつ別の列に分けてください"),
		hidden.fault("表示形式（%s）で、値のほかのデータも見せています", "年度などは別の列に書き、表示形式を数値だけのものにしてください")...)
}

// numeric is item 1-3: figures are numbers, without signs, units and commas
// typed into the cell.
func numeric(s *sheet) []Fault {
	var typed, plain, errors places
	s.everyCell(func(column *tables.Column, c xlsxreader.Cell) {
		if column.Content != tables.Measures || c.Kind == xlsxreader.Number {
			return
		}
		text := s.Text(c.Raw)
		switch {
		case c.Kind == xlsxreader.Error && c.Formula == "":
			errors.add(c.Col, c.Row, c.Raw)
		case c.Kind != xlsxreader.Text || !text.Digits || text.Several || text.Mark:
		case texts.OnlyDigits(text.Folded):
			plain.add(c.Col, c.Row, c.Raw)
		default:
			typed.add(c.Col, c.Row, c.Raw)
		}
	})
	faults := typed.fault("「%s」のように、数値に文字や記号が付いて文字列になっています", "数値だけを半角で入れてください。単位は見出しか別の列に、桁区切りや▲は表示形式にします")
	faults = append(faults, plain.fault("数字だけの「%s」が、文字列として入っています", "「数値に変換」するか、数値として入れ直してください")...)
	return append(faults, errors.fault("「%s」というエラーの値があります", "正しい数値を入れるか、空にしてください")...)
}

// spaced is item 1-5.
func spaced(s *sheet) []Fault {
	var p places
	for c := range s.Cells() {
		if c.Kind == xlsxreader.Text && s.Text(c.Raw).Spaced {
			p.add(c.Col, c.Row, visible(c.Raw))
		}
	}
	return p.fault("「%s」のように、空白や改行で体裁を整えています", "空白と改行を取り、配置はセルの書式（インデント、均等割り付け、折り返し）で整えてください")
}

// visible makes the blanks of a text seen.
func visible(s string) string {
	return strings.NewReplacer(" ", "␣", "　", "□", "\u00a0", "␣", "\r\n", "↵", "\n", "↵", "\t", "→").Replace(s)
}

// dependentCharacters is item 1-10.
func dependentCharacters(s *sheet) []Fault {
	var p places
	for c := range s.Cells() {
		if c.Kind != xlsxreader.Text {
			continue
		}
		if r := s.Text(c.Raw).Odd; r != 0 {
			p.add(c.Col, c.Row, string(r))
		}
	}
	return p.fault("「%s」などの機種依存文字があります", "①は1、㈱は（株）、㎡は平方メートル、半角カナは全角のように、どの機種にもある文字に直してください")
}

// marks is item 1-13: what stands in a column of figures for a figure that
// is not there. X (秘匿) and *** (数値がない) are the marks of e-Stat, and a note
// on the sheet may explain others.
func marks(s *sheet) []Fault {
	var p places
	s.everyCell(func(column *tables.Column, c xlsxreader.Cell) {
		if column.Content != tables.Measures || c.Kind != xlsxreader.Text {
			return
		}
		text := s.Text(c.Raw)
		if text.Several || text.Digits && !text.Mark || text.Folded == "" || c.Raw == "X" || c.Raw == "***" || s.explains(text.Folded) {
			return
		}
		p.add(c.Col, c.Row, c.Raw)
	})
	return p.fault("数値の列に「%s」のような文字や記号があり、意味の説明がありません", "セルは空にして理由を別の列（状態など）に書くか、秘匿はX、数値がないときは***とし、ほかの記号は表の外の注で説明してください")
}

// explains reports whether a caption says what a mark means: 「－」は該当なし.
func (s *sheet) explains(mark string) bool {
	for _, c := range s.Captions {
		text := s.Text(c.Raw).Folded
		if i := strings.Index(text, mark); i >= 0 && len(text) > len(mark) && strings.ContainsAny(text[i+len(mark):], "は:=」") {
			return true
		}
	}
	return false
}
