package edit

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// brought returns the findings that are new, and all those on a line that was
// written: it may have had the like before, of another text.
func (s *setter) brought(before, after diag.List, spliced map[string]textfile.Spliced) diag.List {
	earlier := EarlierOf(before, func(p diag.Pos) int { return spliced[p.File].Line(p.Line) })
	lines := map[diag.Pos]bool{}
	for _, o := range s.all {
		if o.State == Changed {
			lines[lineOf(o.Now)] = true
		}
	}
	var out diag.List
	for _, d := range after.Sorted() {
		if !earlier.Take(d) || lines[lineOf(d.Pos)] {
			out.Add(d)
		}
	}
	return out
}

// lineOf returns a place without its column.
func lineOf(p diag.Pos) diag.Pos { return diag.Pos{File: p.File, Line: p.Line} }
