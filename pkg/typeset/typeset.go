// Package typeset turns Japanese text into page ops. It measures by the metrics of
// pkg/typeset/fontface, justifies, aligns and stacks. It knows no PDF, no plan and no
// theme: callers say what stands where, typeset says how it lies. Which line ends a
// paragraph takes is chosen by pkg/typeset/linebreak; tables are set by
// pkg/typeset/table, and charts drawn by pkg/chart.
//
// Lengths are points, y grows downwards, and a Block is laid out at the origin
// and moved into place. Nothing here fails: text that does not fit is set
// whole and reported as Overflow. A character that no face has is reported by
// Style.Missing and set as its Equivalent, or keeps an em of room where there is none.
//
// To read it: block.go (what is laid out), style.go (which face a character is set in)
// and equivalent.go (what one without a glyph is set as), then paragraph.go (spans to
// lines) with runs.go (a line to texts of one face) over text.go and clean.go, which
// memo.go spares from reading a text twice.
package typeset
