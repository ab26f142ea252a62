package broken

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// This file finds slips of the table in texts that were read, where they explain what
// is wrong.

// WideDashStart matches a text that begins with a full-width dash: it was meant as an
// entry of a list.
var WideDashStart = regexp.MustCompile(`^[－―−‐–—][ \x{3000}]`)

// SlipIn finds the odd blank, full-width dash or full-width colon that explains why t is a
// text or an unknown key where a key with a value or a list should be.
func SlipIn(t textfile.Text) (diag.Diagnostic, bool) {
	if i := len(t.Value) - len(strings.TrimLeftFunc(t.Value, IsOddBlank)); i > 0 {
		if strings.HasPrefix(t.Value, "\u3000") {
			return wideIndentSlip.in(t, 0, i), true
		}
		return pastedIndentSlip.in(t, 0, i), true
	}
	if WideDashStart.MatchString(t.Value) {
		_, size := utf8.DecodeRuneInString(t.Value)
		return DashFinding(t.Sub(0, size)), true
	}
	if m := wideColon.FindStringSubmatchIndex(t.Value); m != nil {
		d := wideColonSlip.in(t, m[2], m[3])
		rest := strings.TrimLeftFunc(t.Value[m[3]:], unicode.IsSpace)
		d.Fix = Mend(t.At(m[2]), t.At(len(t.Value)-len(rest)), wideColonSlip.mend, rest == "")
		return d, true
	}
	if m := colonBlank.FindStringSubmatchIndex(t.Value); m != nil {
		d := colonBlankSlip.in(t, m[2], m[3])
		d.Fix = Mend(t.At(m[2]), t.At(m[3]), colonBlankSlip.mend, false)
		return d, true
	}
	return diag.Diagnostic{}, false
}

// in makes the finding of s between two bytes of t.
func (s slip) in(t textfile.Text, from, to int) diag.Diagnostic {
	return s.at(t.At(from), t.At(to), t.Value[from:to])
}

// DashFinding is the finding of a full-width dash that was meant to begin an entry
// of a list. What lies below it was read otherwise, so it has no fix.
func DashFinding(dash textfile.Text) diag.Diagnostic {
	return wideDashSlip.in(dash, 0, len(dash.Value))
}

// The words for a merge key, which takes over the keys of another map.
const (
	mergeMsg  = "「<<」（ほかの項目の取り込み）は使えません"
	mergeHint = "取り込みたい項目を、ここにも1行ずつ書いてください"
)

// MergeKey is the finding of a merge key.
func MergeKey(key textfile.Text) diag.Diagnostic {
	return AnchorOrTag.New(key.Pos(), key.End(), mergeMsg, mergeHint)
}
