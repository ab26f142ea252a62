package value

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{
	BadYear, badDate, badValue,
	impossibleDate, impossibleEra, endBeforeStart, datesOutOfOrder, weekdayDiffers, standIn,
	longPeriod, DuplicateYear,
}

// The rules under which a year that is a key loses what stands below it.
var (
	BadYear = &diag.Rule{Code: "bad-year", Severity: diag.Error, Group: diag.Years,
		Title: "年度として読めない",
		Doc:   "年度はR6、令和6年度、2024年度のように書きます。期間や月までは書けません。",
		Bad:   "year: 6年度",
		Good:  "year: R6"}
	DuplicateYear = &diag.Rule{Code: "duplicate-year", Severity: diag.Error, Group: diag.Years,
		Title: "同じ年度が2回ある",
		Doc:   "R6と令和6年度は同じ年度です。値が2つあると、どちらが正しいか決められません。一方を削除してください。",
		Bad: `R6: 16,300千人
令和6年度: 16,300千人`,
		Good: "R6: 16,300千人"}
)

var (
	badDate = &diag.Rule{Code: "bad-date", Severity: diag.Error, Group: diag.Years,
		Title: "日付として読めない",
		Doc:   "日付は令和6年9月14日のように、年から書きます。2つ目からは、前と同じ年や月を省けます。時刻や「頃」「毎月」は書けません。",
		Bad:   "held: 9月30日",
		Good:  "held: 令和6年9月30日"}
	badValue = &diag.Rule{Code: "bad-value", Severity: diag.Error, Group: diag.Quantities, Fixable: true,
		Title: "値として読めない",
		Doc:   "値は7,250千人（R2）のように、数値、単位、年度の順に書きます。読めない値は、計算も印刷もできません。桁区切りの誤りも指摘します。",
		Bad:   "R5: 1662,043人",
		Good:  "R5: 1,662,043人"}
	longPeriod = &diag.Rule{Code: "long-period", Severity: diag.Warning, Group: diag.Years,
		Title: "期間が長すぎる",
		Doc:   "期間が30年を超えています。RをSと打つなど、元号の打ち間違いが考えられます。期間の違いは、報告する年度や実績値の年度の確かめ方にも響きます。",
		Bad:   "period: S3～R7", Good: "period: R3～R7"}
)

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
	standIn = &diag.Rule{Code: "placeholder", Severity: diag.Error, Group: diag.Years,
		Title: "仮の文字が残っている",
		Doc:   "「●日」「○○」「未定」「TBD」など、後で書くための仮の文字が残っています。平成28年1月●日のまま公表された例もあります。値が決まったら書き換え、決まらないときは行を書かずにおきます。",
		Bad:   "held: 令和6年9月●日",
		Good:  "held: 令和6年9月30日"}
)
