package textfile

import (
	"strings"
	"testing"

	"sorachi/pkg/diag"
)

// TestLongTextsAreCut wants a place in a very long line found by counting
// a bounded stretch of it, whatever is made of the text.
func TestLongTextsAreCut(t *testing.T) {
	long := strings.Repeat("9月31日、abc※𠮷", 150)
	whole := NewText(long, diag.Pos{File: "x.yaml", Line: 1, Col: 4})
	for name, part := range map[string]Text{
		"new": whole, "joined": whole.Joined(), "cut": whole.Sub(strings.Index(long, "月31"), len(long)),
		"placed": Placed("甲"+long, diag.Pos{Line: 1, Col: 1}, []Piece{{0, diag.Pos{Line: 1, Col: 1}}, {3, diag.Pos{Line: 2, Col: 1}}}),
	} {
		for i, m := range part.pieces {
			end := len(part.Value)
			if i+1 < len(part.pieces) {
				end = part.pieces[i+1].Offset
			}
			if end-m.Offset > 2*maxPiece {
				t.Errorf("%s: a piece from byte %d to %d", name, m.Offset, end)
			}
		}
	}
}
