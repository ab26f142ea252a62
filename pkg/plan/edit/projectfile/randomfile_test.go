package projectfile_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"sorachi/pkg/plan/edit/edittest"
	"sorachi/pkg/value/wareki"
)

// This file makes project files that are written in every way an officer, or a
// machine, may write them.

// writer writes random project files.
type writer struct {
	r      *rand.Rand
	b      strings.Builder
	serial int // makes every value another one
}

func (w *writer) oneOf(words ...string) string { return words[w.r.IntN(len(words))] }

// maybe returns text, mostly not.
func (w *writer) maybe(text string) string {
	if w.r.IntN(4) > 0 {
		return ""
	}
	return text
}

// value returns an actual that stands nowhere else in the file.
func (w *writer) value() string {
	w.serial++
	n := 1000 + w.serial
	return fmt.Sprintf(w.oneOf("%d,%03d人", "%d,%03d人（速報）", "△%d,%03d人", "%d,%03d人（改定）"), n/1000, n%1000)
}

// quoted writes a text in one of the styles.
func (w *writer) quoted(text string) string {
	return strings.NewReplacer("T", text).Replace(w.oneOf("T", "T", "T", `"T"`, "'T'"))
}

var spellings = []string{"R%d", "Ｒ%s", "令和%d年度", "Ｒ%s年度", "令和%s年", "\"R%d\"", "'令和%d年度'"}

func (w *writer) yearKey(spelling string, n int) string {
	if strings.Contains(spelling, "%s") {
		return fmt.Sprintf(spelling, string(rune('０'+n)))
	}
	return fmt.Sprintf(spelling, n)
}

// years writes the map of actuals, of some of R3 to R7.
func (w *writer) years(indent string) {
	spelling := spellings[w.r.IntN(len(spellings))]
	var list []int
	for n := 3; n <= 7; n++ {
		if w.r.IntN(3) > 0 {
			list = append(list, n)
		}
	}
	if w.r.IntN(5) == 0 {
		slices.Reverse(list)
	}
	remark := w.maybe("   # 実績")
	switch w.r.IntN(8) {
	case 0:
		fmt.Fprintf(&w.b, "%sactuals: {%s}%s\n", indent, strings.Join(w.flow(spelling, list), ", "), remark)
	case 1:
		item := ",\n" + indent + "  "
		fmt.Fprintf(&w.b, "%sactuals: {%s%s%s%s\n%s}%s\n", indent, strings.TrimPrefix(item, ","), strings.Join(w.flow(spelling, list), item),
			map[bool]string{true: w.maybe(",")}[len(list) > 0], w.maybe(" # 最後"), indent, remark)
	case 2:
		fmt.Fprintf(&w.b, "%sactuals:%s\n", indent, w.oneOf("", " {}", " {} # まだ", "  # まだ"))
	default:
		fmt.Fprintf(&w.b, "%sactuals:%s\n", indent, remark)
		deeper := indent + w.oneOf("  ", "  ", "    ", " ")
		colon := w.oneOf(": ", ": ", ":   ", " : ")
		for _, n := range list {
			w.b.WriteString(w.maybe(deeper + "# 次の年度のこと\n"))
			v := colon + w.quoted(w.value())
			if w.r.IntN(10) == 0 {
				v = strings.TrimRight(colon, " ")
			}
			fmt.Fprintf(&w.b, "%s%s%s%s\n", deeper, w.yearKey(spelling, n), v, w.maybe("    # 注意"))
			w.b.WriteString(w.maybe(deeper + "  # この年度のこと\n"))
		}
		w.b.WriteString(w.maybe(deeper + "# 終わり\n"))
	}
}

func (w *writer) flow(spelling string, list []int) []string {
	var out []string
	for _, n := range list {
		out = append(out, fmt.Sprintf("%s: %s", w.yearKey(spelling, n), w.oneOf(`"`+w.value()+`"`, "'"+w.value()+"'", fmt.Sprintf("%d人", 100+w.serial))))
		w.serial++
	}
	return out
}

// odd are lines of a KPI that no value is to be put into without thought.
var odd = []string{
	"actuals:\n      R6: |\n        130人\n      R5: 120人\n",
	"actuals:\n      R5: |+\n        120人\n\n\n      R7: 1人\n",
	"actuals:\n      R6: >-\n        130人\n",
	"actuals:\n      R6: 130人\n        （速報）\n",
	"actuals:\n      R6: \"130人\n        （速報）\"\n",
	"actuals:\n      R5: '130人\n\n        '\n",
	"actuals:\n      R6: &a 130人\n",
	"actuals:\n      R6: !!str 130人\n",
	"actuals:\n      ? R6\n      : 130人\n",
	"actuals:\n      ? R5\n      : 130人\n",
	"actuals:\n      R6: 130人\n      令和6年度: 140人\n",
	"actuals:\n      R6: 130人\n      R6: 140人\n",
	"actuals:\n      R6: [130人]\n",
	"actuals:\n      R6: {}\n",
	"actuals:\n      R6: ~\n",
	"actuals:\n      R6: 130人　# 注\n",
	"actuals:\n      R6: 13\u200b0人\n",
	"actuals:\n      R6年まで: 130人\n",
	"actuals:\n      R5:\t130人\t# x\n",
	"actuals: 集計中\n",
	"actuals: []\n",
	"actuals: {R5, R6: 1人}\n",
	"actuals: {R5: 1人,\n      R7: 2人}\n",
	"actuals: { \"R5\":\"1人\" }\n",
	"actuals: &y {R5: 1人}\n",
	"actuals:\n    - R6: 1人\n",
	"actuals:\n      <<: {R5: 1人}\n",
	"actuals:\n      R5: 1人\n     # 浅い\n      R7: 2人\n",
	"actuals:\n\n      # 上\n\n      R7: 2人\n\n      # 下\n",
	"actuals:\n      R5: 1人\n      # sorachi:ignore no-movement 理由\n",
	"actuals:\n      R5: 1人 # sorachi:ignore no-movement 理由\n",
	"milestones:\n      R5: 1人\n",
	"note: |\n      注は、\n      2行です。\n    actuals: {R5: 1人}\n",
}

// project writes a project file with three KPIs and says how its lines end.
func (w *writer) project() []byte {
	w.b.WriteString("id: kanko\nnumber: 1\nname: 観光プロジェクト\narea: 空知\npurpose: |\n  魅力を、\n  高める。\nkpis:\n")
	dash := w.oneOf("  ", "")
	for n := range 3 {
		indent := dash + "  "
		fmt.Fprintf(&w.b, "%s%s- id: %s\n%sname: %s\n%sbaseline: %s（R2）\n", w.maybe(dash+"# KPI\n"), dash, ids[n], indent, w.quoted("指標"+ids[n]), indent, "100人")
		fmt.Fprintf(&w.b, "%starget: 200人（R7）%s\n", indent, w.maybe("  # 目標"))
		if n == 1 && w.r.IntN(3) == 0 {
			w.b.WriteString(indent + strings.ReplaceAll(odd[w.r.IntN(len(odd))], "\n    ", "\n"+indent))
		} else {
			w.years(indent)
		}
		w.b.WriteString(w.maybe(indent + "note: 注" + ids[n] + "\n"))
		w.b.WriteString(w.maybe(indent + "owner: '商工課'   # 所管\n"))
		w.b.WriteString(w.maybe("\n"))
	}
	w.b.WriteString(w.maybe("notes:\n  - {term: 指標, text: 説明}\n"))
	text := w.b.String()
	if w.r.IntN(4) == 0 {
		text = strings.TrimRight(text, "\n")
	}
	return append([]byte(w.maybe("\ufeff")), edittest.Respell([]byte(text), w.oneOf("\n", "\n", "\r\n", "\r"))...)
}

var ids = []string{"ka", "ki", "ku"}

// asks for a random text.
func (w *writer) asks() asked {
	a := asked{ids[w.r.IntN(len(ids))], "actuals", wareki.Year(2021 + w.r.IntN(5)), ""}
	a.text = w.oneOf("28,672人", "-3.2％", "△3.2％", "-", "集計中（7月頃）", "未公表", "６０．９％", "約40万回", "22カ所以上", "1日当たり67分", "53.00")
	if w.r.IntN(4) == 0 {
		a.key, a.year = w.oneOf("note", "source", "owner", "milestones", "target", "baseline"), 0
		a.text = w.oneOf("28,672人", "200人（R7）")
		if a.key == "milestones" {
			a.year = 2024
		}
		if slices.Contains([]string{"note", "source", "owner"}, a.key) {
			a.text = w.oneOf("観光入込客数調査（道）", "注: 年度ではなく年 # 速報", `「"」と'を含む`, "{x}, [y]", "- 例", "&x *y !z", "yes", "1,2: 3", "R6:", "@北海道", "%注")
		}
	}
	return a
}
