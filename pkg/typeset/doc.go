// Package typeset turns Japanese text, tables and small charts into page ops.
// It measures with its own metrics, breaks lines by the classes of JIS X 4051
// (as restated in W3C JLREQ), justifies, fits and stacks. It knows no PDF, no
// plan and no theme: callers say what stands where, typeset says how it lies.
//
// Lengths are points, y grows downwards, and a Block is laid out at the origin
// and moved into place. Nothing here fails: text that does not fit is set
// whole and reported as Overflow, a character that no face has is reported by
// Style.Missing and keeps an em of room.
//
// To read it: block.go (what is laid out), style.go and face.go (metrics),
// paragraph.go (spans to lines), then table.go over grid.go, and chart.go,
// bar.go, trend.go. A line end's cost comes from pairs.go over the classes of
// classes.go, is mended for words and figures in words.go and for phrases in
// phrases.go (whose words are in lexicon.go), and breaks.go searches the lines
// of least badness.
package typeset
