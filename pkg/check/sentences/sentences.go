// Package sentences holds the rules on figures that are typed in the sentences of
// 分析・対応方向 instead of ｛references｝: they are held against the data. A reader
// finds these rules under 実績と進捗. They speak only of an indicator that is
// called by its full name: what a shorter word means cannot be known. How a
// sentence is worded is judged in pkg/check/wording.
//
// To read it: account.go (what the sentences tell), prose.go (a sentence as it reads),
// passage.go and names.go (the part of a sentence that speaks of one indicator),
// figures.go (the figures in it) and changes.go (1ポイント上昇, which two rules judge);
// then any rule, such as typed_figure.go: a file has the code of its rule.
package sentences

import "sorachi/pkg/check/rule"

// Rules are the rules on figures in sentences. pkg/check has the order in which rules
// are listed.
var Rules = []*rule.Rule{
	typedCount, typedFigureDiffers, typedChangeDiffers, typedTimes, percentForPoints,
}
