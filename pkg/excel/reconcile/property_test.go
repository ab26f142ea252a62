package reconcile

import (
	"fmt"
	"math/rand"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan/plantest"
)

// notation is how the values of a random KPI are written.
type style struct {
	unit    string
	places  int  // decimals
	grouped bool // with commas
	wide    bool // in full-width digits
}

// write prints n hundredths as the plan does. It shares nothing with the package.
func (s style) write(hundredths int) string {
	text := strconv.Itoa(hundredths / 100)
	if s.grouped {
		for i := len(text) - 3; i > 0; i -= 3 {
			text = text[:i] + "," + text[i:]
		}
	}
	if s.places > 0 {
		text += "." + fmt.Sprintf("%02d", hundredths%100)[:s.places]
	}
	if s.wide {
		text = wide(text)
	}
	return text + s.unit
}

func wide(text string) string {
	return strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7f {
			return r + 0xfee0
		}
		return r
	}, text)
}

// number is what an officer types for n hundredths into a number cell.
func (s style) number(hundredths int) float64 {
	f, _ := strconv.ParseFloat(strings.ReplaceAll(style{"", s.places, false, false}.write(hundredths), ",", ""), 64)
	return f
}

// figure is a random figure with the decimals of s, of the size of before.
func (s style) figure(rng *rand.Rand, before int) int {
	n := before/2 + rng.Intn(before+1)
	switch s.places {
	case 0:
		n -= n % 100
	case 1:
		n -= n % 10
	}
	return max(n, 100)
}

// randomKPI is a KPI of a random plan, with the answer that comes back for it.
type randomKPI struct {
	id     string
	style  style
	yaml   string
	later  string // the same when the form comes back
	was    string // of R7 in the plan
	want   string // of R7 afterwards
	clash  bool   // the plan says something else by then, and so does the answer
	note   string
	remark bool
	fill   func(filled)
}

func randomOf(rng *rand.Rand, i int) randomKPI {
	units := []string{"人", "千人", "万人", "％", "%", "件", "㏊", "百万円", "か所", "分", ""}
	k := randomKPI{id: fmt.Sprintf("kpi-%d", i), style: style{units[rng.Intn(len(units))], rng.Intn(3), rng.Intn(4) > 0, rng.Intn(5) == 0}}
	before := 100 * (1000 + rng.Intn(1_000_000))
	if strings.ContainsAny(k.style.unit, "%％") {
		before = 1000 + rng.Intn(9000)
	}
	before = k.style.figure(rng, before)
	years := []string{"R5: '" + k.style.write(before) + "'", "R6: '" + k.style.write(before) + "'"}
	k.was = []string{"", "", "集計中（7月頃）", "未公表", k.style.write(k.style.figure(rng, before))}[rng.Intn(5)]
	yaml := func(r7 string) string {
		all := years
		if r7 != "" {
			all = append(slices.Clip(years), "R7: '"+r7+"'")
		}
		return plantest.KPI(k.id, "    note: はじめの注", "    actuals: {"+strings.Join(all, ", ")+"}")
	}
	k.yaml = yaml(k.was)
	k.later, k.note = k.yaml, "はじめの注"
	k.answer(rng, k.style.figure(rng, before))
	if now := k.style.write(2 * before); rng.Intn(6) == 0 && now != k.was {
		k.later, k.clash = yaml(now), k.want != k.was && k.want != now
		k.want = now
	}
	return k
}

// notes are texts of which YAML would make something else.
var notes = []string{"新しい注", "# 注", "注 # 注", "- 注", "a: b", "注:", "'", "\"", "''\"", "{x}", "[x]", "*a", "&a", "!t", "|", ">", "%", "@", "`", "yes",
	"1.0", "0123", "2025-07-01", "\\n", "注\\", "? 注", ", 注", "｛count｝", "<<", "---", "...", "=1+1", "注　注", "𠮷\U000e0100"}

// answer chooses what is typed, and what it must become.
func (k *randomKPI) answer(rng *rand.Rand, n int) {
	text := k.style.write(n)
	plain := strings.TrimSuffix(text, k.style.unit)
	k.want = text
	var value any
	state, month := "", ""
	switch rng.Intn(9) {
	case 0: // not touched
		k.want = k.was
		k.fill = func(filled) {}
		return
	case 1:
		value = k.style.number(n)
	case 2:
		value = plain
	case 3:
		value = "　" + wide(plain) + " "
	case 4:
		value = text
	case 5:
		value, k.want = "集計中（9月頃）", "集計中（9月頃）"
	case 6:
		value, state, month, k.want = nil, "集計中", "１０月", "集計中（10月頃）"
	case 7:
		value, state, k.want = nil, "調査なし", "調査なし"
	case 8:
		value, k.want = text+"（速報）", text+"（速報）"
	}
	if state == "" && k.was != "" && !strings.HasPrefix(k.want, "集") {
		state = "値あり"
	}
	note, remark := rng.Intn(4) == 0, rng.Intn(4) == 0
	if note {
		k.note = notes[rng.Intn(len(notes))]
	}
	k.remark = remark
	k.fill = func(f filled) {
		f.set(k.id, form.ColValue, value)
		f.set(k.id, form.ColState, state)
		f.set(k.id, form.ColMonth, month)
		if note {
			f.set(k.id, form.ColNote, k.note)
		}
		if remark {
			f.set(k.id, form.ColRemark, "連絡")
		}
	}
}

// disturb moves rows and columns about, as people do who sort and compare.
func disturb(f filled, rng *rand.Rand, kpis int) {
	for range rng.Intn(2 * kpis) {
		row := firstRow + rng.Intn(kpis)
		f.must(f.DuplicateRowTo(form.EntrySheet, row, firstRow+kpis))
		f.must(f.RemoveRow(form.EntrySheet, row))
	}
	for range rng.Intn(3) {
		col, _ := excelize.ColumnNumberToName(1 + rng.Intn(12))
		f.must(f.InsertCols(form.EntrySheet, col, 1))
	}
	if rng.Intn(2) == 0 {
		f.must(f.InsertRows(form.EntrySheet, 1+rng.Intn(firstRow), 1))
	}
	if rng.Intn(2) == 0 {
		f.must(f.SetSheetName(form.EntrySheet, "回答（最終）"))
	}
}

// TestRandomForms states the law of the loop: whatever the plan, and however its
// form is filled in and moved about, each text of the plan is what was answered or
// what it was. Where the plan came to say something else, that stays and is told.
func TestRandomForms(t *testing.T) {
	for seed := range 60 {
		rng := rand.New(rand.NewSource(int64(seed)))
		var all []randomKPI
		yaml, later := "", ""
		for i := range 1 + rng.Intn(6) {
			k := randomOf(rng, i)
			all = append(all, k)
			yaml, later = yaml+k.yaml, later+k.later
		}
		d := diskOf(t, block(later))
		want := said(d.load())
		f := issued(t, yaml)
		remarks, clashes := 0, 0
		for _, k := range all {
			if k.clash {
				clashes++
			}
			k.fill(f)
			if k.want != "" {
				want[k.id+" R7"] = k.want
			}
			want[k.id+" note"] = k.note
			if k.remark {
				remarks++
			}
		}
		disturb(f, rng, len(all))
		o, found := reconciled(d.load(), f.bytes())
		if append(found, o.Found...).Count(diag.Error) != clashes || len(o.Remarks) != remarks {
			t.Fatalf("seed %d: %d remarks of %d, %d clashes\n%s%s", seed, len(o.Remarks), remarks, clashes, later, told(o, found))
		}
		d.take(o)
		if got := said(d.load()); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("seed %d:\n%s%s\ngot  %v\nwant %v", seed, yaml, told(o, found), got, want)
		}
	}
}
