package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// MaxFindings is how many findings of one file are reported. A file with more
// is no plan file, or has one slip that explains them all.
const MaxFindings = 200

// Rules documents what is found in lists of findings.
var Rules = []*Rule{MoreFindings}

// MoreFindings stands for those that Limit left out.
var MoreFindings = &Rule{Code: "more-findings", Severity: Info, Group: Files,
	Title: "ほかにも指摘がある",
	Doc:   "1つのファイルについて示す指摘は200件までです。多くの指摘が1つの誤りから出ていることがあるので、初めのものから直して、もう一度確かめてください。",
	Bad:   "（201件以上の誤りがあるファイル）",
	Good:  "（誤りを直したファイル）"}

// Limit sorts the findings and keeps the first MaxFindings of each file, errors
// before warnings, so that what stops a report is never left out whole. In the
// place of the rest stands one that counts them.
func Limit(found List) List {
	found = found.Sorted()
	slices.SortStableFunc(found, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(b.Severity, a.Severity))
	})
	var out List
	for len(found) > 0 {
		n := slices.IndexFunc(found, func(d Diagnostic) bool { return d.Pos.File != found[0].Pos.File })
		if n < 0 {
			n = len(found)
		}
		out = append(out, found[:min(n, MaxFindings)]...)
		if n > MaxFindings {
			out.Add(MoreFindings.New(found[MaxFindings].Pos, found[MaxFindings].End,
				fmt.Sprintf("このファイルには、ほかに%d件の指摘があります", n-MaxFindings), "上に示したものを直してから、もう一度確かめてください"))
		}
		found = found[n:]
	}
	return out.Sorted()
}
