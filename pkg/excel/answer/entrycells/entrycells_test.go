package entrycells

import (
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/value/wareki"
)

const r7 = wareki.Year(2025)

// cellOf is a cell for R7 in which somebody typed a text; one without is empty.
func cellOf(key form.Key, text string) Cell {
	c := Cell{Key: key, Year: r7, Pos: diag.Pos{Sheet: form.EntrySheet, Line: 10}}
	if text != "" {
		c.Cell = xlsxreader.Cell{Col: 1, Row: 10, Kind: xlsxreader.Text, Raw: text}
	}
	return c
}

// said is what a reading gives, in words: its text, then the codes of what is found.
func said(g *Given, found diag.List) string {
	var words []string
	if g != nil {
		words = append(words, g.Text)
	}
	for _, d := range found {
		words = append(words, d.Code)
	}
	return strings.Join(words, " ")
}

// TestValueCells wants the three cells of a value joined: what was changed counts
// more than what was left, and what contradicts itself gives nothing.
func TestValueCells(t *testing.T) {
	pending := form.Item{Value: "集計中（7月頃）"}.Prefill()
	for _, tt := range []struct {
		was                 form.Entries
		value, state, month string
		want                string
	}{
		{form.Entries{}, "", "", "", ""},
		{form.Entries{}, "　１，２３４人", "", "", "１，２３４人"},
		{form.Entries{}, "1,234人", "速報", "", "1,234人（速報）"},
		{form.Entries{}, "1,234人", "未公表", "", "contradicting-answer"},
		{form.Entries{}, "1,234人（R6）", "", "", "bad-answer"},
		{form.Entries{}, "", "値あり", "", "contradicting-answer"},
		{form.Entries{}, "", "すみ", "", "bad-answer"},
		{form.Entries{}, "", "集計中", "令和8年7月", "集計中（7月頃）"},
		{form.Entries{}, "", "集計中", "令和9年7月", "集計中（7月頃） unclear-answer"},
		{form.Entries{}, "", "調査なし", "7月", "調査なし not-imported"},
		{form.Entries{}, "", "", "7月", "contradicting-answer"},
		{form.Entries{}, "", "集計中", "13月", "bad-answer"},
		{form.Entries{}, "集計中です、７月頃", "", "", "集計中（7月頃）"},
		{form.Entries{}, "データなし", "", "", "－"},
		{pending, "", "集計中", "7月", ""},
		{pending, "", "集計中", "8月", "集計中（8月頃）"},
		{pending, "1,234人", "集計中", "7月", "1,234人 unclear-answer"},
		{pending, "", "", "", "not-imported"},
	} {
		cells := ValueCells{cellOf(form.ColValue, tt.value), cellOf(form.ColState, tt.state), cellOf(form.ColMonth, tt.month)}
		given, same, found := cells.Read(tt.was)
		left := tt.was != form.Entries{} && tt.want == ""
		if got := said(given, found); got != tt.want || same != left {
			t.Errorf("%q %q %q: %q, the same %t; want %q", tt.value, tt.state, tt.month, got, same, tt.want)
		}
	}
}

// TestReadText wants a text that was wiped out, or says that there is none, kept out
// of the plan.
func TestReadText(t *testing.T) {
	for _, tt := range []struct {
		key             form.Key
		was, text, want string
	}{
		{form.ColNote, "", "", ""},
		{form.ColNote, "", "一行目\n二行目\nabc\ndef", "一行目二行目abc def"},
		{form.ColNote, "注の文", "注の\n文", ""},
		{form.ColNote, "注の文", "", "not-imported"},
		{form.ColNote, "", "特に なし", "not-imported"},
		{form.ColRemark, "", "特になし", "特になし"},
	} {
		if got := said(cellOf(tt.key, tt.text).ReadText(tt.was)); got != tt.want {
			t.Errorf("%s %q: %q, want %q", tt.key, tt.text, got, tt.want)
		}
	}
	if got := said(Cell{Key: form.ColNote, Gone: true}.ReadText("注の文")); got != "" {
		t.Errorf("a column that is gone says %q", got)
	}
}
