package files

import (
	"slices"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var noProjects = &rule.Rule{
	Rule: diag.Rule{Code: "no-projects", Severity: diag.Error, Group: diag.Files,
		Title: "プロジェクトのファイルがない",
		Doc: `プロジェクトと評価指標は、「projects」のフォルダーの「.yaml」のファイルに書きます。
フォルダーの名前が変わったか、移したときに抜けたことが考えられます。`,
		Bad:  "（projectsという名前のフォルダーのない計画）",
		Good: "（projectsに、1プロジェクトに1ファイル）"},
	Run: func(p *rule.Pass) {
		folder := p.Beside("projects")
		unread := func(file string) bool { return strings.HasPrefix(file, folder) }
		if len(p.Plan.Projects) > 0 || slices.ContainsFunc(p.Plan.Unread, unread) {
			return
		}
		p.Span(diag.Pos{File: folder}, diag.Pos{}, "フォルダー「projects」に、プロジェクトのファイルが1つもありません",
			"フォルダーの名前が「projects」で、中に「.yaml」のファイルがあるかを確かめてください")
	},
}
