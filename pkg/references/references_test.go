package references_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/references"
	"sorachi/pkg/yamlfile"
)

func TestExpand(t *testing.T) {
	p, s := sample()
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"参照のない文", "参照のない文"},
		{"｛count｝件、｛shown｝行、｛pending｝・｛judged｝・｛reached｝", "4件、5行、1・3・1"},
		{"｛year｝と｛next｝", "R6とR7"},
		{"｛year full｝と｛next　full｝", "令和6年度と令和7年度"},
		{"｛jobs R6｝", "53.0％"},
		{"｛jobs Ｒ５｝", "52.0％"},
		{"｛jobs 令和6年度｝", "53.0％"},
		{"｛jobs　R6｝", "53.0％"},
		{"｛ jobs  R6 ｝", "53.0％"},
		{"｛sns-followers R6｝", "（延べ）28,672人"},
		{"｛visitors R5｝", "1,274.46万人"},
		{"｛visitors R6｝", "集計中"},
		{"｛jobs change｝増加", "1ポイント増加"},
		{"｛sns-followers change｝の減", "4.8％の減"},
		{"｛sns-followers change｝の増減", "4.8％の増減"},
		{"｛sns-followers times｝", "約4倍"},
		{"｛fields since｝", "R4"},
		{"｛jobs rate｝", "82.9％"},
		{"｛jobs baseline｝から｛jobs target｝", "60.9％から63.9％以上"},
		{"｛sns-followers target｝", "14,500人"},
		{"「｛jobs name｝」", "「新規高卒者管内企業就職率」"},
		{"{他の括弧}と{}", "{他の括弧}と{}"},
	} {
		got, found := references.Expand(sentence(c.in), s, p)
		if got != c.want || len(found) > 0 {
			t.Errorf("%s: %q %v, want %q", c.in, got, found, c.want)
		}
	}
}

// TestFindings holds each finding to its columns: the sentence starts in
// column 5, and every character counts one. A reference that cannot be expanded
// stays.
func TestFindings(t *testing.T) {
	p, s := sample()
	for _, c := range []struct{ in, want string }{
		{"全部で｛cuont｝件", "9-14 unknown-reference 「cuont」という語はありません／「count」ではありませんか"},
		{"｛ｃｏｕｎｔ｝", "6-11 unknown-reference 「ｃｏｕｎｔ」という語はありません／「count」ではありませんか"},
		{"｛year ful｝", "6-10 unknown-reference 「year」というIDの評価指標はありません／「year full」ではありませんか"},
		{"｛Ｎext　ful｝", "6-10 unknown-reference 「Ｎext」というIDの評価指標はありません／「next full」ではありませんか"},
		{"｛全体｝", "6-8 unknown-reference 「全体」という語はありません／count、shown、pending、judged、reached、year、next、year full、next full のいずれかを書いてください"},
		{"｛　｝", "5-8 unknown-reference ｛ ｝の中に何も書かれていません／count、shown、pending、judged、reached、year、next、year full、next full のいずれかを書いてください"},
		{"値は｛jbos R6｝", "8-12 unknown-reference 「jbos」というIDの評価指標はありません／「jobs」ではありませんか"},
		{"値は｛rainfall R6｝", "8-16 unknown-reference 「rainfall」というIDの評価指標はありません／評価指標のIDは projects のファイルで確かめてください"},
		{"値は｛jobs chnage｝", "13-19 unknown-reference 「chnage」という語はありません／「change」ではありませんか"},
		{"値は｛jobs R6 R5｝", "13-18 unknown-reference 「R6 R5」という語はありません／年度（R6など）またはchange、times、since、rate、baseline、target、name のいずれかを書いてください"},
		{"｛jobs 就職｝", "11-13 unknown-reference 「就職」という語はありません／年度（R6など）またはchange、times、since、rate、baseline、target、name のいずれかを書いてください"},
		{"値は｛jobs｝", "8-12 unknown-reference 評価指標「jobs」の何を書くのかが分かりません／｛jobs R6｝のように、空白に続けて年度または語（change、times、since、rate、baseline、target、name）を書いてください"},
		{"値は｛rate｝", "8-12 unknown-reference 「rate」がどの評価指標のものかが分かりません／｛jobs rate｝のように、評価指標のIDを前に書いてください"},
		{"値は｛R6｝", "8-10 unknown-reference 「R6」がどの評価指標のものかが分かりません／｛jobs R6｝のように、評価指標のIDを前に書いてください"},
		{"全部で｛count件", "8-9 unclosed-reference 「｛」に対応する「｝」がありません／参照の終わりに全角の「｝」を補ってください"},
		{"全部で｛count}件", "8-9 unclosed-reference 「｛」に対応する「｝」がありません／参照の終わりに全角の「｝」を補ってください"},
		{"全部でcount｝件", "13-14 unclosed-reference 「｝」に対応する「｛」がありません／「｛」を補うか、「｝」を削除してください"},
		{"｛jobs ｛year｝", "5-6 unclosed-reference 「｛」に対応する「｝」がありません／参照の終わりに全角の「｝」を補ってください"},
		{"｛visitors rate｝", "5-20 reference-without-value 実績値がないため、「観光入込客数」の「rate」を書けません／値が分かるまで、この参照を使わない文に書き換えてください"},
		{"｛visitors change｝", "5-22 reference-without-value R6とR5の実績値から増減を計算できないため、「観光入込客数」の「change」を書けません／値が分かるまで、この参照を使わない文に書き換えてください"},
		{"｛visitors times｝", "5-21 reference-without-value R6の実績値が基準値の何倍かを計算できないため、「観光入込客数」の「times」を書けません／値が分かるまで、この参照を使わない文に書き換えてください"},
		{"｛jobs since｝", "5-17 reference-without-value R6まで同じ値が続いている年がないため、「新規高卒者管内企業就職率」の「since」を書けません／値が分かるまで、この参照を使わない文に書き換えてください"},
		{"｛visitors target｝", "5-22 reference-without-value 目標値に数値がないため、「観光入込客数」の「target」を書けません／値が分かるまで、この参照を使わない文に書き換えてください"},
		{"｛visitors baseline｝", "5-24 reference-without-value 基準値に数値がないため、「観光入込客数」の「baseline」を書けません／値が分かるまで、この参照を使わない文に書き換えてください"},
		{"｛jobs R1｝", "5-14 reference-without-value R1の実績値がないため、「新規高卒者管内企業就職率」の「R1」を書けません／値が分かるまで、この参照を使わない文に書き換えてください"},
		{"全部で{count}件", "8-15 half-width-reference 「{count}」の括弧が半角です／｛count｝と書いてください"},
		{"{visitors rate}", "5-20 half-width-reference 「{visitors rate}」の括弧が半角です／｛visitors rate｝と書いてください"},
	} {
		got, found := references.Expand(sentence(c.in), s, p)
		if lines := show(found); lines != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.in, lines, c.want)
		}
		if !strings.Contains(c.in, "｛year｝") && got != c.in {
			t.Errorf("%s became %s", c.in, got)
		}
	}
}

func TestChangeAgainstItsWord(t *testing.T) {
	p, s := sample()
	for in, want := range map[string]string{
		"｛jobs change｝減少":           "5-18 change-against-word 値は前年度より増えていますが、「減」が続いています／続く語をデータに合わせて改めてください",
		"｛sns-followers change｝の増加": "5-27 change-against-word 値は前年度より減っていますが、「増」が続いています／続く語をデータに合わせて改めてください",
		"｛fields change｝上昇":         "5-20 change-against-word 値は前年度と同じですが、「上昇」が続いています／続く語をデータに合わせて改めてください",
		"｛fields change｝の増減":        "",
		"｛jobs R6｝減少":               "",
	} {
		if _, found := references.Expand(sentence(in), s, p); show(found) != want {
			t.Errorf("%s: %s, want %s", in, show(found), want)
		}
	}
}

func TestReferenceEndsWithItsLine(t *testing.T) {
	p, s := sample()
	got, found := references.Expand(sentence("｛count\n｝と｛year｝"), s, p)
	if got != "｛count\n｝とR6" || len(found) != 2 {
		t.Errorf("%q %s", got, show(found))
	}
}

func TestFindingsAreInTheTextsOrder(t *testing.T) {
	p, s := sample()
	_, found := references.Expand(sentence("{count}｛nope｝｛count｝｛x y｝｛"), s, p)
	var cols []int
	for _, d := range found {
		cols = append(cols, d.Pos.Col)
	}
	if !slices.Equal(cols, []int{5, 13, 26, 30}) {
		t.Errorf("columns %v", cols)
	}
}

func TestHalfWidthIsMended(t *testing.T) {
	p, s := sample()
	_, found := references.Expand(sentence("全部で{count}件"), s, p)
	edits := found[0].Fix.Edits
	if len(edits) != 2 || edits[0].Pos.Col != 8 || edits[0].End.Col != 9 || edits[1].Pos.Col != 14 || edits[1].End.Col != 15 {
		t.Errorf("edits %+v", edits)
	}
}

func TestRefs(t *testing.T) {
	var got []string
	for _, r := range references.Refs(sentence("｛count｝、｛jobs R6｝、｛no such thing｝、｛year full｝、｛｝、｛open")) {
		got = append(got, fmt.Sprintf("%s|%s|%s|%d", r.Text, r.ID, r.Word, r.Word.Pos().Col))
	}
	want := []string{"｛count｝||count|6", "｛jobs R6｝|jobs|R6|19", "｛no such thing｝|no|such thing|27", "｛year full｝||year full|40"}
	if !slices.Equal(got[:4], want) || len(got) != 5 {
		t.Errorf("refs %q", got)
	}
}

func show(found diag.List) string {
	var lines []string
	for _, d := range found {
		lines = append(lines, fmt.Sprintf("%d-%d %s %s／%s", d.Pos.Col, d.End.Col, d.Code, d.Message, d.Hint))
	}
	return strings.Join(lines, "\n")
}

func FuzzExpand(f *testing.F) {
	for _, seed := range []string{"", "｛count｝件", "｛jobs change｝増加", "｛｛｝｝", "{jobs R6}", "｛year　full｝｛", "\xff｛\xef｝"} {
		f.Add(seed)
	}
	p, s := sample()
	f.Fuzz(func(t *testing.T, in string) {
		got, found := references.Expand(yamlfile.NewText(in, diag.Pos{File: "a.yaml", Line: 1, Col: 1}), s, p)
		if len(found) == 0 && strings.ContainsAny(got, "｛｝") {
			t.Errorf("%q keeps a brace without a finding: %q", in, got)
		}
		if !strings.ContainsAny(in, "｛｝") && got != in {
			t.Errorf("%q without a reference became %q", in, got)
		}
		for _, d := range found {
			if d.Pos.Line != 1 || d.Pos.Col < 1 || d.End.Col <= d.Pos.Col || d.Message == "" || d.Hint == "" {
				t.Errorf("%q: finding %+v", in, d)
			}
		}
	})
}

func ExampleExpand() {
	p, s := sample()
	text, _ := references.Expand(sentence("｛count｝件のうち｛pending｝件は集計中。就職率は｛jobs R6｝で、｛jobs change｝増加した。"), s, p)
	fmt.Println(text)

	_, found := references.Expand(sentence("就職率は｛jobs chang｝増加した。"), s, p)
	for _, d := range found {
		fmt.Printf("%s:%d:%d: %s。%s\n", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Message, d.Hint)
	}
	// Output:
	// 4件のうち1件は集計中。就職率は53.0％で、1ポイント増加した。
	// analysis.yaml:4:15: 「chang」という語はありません。「change」ではありませんか
}
