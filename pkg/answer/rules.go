package answer

import "sorachi/pkg/diag"

// Rules documents every finding in forms that come back.
var Rules = []*diag.Rule{notAForm, otherForm, badAnswer, otherUnit, contradiction, conflict, unclearAnswer, notTaken}

var (
	notAForm = &diag.Rule{Code: "not-a-form", Severity: diag.Error, Group: diag.Forms,
		Title: "照会の様式として読めない",
		Doc:   "「sorachi kpi form」で作った様式のほかは取り込めません。古い形式（.xls）やCSVで保存したもの、パスワードの付いたもの、見えるところだけを別のブックに写したものも読めません。様式の元のファイルに記入し、Excelブック（.xlsx）で保存してもらってください。",
		Bad:   "（回答.xls、ほかの表のExcelファイル）",
		Good:  "（「kpi form」で作った様式に記入した.xlsx）"}
	otherForm = &diag.Rule{Code: "other-form", Severity: diag.Error, Group: diag.Forms,
		Title: "ほかの計画や年度の様式",
		Doc:   "様式には、どの計画の何年度の照会かが記録されています。計画が違うもの、前の年の様式に記入したもの、計画にない評価指標の行は取り込みません。年度の違う様式を別に取り込むときは「--year」で年度を示してください。",
		Bad:   "（令和7年度の照会に、令和6年度の様式で答えたもの）",
		Good:  "（令和7年度の様式に記入したもの）"}
	badAnswer = &diag.Rule{Code: "bad-answer", Severity: diag.Error, Group: diag.Forms,
		Title: "回答のセルが読めない",
		Doc:   "値は数字か、「集計中」「未公表」「調査なし」で答えます。日付や時刻になったセル、エラーのセル、数字でない文字は読めません。％の指標に0.53のような数が標準の形式で入っているときも、53％か0.53％か分からないため止めます。日付を入力すると通し番号（45748など）になるので、ほかの値とかけ離れたそのような数も止めます。",
		Bad:   "（値の欄に「調べています」、状態の欄に「すみ」）",
		Good:  "（値の欄を空け、状態の欄で「集計中」を選ぶ）"}
	otherUnit = &diag.Rule{Code: "other-unit", Severity: diag.Error, Group: diag.Forms,
		Title: "回答の単位が違う",
		Doc:   "回答に書かれた単位が、評価指標の単位と違います。人を回で答えるなど、別のものを数えた可能性があります。千人と万人のように位が違うだけのときは警告とし、書かれたまま取り込みます。",
		Bad:   "（単位が「人」の指標に「320回」）",
		Good:  "（単位が「人」の指標に「28,672」か「28,672人」）"}
	contradiction = &diag.Rule{Code: "contradicting-answer", Severity: diag.Error, Group: diag.Forms,
		Title: "1つの行の中で回答が食い違う",
		Doc:   "値があるのに状態が「未公表」であるなど、どちらを採るか決められません。隠れている「指標ID」の列を残して行を並べ替えたときも、どの評価指標の回答か分からなくなります。様式を作ったときのまま残っているもの（「集計中」など）は、書き換えた方を採り、警告にします。",
		Bad:   "（値が28,672、状態が「未公表」）",
		Good:  "（値が28,672、状態が「値あり」か空欄）"}
	conflict = &diag.Rule{Code: "answers-differ", Severity: diag.Error, Group: diag.Forms,
		Title: "回答どうし、または回答と計画が食い違う",
		Doc:   "同じ評価指標に、違う回答が2つあります。または、様式を作った後に計画の値が書き換えられ、回答と違っています。正しい方を確かめ、もう一方の回答を除くか、「kpi set」で計画を直してください。",
		Bad:   "（2つのファイルで、同じ指標の値が28,672と28,762）",
		Good:  "（どちらの値も28,672）"}
	unclearAnswer = &diag.Rule{Code: "unclear-answer", Severity: diag.Warning, Group: diag.Forms,
		Title: "取り込むが、確かめたい回答",
		Doc:   "式の結果、位の違う単位、状態を「集計中」のままにして入れた値などは、意味が分かるものとして取り込みますが、回答した人の考えと同じか確かめてください。",
		Bad:   "（単位が「千人」の指標に「2.8万人」）",
		Good:  "（「28」か「28千人」）"}
	notTaken = &diag.Rule{Code: "not-imported", Severity: diag.Warning, Group: diag.Forms,
		Title: "取り込まない記入がある",
		Doc:   "加えられた列やシート、コメント、表の外の文字、書き換えられた過去の値などは、計画に取り込みません。大切なことが書かれていないか読み、必要なら手で計画に書いてください。",
		Bad:   "（過去の年度の値を書き換えたもの）",
		Good:  "（過去の値の訂正は「備考」に書く）"}
)
