// Package typeset turns Japanese text into page ops. It measures
// with its own metrics, justifies, aligns and stacks. It knows no PDF, no plan
// and no theme: callers say what stands where, typeset says how it lies. Which
// line ends a paragraph takes is chosen by pkg/typeset/linebreak; tables are set by
// pkg/typeset/table, and charts drawn by pkg/chart.
//
// Lengths are points, y grows downwards, and a Block is laid out at the origin
// and moved into place. Nothing here fails: text that does not fit is set
// whole and reported as Overflow, a character that no face has is reported by
// Style.Missing and keeps an em of room.
//
// To read it: block.go (what is laid out), style.go over face.go (metrics) with
// equivalent.go (characters that stand in for one without a glyph), then paragraph.go
// over text.go and clean.go (spans to lines, which memo.go keeps from being read
// twice). fixedface.go is a face for tests.
package typeset
