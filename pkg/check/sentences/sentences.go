// Package sentences holds the rules on figures that are typed in the sentences of
// 分析・対応方向 instead of ｛references｝: they are held against the data. A reader
// finds these rules under 実績と進捗. They speak only of an indicator that is
// called by its full name: what a shorter word means cannot be known. How a
// sentence is worded is judged in pkg/check/wording.
//
// To read it: account.go (which texts are judged), prose.go (a text as it reads),
// passage.go and names.go (the part of it that speaks of one indicator), then any rule,
// such as typed_figure.go: a file has the code of its rule. What rules look for in a
// passage: figures.go, changes.go (1ポイント上昇, which two rules judge) and words.go. What
// is typed is what stands in the sentence; what is real comes from the data.
package sentences

import "sorachi/pkg/check/rule"

// Rules are the rules on figures in sentences.
var Rules = []*rule.Rule{
	typedCount, typedFigure, typedChange, typedTimes, percentForPoints,
}
