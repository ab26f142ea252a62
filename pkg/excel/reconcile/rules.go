package reconcile

import "sorachi/pkg/diag"

// Rules documents what is found when answers are compared with the plan, beside the
// rules of pkg/excel/answer.
var Rules = []*diag.Rule{otherForm, otherUnit, conflict}

var (
	otherForm = &diag.Rule{Code: "other-form", Severity: diag.Error, Group: diag.Forms,
		Title: "ほかの計画や年度の様式",
		Doc:   "様式には、どの計画の何年度の照会かが記録されています。計画が違うもの、前の年の様式に記入したもの、計画にない評価指標の行は取り込みません。年度の違う様式を別に取り込むときは「--year」で年度を示してください。",
		Bad:   "（令和7年度の照会に、令和6年度の様式で答えたもの）",
		Good:  "（令和7年度の様式に記入したもの）"}
	otherUnit = &diag.Rule{Code: "other-unit", Severity: diag.Error, Group: diag.Forms,
		Title: "回答の単位が違う",
		Doc:   "回答に書かれた単位が、評価指標の単位と違います。人を回で答えるなど、別のものを数えた可能性があります。千人と万人のように位が違うだけのときは警告とし、書かれたまま取り込みます。",
		Bad:   "（単位が「人」の指標に「320回」）",
		Good:  "（単位が「人」の指標に「28,672」か「28,672人」）"}
	conflict = &diag.Rule{Code: "answers-differ", Severity: diag.Error, Group: diag.Forms,
		Title: "回答どうし、または回答と計画が食い違う",
		Doc:   "同じ評価指標に、違う回答が2つあります。または、様式を作った後に計画の値が書き換えられ、回答と違っています。正しい方を確かめ、もう一方の回答を除いてください。計画と食い違うときは、「--keep」で計画の方、「--take」で回答の方を採れます。",
		Bad:   "（2つのファイルで、同じ指標の値が28,672と28,762）",
		Good:  "（どちらの値も28,672）"}
)
