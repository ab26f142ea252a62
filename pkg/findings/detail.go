package findings

import (
	"fmt"
	"slices"

	"sorachi/pkg/diag"
)

// written returns d with each of its texts, file names included, as f writes
// it, and without a fix that changes nothing.
func written(d diag.Diagnostic, f func(string) string) diag.Diagnostic {
	d.Code, d.Message, d.Hint, d.Path = f(d.Code), f(d.Message), f(d.Hint), f(d.Path)
	d.Pos.File, d.End.File = f(d.Pos.File), f(d.End.File)
	d.Related = slices.Clone(d.Related)
	for i, r := range d.Related {
		r.Pos.File = f(r.Pos.File)
		d.Related[i] = diag.Related{Pos: r.Pos, Message: f(r.Message)}
	}
	if d.Fix != nil && len(d.Fix.Edits) == 0 {
		d.Fix = nil
	}
	if d.Fix != nil {
		fix := diag.Fix{Message: f(d.Fix.Message), Edits: slices.Clone(d.Fix.Edits)}
		for i, e := range fix.Edits {
			e.Pos.File, e.End.File, e.Text = f(e.Pos.File), f(e.End.File), f(e.Text)
			fix.Edits[i] = e
		}
		d.Fix = &fix
	}
	return d
}

// endOf returns the exclusive end of a finding that has a column. One that has
// no end, or none behind its start, is one character long.
func endOf(d diag.Diagnostic) diag.Pos {
	end := diag.Pos{File: d.Pos.File, Line: d.End.Line, Col: d.End.Col}
	if end.Compare(d.Pos) <= 0 {
		end.Line, end.Col = d.Pos.Line, d.Pos.Col+1
	}
	return end
}

// endOfEdit returns the exclusive end of what an edit replaces, which is its
// start when it inserts.
func endOfEdit(e diag.Edit) diag.Pos {
	end := diag.Pos{File: e.Pos.File, Line: e.End.Line, Col: e.End.Col}
	if end.Compare(e.Pos) < 0 {
		return e.Pos
	}
	return end
}

// details returns what people read of a finding below its message, a line each.
// The texts of d hold no line breaks.
func details(d diag.Diagnostic) []string {
	var lines []string
	if d.Hint != "" {
		lines = append(lines, "修正: "+d.Hint)
	}
	if d.Path != "" {
		lines = append(lines, "項目: "+d.Path)
	}
	for _, r := range d.Related {
		lines = append(lines, "関連: "+place(r.Pos)+r.Message)
	}
	return lines
}

// extent returns from where to where a finding with a column reaches.
func extent(from, end diag.Pos) string {
	return fmt.Sprintf("%d:%d-%d:%d", from.Line, from.Col, end.Line, end.Col)
}
