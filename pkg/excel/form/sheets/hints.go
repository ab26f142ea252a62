package sheets

import (
	"fmt"
	"strings"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
)

// hints says what may be typed into each entry cell, and tells those who choose it.
func (w *entry) hints() {
	for i, k := range w.req.KPIs {
		c := w.at(form.ColValue)
		w.Validate(cellArea(c.col, firstRow+i), w.valueRule(c, k))
	}
	w.rule(form.ColState, xlsxwriter.Validation{List: form.States, ErrorTitle: "状態", Error: "「" + strings.Join(form.States, "」「") + "」のどれかを、一覧から選んでください。"})
	w.rule(form.ColMonth, xlsxwriter.Validation{List: form.Months, ErrorTitle: "公表予定月", Error: "4月から3月までのどれかを、一覧から選んでください。日や旬は備考に書いてください。"})
	for _, key := range []form.Key{form.ColNote, form.ColSource, form.ColRemark} {
		w.rule(key, xlsxwriter.Validation{})
	}
	for i, f := range form.Fields {
		w.Validate(cellArea(w.at(form.ColMonth).col+1, howRow+i), xlsxwriter.Validation{PromptTitle: string(f), Prompt: fieldHints[f]})
	}
}

// rule sets what may be typed into a whole column, with its hint.
func (w *entry) rule(key form.Key, v xlsxwriter.Validation) {
	c := w.at(key)
	v.PromptTitle, v.Prompt = c.Title, c.Hint
	w.Validate(w.rowsOf(c), v)
}

// valueRule is what may be typed as the value of k: a number, or, where its figures
// are written in several scales (9兆1,400億円), any text. Words are questioned and
// not refused, since 28,672（速報） is a good answer.
func (w *entry) valueRule(c place, k *plan.KPI) xlsxwriter.Validation {
	v := xlsxwriter.Validation{PromptTitle: c.Title}
	model := form.ModelOf(k, w.letter.Year)
	if model != nil && model.Quantity.Compound {
		v.Prompt = short(fmt.Sprintf("「%s」のように、単位まで入力してください。%s", model.Quantity.Text, form.NotYet))
		return v
	}
	unit := form.UnitOf(k, w.letter.Year)
	said := "単位は" + unit.String()
	if unit == (form.Unit{}) {
		said = "単位はありません"
	}
	v.Prompt = short(strings.ReplaceAll(c.Hint, form.UnitWord, said))
	v.Number, v.Warn, v.ErrorTitle = true, true, "数字ではありません"
	v.Error = "数字だけを入力してください。「28,672（速報）」のような速報値や改定値は、このまま入力して構いません。" // Excel goes on: 続けますか?
	return v
}

// short cuts a hint whose unit is longer than Excel shows.
func short(s string) string {
	const most = 120 // of which each may count as two
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

func cellArea(col, row int) ooxml.Area { return ooxml.Area{Col: col, Row: row, ToCol: col, ToRow: row} }

var fieldHints = map[form.Field]string{
	form.FieldPerson:  "内容を確認できる方の氏名を書いてください。",
	form.FieldContact: "電話番号（内線）かメールアドレスを書いてください。",
	form.FieldDate:    "回答した日を「5/20」や「令和8年5月20日」のように書いてください。",
}
