package load

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{
	actualYearDiffers, badFormat, unknownNational, tooManyFiles,
	misnamedFile, unreadableFile,
}

var (
	actualYearDiffers = &diag.Rule{Code: "actual-year-differs", Severity: diag.Error, Group: diag.Years,
		Title: "値の年度が行の年度と違う",
		Doc:   "R6の行に「（R5）」と書いた値は、どちらの年度の値か分からず、ページによって違う年度で印刷されます。行と同じ年度なら書いてもかまいませんが、なくても分かります。",
		Bad:   "R6: 16,300千人（R5）",
		Good:  "R6: 16,300千人"}
	badFormat = &diag.Rule{Code: "unsupported-format", Severity: diag.Error, Group: diag.Structure,
		Title: "書式の版が違う",
		Doc:   "このsorachiが読めるのは「format: 1」だけです。ほかの数は、打ち間違いか、新しいsorachiのために書かれた計画です。",
		Bad:   "format: 2",
		Good:  "format: 1"}
	unknownNational = &diag.Rule{Code: "unknown-national", Severity: diag.Error, Group: diag.Structure,
		Title: "国の構想が見つからない",
		Doc:   "nationalには、巻末に載せる国の構想のIDを書きます。sorachiに入っていないものは載せられません。載せないときは、この行を削除してください。",
		Bad:   "national: chihousousei",
		Good:  "national: chihousousei-2.0"}
	tooManyFiles = &diag.Rule{Code: "too-many-files", Severity: diag.Error, Group: diag.Files,
		Title: "ファイルが多すぎる",
		Doc:   "プロジェクトのファイルは1,000個までです。別のフォルダーを指定している可能性があります。",
		Bad:   "（projectsに1,001個のファイル）",
		Good:  "（1プロジェクトに1ファイル）"}
	misnamedFile = &diag.Rule{Code: "misnamed-file", Severity: diag.Warning, Group: diag.Files,
		Title: "名前が違うため読まれないファイルがある",
		Doc:   "計画のフォルダーから読むのは、plan.yaml、programs.yaml、analysis.yaml、outline.yamlと、projectsの中の「.yaml」（または「.yml」）のファイルだけです。似た名前のファイルは、打ち間違いや、見えない拡張子（.txt）の付いたものかもしれません。",
		Bad:   "（analysis.yaml.txtという名前のファイル）",
		Good:  "（analysis.yamlという名前のファイル）"}
	unreadableFile = &diag.Rule{Code: "unreadable-file", Severity: diag.Error, Group: diag.Files,
		Title: "読めないファイルがある",
		Doc:   "計画のフォルダーにあるファイルを開けません。開く権限がない、フォルダーの外へのリンクである、リンクの先がない、同じ名前のフォルダーである、名前が文字化けしている、などが考えられます。中身が分からないままでは報告書を作れません。",
		Bad:   "（analysis.yamlという名前のフォルダー）",
		Good:  "（analysis.yamlという名前のファイル）"}
)
