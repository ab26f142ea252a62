package setting

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{missing, unknown, BadValue}

// The findings.
var (
	// missing is a setting that the file lacks.
	missing = &diag.Rule{Code: "theme-missing", Severity: diag.Error, Group: diag.Themes,
		Title: "テンプレートの設定が足りない",
		Doc:   "テンプレートには、すべての設定が必要です。1つでも欠けると、紙面の見た目が決まりません。「sorachi template show」で見られるテンプレートから、その設定の行を写してください。",
		Bad:   `muted: "#55636F"        # 注や欄外の文字`,
		Good: `ink: "#1B2530"          # 本文の文字
muted: "#55636F"        # 注や欄外の文字`}
	// unknown is a key that no setting has.
	unknown = &diag.Rule{Code: "theme-unknown", Severity: diag.Error, Group: diag.Themes,
		Title: "知らない設定がある",
		Doc:   "打ち間違えた設定は、見た目に表れないまま見過ごされます。名前を直すか、その行を削除してください。",
		Bad: `low: 10
high: 14`,
		Good: "low: 10"}
	// BadValue is a value that is not of the form of its setting, or that does not go with
	// others.
	BadValue = &diag.Rule{Code: "theme-value", Severity: diag.Error, Group: diag.Themes,
		Title: "設定の値が違う",
		Doc:   "設定ごとに、書き方と範囲が決まっています。色は\"#1F3A5F\"、長さは10.5や12mmのように書きます。使える値は、指摘に示します。",
		Bad:   "ink: 黒",
		Good:  `ink: "#1B2530"          # 本文の文字`}
)
