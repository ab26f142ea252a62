package plan

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{
	unknownKey, missingKey, emptyValue, wrongType, badID, badNumber, badChoice,
	actualYearDiffers, badFormat, unknownNational, tooManyFiles,
	swallowedLine, misnamedFile, unreadableFile, moreFindings,
}

var (
	unknownKey = &diag.Rule{Code: "unknown-key", Severity: diag.Error, Group: diag.Structure, Fixable: true,
		Title: "知らない項目がある",
		Doc:   "決められた項目のほかは読まれません。項目名を打ち間違えると、その値が報告書から消えてしまいます。近い項目名があれば示すので、直してください。",
		Bad:   "targt: 7,468千人（R7）",
		Good:  "target: 7,468千人（R7）"}
	missingKey = &diag.Rule{Code: "missing-key", Severity: diag.Error, Group: diag.Structure,
		Title: "必要な項目がない",
		Doc:   "報告書に必ず載せる項目が書かれていません。行を消してしまったか、字下げが違うために、ほかの項目の中に入っていることが考えられます。示された項目を書き足してください。",
		Bad: `- id: visitors
  name: 観光入込客数
  baseline: 7,250千人（R2）
  actuals:`,
		Good: `- id: visitors
  name: 観光入込客数
  baseline: 7,250千人（R2）
  target: 7,468千人（R7）
  actuals:`}
	emptyValue = &diag.Rule{Code: "empty-value", Severity: diag.Error, Group: diag.Structure,
		Title: "値がない",
		Doc:   "項目名だけが書かれ、値がありません。実績値がまだ出ていないときは「集計中（7月頃）」「未公表」「調査なし」のどれかを書きます。書くことのない項目は、行を削除してください。",
		Bad:   "R6:",
		Good:  "R6: 集計中（7月頃）"}
	wrongType = &diag.Rule{Code: "wrong-type", Severity: diag.Error, Group: diag.Structure,
		Title: "書き方の形が違う",
		Doc:   "文字を書くところに並びや項目の組が書かれているか、その逆です。値の中のコンマやコロンが記号として読まれていることもあります。並びは、次の行から「- 」で始めて、1行に1つずつ書いてください。",
		Bad:   "measures: 旅行商品の造成、地域のプレイヤーの育成",
		Good: `measures:
  - 旅行商品の造成など具体に稼ぐ仕組み作り
  - 地域のプレイヤーの育成`}
	badID = &diag.Rule{Code: "bad-id", Severity: diag.Error, Group: diag.Structure,
		Title: "IDに使えない文字がある",
		Doc:   "IDはファイル名や参照に使うため、半角の英小文字、数字、ハイフンだけで書きます。日本語や大文字、「_」は使えません。",
		Bad:   "- id: hotel_guests",
		Good:  "- id: hotel-guests"}
	badNumber = &diag.Rule{Code: "bad-number", Severity: diag.Error, Group: diag.Structure, Fixable: true,
		Title: "整数ではない",
		Doc:   "番号や桁数は、決まった範囲の半角の整数で書きます。「第2」や全角の「２」は読めません。",
		Bad:   "number: 第2",
		Good:  "number: 2"}
	badChoice = &diag.Rule{Code: "bad-choice", Severity: diag.Error, Group: diag.Structure, Fixable: true,
		Title: "使えない言葉",
		Doc:   "決まった言葉の中から選ぶ項目に、ほかの言葉が書かれています。望ましい向き（direction）なら、up（増やす）、down（減らす）、keep（維持）のどれかです。使える言葉は、指摘に示します。",
		Bad:   "direction: 増加",
		Good:  "direction: up"}
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
	swallowedLine = &diag.Rule{Code: "swallowed-key", Severity: diag.Error, Group: diag.YAML,
		Title: "項目や覚え書きが文の中に読み込まれている",
		Doc:   "「|」の下に字下げした行は、すべて1つの文として印刷されます。字下げが深すぎる項目（details:など）や「# 」の覚え書きも文になります。見出しのような行（参加者: 20名）と覚え書きは、警告だけにします。",
		Bad: `summary: |
  会場で、産業遺産の写真を公開。
  夜は花火を打ち上げた。
  details:
    来場者: 約3,400名`,
		Good: `summary: |
  会場で、産業遺産の写真を公開。
  夜は花火を打ち上げた。
details:
  来場者: 約3,400名`}
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
	moreFindings = &diag.Rule{Code: "more-findings", Severity: diag.Info, Group: diag.Files,
		Title: "ほかにも指摘がある",
		Doc:   "1つのファイルについて示す指摘は200件までです。多くの指摘が1つの誤りから出ていることがあるので、初めのものから直して、もう一度確かめてください。",
		Bad:   "（201件以上の誤りがあるファイル）",
		Good:  "（誤りを直したファイル）"}
)
