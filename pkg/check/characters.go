package check

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/diag"
)

// This file finds characters that look right and are not: what is copied from
// PDF files, old systems and other makes of computer brings them along.

var halfWidthKana = &Rule{
	Rule: diag.Rule{Code: "half-width-kana", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "半角のカタカナがある",
		Doc: `半角のカタカナは、濁点が1字に数えられて検索や並べ替えで見つからず、ウェブのページでは読めなくなることがあります。全角で書きます。
「｡」「､」「･」「｢」「｣」も半角です。`,
		Bad:  "- title: めしﾌｪｽﾀの開催\n",
		Good: "- title: めしフェスタの開催\n"},
	run: func(p *pass) {
		for w := range p.having(halfKanaTrait) {
			for _, m := range halfKana.FindAllStringIndex(w.seen, -1) {
				seen := w.Value[m[0]:m[1]]
				wide := norm.NFKC.String(seen)
				p.word(w, m[0], m[1], fmt.Sprintf("「%s」は半角です", seen), fmt.Sprintf("「%s」に直してください", wide), mend{m[0], m[1], wide})
			}
		}
	},
}

var halfKana = regexp.MustCompile(`[\x{FF61}-\x{FF9F}]+`)

var privateUse = &Rule{
	Rule: diag.Rule{Code: "private-use", Severity: diag.Error, Group: diag.Wording,
		Title: "外字がある",
		Doc: `外字は、作ったパソコンにしかない文字です。ほかのパソコンや紙の上では、空白や別の文字になります。
人名や地名の字は、異体字を探して置き換えます。WordやPowerPointの箇条書きの印も、貼り付けると外字になります。`,
		Bad:  "place: 葛\ue000公園\n",
		Good: "place: 葛城公園\n"},
	run: func(p *pass) {
		for w := range p.having(privateTrait) {
			for _, m := range private.FindAllStringIndex(w.seen, -1) {
				r := after(w.Value, m[0])
				hint := "ほかの文字に置き換えてください"
				if sign := symbolFont[r]; sign != "" {
					hint = fmt.Sprintf("WordやPowerPointの記号のようです。「%s」などに置き換えるか、削除してください", sign)
				}
				p.word(w, m[0], m[1], fmt.Sprintf("U+%04Xは外字で、ほかのパソコンでは表示も印刷もできません", r), hint)
			}
		}
	},
}

var private = regexp.MustCompile(`\p{Co}`)

// symbolFont are signs of the fonts Symbol and Wingdings, which Office keeps at
// U+F000 and above, with what they look like.
var symbolFont = map[rune]string{
	0xF06C: "●", 0xF06E: "■", 0xF06F: "□", 0xF071: "□", 0xF075: "◆", 0xF076: "◆", 0xF077: "◆", 0xF09F: "・", 0xF0A7: "■", 0xF0B7: "・",
	0xF0D8: "▶", 0xF0DF: "←", 0xF0E0: "→", 0xF0E8: "→", 0xF0FC: "✓",
}

var decomposedKana = &Rule{
	Rule: diag.Rule{Code: "decomposed-kana", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "濁点が別の字になっている",
		Doc: `「が」が「か」と濁点の2字に分かれていると、見た目は同じでも検索で見つからず、字数も違います。
Macのファイル名やPDFから写した文に多くあります。「ト゚」のように1字にできないものは、そのままでかまいません。`,
		Bad:  "summary: 産地を育て、食産業を盛り上け\u3099る。\n",
		Good: "summary: 産地を育て、食産業を盛り上げる。\n"},
	run: func(p *pass) {
		for w := range p.having(combiningTrait) {
			for _, m := range combining.FindAllStringIndex(w.seen, -1) {
				seen := w.Value[m[0]:m[1]]
				one := norm.NFC.String(strings.NewReplacer("゛", "\u3099", "゜", "\u309a").Replace(seen))
				if utf8.RuneCountInString(one) == 1 {
					p.word(w, m[0], m[1], fmt.Sprintf("「%s」が2字に分かれています", one), fmt.Sprintf("1字の「%s」に直してください", one), mend{m[0], m[1], one})
				}
			}
		}
	},
}

// combining finds a letter with one sign of voicing or accent behind it.
var combining = regexp.MustCompile(`\p{L}[\x{3099}\x{309A}゛゜\x{300}-\x{36F}]`)

var compatibilityKanji = &Rule{
	Rule: diag.Rule{Code: "compatibility-kanji", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "見た目の似た別の字がある",
		Doc: `漢字の部首だけを表す字（⽇、⼈など）や互換漢字は、ふつうの漢字と見た目が同じか似ていますが別の字で、検索で見つかりません。PDFから写した文に多くあります。
人名や地名でその字形が必要なときは、plan.yamlの「check」の「keep」に書きます。`,
		Bad:  "地域の歩みを物語る産業遺産の魅力を、道内外の\u2f08々に広く伝える。\n",
		Good: "地域の歩みを物語る産業遺産の魅力を、道内外の人々に広く伝える。\n"},
	run: func(p *pass) {
		for w := range p.having(radicalTrait) {
			for i, r := range w.seen {
				if r < 0x2E80 {
					continue
				}
				to := i + utf8.RuneLen(r)
				if plain := radical(r); plain != "" {
					p.word(w, i, to, fmt.Sprintf("「%c」（U+%04X）は漢字の部首を表す字で、漢字の「%s」ではありません", r, r, plain),
						fmt.Sprintf("漢字の「%s」に直してください", plain), mend{i, to, plain})
				} else if plain := compatible(r); plain != "" {
					p.word(w, i, to, fmt.Sprintf("「%c」（U+%04X）は互換漢字で、「%s」とは別の字です", r, r, plain),
						fmt.Sprintf("「%s」に直すか、この字形が必要であればplan.yamlの「check」の「keep」に書いてください", plain))
				}
			}
		}
	},
}

// radical returns the kanji that a sign of a radical (U+2E80 to U+2FDF) stands
// for, empty for every other character.
func radical(r rune) string {
	switch {
	case r < 0x2E80 || r > 0x2FDF:
		return ""
	case radicals[r] != "":
		return radicals[r]
	}
	if plain := norm.NFKC.String(string(r)); plain != string(r) {
		return plain
	}
	return ""
}

// radicals are those that Unicode does not map to a kanji and that fonts of PDF
// files show for one.
var radicals = map[rune]string{
	0x2EA0: "民", 0x2EC1: "虎", 0x2EC4: "西", 0x2EC6: "角", 0x2ED1: "長", 0x2ED8: "青", 0x2EDD: "食", 0x2EE4: "鬼", 0x2EE8: "麦",
	0x2EE9: "黄", 0x2EEB: "斉", 0x2EED: "歯", 0x2EEF: "竜", 0x2EF2: "亀",
}

// compatible returns the kanji that Unicode takes a compatibility kanji for,
// empty for every other character. The twelve of the block that are kanji in
// their own right (﨑, 﨎 …) map to nothing.
func compatible(r rune) string {
	if r < 0xF900 || r > 0xFAFF && r < 0x2F800 || r > 0x2FA1F {
		return ""
	}
	if plain := norm.NFC.String(string(r)); plain != string(r) {
		return plain
	}
	return ""
}
