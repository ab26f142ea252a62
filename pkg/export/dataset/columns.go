package dataset

import (
	"strconv"
	"strings"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
)

// The kinds of rows (区分).
const (
	Baseline  = "基準値"
	Actual    = "実績値"
	Milestone = "年度目標"
	Target    = "目標値"
)

// column is a Column with where its cells come from.
type column struct {
	Column
	varies bool // the rows of one KPI differ in it
	of     func(record) string
}

// columns is the table, from the keys on the left to the figures, and what
// explains them at the right.
var columns = []column{
	{Column{"code", "全国地方公共団体コード", Text, "", "地域の全国地方公共団体コード（6桁）。計画になければ空で、地域は「地域名」で分かる", nil},
		false, func(r record) string { return r.plan.Code.Value }},
	{Column{"region", "地域名", Text, "", "計画の対象の地域。計画になければ作成者の名称", nil}, false, record.region},
	{Column{"bureau", "作成者", Text, "", "計画を作った振興局など", nil},
		false, func(r record) string { return r.plan.Bureau.Value }},
	{Column{"plan", "計画ID", Text, "", "計画を見分けるID", nil},
		false, func(r record) string { return r.plan.ID.Value }},
	{Column{"report_year", "報告年度（西暦）", Integer, "", "進捗率を報告する年度が始まる西暦。R6は2024", nil},
		false, func(r record) string { return strconv.Itoa(int(r.row.Year)) }},
	{Column{"project_number", "プロジェクト番号", Integer, "", "報告書に載る順の番号", nil},
		false, func(r record) string { return strconv.Itoa(r.row.Project.Number) }},
	{Column{"project", "プロジェクトID", Text, "", "計画の中でプロジェクトを見分けるID", nil},
		false, func(r record) string { return r.row.Project.ID.Value }},
	{Column{"project_name", "プロジェクト名", Text, "", "プロジェクトの名称", nil},
		false, func(r record) string { return r.row.Project.Name.Value }},
	{Column{"kpi", "指標ID", Text, "", "計画の中で評価指標を見分けるID", nil},
		false, func(r record) string { return r.row.Def.ID.Value }},
	{Column{"kpi_name", "評価指標名", Text, "", "評価指標の名称", nil},
		false, func(r record) string { return r.row.Def.Name.Value }},
	{Column{"indicator", "共通指標ID", Text, "", "ほかの地域の計画と同じ指標であることを示すID。なければ空", nil},
		false, func(r record) string { return r.row.Def.Indicator.Value }},
	{Column{"kind", "区分", Text, "", "その行の値が何の値か", []string{Baseline, Actual, Milestone, Target}},
		true, func(r record) string { return r.kind }},
	{Column{"year_era", "年度（和暦）", Text, "", "値の年度。R6は令和6年度（4月から翌年3月）。値に年度がなければ空", nil}, true, record.era},
	{Column{"year", "年度（西暦）", Integer, "", "値の年度が始まる西暦。R6は2024", nil}, true, record.western},
	{Column{"value", "値（表記の単位）", Number, "", "報告書に載せたとおりの数値。数値がなければ空で、理由は「状態」で分かる", nil}, true, record.written},
	{Column{"unit", "単位（表記）", Text, "", "「値（表記の単位）」の単位", nil}, true, record.unit},
	{Column{"number", "値（基本単位）", Number, "", "千人や万人を人に直すなど、位のない単位に直した数値。単位の違う行を比べるときに使う", nil}, true, record.number},
	{Column{"base_unit", "基本単位", Text, "", "「値（基本単位）」の単位", nil}, true, record.baseUnit},
	{Column{"bound", "条件", Text, "", "目標値に付く条件。なければ空", boundWords()}, true, record.bound},
	{Column{"approx", "概数", Text, "", "概数であることの印。概数でなければ空", []string{approximate}}, true, record.approx},
	{Column{"state", "状態", Text, "", "値の種類。「値あり」「速報」「改定」の行だけに数値がある", stateWords()}, true, record.state},
	{Column{"expected", "公表予定", Text, "", "集計中の値が分かる見込みの年月（2025-07の形）。ほかの行では空", nil}, true, record.expected},
	{Column{"rate", "進捗率（％）", Number, "％", "報告する年度の実績値の進捗率。報告書に載せたとおりに丸めた値。算出しないときとほかの行では空", nil}, true, record.rate},
	{Column{"standing", "進捗状況", Text, "", "報告する年度の実績値を目標値、年ごとの見込みと比べた結果。比べられないときとほかの行では空", standingWords()}, true, record.standing},
	{Column{"direction", "望ましい方向", Text, "", "どうなれば良い指標か", []string{progress.DirectionText(plan.Up), progress.DirectionText(plan.Down), progress.DirectionText(plan.Stay)}},
		false, func(r record) string { return progress.DirectionText(r.row.Direction) }},
	{Column{"method", "進捗率の計算方法", Text, "", "進捗率の計算の名称。式は報告書の表の下に載せたもの", methodWords()},
		false, func(r record) string { return progress.MethodTitle(r.row.Method.Name) }},
	{Column{"cumulative", "累計", Text, "", "計画期間の累計で数える指標の印。そうでなければ空", []string{accumulated}}, false, record.cumulative},
	{Column{"source", "出典", Text, "", "値のもとになる調査や統計。なければ空", nil},
		false, func(r record) string { return r.row.Def.Source.Value }},
	{Column{"note", "注", Text, "", "指標の注。なければ空", nil},
		false, func(r record) string { return r.row.Def.Note.Value }},
}

// dictionary is the columns of Dictionary.
var dictionary = []Column{
	{"name", "項目名", Text, "", "表の列の名称", nil},
	{"key", "キー", Text, "", "プログラムで使う名前", nil},
	{"type", "型", Text, "", "セルに入るもの", []string{Text.Japanese(), Number.Japanese(), Integer.Japanese()}},
	{"unit", "単位", Text, "", "列のすべての数値の単位。なければ空", nil},
	{"description", "説明", Text, "", "意味と、空になるとき", nil},
	{"values", "取りうる値", Text, "", "空のほかに入る語。決まっていなければ空", nil},
}

// Columns returns the columns of the table of a plan.
func Columns() []Column {
	out := make([]Column, len(columns))
	for i, c := range columns {
		out[i] = c.Column
	}
	return out
}

// Japanese returns the word for t.
func (t Type) Japanese() string {
	return map[Type]string{Text: "文字列", Number: "数値", Integer: "整数"}[t]
}

// The marks of columns that hold one word or none.
const (
	approximate = "約"
	accumulated = "累計"
)

// standings are the words for how a KPI fares. A theme may print others: data
// keep to these.
var standings = map[progress.Standing]string{
	progress.Achieved: "達成", progress.OnSchedule: "順調", progress.Late: "遅れ",
	progress.Short: "未達成", progress.Counting: "集計中",
}

func standingWords() []string {
	var out []string
	for _, s := range []progress.Standing{progress.Achieved, progress.OnSchedule, progress.Late, progress.Short, progress.Counting} {
		out = append(out, standings[s])
	}
	return out
}

func stateWords() []string {
	var out []string
	for _, s := range []value.State{value.Plain, value.Provisional, value.Revised, value.Pending,
		value.Unpublished, value.NotSurveyed, value.None, progress.Missing} {
		out = append(out, progress.StateText(s))
	}
	return out
}

func boundWords() []string {
	var out []string
	for _, b := range []quantity.Bound{quantity.AtLeast, quantity.AtMost, quantity.Below, quantity.Above, quantity.Keep} {
		out = append(out, string(b))
	}
	return out
}

func methodWords() []string {
	var out []string
	for _, m := range []plan.MethodName{plan.Ratio, plan.TwoMinusRatio, plan.FromBaseline, plan.LinearPace, plan.ChangeFromBaseline, plan.NoRate} {
		out = append(out, progress.MethodTitle(m))
	}
	return out
}

func joined(words []string) string { return strings.Join(words, "、") }
