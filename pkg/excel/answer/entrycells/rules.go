package entrycells

import "sorachi/pkg/diag"

// Rules documents what is found in the cells of forms that come back.
var Rules = []*diag.Rule{BadAnswer, Contradiction, Unclear, NotTaken}

var (
	// They are also found around the cells, by package answer, and where answers are
	// compared with the plan, by package reconcile.
	BadAnswer = &diag.Rule{Code: "bad-answer", Severity: diag.Error, Group: diag.Forms,
		Title: "回答のセルが読めない",
		Doc:   "値は数字か、「集計中」「未公表」「調査なし」で答えます。日付や時刻になったセル、エラーのセル、数字でない文字は読めません。％の指標に0.53のような数が標準の形式で入っているときも、53％か0.53％か分からないため止めます。日付を入力すると通し番号（45748など）になるので、ほかの値とかけ離れたそのような数も止めます。",
		Bad:   "（値の欄に「調べています」、状態の欄に「すみ」）",
		Good:  "（値の欄を空け、状態の欄で「集計中」を選ぶ）"}
	Contradiction = &diag.Rule{Code: "contradicting-answer", Severity: diag.Error, Group: diag.Forms,
		Title: "1つの行の中で回答が食い違う",
		Doc:   "値があるのに状態が「未公表」であるなど、どちらを採るか決められません。隠れている「指標ID」の列を残して行を並べ替えたときも、どの評価指標の回答か分からなくなります。様式を作ったときのまま残っているもの（「集計中」など）は、書き換えた方を採り、警告にします。",
		Bad:   "（値が28,672、状態が「未公表」）",
		Good:  "（値が28,672、状態が「値あり」か空欄）"}
	Unclear = &diag.Rule{Code: "unclear-answer", Severity: diag.Warning, Group: diag.Forms,
		Title: "取り込むが、確かめたい回答",
		Doc:   "式の結果、位の違う単位、状態を「集計中」のままにして入れた値などは、意味が分かるものとして取り込みますが、回答した人の考えと同じか確かめてください。",
		Bad:   "（単位が「千人」の指標に「2.8万人」）",
		Good:  "（「28」か「28千人」）"}
	NotTaken = &diag.Rule{Code: "not-imported", Severity: diag.Warning, Group: diag.Forms,
		Title: "取り込まない記入がある",
		Doc:   "加えられた列やシート、コメント、表の外の文字、書き換えられた過去の値などは、計画に取り込みません。大切なことが書かれていないか読み、必要なら手で計画に書いてください。",
		Bad:   "（過去の年度の値を書き換えたもの）",
		Good:  "（過去の値の訂正は「備考」に書く）"}
)
