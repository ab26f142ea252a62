package plan

import (
	"os"
	"strings"
	"testing"
)

const keysDoc = "../../docs/keys.md"

// typeWords say in docs/keys.md what may stand behind a key.
var typeWords = map[keyType]string{
	typeText: "1行の文字", typeID: "半角の英小文字、数字、ハイフン", typeProse: "文章（「\\|」で複数行）", typeTexts: "「- 」で始まる行の並び",
	typeNumber: "整数", typeYear: "年度", typeSpan: "年度の範囲", typeValue: "値", typeFigure: "数値（％）", typeDates: "日付",
	typeBool: "`true` か `false`", typeChoice: "決まった言葉", typeObject: "項目の組", typeObjects: "項目の組の並び",
	typeByYear: "年度ごとの値", typeLabels: "「見出し: 内容」の行", typePhotos: "ファイル名か項目の組の並び",
}

// TestKeysDoc holds docs/keys.md to the table of keys; UPDATE=1 writes it anew.
func TestKeysDoc(t *testing.T) {
	var b strings.Builder
	b.WriteString("# YAMLに書ける項目\n\n`pkg/plan/keys.go` の表から作った一覧です。○は必ず書く項目です。\n")
	for _, s := range sections {
		b.WriteString("\n## " + s.Name + "（`" + s.File + "`）\n\n| 項目 | 名称 | 必須 | 書き方 | 説明 | 例 |\n| --- | --- | --- | --- | --- | --- |\n")
		for _, k := range s.Keys {
			b.WriteString(docRow(t, s, k))
		}
	}
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(keysDoc, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(keysDoc)
	if err != nil || string(got) != b.String() {
		t.Errorf("docs/keys.md is not what the table of keys says (%v); write it with UPDATE=1", err)
	}
}

// docRow is the line of one key.
func docRow(t *testing.T, s *section, k keyDef) string {
	t.Helper()
	how := typeWords[k.Type]
	if how == "" {
		t.Errorf("%s: %s: no words for type %s", s.Name, k.Name, k.Type)
	}
	switch {
	case len(k.Values) > 0:
		how = "`" + strings.Join(k.Values, "` `") + "`"
	case k.Of != nil:
		how += "（" + k.Of.Name + "）"
	case k.Type == typeObjects:
		how += "（" + s.Name + "）"
	}
	required, example := "", ""
	if k.Required {
		required = "○"
	}
	if k.Example != "" {
		example = "`" + k.Example + "`"
	}
	cells := []string{"`" + k.Name + "`", k.Title, required, how, strings.ReplaceAll(k.Doc, "|", "\\|"), example}
	return strings.ReplaceAll("| "+strings.Join(cells, " | ")+" |\n", "  ", " ")
}
