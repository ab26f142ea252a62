package keys

import (
	"os"
	"strings"
	"testing"
)

const keysDoc = "../../../docs/keys.md"

// typeWords say in docs/keys.md what may stand behind a key.
var typeWords = map[Type]string{
	TypeText: "1行の文字", TypeID: "半角の英小文字、数字、ハイフン、ピリオド", TypeProse: "文章（「\\|」で複数行）", TypeTexts: "「- 」で始まる行の並び",
	TypeNumber: "整数", TypeYear: "年度", TypeSpan: "年度の範囲", TypeValue: "値", TypeFigure: "数値（％）", TypeDates: "日付",
	TypeBool: "`true` か `false`", TypeChoice: "決まった言葉", TypeObject: "項目の組", TypeObjects: "項目の組の並び",
	TypeByYear: "年度ごとの値", TypeLabels: "「見出し: 内容」の行", TypePhotos: "ファイル名か項目の組の並び",
}

// TestKeysDoc holds docs/keys.md to the table of keys; UPDATE=1 writes it anew.
func TestKeysDoc(t *testing.T) {
	var b strings.Builder
	b.WriteString("# YAMLに書ける項目\n\n`pkg/plan/keys/table.go` の表から作った一覧です。○は必ず書く項目です。\n")
	for _, s := range Sections {
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
func docRow(t *testing.T, s *Section, k Key) string {
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
	case k.Type == TypeObjects:
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
