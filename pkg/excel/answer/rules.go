package answer

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer/entrycells"
)

// Rules documents every finding in forms that come back, as they are read.
var Rules = slices.Concat([]*diag.Rule{notAForm}, entrycells.Rules)

var notAForm = &diag.Rule{Code: "not-a-form", Severity: diag.Error, Group: diag.Forms,
	Title: "照会の様式として読めない",
	Doc:   "「sorachi kpi form」で作った様式のほかは取り込めません。古い形式（.xls）やCSVで保存したもの、パスワードの付いたもの、見えるところだけを別のブックに写したものも読めません。様式の元のファイルに記入し、Excelブック（.xlsx）で保存してもらってください。",
	Bad:   "（回答.xls、ほかの表のExcelファイル）",
	Good:  "（「kpi form」で作った様式に記入した.xlsx）"}
