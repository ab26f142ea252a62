package sheets

import (
	"strings"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
)

// guideLine is a line of sheet 記入要領: a term and what is said about it, or a
// heading.
type guideLine struct{ term, text string }

// Widths of the columns of 記入要領, in characters.
const termChars, textChars = 26.0, 140.0

// stateGuide says what the States mean.
var stateGuide = []guideLine{
	{form.StateValue, "値を入力したとき。"},
	{form.StatePending, "調査や集計が終わっていないとき。「公表予定月」も選びます。"},
	{form.StateUnpublished, "調査の結果が公表されないとき、または照会元に伝えられないとき。"},
	{form.StateNotSurveyed, "その年度に調査がないとき。"},
}

// moreGuide is what else people ask.
var moreGuide = []guideLine{
	{"返送", "PDFや紙にせず、このExcelファイルのまま返送してください。ファイルの名前は変えても読み取れます。"},
	{"保護", "黄色の欄のほかは、誤って変わらないように保護しています。パスワードはありません。列の幅と行の高さは、保護したまま変えられます。"},
	{"回答しない指標", "所管ではない指標があるときは、空欄のまま、備考に所管課の名前を書いてください。"},
	{"貼り付け", "ほかの表から貼り付けるときは「値の貼り付け」を使ってください。行の見分けは画面に出ない番号で行うので、行の順序は変わっても構いません。"},
}

// writeGuide writes sheet 記入要領.
func writeGuide(b *xlsxwriter.Book, p *plan.Plan, l Letter) {
	b.Sheet(form.GuideSheet)
	b.NoGrid()
	b.Width(1, termChars)
	b.Width(2, textChars)
	b.Text(1, 1, titleLook, form.GuideSheet)
	b.Height(1, 32)
	g := guide{b, 2}
	g.part("この照会について", []guideLine{
		{"照会元", p.Bureau.Value}, {"対象", l.Year.Kanji() + "の実績値"}, {"回答期限", dueText(l.Due)},
	})
	g.part("記入する欄", entryGuide(l))
	g.part("「状態」の選び方", stateGuide)
	g.part("そのほか", moreGuide)
	b.Paper(xlsxwriter.Paper{Head: 1, LastCol: 2, LastRow: g.row - 1, Title: titleOf(l.Year) + " " + form.GuideSheet})
	b.Protect()
}

// entryGuide explains the columns to fill in.
func entryGuide(l Letter) []guideLine {
	var out []guideLine
	for _, c := range form.Columns() {
		if c.Entry {
			out = append(out, guideLine{c.HeaderOf(l.Year), c.Guide})
		}
	}
	fields := make([]string, len(form.Fields))
	for i, f := range form.Fields {
		fields[i] = string(f)
	}
	return append(out, guideLine{strings.Join(fields, "、"), "内容をお尋ねするときのために書きます。報告書には載りません。"})
}

// guide is the sheet as it is written.
type guide struct {
	*xlsxwriter.Book
	row int // the next
}

// part writes a heading and its lines.
func (g *guide) part(heading string, lines []guideLine) {
	g.Height(g.row, 6)
	g.row++
	l := entryHead
	l.Across, l.Indent = "left", 1
	g.DressAll(1, g.row, 2, g.row, l)
	g.Text(1, g.row, l, heading)
	g.Merge(1, g.row, 2, g.row)
	g.Height(g.row, 20)
	g.row++
	for _, line := range lines {
		g.Text(1, g.row, knownName, line.term)
		g.Text(2, g.row, guideText, line.text)
		high := max(linesOf(line.term, termChars-1), linesOf(line.text, textChars-1))
		g.Height(g.row, float64(high)*linePoints+6)
		g.row++
	}
}
