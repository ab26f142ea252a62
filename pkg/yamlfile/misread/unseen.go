package misread

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// This file finds the characters that nothing shows.

// visible reports the characters of t that take no room and takes them out, so
// that they do not keep a figure or a name from being read.
func (f *Finder) visible(t textfile.Text) textfile.Text {
	if !strings.ContainsFunc(t.Value, noWidth) || strings.TrimFunc(t.Value, func(r rune) bool { return noWidth(r) || unicode.IsSpace(r) }) == "" {
		return t
	}
	var b textfile.Builder
	var fix diag.Fix
	var first rune
	from := 0
	for at, r := range t.Value {
		if end := at + utf8.RuneLen(r); noWidth(r) && !joinsEmoji(t.Value, at) {
			b.Add(t, from, at)
			first = cmp.Or(first, r)
			fix.Edits = append(fix.Edits, diag.Edit{Pos: t.At(at), End: t.At(end)})
			from = end
		}
	}
	if len(fix.Edits) == 0 {
		return t
	}
	b.Add(t, from, len(t.Value))
	pos := fix.Edits[0].Pos
	d := zeroWidth.New(pos, fix.Edits[0].End, fmt.Sprintf("目に見えない文字（U+%04X）が入っています", first), "この文字を削除してください")
	fix.Message = "目に見えない文字を削除します"
	d.Fix = &fix
	f.Found.Add(d)
	return b.Text
}

// noWidth tells the characters that a Japanese text has no use for and that
// nothing shows, such as zero-width spaces and joiners, word joiners and soft hyphens.
func noWidth(r rune) bool {
	return r >= 0x200B && r <= 0x200D || r == 0x2060 || r == 0xAD || r == 0x180E || r == 0x034F
}

// joinsEmoji reports whether the character at offset at is the joiner of an
// emoji of several parts.
func joinsEmoji(s string, at int) bool {
	const joiner = "\u200d"
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	return strings.HasPrefix(s[at:], joiner) && (before >= 0x2600 && before <= 0x27BF || before >= 0x1F000 || before == 0xFE0F)
}

// hiddenEscape reports the first forbidden character that s names by an escape
// such as \e, which the lines of the file do not show.
func (f *Finder) hiddenEscape(s Scalar) bool {
	if s.Mark != '"' {
		return false
	}
	at := strings.IndexFunc(s.Text.Value, func(r rune) bool { return r != '\n' && textfile.Forbidden(r) })
	if at < 0 {
		return false
	}
	r, size := utf8.DecodeRuneInString(s.Text.Value[at:])
	f.Found.Add(textfile.ControlCharacter.New(s.Text.At(at), s.Text.At(at+size), fmt.Sprintf("「\\」の組み合わせが、目に見えない制御文字（U+%04X）を表しています", r),
		"この組み合わせを削除するか、値の全体を「'」で囲んでください"))
	return true
}
