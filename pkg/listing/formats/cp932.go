package formats

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/unicode/norm"
)

// Misfit is a character of a grid that CP932, the Shift_JIS of Windows, does
// not have.
type Misfit struct {
	Row    int    // as a spreadsheet counts: the names of the columns are row 1
	Column string // its name
	Rune   rune
}

// Misfits lists what CP932 does not have in the cells of g, row by row, a
// character once a cell.
func (g Grid) Misfits() []Misfit {
	var out []Misfit
	e := newCP932()
	for i, r := range g.Rows {
		for n, s := range r {
			for _, x := range e.misfits(guard(s)) {
				out = append(out, Misfit{i + 2, g.Columns[n].Title, x})
			}
		}
	}
	return out
}

// cp932 returns s in CP932, what does not fit replaced.
func cp932(s, instead string) ([]byte, error) {
	e := newCP932()
	var replacement string
	for _, r := range instead {
		replacement += e.encode(r)
	}
	out := make([]byte, 0, len(s))
	for _, r := range composed(s) {
		if instead != "" && IsVariation(r) {
			continue // 〓 behind the kanji would be one character more
		}
		b := cmp.Or(e.encode(r), replacement)
		if b == "" {
			return nil, fmt.Errorf("%w：「%s」（%U）", errMisfit, string(r), r)
		}
		out = append(out, b...)
	}
	return out, nil
}

var errMisfit = errors.New("Shift_JIS（CP932）にない文字があります")

// IsVariation reports whether r chooses a form of the kanji before it (異体字
// セレクタ). When characters are replaced, the kanji stays in its plain form.
func IsVariation(r rune) bool { return unicode.Is(unicode.Variation_Selector, r) }

// FitsCP932 reports whether CP932 has all characters of s.
func FitsCP932(s string) bool { return len(newCP932().misfits(s)) == 0 }

// cp932Encoder encodes characters, and remembers those it has met.
type cp932Encoder struct {
	whatwg *encoding.Encoder
	known  map[rune]string // empty for what does not fit
}

func newCP932() *cp932Encoder {
	return &cp932Encoder{japanese.ShiftJIS.NewEncoder(), map[rune]string{}}
}

// misfits returns the characters of s that do not fit, each once.
func (e *cp932Encoder) misfits(s string) []rune {
	var out []rune
	for _, r := range composed(s) {
		if e.encode(r) == "" && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

// twins are the characters of JIS X 0208 (and the two of JIS X 0201) that
// Unicode has twice, and of which CP932 takes the other.
var twins = map[rune]rune{
	'〜': '～', '−': '－', '—': '―', '‖': '∥', '¢': '￠', '£': '￡', '¬': '￢', '¥': '￥', '‾': '￣',
}

// encode returns the bytes of r, empty when there are none.
func (e *cp932Encoder) encode(r rune) string {
	if b, ok := e.known[r]; ok {
		return b
	}
	like := r
	if twin, ok := twins[r]; ok {
		like = twin
	}
	b, err := e.whatwg.String(string(like))
	if err != nil {
		b = ""
	}
	e.known[r] = asWindows(b)
	return e.known[r]
}

// asWindows gives 髙 and its like the bytes that Windows writes (IBM's), of the
// two that it reads: those of the WHATWG are NEC's selection (Microsoft Support,
// KB170559). Both stand in the same order.
func asWindows(b string) string {
	if len(b) != 2 || b[0] != 0xED && b[0] != 0xEE {
		return b
	}
	n := cellOf(b)
	switch {
	case n >= cellOf("\xEE\xFA"):
		n += cellOf("\xFA\x55") - cellOf("\xEE\xFA") // ￤＇＂
	case n >= cellOf("\xEE\xEF"):
		n += cellOf("\xFA\x40") - cellOf("\xEE\xEF") // ⅰ to ⅹ
	default:
		n += cellOf("\xFA\x5C") - cellOf("\xED\x40") // kanji
	}
	lead, trail := n/trails, 0x40+n%trails
	if trail >= 0x7F {
		trail++
	}
	return string([]byte{byte(lead), byte(trail)})
}

// trails is how many second bytes there are: 0x40 to 0xFC without 0x7F.
const trails = 188

// cellOf numbers the pairs of bytes.
func cellOf(b string) int {
	n := int(b[0])*trails + int(b[1]) - 0x40
	if b[1] > 0x7F {
		n--
	}
	return n
}

// voiced is kana with a voicing mark of its own, which CP932 has as one
// character only.
var voiced = regexp.MustCompile(`[\p{Hiragana}\p{Katakana}][\x{3099}\x{309A}]`)

// composed joins kana and their marks and leaves all else: whole normal forms
// would change kanji of names.
func composed(s string) string {
	if !strings.ContainsAny(s, "\u3099\u309A") {
		return s
	}
	return voiced.ReplaceAllStringFunc(s, norm.NFC.String)
}
