package keys

import (
	"slices"
	"strings"

	"sorachi/pkg/typedtext"
)

// spoken are the words with which people name a key: Japanese, and names that
// other sections or programs have for the same thing.
var spoken = map[string][]string{
	"id":         {"ID", "識別子", "記号"},
	"number":     {"番号", "no", "num"},
	"title":      {"タイトル", "題名", "標題", "見出し", "件名", "名称", "名前", "取組名", "取組", "事業名", "name"},
	"name":       {"名称", "名前", "タイトル", "指標名", "評価指標", "指標", "事業名", "プロジェクト名", "title"},
	"area":       {"エリア", "地域", "推進エリア", "areas", "region"},
	"areas":      {"エリア", "地域", "推進エリア", "area", "region"},
	"region":     {"地域", "area"},
	"purpose":    {"目的", "ねらい"},
	"kpis":       {"KPI", "評価指標", "指標", "indicators"},
	"baseline":   {"基準値", "基準", "現状値", "現況値", "当初値", "base"},
	"target":     {"目標値", "目標", "goal"},
	"actuals":    {"実績値", "実績", "値", "values", "results"},
	"milestones": {"年度目標", "中間目標", "年度目標値"},
	"direction":  {"向き", "方向"},
	"owner":      {"所管課", "所管", "担当", "担当課"},
	"source":     {"出典", "資料", "出所"},
	"note":       {"注", "備考", "注記", "メモ", "memo", "remark", "notes"},
	"notes":      {"注", "備考", "注記", "note"},
	"repost":     {"再掲"},
	"events":     {"取組", "取組・成果", "主な取組", "事業", "イベント"},
	"by":         {"実施主体", "主体", "実施者", "実施機関", "担当", "主催"},
	"held":       {"開催日", "日時", "期日", "日付", "実施日", "開催期間", "期間", "date", "dates", "when"},
	"place":      {"場所", "会場", "開催場所", "開催地", "where", "venue"},
	"summary":    {"概要", "内容", "説明", "description"},
	"details":    {"詳細", "その他", "内訳"},
	"photos":     {"写真", "画像", "images", "pictures"},
	"parts":      {"内訳"},
	"path":       {"ファイル", "file", "src"},
	"caption":    {"説明", "キャプション"},
	"alt":        {"代替テキスト"},
	"term":       {"用語", "語"},
	"text":       {"説明", "本文", "内容"},
	"heading":    {"見出し", "題名", "title"},
	"programs":   {"事業", "主な取組"},
	"projects":   {"プロジェクト", "関連プロジェクト", "主な関連プロジェクト"},
	"period":     {"計画期間", "期間"},
	"year":       {"年度", "報告年度", "対象年度"},
	"bureau":     {"作成者", "振興局", "局"},
	"document":   {"資料番号", "資料"},
	"vision":     {"めざす姿", "目指す姿"},
	"directions": {"施策の展開方向", "主な施策の展開方向", "展開方向"},
	"measures":   {"施策"},
	"mark":       {"番号", "印"},
	"bands":      {"区分"},
	"label":      {"名称", "区分"},
	"from":       {"下限"},
	"progress":   {"進捗率"},
	"method":     {"計算方法", "方法"},
	"rounding":   {"端数処理", "丸め"},
	"decimals":   {"桁数", "小数"},
	"national":   {"国の構想"},
	"shares":     {"構成比"},
}

// Meant returns the key of the section that a typist meant by name: the same
// in other widths, kana or case, the nearest spelling, or a word for it.
func (s *Section) Meant(name string) (string, bool) {
	name = strings.TrimLeft(name, "\u3000")
	if near, ok := typedtext.Nearest(name, s.Names()); ok {
		return near, true
	}
	said := typedtext.FoldWord(name)
	for _, k := range s.Keys {
		if said == typedtext.FoldWord(k.Title) || slices.ContainsFunc(spoken[k.Name], func(w string) bool { return said == typedtext.FoldWord(w) }) {
			return k.Name, true
		}
	}
	return "", false
}
