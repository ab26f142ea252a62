package yamlfile

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{duplicateKey, complexKey, tooDeep}

var (
	duplicateKey = &diag.Rule{Code: "duplicate-key", Severity: diag.Error, Group: diag.YAML,
		Title: "同じ項目が2回ある",
		Doc:   "同じ項目が2回あると、どちらが正しいか決められません。写し間違いであることが多いので、一方を消してください。",
		Bad: `R5: 16,215千人
R5: 16,300千人`,
		Good: `R5: 16,215千人
R6: 16,300千人`}
	complexKey = &diag.Rule{Code: "complex-key", Severity: diag.Error, Group: diag.YAML,
		Title: "項目名が文字列ではない",
		Doc:   "項目名には1つの文字列だけを書けます。「{」や「[」で始まる値は「\"」で囲んでください。",
		Bad: `details:
  [参加者]: 20名`,
		Good: `details:
  参加者: 20名`}
	tooDeep = &diag.Rule{Code: "too-deep", Severity: diag.Error, Group: diag.YAML,
		Title: "入れ子が深すぎる",
		Doc:   "入れ子は100段までです。計画のファイルに、それほど深い入れ子は要りません。かっこの閉じ忘れや、別のファイルを置いた可能性があります。",
		Bad:   "（かっこが100段を超えて重なる値）",
		Good:  "（かっこを使わずに書いた値）"}
)
