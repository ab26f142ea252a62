package textfile

import (
	"fmt"

	"sorachi/pkg/diag"
)

// Forbidden tells control characters, line separators that YAML would take for
// line ends, and marks that reorder text.
func Forbidden(r rune) bool {
	switch {
	case r == '\t':
		return false
	case r < 0x20, r >= 0x7f && r <= 0x9f, r == 0xfeff, r == 0xfffe, r == 0xffff:
		return true
	}
	return r == 0x2028 || r == 0x2029 || r == 0x200e || r == 0x200f || r == 0x061c || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// characters finds the characters that no text may hold.
func (f *File) characters() diag.List {
	var found diag.List
	for i, line := range f.Lines {
		col, before := 0, rune(-1)
		for _, r := range line {
			col++
			told := r == before && !meansNothing(r) // a row of zeros is one slip
			before = r
			if !Forbidden(r) || told {
				continue
			}
			d := ControlCharacter.New(f.Pos(i+1, col), diag.Pos{},
				fmt.Sprintf("目に見えない制御文字（U+%04X）が入っています", r), "この文字を削除してください")
			if meansNothing(r) {
				d.Fix = &diag.Fix{Message: "この文字を削除します", Edits: []diag.Edit{{Pos: d.Pos, End: f.Pos(i+1, col+1)}}}
			}
			found.Add(d)
		}
	}
	return found
}

// meansNothing tells the forbidden characters that can be dropped: those that
// neither part words or lines, nor begin a sequence or stand for a lost text,
// nor turn the order of what is seen.
func meansNothing(r rune) bool {
	return r >= 0x01 && r <= 0x07 || r >= 0x0e && r <= 0x1a || r >= 0x1c && r <= 0x1f || r == 0x7f ||
		r >= 0x80 && r <= 0x9f && r != 0x85 || r == 0xfeff || r >= 0xfffe && r <= 0xffff ||
		r == 0x200e || r == 0x200f || r == 0x061c || r == 0x202a || r == 0x202c || r == 0x2066 || r >= 0x2068 && r <= 0x2069
}
