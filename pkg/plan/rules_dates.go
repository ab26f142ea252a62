package plan

import "sorachi/pkg/diag"

// The rules about years and dates that are well written and yet cannot be.
var (
	impossibleDate = &diag.Rule{Code: "impossible-date", Severity: diag.Error, Group: diag.Years,
		Title: "暦にない日付",
		Doc:   "9月31日や、うるう年ではない年の2月29日、13月はありません。前の月の日付を写したときや、打ち間違いで起こります。",
		Bad:   "held: 令和6年9月31日",
		Good:  "held: 令和6年9月30日"}
	impossibleEra = &diag.Rule{Code: "impossible-era", Severity: diag.Error, Group: diag.Years, Fixable: true,
		Title: "元号にない年",
		Doc:   "平成は31年4月まで、昭和は64年1月までで、平成32年や昭和65年はありません。改元の前に作った計画から写したときに残りがちです。平成32年は令和2年です。令和元年は「令和1年」「R1」とも書けますが、0年はありません。",
		Bad:   "held: 平成36年7月1日～8月31日",
		Good:  "held: 令和6年7月1日～8月31日"}
	endBeforeStart = &diag.Rule{Code: "end-before-start", Severity: diag.Error, Group: diag.Years,
		Title: "期間の終わりが始まりより前",
		Doc:   "期間の終わりの日や年度が、始まりより前になっています。年をまたぐ期間では、終わりも年から書きます（令和6年12月20日～令和7年1月10日）。",
		Bad:   "period: R7～R3",
		Good:  "period: R3～R7"}
	datesOutOfOrder = &diag.Rule{Code: "dates-out-of-order", Severity: diag.Error, Group: diag.Years,
		Title: "日付が順に並んでいない",
		Doc:   "年や月を省いた日付は、前の日付の年や月を受け継ぎます。「令和6年12月1日、1月15日」の1月は令和6年1月になり、前の日付より前です。翌年なら年から書きます。年から書いた日付の順が前後するときと、同じ日付が続くときは、警告だけにします。日付と場所が対になるときは、場所の順で構いません。",
		Bad:   "held: 令和6年9月30日、4月1日",
		Good:  "held: 令和6年9月30日"}
	weekdayDiffers = &diag.Rule{Code: "weekday-differs", Severity: diag.Error, Group: diag.Years,
		Title: "曜日が日付と合わない",
		Doc:   "日付に付けた曜日が、暦の曜日と違います。前の年の案内を写すと、日付だけを直して曜日が残ることがあります。曜日と日付のどちらが正しいかを確かめてください。",
		Bad:   "held: 令和6年9月30日（火）",
		Good:  "held: 令和6年9月30日"}
	placeholder = &diag.Rule{Code: "placeholder", Severity: diag.Error, Group: diag.Years,
		Title: "仮の文字が残っている",
		Doc:   "「●日」「○○」「未定」「TBD」など、後で書くための仮の文字が残っています。平成28年1月●日のまま公表された例もあります。値が決まったら書き換え、決まらないときは行を書かずにおきます。",
		Bad:   "held: 令和6年9月●日",
		Good:  "held: 令和6年9月30日"}
)
