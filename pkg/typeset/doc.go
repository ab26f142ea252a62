// Package typeset turns Japanese text and tables into page ops. It measures
// with its own metrics, justifies, aligns and stacks. It knows no PDF, no plan
// and no theme: callers say what stands where, typeset says how it lies. Where
// lines end is said by pkg/typeset/linebreak, and charts are drawn by pkg/chart.
//
// Lengths are points, y grows downwards, and a Block is laid out at the origin
// and moved into place. Nothing here fails: text that does not fit is set
// whole and reported as Overflow, a character that no face has is reported by
// Style.Missing and keeps an em of room.
//
// To read it: block.go (what is laid out), style.go over face.go (metrics),
// paragraph.go over text.go (spans to lines, which memo.go keeps from being
// read twice), then table.go over grid.go and gridlines.go.
package typeset
