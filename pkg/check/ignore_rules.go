package check

import "sorachi/pkg/diag"

// ignoreRules are the rules about comments that silence findings. They are
// judged last, by Silence.
var ignoreRules = []*diag.Rule{misspeltIgnore, unknownIgnore, ignoreWithoutReason, ignoredError, unusedIgnore}

var (
	misspeltIgnore = &diag.Rule{Code: "misspelt-ignore", Severity: diag.Warning, Group: diag.Ignores,
		Title: "指摘を止める覚え書きの書き方が違う",
		Doc: `指摘を止める覚え書きは、半角で「# sorachi:ignore コード 理由」と書きます。
「＃」や「：」が全角のもの、「:」が空白になっているもの、綴りの違うものは、指摘を止めません。全角の「＃」から後は、値の一部として印刷されることもあります。`,
		Bad:  "R6: 53.0％  # sorachi ignore below-baseline 分析・対応方向で触れている",
		Good: "R6: 53.0％  # sorachi:ignore below-baseline 分析・対応方向で触れている"}
	unknownIgnore = &diag.Rule{Code: "unknown-ignore", Severity: diag.Warning, Group: diag.Ignores,
		Title: "ないコードの指摘を止めようとしている",
		Doc: `止める指摘は、指摘の終わりの［ ］の中のコードで書きます。いくつか止めるときは「,」で区切ります。
コードの後に空白を空けて、理由を書きます。`,
		Bad:  "R6: 53.0％  # sorachi:ignore below-basline 分析・対応方向で触れている",
		Good: "R6: 53.0％  # sorachi:ignore below-baseline 分析・対応方向で触れている"}
	ignoreWithoutReason = &diag.Rule{Code: "ignore-without-reason", Severity: diag.Warning, Group: diag.Ignores,
		Title: "指摘を止める理由がない",
		Doc:   `次に計画を直す人が、指摘を止めたままでよいかを判断できるように、コードの後に理由を書いてください。理由がなくても指摘は止まります。`,
		Bad:   "R6: 53.0％  # sorachi:ignore below-baseline",
		Good:  "R6: 53.0％  # sorachi:ignore below-baseline 分析・対応方向で触れている"}
	ignoredError = &diag.Rule{Code: "ignored-error", Severity: diag.Warning, Group: diag.Ignores,
		Title: "エラーを止めようとしている",
		Doc: `エラーは、そのままでは報告書を作れないか、誤った報告書になるという指摘なので、止められません。止められるのは、警告と情報です。
値を直してから、この覚え書きを削除してください。`,
		Bad:  "R5: 6,40％  # sorachi:ignore bad-value 公表資料のとおり",
		Good: "R5: 64.0％"}
	unusedIgnore = &diag.Rule{Code: "unused-ignore", Severity: diag.Warning, Group: diag.Ignores,
		Title: "止める指摘がない",
		Doc: `覚え書きに書かれたコードの指摘は、その行（または、下の項目の中）にありません。値を直した後に、覚え書きが残っていることが考えられます。
残しておくと、後で同じ指摘が出ても気付けません。行の終わりに書いた覚え書きはその行だけ、1行に書いた覚え書きは、すぐ下の項目の全体に効きます。`,
		Bad:  "R6: 64.0％  # sorachi:ignore below-baseline 分析・対応方向で触れている",
		Good: "R6: 53.0％  # sorachi:ignore below-baseline 分析・対応方向で触れている"}
)
