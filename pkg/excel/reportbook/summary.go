package reportbook

import (
	"fmt"
	"strconv"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/reportbook/kpilist"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/excel/xlsxwriter/drawing"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

const summarySheet = "集計"

// Columns of sheet 集計: the first names bands and projects. The chart lies over
// those from legendCol on, where its own texts stand.
const (
	edgeCol, countCol, shareCol, legendCol = 2, 3, 4, 5
	summaryNameChars, summaryChars         = 36.0, 12.0 // widths
	leastSummaryCols                       = 10
	chartPoints                            = 270.0 // height of the upper table with its chart
	summaryPoints                          = 27.0  // height of a row
	onePageProjects                        = 12    // so many rows are still readable on one page
)

// summary writes sheet 集計: how many KPIs are in each band, as a table and a
// ring, and below it project by project.
func (w *workbook) summary() {
	widths := []float64{summaryNameChars}
	for range max(leastSummaryCols, len(w.Bands)+3) - 1 {
		widths = append(widths, summaryChars)
	}
	w.Begin(summarySheet, w.Words.Overall+"の"+summarySheet, widths...)
	next := w.bandTable()
	w.Heads(next, w.Looks.Head, w.projectHeads()...)
	last := w.projectTable(next)
	last = w.Notes(last+1, w.summaryNotes())
	w.End(xlsxwriter.Paper{LastRow: last, OnePage: len(w.Plan.Projects) <= onePageProjects, Throughout: true})
}

// countable says whether the names of the bands tell them apart in a formula,
// which does not know capital letters from small ones.
func (w *workbook) countable() bool {
	seen := map[string]bool{strings.ToLower(everysheet.RepostBand): true}
	for _, b := range w.Bands {
		name := strings.ToLower(b.Name)
		if seen[name] {
			return false
		}
		seen[name] = true
	}
	return true
}

// count writes how many rows of the printed list, from one to another, are in
// the band that the cell name holds: a formula where it is sure.
func (w *workbook) count(col, row int, l xlsxwriter.Look, from, to int, name string, n int) {
	if to < from || !w.countable() {
		w.Number(col, row, l, strconv.Itoa(n))
		return
	}
	area := ooxml.Area{Col: w.list.BandCol(), Row: from, ToCol: w.list.BandCol(), ToRow: to}.In(kpilist.Sheet)
	w.Formula(col, row, l, "SUMPRODUCT(--("+area+"="+name+"))", countResult(n))
}

// countResult is what a formula comes to that counts KPIs.
func countResult(n int) xlsxwriter.Result { return xlsxwriter.NumberResult(strconv.Itoa(n)) }

// countFormat shows a number of KPIs: 3件.
const countFormat = `0"件"`

// countLook is the look of a number of KPIs.
func (w *workbook) countLook() xlsxwriter.Look {
	l := w.Looks.Figure
	l.Format = countFormat
	return l
}

// bandTable writes the upper table and the ring beside it. It returns the row
// after them.
func (w *workbook) bandTable() int {
	w.Heads(everysheet.HeadRow, w.Looks.Head, everysheet.BandHead, "進捗率の下限", w.Words.Count, w.Words.Share)
	last, lastListed := everysheet.FirstRow+len(w.Bands)-1, everysheet.FirstRow+len(w.Sum.Rows)-1
	count := w.countLook()
	for i, b := range w.Bands {
		row := everysheet.FirstRow + i
		name := w.Looks.Text
		name.Fill, name.Bold = b.Look.Fill, true
		w.Text(1, row, name, b.Name)
		w.edge(row, i)
		w.count(countCol, row, count, everysheet.FirstRow, lastListed, ooxml.Cell(1, row), w.Sum.Slices[i].Count)
		w.share(row, last, w.Sum.Slices[i])
		w.legend(row, i)
		w.Height(row, summaryPoints)
	}
	count.Bold = true
	total := w.Looks.Text
	total.Bold = true
	w.Text(1, last+1, total, "計（再掲を除く）")
	w.Text(edgeCol, last+1, total, "")
	w.Formula(countCol, last+1, count, "SUM("+ooxml.Area{Col: countCol, Row: everysheet.FirstRow, ToCol: countCol, ToRow: last}.String()+")", countResult(w.Sum.Counted))
	w.Text(shareCol, last+1, total, "")
	w.Text(1, last+2, w.Looks.Text, everysheet.RepostBand)
	w.Text(edgeCol, last+2, w.Looks.Text, "")
	w.count(countCol, last+2, w.countLook(), everysheet.FirstRow, lastListed, ooxml.Cell(1, last+2), w.Sum.Shown-w.Sum.Counted)
	w.Text(shareCol, last+2, w.Looks.Text, "")
	w.Height(last+1, summaryPoints)
	w.Height(last+2, summaryPoints)
	w.Name(summarySheet, ooxml.Area{Col: 1, Row: everysheet.HeadRow, ToCol: shareCol, ToRow: last})
	w.Height(last+3, max(everysheet.GapPoints*2, chartPoints-everysheet.HeadPoints-summaryPoints*float64(len(w.Bands)+2)))
	w.ring(last)
	return last + 4
}

// linings are the patterns of the theme as charts know them.
var linings = map[string]drawing.Lining{
	"rising": drawing.Rising, "falling": drawing.Falling, "cross": drawing.Crossed, "level": drawing.Level, "dots": drawing.Dotted,
}

// ring draws the bands from everysheet.FirstRow to last beside their table.
func (w *workbook) ring(last int) {
	if w.Sum.Counted == 0 {
		return
	}
	var texts []string
	s := drawing.Series{Name: w.Words.Count, Values: drawing.Range{Area: ooxml.Area{Col: countCol, Row: everysheet.FirstRow, ToCol: countCol, ToRow: last}}}
	for i, b := range w.Bands {
		s.Colors, s.Lined = append(s.Colors, b.Color), append(s.Lined, linings[b.Pattern])
		texts = append(texts, w.sliceText(i))
	}
	w.Chart(drawing.Chart{
		Ring: true, Title: w.Words.Overall, Alt: w.Words.Overall + "。" + strings.Join(texts, "、"), Aside: true, Format: countFormat,
		Over:   ooxml.Area{Col: legendCol, Row: everysheet.HeadRow, ToCol: len(w.Widths), ToRow: last + 3},
		Labels: drawing.Range{Area: ooxml.Area{Col: legendCol, Row: everysheet.FirstRow, ToCol: legendCol, ToRow: last}},
		Series: []drawing.Series{s},
	})
}

// edge writes the lower edge of a band.
func (w *workbook) edge(row, i int) {
	l := w.Looks.Figure
	if i >= len(w.Plan.Bands) || !w.Plan.Bands[i].Has {
		w.Dress(edgeCol, row, l)
		return
	}
	n := w.Plan.Bands[i].From.Number
	l.Format = "0" + ooxml.Decimals(int(-n.Exponent())) + ooxml.InFormat("％以上")
	w.Number(edgeCol, row, l, n.String())
}

// shareUnit is the whole that shares are parts of, and their unit.
func (w *workbook) shareUnit() (whole int, unit plan.Share) {
	if w.Plan.Shares == plan.Percent {
		return 100, plan.Percent
	}
	return 10, plan.Wari
}

// share writes the share of a slice by the method of largest remainders, as
// progress has it: what is left of the whole goes one by one to the slices with
// the largest remainders, the earlier first.
func (w *workbook) share(row, last int, s progress.Slice) {
	whole, unit := w.shareUnit()
	own := ooxml.Cell(countCol, row)
	all := ooxml.Area{Col: countCol, Row: everysheet.FirstRow, ToCol: countCol, ToRow: last}.Absolute()
	total := "SUM(" + all + ")"
	floor := func(count string) string { return fmt.Sprintf("INT(%s*%d/%s)", count, whole, total) }
	remainder := func(count string) string { // less by a hair the lower the row: of equal ones the earlier is first
		return fmt.Sprintf("MOD(%s*%d,%s)-ROW(%[1]s)/1000000", count, whole, total)
	}
	before := fmt.Sprintf("SUMPRODUCT(--(%s>%s))", remainder(all), remainder(own)) // slices that come first
	left := fmt.Sprintf("%d-SUMPRODUCT(%s)", whole, floor(all))
	share := fmt.Sprintf("%s+(%s<%s)", floor(own), before, left)
	formula := fmt.Sprintf(`IF(%s=0,0,IF(AND(%s>0,%s=0),"1%s未満",%[3]s))`, total, own, share, unit)
	result := xlsxwriter.NumberResult(strconv.Itoa(s.Share))
	if s.Share == 0 && s.Count > 0 {
		result = xlsxwriter.TextResult(s.Text)
	}
	l := w.Looks.Figure
	l.Format = "0" + ooxml.InFormat(string(unit))
	w.Formula(shareCol, row, l, formula, result)
}

// legend writes what the ring says of a slice.
func (w *workbook) legend(row, i int) {
	_, unit := w.shareUnit()
	count, share := ooxml.Cell(countCol, row), ooxml.Cell(shareCol, row)
	formula := fmt.Sprintf(`%[2]s&" "&%[1]s&"件"&IF(%[1]s=0,"","（"&%[3]s&IF(ISNUMBER(%[3]s),"%[4]s","")&"）")`, count, ooxml.Cell(1, row), share, unit)
	w.Formula(legendCol, row, w.Looks.Sub, formula, xlsxwriter.TextResult(w.sliceText(i)))
}

// sliceText says how large a slice is: 80~99％ 3件（4割）.
func (w *workbook) sliceText(i int) string {
	s := w.Sum.Slices[i]
	text := w.Bands[i].Name + " " + strconv.Itoa(s.Count) + "件"
	if s.Count > 0 {
		text += everysheet.InBrackets(s.Text)
	}
	return text
}

// projectHeads are the heads of the lower table.
func (w *workbook) projectHeads() []string {
	heads := []string{w.Words.Project}
	for _, b := range w.Bands {
		heads = append(heads, b.Name)
	}
	return append(heads, "計", everysheet.RepostBand)
}

// projectTable counts the KPIs of each project, the head in a row, and returns
// the last. The rows of 評価指標一覧 stand in the order of the projects, as those of the
// summary do.
func (w *workbook) projectTable(head int) int {
	row, listed := head, everysheet.FirstRow
	sumCol := 2 + len(w.Bands)
	for _, p := range w.Plan.Projects {
		row++
		rows := w.Sum.Of(p)
		counts, reposts := w.countsOf(rows)
		w.Text(1, row, w.Looks.Text, p.Name.Value)
		from, to := listed, listed+len(rows)-1
		total := 0
		for i, n := range counts {
			w.count(2+i, row, w.countLook(), from, to, columnHead(2+i, head), n)
			total += n
		}
		l := w.countLook()
		l.Bold = true
		w.Formula(sumCol, row, l, "SUM("+ooxml.Area{Col: 2, Row: row, ToCol: sumCol - 1, ToRow: row}.String()+")", countResult(total))
		w.count(sumCol+1, row, w.countLook(), from, to, columnHead(sumCol+1, head), reposts)
		w.Grow(row, summaryPoints, everysheet.BodySize, p.Name.Value)
		listed += len(rows)
	}
	return row
}

// columnHead is the cell of a head, its row fixed.
func columnHead(col, row int) string {
	return strings.TrimRight(ooxml.Cell(col, row), "0123456789") + "$" + strconv.Itoa(row)
}

// countsOf counts rows by slice, and the reposts among them.
func (w *workbook) countsOf(rows []progress.Row) (counts []int, reposts int) {
	counts = make([]int, len(w.Bands))
	for i := range rows {
		if rows[i].Repost {
			reposts++
		} else if k := w.Sum.SliceOf(&rows[i]); k >= 0 {
			counts[k]++
		}
	}
	return counts, reposts
}

func (w *workbook) summaryNotes() []string {
	whole, unit := w.shareUnit()
	return []string{
		fmt.Sprintf("※ 再掲は元の指標とあわせて1件と数えます。構成比は、合計が%d%sになるよう最大剰余方式で丸めています。", whole, unit),
		"※ 件数は「" + kpilist.Sheet + "」の区分を数える数式です。「集計中」のセルに実績値を入れると、件数、構成比、グラフも変わります。",
	}
}
