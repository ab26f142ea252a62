package sheets

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/value/wareki"
)

// howTo is what to do, in as many lines as there are Fields.
var howTo = [...]string{
	"① 黄色の欄に" + form.YearWord + "の値を、数字だけで入力してください（単位は「単位」の欄のとおり）。",
	"② 値がまだ出ていないときは、値を空欄のまま「状態」を選び、「集計中」なら「公表予定月」も選んでください。",
	"③ 右上の担当者などを記入して保存し、このExcelファイルのまま返送してください。くわしくは「" + form.GuideSheet + "」のシートにあります。",
}

// head writes what stands over the table: title and addressee, what to do, and at
// the right the due date, who asks, and the fields.
func (w *entry) head() {
	left, label := w.at(form.ColID).col+1, w.at(form.ColMonth).col
	w.say(left, titleRow, titleLook, titleOf(w.letter.Year))
	w.say(left, toRow, toLook, addressee(w.req)+w.purpose())
	w.box(titleRow, label, "回答期限", dueLook, dueText(w.letter.Due))
	w.box(toRow, label, "照会元", fromLook, w.plan.Bureau.Value)
	for i, line := range howTo {
		w.say(left, howRow+i, howLook, strings.ReplaceAll(line, form.YearWord, w.letter.Year.Kanji()))
		l := entryText
		if form.Fields[i] == form.FieldDate {
			l.Format = dateFormat
		}
		w.box(howRow+i, label, string(form.Fields[i]), l, "")
		w.Height(howRow+i, 22)
	}
	w.Height(titleRow, 32)
	w.Height(toRow, 22)
	w.Height(gapRow, 8)
}

// purpose says what the values are for.
func (w *entry) purpose() string {
	if w.letter.Title == "" {
		return ""
	}
	return "　（用途：「" + w.letter.Title + "」への掲載）"
}

// say writes a text of the head.
func (w *entry) say(col, row int, l xlsxwriter.Look, s string) {
	w.Text(col, row, l, s)
	if s != "" {
		w.said = append(w.said, s)
	}
}

// box writes a label and, to its right up to the last column, what it labels.
func (w *entry) box(row, col int, label string, l xlsxwriter.Look, s string) {
	w.say(col, row, labelLook, label)
	w.DressAll(col+1, row, w.last(), row, l)
	w.say(col+1, row, l, s)
	w.Merge(col+1, row, w.last(), row)
}

// band is a run of columns under one heading.
type band struct {
	from, to form.Key
	look     xlsxwriter.Look
	text     string
}

// bands writes the row over the header, which says in words what is to be filled in.
func (w *entry) bands() {
	lastKnown := w.places[w.at(form.ColValue).col-2].Key
	for _, b := range []band{
		{w.places[1].Key, lastKnown, knownBand, "計画に書かれている値（変更できません）"},
		{form.ColValue, form.ColMonth, entryBand, "記入する欄（黄色）"},
		{form.ColNote, form.ColRemark, entryBand, "必要なときに記入・修正する欄（黄色）"},
	} {
		from, to := w.at(b.from).col, w.at(b.to).col
		w.DressAll(from, bandRow, to, bandRow, b.look)
		w.say(from, bandRow, b.look, b.text)
		w.Merge(from, bandRow, to, bandRow)
	}
	w.remaining()
	w.Height(bandRow, 20)
}

// remaining counts, over the column that checks each row, the rows that are not
// right yet.
func (w *entry) remaining() {
	c := w.at(form.ColCheck)
	var open []string
	for _, word := range unfinished {
		open = append(open, fmt.Sprintf(`COUNTIF(%s,"%s")`, w.rowsOf(c), word))
	}
	left := 0
	for _, it := range w.issue.Items {
		if slices.Contains(unfinished, check(it.Prefill())) {
			left++
		}
	}
	w.Formula(c.col, bandRow, knownBand, `"残り"&(`+strings.Join(open, "+")+`)&"件"`, xlsxwriter.TextResult(fmt.Sprintf("残り%d件", left)))
}

// titleOf is what a form is called.
func titleOf(y wareki.Year) string { return y.Kanji() + " 評価指標 実績値の照会" }

// dueText is the due date as the form shows it.
func dueText(d wareki.Date) string {
	if d == (wareki.Date{}) {
		return "依頼文のとおり"
	}
	return d.String() + "（" + weekdays[d.Weekday()] + "）"
}

var weekdays = [...]string{"日", "月", "火", "水", "木", "金", "土"}

// addressee is who is asked.
func addressee(r form.Request) string {
	if r.All {
		return "各所管課 御中"
	}
	return cmp.Or(r.Owner, "所管課") + " 御中"
}
