package reconcile

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/form/sheets"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/plantest"
	"sorachi/pkg/value/wareki"
)

// planOf reads a plan whose project has the KPIs, written as in its file.
func planOf(t testing.TB, kpis string) *plan.Plan { return diskOf(t, kpis).load() }

// askedKPIs are the KPIs that the forms of these tests ask for: one a way of
// writing.
var askedKPIs = plantest.KPI("people", "    actuals: {R6: '28,000人'}") +
	plantest.KPI("thousand", "    actuals: {R6: '7,487千人'}") +
	plantest.KPI("percent", "    actuals: {R5: 52.9％, R6: 53.0％}") +
	plantest.KPI("narrow", "    actuals: {R6: 12.5%}") +
	plantest.KPI("wide", "    actuals: {R6: ６０．９％}") +
	plantest.KPI("pending", "    actuals: {R6: '7,487千人', R7: 集計中（7月頃）}") +
	plantest.KPI("plain", "    actuals: {R6: '1.23'}") +
	plantest.KPI("negative", "    actuals: {R6: △320人}") +
	plantest.KPI("provisional", "    actuals: {R6: '27,000人', R7: '28,672人（速報）'}") +
	plantest.KPI("yen", "    actuals: {R6: '9兆1,400億円'}") +
	plantest.KPI("minutes", "    actuals: {R6: 1日当たり67分}") +
	plantest.KPI("noted", "    source: 統計", "    note: 注の文", "    actuals: {R6: 130人, R7: '1,140人'}") +
	plantest.KPI("ungrouped", "    actuals: {R6: 28000人}")

// filled is a form that is being filled in.
type filled struct {
	*excelize.File
	t testing.TB
}

// issued is the form for the KPIs as it goes out.
func issued(t testing.TB, kpis string) filled {
	t.Helper()
	data, ok := issuedForms[kpis]
	if !ok {
		var err error
		p := planOf(t, kpis)
		if data, err = sheets.Write(p, form.RequestAll(p), sheets.Letter{Year: r7}); err != nil {
			t.Fatal(err)
		}
		issuedForms[kpis] = data
	}
	return opened(t, data)
}

// opened is a form that somebody opens.
func opened(t testing.TB, data []byte) filled {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return filled{f, t}
}

// issuedForms are the forms for KPIs that were written already.
var issuedForms = map[string][]byte{}

const r7 = wareki.Year(2025)

// Rows of the entry sheet, as form lays it out.
const keyRow, headerRow, firstRow = 8, 9, 10

// must stops at an error of excelize.
func (f filled) must(err error) {
	f.t.Helper()
	if err != nil {
		f.t.Fatal(err)
	}
}

// cell is where the column of a key crosses the row of a KPI.
func (f filled) cell(id string, key form.Key) string {
	f.t.Helper()
	rows, err := f.GetRows(form.EntrySheet)
	f.must(err)
	row, col := 0, 0
	for i, cells := range rows {
		for j, text := range cells {
			switch {
			case text == string(key) || text == form.KeyMark+string(key):
				col = j + 1
			case text == id && row == 0:
				row = i + 1
			}
		}
	}
	name, err := excelize.CoordinatesToCellName(col, row)
	f.must(err)
	return name
}

// set types into the cell of a KPI.
func (f filled) set(id string, key form.Key, v any) {
	f.t.Helper()
	f.must(f.SetCellValue(form.EntrySheet, f.cell(id, key), v))
}

// style gives a cell another number format.
func (f filled) style(id string, key form.Key, code string) {
	f.t.Helper()
	style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &code})
	f.must(err)
	f.must(f.SetCellStyle(form.EntrySheet, f.cell(id, key), f.cell(id, key), style))
}

func (f filled) bytes() []byte {
	f.t.Helper()
	b, err := f.WriteToBuffer()
	f.must(err)
	return b.Bytes()
}

// told is an outcome in words: what changes, what is said, who waits.
func told(o Outcome, found diag.List) string {
	var b strings.Builder
	for _, c := range o.Changes {
		fmt.Fprintf(&b, "%s %s: %q -> %q (%s)\n", c.KPI.ID.Value, c.Key, c.Before, c.After, c.From.Cell())
	}
	for _, r := range o.Remarks {
		fmt.Fprintf(&b, "%s says %q (%s)\n", r.KPI.ID.Value, r.Text, r.Pos.Cell())
	}
	for _, d := range append(found, o.Found...).Sorted() {
		fmt.Fprintf(&b, "%s!%s %s [%s] %s", d.Pos.File, d.Pos.Cell(), d.Severity, d.Code, d.Message)
		if d.Hint != "" {
			fmt.Fprintf(&b, " = %s", d.Hint)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// fillings are ways in which a form for askedKPIs comes back. want is what
// changes, "id key text"; codes are those of the findings.
var fillings = []struct {
	name  string
	fill  func(filled)
	want  []string
	codes string
}{
	{"nothing", func(f filled) {}, nil, ""},
	{"a number", func(f filled) { f.set("people", form.ColValue, 28672) }, []string{"people value 28,672人"}, ""},
	{"a number in thousands", func(f filled) { f.set("thousand", form.ColValue, 28672) }, []string{"thousand value 28,672千人"}, ""},
	{"text with a comma", func(f filled) { f.set("people", form.ColValue, "28,672") }, []string{"people value 28,672人"}, ""},
	{"text with a unit", func(f filled) { f.set("people", form.ColValue, "1,234人") }, []string{"people value 1,234人"}, ""},
	{"full-width digits", func(f filled) { f.set("people", form.ColValue, "　１，２３４　") }, []string{"people value 1,234人"}, ""},
	{"full-width all", func(f filled) { f.set("people", form.ColValue, "１２３４ 人") }, []string{"people value 1,234人"}, ""},
	{"percent as text", func(f filled) { f.set("percent", form.ColValue, "53%") }, []string{"percent value 53％"}, ""},
	{"percent cell", func(f filled) { f.set("percent", form.ColValue, 0.534); f.style("percent", form.ColValue, "0%") }, []string{"percent value 53.4％"}, ""},
	{"percent cell without decimals", func(f filled) { f.set("percent", form.ColValue, 0.54); f.style("percent", form.ColValue, "0.00%") }, []string{"percent value 54.0％"}, ""},
	{"percent as number", func(f filled) { f.set("percent", form.ColValue, 54) }, []string{"percent value 54.0％"}, ""},
	{"fraction for percent", func(f filled) { f.set("percent", form.ColValue, 0.54) }, nil, "bad-answer"},
	{"fraction for percent as text", func(f filled) { f.set("percent", form.ColValue, "0.54") }, nil, "bad-answer"},
	{"fraction meant", func(f filled) { f.set("percent", form.ColValue, "0.54％") }, []string{"percent value 0.54％"}, ""},
	{"percent pasted twice", func(f filled) { f.set("percent", form.ColValue, 54); f.style("percent", form.ColValue, "0%") }, nil, "bad-answer"},
	{"percent of people", func(f filled) { f.set("people", form.ColValue, 0.54); f.style("people", form.ColValue, "0%") }, nil, "other-unit"},
	{"narrow percent", func(f filled) { f.set("narrow", form.ColValue, "１３．５％") }, []string{"narrow value 13.5%"}, ""},
	{"wide percent", func(f filled) { f.set("wide", form.ColValue, 61.2) }, []string{"wide value ６１．２％"}, ""},
	{"word in the value cell", func(f filled) { f.set("people", form.ColValue, "集計中") }, []string{"people value 集計中"}, ""},
	{"word with a month", func(f filled) { f.set("people", form.ColValue, "集計中(７月頃)") }, []string{"people value 集計中（7月頃）"}, ""},
	{"word and month cell", func(f filled) { f.set("people", form.ColValue, "集計中　"); f.set("people", form.ColMonth, "8月") }, []string{"people value 集計中（8月頃）"}, ""},
	{"state and month", func(f filled) { f.set("people", form.ColState, "集計中"); f.set("people", form.ColMonth, "７月") }, []string{"people value 集計中（7月頃）"}, ""},
	{"state with the month inside", func(f filled) { f.set("people", form.ColState, "集計中（9月）") }, []string{"people value 集計中（9月頃）"}, ""},
	{"month as number", func(f filled) { f.set("people", form.ColState, "集計中"); f.set("people", form.ColMonth, 7) }, []string{"people value 集計中（7月頃）"}, ""},
	{"month as date", func(f filled) {
		f.set("people", form.ColState, "集計中")
		f.set("people", form.ColMonth, time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC))
	}, []string{"people value 集計中（7月頃）"}, ""},
	{"month as date of another year", func(f filled) {
		f.set("people", form.ColState, "集計中")
		f.set("people", form.ColMonth, 45839) // 2025-07-01
		f.style("people", form.ColMonth, "m/d")
	}, []string{"people value 集計中（7月頃）"}, "unclear-answer"},
	{"month in words", func(f filled) {
		f.set("people", form.ColState, "集計中")
		f.set("people", form.ColMonth, "令和8年７月下旬")
	}, []string{"people value 集計中（7月頃）"}, ""},
	{"month as day", func(f filled) { f.set("people", form.ColState, "集計中"); f.set("people", form.ColMonth, "7/15") }, []string{"people value 集計中（7月頃）"}, ""},
	{"month of some year", func(f filled) {
		f.set("people", form.ColState, "集計中")
		f.set("people", form.ColMonth, "来年7月")
	}, []string{"people value 集計中（7月頃）"}, "unclear-answer"},
	{"month beside a value", func(f filled) { f.set("people", form.ColValue, 5); f.set("people", form.ColMonth, "7月") }, []string{"people value 5人"}, "not-imported"},
	{"two months", func(f filled) {
		f.set("people", form.ColValue, "集計中（7月頃）")
		f.set("people", form.ColMonth, "9月")
	}, nil, "contradicting-answer"},
	{"month not known", func(f filled) { f.set("people", form.ColState, "集計中"); f.set("people", form.ColMonth, "未定") }, []string{"people value 集計中"}, ""},
	{"month of no year", func(f filled) { f.set("people", form.ColState, "集計中"); f.set("people", form.ColMonth, 13) }, nil, "bad-answer"},
	{"month as a season", func(f filled) { f.set("people", form.ColState, "集計中"); f.set("people", form.ColMonth, "夏頃") }, nil, "bad-answer"},
	{"month alone", func(f filled) { f.set("people", form.ColMonth, "7月") }, nil, "contradicting-answer"},
	{"unpublished", func(f filled) {
		f.set("people", form.ColState, "未公表")
		f.set("thousand", form.ColValue, "未公表")
	}, []string{"people value 未公表", "thousand value 未公表"}, ""},
	{"not surveyed with a month", func(f filled) { f.set("people", form.ColState, "調査なし"); f.set("people", form.ColMonth, "7月") }, []string{"people value 調査なし"}, "not-imported"},
	{"pending as people say it", func(f filled) {
		for id, text := range map[string]string{"people": "(集計中)", "thousand": "集計中です", "percent": "集計中 8月", "narrow": "集計中、7月頃", "wide": "集計中(9月公表予定)", "plain": "集計中（令和8年7月末）"} {
			f.set(id, form.ColValue, text)
		}
	}, []string{"people value 集計中", "thousand value 集計中", "percent value 集計中（8月頃）", "narrow value 集計中（7月頃）", "wide value 集計中（9月頃）", "plain value 集計中（7月頃）"}, ""},
	{"pending until the July before", func(f filled) { f.set("people", form.ColValue, "集計中（令和7年7月）") }, []string{"people value 集計中（7月頃）"}, "unclear-answer"},
	{"pending until no month", func(f filled) {
		f.set("people", form.ColValue, "集計中（13月）")
		f.set("thousand", form.ColValue, "集計中（秋頃）")
	}, nil, "bad-answer bad-answer"},
	{"a month for a value", func(f filled) { f.set("people", form.ColValue, "7月公表予定") }, nil, "other-unit"},
	{"month as a bare day", func(f filled) { f.set("people", form.ColState, "集計中"); f.set("people", form.ColMonth, 46204) }, []string{"people value 集計中（7月頃）"}, ""},
	{"month with a short year", func(f filled) { f.set("people", form.ColState, "集計中"); f.set("people", form.ColMonth, "Ｒ8.7") }, []string{"people value 集計中（7月頃）"}, ""},
	{"a day over a number", func(f filled) {
		f.set("people", form.ColValue, 45748)
		f.set("percent", form.ColValue, 45748)
		f.set("minutes", form.ColValue, 45748)
	}, []string{"people value 45,748人"}, "unclear-answer bad-answer bad-answer"},
	{"what is no day", func(f filled) {
		f.set("people", form.ColValue, 39000)
		f.set("thousand", form.ColValue, "45,748千人")
		f.set("ungrouped", form.ColValue, 40500)
	}, []string{"people value 39,000人", "thousand value 45,748千人", "ungrouped value 40500人"}, ""},
	{"units that say the same", func(f filled) { f.set("people", form.ColValue, "28,672名") }, []string{"people value 28,672人"}, ""},
	{"brackets behind a figure", func(f filled) { f.set("people", form.ColValue, "28,672人（うち公立3）") }, nil, "bad-answer"},
	{"words for no value", func(f filled) {
		for _, id := range []string{"people", "thousand", "percent"} {
			f.set(id, form.ColValue, map[string]string{"people": "ー", "thousand": "無 し", "percent": "データなし"}[id])
		}
	}, []string{"people value －", "thousand value －", "percent value －"}, "unclear-answer unclear-answer unclear-answer"},
	{"dash", func(f filled) { f.set("people", form.ColValue, "-") }, []string{"people value －"}, "unclear-answer"},
	{"dash and state", func(f filled) { f.set("people", form.ColValue, "－"); f.set("people", form.ColState, "未公表") }, []string{"people value 未公表"}, ""},
	{"a state by another word", func(f filled) { f.set("people", form.ColState, "値有り"); f.set("people", form.ColValue, 5) }, []string{"people value 5人"}, ""},
	{"a state mistyped", func(f filled) { f.set("people", form.ColState, "集計") }, nil, "bad-answer"},
	{"a state that is none", func(f filled) { f.set("people", form.ColState, "すみ") }, nil, "bad-answer"},
	{"provisional", func(f filled) { f.set("people", form.ColValue, "28,672（速報）") }, []string{"people value 28,672人（速報）"}, ""},
	{"provisional as state", func(f filled) { f.set("people", form.ColValue, 28672); f.set("people", form.ColState, "速報値") }, []string{"people value 28,672人（速報値）"}, ""},
	{"provisional in two words", func(f filled) {
		f.set("people", form.ColValue, "28,672（改定）")
		f.set("people", form.ColState, "速報")
	}, nil, "contradicting-answer"},
	{"provisional made sure", func(f filled) { f.set("provisional", form.ColValue, 28701) }, []string{"provisional value 28,701人"}, ""},
	{"value without state", func(f filled) { f.set("people", form.ColState, "値あり") }, nil, "contradicting-answer"},
	{"value and state", func(f filled) { f.set("people", form.ColValue, 5); f.set("people", form.ColState, "未公表") }, nil, "contradicting-answer"},
	{"state left over", func(f filled) { f.set("pending", form.ColValue, 7500) }, []string{"pending value 7,500千人"}, "unclear-answer"},
	{"month put off", func(f filled) { f.set("pending", form.ColMonth, "9月") }, []string{"pending value 集計中（9月頃）"}, ""},
	{"pending given up", func(f filled) { f.set("pending", form.ColState, "未公表"); f.set("pending", form.ColMonth, nil) }, []string{"pending value 未公表"}, ""},
	{"answer wiped out", func(f filled) { f.set("pending", form.ColState, nil); f.set("pending", form.ColMonth, nil) }, nil, "not-imported"},
	{"typed anew", func(f filled) { f.set("noted", form.ColValue, "1,140人") }, nil, ""},
	{"floats", func(f filled) { f.set("percent", form.ColValue, 60.9); f.set("plain", form.ColValue, 0.1+0.2) }, []string{"percent value 60.9％", "plain value 0.30"}, ""},
	{"nothing counted", func(f filled) { f.set("people", form.ColValue, 0); f.set("percent", form.ColValue, 0) }, []string{"people value 0人", "percent value 0.0％"}, ""},
	{"negative", func(f filled) { f.set("negative", form.ColValue, -330) }, []string{"negative value △330人"}, ""},
	{"negative as text", func(f filled) { f.set("negative", form.ColValue, "▲330") }, []string{"negative value △330人"}, ""},
	{"yen in figures", func(f filled) { f.set("yen", form.ColValue, 9250000000000) }, []string{"yen value 9兆2,500億円"}, ""},
	{"yen as the plan writes", func(f filled) { f.set("yen", form.ColValue, "9兆2,500億円") }, []string{"yen value 9兆2,500億円"}, ""},
	{"words before the figure", func(f filled) { f.set("minutes", form.ColValue, 68.5) }, []string{"minutes value 1日当たり68.5分"}, ""},
	{"words before the figure typed", func(f filled) { f.set("minutes", form.ColValue, "1日当たり68.5分") }, []string{"minutes value 1日当たり68.5分"}, ""},
	{"other words before the figure", func(f filled) {
		f.set("minutes", form.ColValue, "月平均70")
		f.set("people", form.ColValue, "延べ28,672")
	}, []string{"people value 延べ28,672人", "minutes value 月平均70分"}, "unclear-answer unclear-answer"},
	{"a bound", func(f filled) { f.set("people", form.ColValue, "28,672以上") }, []string{"people value 28,672人以上"}, ""},
	{"about", func(f filled) { f.set("people", form.ColValue, "約28,000") }, []string{"people value 約28,000人"}, ""},
	{"no separators", func(f filled) { f.set("ungrouped", form.ColValue, "29,000") }, []string{"ungrouped value 29000人"}, ""},
	{"other scale", func(f filled) {
		f.set("people", form.ColValue, "2.8万人")
		f.set("thousand", form.ColValue, "2.8万")
	}, []string{"people value 2.8万人", "thousand value 2.8万人"}, "unclear-answer unclear-answer"},
	{"a unit that is shown", func(f filled) { f.set("people", form.ColValue, 28672); f.style("people", form.ColValue, `#,##0"人"`) }, []string{"people value 28,672人"}, ""},
	{"another unit that is shown", func(f filled) {
		f.set("thousand", form.ColValue, 28672)
		f.style("thousand", form.ColValue, `#,##0"人"`)
	}, []string{"thousand value 28,672人"}, "unclear-answer"},
	{"a note in the value", func(f filled) { f.set("people", form.ColValue, "28,672人（※推計）") }, nil, "bad-answer"},
	{"words for a value", func(f filled) { f.set("people", form.ColValue, "前年並み") }, nil, "bad-answer"},
	{"other unit", func(f filled) { f.set("people", form.ColValue, "320回") }, nil, "other-unit"},
	{"unit overwritten", func(f filled) { f.set("thousand", form.ColUnit, "人"); f.set("thousand", form.ColValue, 7500000) }, []string{"thousand value 7,500,000千人"}, "other-unit"},
	{"past overwritten", func(f filled) { f.set("percent", form.PastKey(2023), "52.8％") }, nil, "not-imported"},
	{"a time", func(f filled) { f.set("minutes", form.ColValue, 0.5); f.style("minutes", form.ColValue, "h:mm") }, nil, "bad-answer"},
	{"a percentage of what was there", func(f filled) { f.style("noted", form.ColValue, "0%") }, nil, "other-unit"},
	{"the name overwritten", func(f filled) {
		f.set("people", form.ColName, "うち外国人")
		f.set("people", form.ColValue, 5)
	}, []string{"people value 5人"}, "unclear-answer"},
	{"the name overwritten, and no value", func(f filled) { f.set("people", form.ColName, "まとめて") }, nil, "not-imported"},
	{"rows sorted without their ids", func(f filled) {
		f.set("people", form.ColName, "指標provisional")
		f.set("people", form.ColValue, 5)
		f.set("people", form.ColNote, "注")
		f.set("provisional", form.ColName, "指標people")
	}, nil, "contradicting-answer"},
	{"a value over two rows", func(f filled) {
		f.set("people", form.ColValue, 5)
		f.must(f.MergeCell(form.EntrySheet, f.cell("people", form.ColValue), f.cell("thousand", form.ColValue)))
		f.must(f.MergeCell(form.EntrySheet, f.cell("percent", form.ColBaseline), f.cell("narrow", form.ColBaseline)))
	}, []string{"people value 5人"}, "unclear-answer"},
	{"letters above", func(f filled) {
		f.must(f.SetCellValue(form.EntrySheet, "B4", "※SNSは4月の値です"))
		f.must(f.SetCellValue(form.EntrySheet, "M1", "6月末まで延ばしてください"))
		f.must(f.SetCellValue(form.EntrySheet, "D6", "暫定"))
		f.must(f.SetCellValue(form.EntrySheet, "M3", "山田"))
		f.set("people", form.ColValue, 5)
	}, []string{"people value 5人"}, "not-imported not-imported not-imported"},
	{"a unit in the header", func(f filled) {
		f.set("people", form.ColValue, 5)
		f.must(f.SetCellValue(form.EntrySheet, f.cell("people", form.ColValue)[:1]+fmt.Sprint(headerRow), "令和7年度の値（千人）"))
	}, []string{"people value 5人"}, "not-imported"},
	{"a date", func(f filled) { f.set("people", form.ColValue, 46204); f.style("people", form.ColValue, "yyyy/m/d") }, nil, "bad-answer"},
	{"hidden thousands", func(f filled) {
		f.set("thousand", form.ColValue, 7500000)
		f.style("thousand", form.ColValue, "#,##0,")
	}, nil, "bad-answer"},
	{"two numbers", func(f filled) { f.set("people", form.ColValue, "28,672 29,000") }, nil, "bad-answer"},
	{"a wrong group", func(f filled) { f.set("people", form.ColValue, "2,8672") }, nil, "bad-answer"},
	{"another year", func(f filled) { f.set("people", form.ColValue, "28,672人（R6）") }, nil, "bad-answer"},
	{"its own year", func(f filled) { f.set("people", form.ColValue, "28,672人（R7）") }, []string{"people value 28,672人"}, ""},
	{"month of the value", func(f filled) { f.set("people", form.ColValue, "28,672人（3月末）") }, nil, "bad-answer"},
	{"too many decimals", func(f filled) { f.set("percent", form.ColValue, 53.123456789) }, nil, "bad-answer"},
	{"source and note", func(f filled) {
		f.set("noted", form.ColSource, "統計（令和7年）")
		f.set("people", form.ColNote, "一行目\n二行目\r\nabc\ndef")
	}, []string{"people note 一行目二行目abc def", "noted source 統計（令和7年）"}, ""},
	{"nothing to note", func(f filled) {
		f.set("people", form.ColNote, "－")
		f.set("people", form.ColSource, "特になし")
		f.set("noted", form.ColNote, "なし")
	}, nil, "not-imported not-imported not-imported"},
	{"note wiped out", func(f filled) { f.set("noted", form.ColNote, "") }, nil, "not-imported"},
	{"source as date", func(f filled) { f.set("noted", form.ColSource, time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)) }, nil, "bad-answer"},
	{"remark", func(f filled) { f.set("people", form.ColRemark, "確認中") }, nil, ""},
	{"sums below", func(f filled) {
		for _, cell := range []string{"J30", "K30"} { // in the columns of the value and the state
			f.must(f.SetCellValue(form.EntrySheet, cell, 0))
			f.must(f.SetCellFormula(form.EntrySheet, cell, "SUM(K9:K20)"))
		}
		f.must(f.SetCellValue(form.EntrySheet, "B30", "合計"))
	}, nil, "not-imported"},
	{"a comment", func(f filled) {
		f.must(f.AddComment(form.EntrySheet, excelize.Comment{Cell: f.cell("people", form.ColValue), Text: "推計です"}))
	}, nil, "not-imported"},
	{"another sheet", func(f filled) {
		_, err := f.NewSheet("内訳")
		f.must(err)
		f.must(f.SetCellValue("内訳", "B2", 5))
	}, nil, "not-imported"},
	{"a list of KPIs beside", func(f filled) {
		_, err := f.NewSheet("一覧")
		f.must(err)
		f.must(f.SetSheetRow("一覧", "A1", &[]string{"指標ID", "評価指標", "単位"}))
		f.must(f.SetSheetRow("一覧", "A2", &[]string{"people", "指標people", "人"}))
		f.set("people", form.ColValue, 5)
	}, []string{"people value 5人"}, "not-imported"},
	{"an empty sheet", func(f filled) { _, err := f.NewSheet("Sheet1"); f.must(err) }, nil, ""},
	{"the sheet renamed", func(f filled) {
		f.set("people", form.ColValue, 5)
		f.must(f.SetSheetName(form.EntrySheet, "Sheet1"))
	}, []string{"people value 5人"}, ""},
	{"a column added", func(f filled) {
		f.set("people", form.ColValue, 5)
		col, _, _ := excelize.SplitCellName(f.cell("people", form.ColValue))
		f.must(f.InsertCols(form.EntrySheet, col, 1))
		f.must(f.SetCellValue(form.EntrySheet, fmt.Sprint(col, headerRow), "増減"))
		f.must(f.SetCellValue(form.EntrySheet, fmt.Sprint(col, firstRow), "3人増"))
		f.must(f.SetCellValue(form.EntrySheet, fmt.Sprint(col, firstRow+1), "4人増"))
	}, []string{"people value 5人"}, "not-imported"},
	{"the value column twice", func(f filled) {
		col, _, _ := excelize.SplitCellName(f.cell("people", form.ColValue))
		f.must(f.InsertCols(form.EntrySheet, col, 1))
		f.must(f.SetCellValue(form.EntrySheet, fmt.Sprint(col, keyRow), string(form.ColValue)))
		f.must(f.SetCellValue(form.EntrySheet, fmt.Sprint(col, firstRow+1), 5))
	}, []string{"thousand value 5千人"}, ""},
	{"the value column twice with two answers", func(f filled) {
		col, _, _ := excelize.SplitCellName(f.cell("people", form.ColValue))
		f.set("people", form.ColValue, 6)
		f.must(f.InsertCols(form.EntrySheet, col, 1))
		f.must(f.SetCellValue(form.EntrySheet, fmt.Sprint(col, keyRow), string(form.ColValue)))
		f.must(f.SetCellValue(form.EntrySheet, fmt.Sprint(col, firstRow), 5))
	}, []string{"people value 5人"}, "bad-answer"},
	{"a drawing", func(f filled) {
		f.must(f.AddShape(form.EntrySheet, &excelize.Shape{Cell: "J12", Type: "rect", Width: 10, Height: 10}))
	}, nil, "not-imported"},
	{"the word of a header above", func(f filled) {
		f.must(f.SetCellValue(form.EntrySheet, "A1", "指標ID"))
		f.set("people", form.ColValue, 5)
	}, []string{"people value 5人"}, "not-imported"},
	{"columns removed", func(f filled) {
		f.set("people", form.ColValue, 5)
		for _, key := range []form.Key{form.ColRemark, form.ColBaseline, form.ColNote} {
			col, _, _ := excelize.SplitCellName(f.cell("people", key))
			f.must(f.RemoveCol(form.EntrySheet, col))
		}
	}, []string{"people value 5人"}, ""},
	{"the value column removed", func(f filled) {
		col, _, _ := excelize.SplitCellName(f.cell("people", form.ColValue))
		f.must(f.RemoveCol(form.EntrySheet, col))
	}, nil, "not-a-form"},
	{"rows added and removed", func(f filled) {
		f.set("percent", form.ColValue, 54)
		f.must(f.RemoveRow(form.EntrySheet, firstRow))
		f.must(f.InsertRows(form.EntrySheet, firstRow+1, 2))
		f.must(f.InsertRows(form.EntrySheet, 1, 3))
	}, []string{"percent value 54.0％"}, ""},
	{"the key row removed", func(f filled) {
		f.set("people", form.ColValue, 5)
		f.set("noted", form.ColSource, "別の統計")
		f.must(f.RemoveRow(form.EntrySheet, keyRow))
	}, []string{"people value 5人", "noted source 別の統計"}, ""},
	{"headers retyped", func(f filled) {
		f.set("people", form.ColValue, 5)
		for col := 'B'; col < 'R'; col++ {
			f.must(f.SetCellValue(form.EntrySheet, fmt.Sprint(string(col), headerRow), "見出し"))
		}
	}, []string{"people value 5人"}, "not-imported"},
	{"the id of a row lost", func(f filled) {
		f.set("people", form.ColValue, 5)
		f.set("people", form.ColID, "")
	}, nil, "bad-answer"},
	{"an id that is none", func(f filled) {
		f.set("people", form.ColValue, 5)
		f.set("people", form.ColID, "peeple")
	}, nil, "other-form"},
	{"a row twice", func(f filled) {
		f.set("people", form.ColValue, 5)
		f.must(f.DuplicateRow(form.EntrySheet, firstRow))
	}, []string{"people value 5人"}, ""},
	{"a row twice with two answers", func(f filled) {
		f.set("people", form.ColValue, 5)
		f.must(f.DuplicateRow(form.EntrySheet, firstRow))
		f.set("people", form.ColValue, 6)
	}, nil, "answers-differ"},
	{"the sheet twice", func(f filled) {
		to, err := f.NewSheet("記入 (2)")
		f.must(err)
		f.must(f.CopySheet(0, to))
		f.set("people", form.ColValue, 5)
	}, []string{"people value 5人"}, ""},
	{"the hidden sheet lost", func(f filled) {
		f.set("people", form.ColValue, 5)
		f.must(f.DeleteSheet(form.MetaSheet))
	}, []string{"people value 5人"}, "unclear-answer"},
	{"an older form", func(f filled) { // one that asked for no source, note and month
		f.set("people", form.ColValue, 5)
		f.set("thousand", form.ColState, "集計中")
		for _, key := range []form.Key{form.ColSource, form.ColNote, form.ColMonth} {
			col, _, _ := excelize.SplitCellName(f.cell("people", key))
			f.must(f.RemoveCol(form.EntrySheet, col))
		}
		for range 2 {
			f.must(f.RemoveCol(form.MetaSheet, "F"))
		}
	}, []string{"people value 5人", "thousand value 集計中"}, ""},
	{"the state column removed", func(f filled) {
		f.set("people", form.ColValue, 5)
		col, _, _ := excelize.SplitCellName(f.cell("people", form.ColState))
		f.must(f.RemoveCol(form.EntrySheet, col))
	}, []string{"people value 5人"}, ""},
	{"letters below", func(f filled) {
		for row := 30; row < 60; row++ {
			f.must(f.SetCellValue(form.EntrySheet, fmt.Sprint("B", row), strings.Repeat("注", row)))
		}
	}, nil, "not-imported"},
	{"the hidden sheet lost, and the plan knows better", func(f filled) {
		f.set("noted", form.ColValue, 1150)
		f.set("pending", form.ColValue, 7500)
		f.set("pending", form.ColState, "値あり")
		f.set("pending", form.ColMonth, nil)
		f.must(f.DeleteSheet(form.MetaSheet))
	}, []string{"pending value 7,500千人"}, "unclear-answer answers-differ"},
	{"a newer form", func(f filled) { f.must(f.SetCellValue(form.MetaSheet, "B1", "99")) }, nil, "not-a-form"},
	{"a form that is damaged", func(f filled) { f.must(f.SetCellValue(form.MetaSheet, "B3", "R")) }, nil, "not-a-form"},
	{"another plan", func(f filled) { f.must(f.SetCellValue(form.MetaSheet, "B2", "kamikawa")) }, nil, "other-form"},
	{"a year outside the plan", func(f filled) { f.must(f.SetCellValue(form.MetaSheet, "B3", "R9")) }, nil, "not-imported other-form"},
	{"no form", func(f filled) {
		f.must(f.RemoveRow(form.EntrySheet, keyRow))
		f.must(f.RemoveCol(form.EntrySheet, "A"))
	}, nil, "not-a-form"},
	{"errors", func(f filled) {
		f.must(f.SetCellFormula(form.EntrySheet, f.cell("people", form.ColValue), "NA()"))
		f.set("percent", form.ColValue, true)
	}, nil, "bad-answer bad-answer"},
}

// TestFillings reads every filling and compares it with the plan.
func TestFillings(t *testing.T) {
	p := planOf(t, askedKPIs)
	var golden strings.Builder
	for _, tt := range fillings {
		t.Run(tt.name, func(t *testing.T) {
			f := issued(t, askedKPIs)
			tt.fill(f)
			o, found := reconciled(p, f.bytes())
			var got, codes []string
			for _, c := range o.Changes {
				got = append(got, fmt.Sprintf("%s %s %s", c.KPI.ID.Value, c.Key, c.After))
			}
			for _, d := range append(found, o.Found...) {
				codes = append(codes, d.Code)
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") || strings.Join(codes, " ") != tt.codes {
				t.Errorf("got %q, want %q; %q, want %q\n%s", got, tt.want, codes, tt.codes, told(o, found))
			}
			fmt.Fprintf(&golden, "-- %s --\n%s", tt.name, told(o, found))
		})
	}
	compare(t, "testdata/fillings.golden", golden.String())
}

// reconciled reads one form and compares it with p.
func reconciled(p *plan.Plan, data []byte) (Outcome, diag.List) {
	a, found := answer.Read("回答.xlsx", data)
	if a == nil {
		return Outcome{}, found
	}
	return Answers(p, Options{}, []*answer.Answers{a}), found
}

func compare(t *testing.T, golden, got string) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || string(want) != got {
		t.Errorf("%s differs (%v); see UPDATE in CONTRIBUTING.md\n%s", golden, err, got)
	}
}
