// Package breakplaces says where a line of Japanese text may end, and what each such
// end costs: it keeps the line end rules of JIS X 4051 (as restated in W3C JLREQ)
// and prefers the ends of phrases (文節) and words. With them goes what the standard
// says of the gap between two characters, which hangs on the same classes. It
// knows characters alone: no width, no line and no measure. Which of the line ends
// are taken is chosen by pkg/typeset/linebreak.
//
// Throughout, rs are the characters of a text, cs their classes, and ends what it
// costs to end a line before each, in the unit that costs.go explains. Four passes,
// each in a file of its name, settle a cost: pairs of classes, then phrases, figures
// and marks, which see more than two characters and mend what pairs gave. Nothing
// here fails; a character that no class names counts as a kanji.
//
// To read it: this file, costs.go (the price list), pairs.go over classes.go (行頭禁則
// 4.3, 行末禁則 4.4, 分離禁止 4.5.2), phrases.go and compounds.go over lexicon.go and
// wordlists.go (what the standard leaves open), figures.go and marks.go (分割禁止 4.5.1,
// 連数字 4.6). gaps.go stands apart (行の調整処理 4.19).
package breakplaces

// Read returns the class of each character of a text, and what it costs to end a
// line before it. The cost before the first means nothing.
func Read(rs []rune) (cs []Class, ends []float64) {
	cs, ends = make([]Class, len(rs)), make([]float64, len(rs))
	for i, r := range rs {
		cs[i] = classOf(r)
		if i > 0 {
			ends[i] = pairs[cs[i-1]][cs[i]]
		}
	}
	phrases(rs, cs, ends)
	figures(rs, cs, ends)
	marks(rs, cs, ends)
	return cs, ends
}
