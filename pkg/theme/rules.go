package theme

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/theme/setting"
)

// Rules documents every finding of a theme, those of single settings included.
var Rules = slices.Concat(setting.Rules, []*diag.Rule{paleColor})

var paleColor = &diag.Rule{Code: "theme-contrast", Severity: diag.Warning, Group: diag.Themes,
	Title: "読みにくい色、見分けにくい色がある",
	Doc: `文字と地の濃さの差（WCAG 2.2のコントラスト比）が4.5未満だと、年配の人や、明るい部屋の画面では読みにくくなります。
円グラフの区分は、色の見え方が違う人（P型、D型、T型の色覚）にも、白黒のコピーでも見分けられるように、どの2つも明るさや色の差（色差ΔE*ab）が10以上いります。模様が違えば、色は同じでもかまいません。
色覚の見え方はMachadoほか（2009年）の方法で求めています。`,
	Bad:  `muted: "#9AA6B0"        # 注や欄外の文字`,
	Good: `muted: "#55636F"        # 注や欄外の文字`}
