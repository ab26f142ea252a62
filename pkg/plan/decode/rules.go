package decode

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{
	unknownKey, MissingKey, EmptyValue, wrongType, BadID, BadNumber, BadChoice, swallowedKey,
}

// The rules of keys and of the form of their values.
var (
	unknownKey = &diag.Rule{Code: "unknown-key", Severity: diag.Error, Group: diag.Structure, Fixable: true,
		Title: "知らない項目がある",
		Doc:   "決められた項目のほかは読まれません。項目名を打ち間違えると、その値が報告書から消えてしまいます。近い項目名があれば示すので、直してください。",
		Bad:   "targt: 7,468千人（R7）",
		Good:  "target: 7,468千人（R7）"}
	MissingKey = &diag.Rule{Code: "missing-key", Severity: diag.Error, Group: diag.Structure,
		Title: "必要な項目がない",
		Doc:   "報告書に必ず載せる項目が書かれていません。行を消してしまったか、字下げが違うために、ほかの項目の中に入っていることが考えられます。示された項目を書き足してください。",
		Bad: `- id: visitors
  name: 観光入込客数
  baseline: 7,250千人（R2）
  actuals:`,
		Good: `- id: visitors
  name: 観光入込客数
  baseline: 7,250千人（R2）
  target: 7,468千人（R7）
  actuals:`}
	EmptyValue = &diag.Rule{Code: "empty-value", Severity: diag.Error, Group: diag.Structure,
		Title: "値がない",
		Doc:   "項目名だけが書かれ、値がありません。実績値がまだ出ていないときは「集計中（7月頃）」「未公表」「調査なし」のどれかを書きます。書くことのない項目は、行を削除してください。",
		Bad:   "R6:",
		Good:  "R6: 集計中（7月頃）"}
	wrongType = &diag.Rule{Code: "wrong-type", Severity: diag.Error, Group: diag.Structure,
		Title: "書き方の形が違う",
		Doc:   "文字を書くところに並びや項目の組が書かれているか、その逆です。値の中のコンマやコロンが記号として読まれていることもあります。並びは、次の行から「- 」で始めて、1行に1つずつ書いてください。",
		Bad:   "measures: 旅行商品の造成、地域のプレイヤーの育成",
		Good: `measures:
  - 旅行商品の造成など具体に稼ぐ仕組み作り
  - 地域のプレイヤーの育成`}
	BadID = &diag.Rule{Code: "bad-id", Severity: diag.Error, Group: diag.Structure,
		Title: "IDに使えない文字がある",
		Doc:   "IDはファイル名や参照に使うため、半角の英小文字、数字、ハイフン、ピリオドだけで書きます。日本語や大文字、「_」は使えません。",
		Bad:   "- id: hotel_guests",
		Good:  "- id: hotel-guests"}
	BadNumber = &diag.Rule{Code: "bad-number", Severity: diag.Error, Group: diag.Structure, Fixable: true,
		Title: "整数ではない",
		Doc:   "番号や桁数は、決まった範囲の半角の整数で書きます。「第2」や全角の「２」は読めません。",
		Bad:   "number: 第2",
		Good:  "number: 2"}
	BadChoice = &diag.Rule{Code: "bad-choice", Severity: diag.Error, Group: diag.Structure, Fixable: true,
		Title: "使えない言葉",
		Doc:   "決まった言葉の中から選ぶ項目に、ほかの言葉が書かれています。望ましい向き（direction）なら、up（増やす）、down（減らす）、keep（維持）のどれかです。使える言葉は、指摘に示します。",
		Bad:   "direction: 増加",
		Good:  "direction: up"}
	swallowedKey = &diag.Rule{Code: "swallowed-key", Severity: diag.Error, Group: diag.YAML,
		Title: "項目や覚え書きが文の中に読み込まれている",
		Doc:   "「|」の下に字下げした行は、すべて1つの文として印刷されます。字下げが深すぎる項目（details:など）や「# 」の覚え書きも文になります。見出しのような行（参加者: 20名）と覚え書きは、警告だけにします。",
		Bad: `summary: |
  会場で、産業遺産の写真を公開。
  夜は花火を打ち上げた。
  details:
    来場者: 約3,400名`,
		Good: `summary: |
  会場で、産業遺産の写真を公開。
  夜は花火を打ち上げた。
details:
  来場者: 約3,400名`}
)
