package references

import "sorachi/pkg/diag"

// Rules are the kinds of findings of this package.
var Rules = []*diag.Rule{
	unknownReference, unclosedReference, referenceWithoutValue, changeAgainstWord, halfWidthReference,
}

var unknownReference = &diag.Rule{
	Code: "unknown-reference", Severity: diag.Error, Group: diag.Structure,
	Title: "｛ ｝の中の語またはIDが正しくない",
	Doc: `｛ ｝の中には、計画全体の語を一つ書くか、評価指標のIDと語を空白で区切って書きます。
計画全体の語: count（評価指標の数、再掲を除く） shown（再掲を含む数） pending（集計中の数） judged（進捗率がある数） reached（目標を達成した数） year（R6） next（R7） year full（令和6年度） next full（令和7年度）
IDに続く語: R6 などの年度（その年度の値） change（前年度からの増減） times（基準値の約何倍か） since（同じ値が続き始めた年度） rate（進捗率） baseline（基準値） target（目標値） name（名称）
文中の数値がデータと食い違わないよう、候補を参考に書き直してください。`,
	Bad:  "- ｛reachd｝件が既に目標を達成した。",
	Good: "- ｛reached｝件が既に目標を達成した。",
}

var unclosedReference = &diag.Rule{
	Code: "unclosed-reference", Severity: diag.Error, Group: diag.Structure,
	Title: "｛と｝が対になっていない",
	Doc: `データの値に置き換える部分は、全角の｛と｝で囲みます。片方がないと、どこまでが参照か分かりません。
｛ ｝の中に｛ ｝を重ねたり、途中で改行したりすることはできません。`,
	Bad:  "- ｛reached件が既に目標を達成した。",
	Good: "- ｛reached｝件が既に目標を達成した。",
}

var referenceWithoutValue = &diag.Rule{
	Code: "reference-without-value", Severity: diag.Error, Group: diag.ActualsAndRates,
	Title: "参照した値がない",
	Doc: `参照の書き方は正しいものの、集計中であるなどの理由で、書き入れる値がありません。
値が公表されるのを待つか、その値を使わない文に書き換えてください。年度の値（｛ID R6｝）は、集計中のときは「集計中」と印刷されます。`,
	Bad:  "- 資料館の来館者数の進捗率は｛museum-visitors rate｝である。",
	Good: "- 資料館の来館者数は｛museum-visitors R6｝である。",
}

var changeAgainstWord = &diag.Rule{
	Code: "change-against-word", Severity: diag.Warning, Group: diag.ActualsAndRates,
	Title: "増減を表す語が実際の増減と合っていない",
	Doc: `｛ID change｝は、前年度からの増減の大きさを書き入れます。増えたか減ったかは、続く語で表します。
前の年の文を使い回すと、減ったのに「増加」と印刷されることがあります。データに合わせて語を改めてください。`,
	Bad:  "- 新規高卒者の管内就職率は、前年度から｛jobs change｝減少した。",
	Good: "- 新規高卒者の管内就職率は、前年度から｛jobs change｝増加した。",
}

var halfWidthReference = &diag.Rule{
	Code: "half-width-reference", Severity: diag.Error, Group: diag.Structure, Fixable: true,
	Title: "参照の括弧が半角である",
	Doc:   `半角の{ }で囲んだ参照は値に置き換わらず、そのまま印刷されます。全角の｛ ｝で囲んでください。`,
	Bad:   "- 評価指標{count}件（再掲を除く）のうち、集計中の｛pending｝件を除く｛judged｝件に進捗率がある。",
	Good:  "- 評価指標｛count｝件（再掲を除く）のうち、集計中の｛pending｝件を除く｛judged｝件に進捗率がある。",
}
