package printer

import (
	"fmt"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

// written returns d with each of its texts, file names included, as f writes
// it, and without a fix that changes nothing.
func written(d diag.Diagnostic, f func(string) string) diag.Diagnostic {
	d.Code, d.Message, d.Hint, d.Path = f(d.Code), f(d.Message), f(d.Hint), f(d.Path)
	d.Pos, d.End = writtenPos(d.Pos, f), writtenPos(d.End, f)
	d.Related = slices.Clone(d.Related)
	for i, r := range d.Related {
		d.Related[i] = diag.Related{Pos: writtenPos(r.Pos, f), Message: f(r.Message)}
	}
	if d.Fix != nil && len(d.Fix.Edits) == 0 {
		d.Fix = nil
	}
	if d.Fix != nil {
		fix := diag.Fix{Message: f(d.Fix.Message), Edits: slices.Clone(d.Fix.Edits)}
		for i, e := range fix.Edits {
			fix.Edits[i] = diag.Edit{Pos: writtenPos(e.Pos, f), End: writtenPos(e.End, f), Text: f(e.Text)}
		}
		d.Fix = &fix
	}
	return d
}

func writtenPos(p diag.Pos, f func(string) string) diag.Pos {
	p.File, p.Sheet = f(p.File), f(p.Sheet)
	return p
}

// inText reports whether a place is a column of a text, and so has an end.
func inText(p diag.Pos) bool { return p.Col > 0 && p.Sheet == "" }

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

// extent returns from where to where a finding with a column reaches.
func extent(from, end diag.Pos) string {
	return fmt.Sprintf("%d:%d-%d:%d", from.Line, from.Col, end.Line, end.Col)
}

// place returns the head of a printed line, as much of file:line:col or
// file!sheet!cell as is known, with the colon and blank that part it from what
// follows.
func place(p diag.Pos) string {
	if p.File == "" {
		return ""
	}
	return safetext.Text(p.File) + spot(p) + ": "
}

// spot returns as much of :line:col or !sheet!cell as is known.
func spot(p diag.Pos) string {
	switch {
	case p.Sheet != "":
		return "!" + safetext.Text(p.Cell())
	case p.Line == 0:
		return ""
	case p.Col == 0:
		return fmt.Sprintf(":%d", p.Line)
	}
	return fmt.Sprintf(":%d:%d", p.Line, p.Col)
}

// tag returns the code in brackets, ready to stand after a message.
func tag(code string) string {
	if code == "" {
		return ""
	}
	return " [" + safetext.Line(code) + "]"
}
