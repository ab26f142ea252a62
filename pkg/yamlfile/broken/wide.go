package broken

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// WideDash is a text that was meant as an entry of a list.
var WideDash = regexp.MustCompile(`^[－―−‐–—][ \x{3000}]`)

// WideSlip finds the full-width blank, colon or dash that explains why t is a
// text or an unknown key where a key with a value or a list should be.
func WideSlip(t textfile.Text) (diag.Diagnostic, bool) {
	if i := len(t.Value) - len(strings.TrimLeftFunc(t.Value, IsOddBlank)); i > 0 {
		return wideIndent.New(t.At(0), t.At(i), "字下げに全角の空白が使われています",
			"全角の空白を消し、半角の空白2つずつで字下げしてください"), true
	}
	if WideDash.MatchString(t.Value) {
		_, size := utf8.DecodeRuneInString(t.Value)
		return FullWidthMark.New(t.At(0), t.At(size), "並びの始まりの「- 」が「"+t.Value[:size]+"」になっています",
			"半角の「-」と空白「- 」に直してください"), true
	}
	if m := wideColon.FindStringSubmatchIndex(t.Value); m != nil {
		d := fullWidthColon.New(t.At(m[2]), t.At(m[3]), "項目名の後のコロンが全角「：」です",
			"半角のコロンと空白「: 」に直してください")
		rest := strings.TrimLeftFunc(t.Value[m[3]:], unicode.IsSpace)
		d.Fix = Mend(t.At(m[2]), t.At(len(t.Value)-len(rest)), ": ", rest == "")
		return d, true
	}
	if m := colonBlank.FindStringSubmatchIndex(t.Value); m != nil {
		d := OddBlank.New(t.At(m[2]), t.At(m[3]), "「:」の後の空白が半角ではありません", "「: 」のように、半角の空白を入れてください")
		d.Fix = Mend(t.At(m[2]), t.At(m[3]), " ", false)
		return d, true
	}
	return diag.Diagnostic{}, false
}

// IsOddBlank tells the blanks that YAML takes for text.
func IsOddBlank(r rune) bool {
	return r == 0x3000 || r == 0xA0 || r >= 0x2000 && r <= 0x200A || r == 0x202F || r == 0x205F
}
