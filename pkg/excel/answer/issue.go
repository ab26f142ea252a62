package answer

import (
	"cmp"
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
)

// issue reads the hidden sheet, or learns the year from the headers where it is
// gone. It reports whether the form can be read.
func (r *reader) issue(book *xlsxreader.File, grids []*grid) bool {
	meta := book.Sheet(form.MetaSheet)
	if meta == nil || meta.At(1, 1).Raw != form.MetaVersion {
		r.out.Lost = true
		for _, g := range grids {
			r.out.Issue.Year = cmp.Or(r.out.Issue.Year, g.headerYear)
		}
		if r.out.Issue.Year == 0 {
			r.report(diag.Pos{File: r.file}, notAForm, "どの年度の様式か分かりません。隠しシートがなく、見出しにも年度がありません", "送られてきた様式に記入し直してもらってください")
			return false
		}
		r.report(diag.Pos{File: r.file}, entrycells.Unclear, "様式の隠しシートがありません。ほかのブックに写したものと思われます",
			"様式を作ったときの計画と比べられないため、取り込む値をよく確かめてください")
		return true
	}
	issue, err := form.IssueFrom(rowsOf(meta))
	if err != nil {
		r.report(diag.Pos{File: r.file}, notAForm, err.Error(), "送られてきた様式に記入し直してもらってください")
		return false
	}
	if issue.Version > form.Version {
		r.report(diag.Pos{File: r.file}, notAForm, fmt.Sprintf("新しい版のsorachiで作った様式です（様式の版は%d、このsorachiが読めるのは%dまで）", issue.Version, form.Version), "sorachiを新しい版にしてください")
		return false
	}
	r.out.Issue, r.items = issue, map[string]form.Item{}
	for _, it := range issue.Items {
		r.items[it.ID] = it
	}
	return true
}

// rowsOf is what the cells of a sheet hold.
func rowsOf(s *xlsxreader.Sheet) [][]string {
	var out [][]string
	for _, r := range s.Rows {
		var row []string
		for _, c := range r.Cells {
			for len(row) < min(c.Col-1, maxMetaCols) {
				row = append(row, "")
			}
			row = append(row, entrycells.Verbatim(c))
		}
		out = append(out, row)
	}
	return out
}

// maxMetaCols is how many columns the hidden sheet has at most.
const maxMetaCols = 20
