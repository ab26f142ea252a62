package formats

import (
	"bytes"
	"encoding/csv"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

const byteOrderMark = "\ufeff"

// CSV writes the grid without its notes, by RFC 4180: lines end in CR LF. A text
// that a spreadsheet would run as a formula gets an apostrophe before it. It
// returns an error for a character that CP932 does not have and nothing replaces,
// before anything is written, or the error of w.
func (g Grid) CSV(w io.Writer, o Options) error {
	var b bytes.Buffer
	if o.BOM && !o.CP932 {
		b.WriteString(byteOrderMark)
	}
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	titles := make([]string, len(g.Columns))
	for i, c := range g.Columns {
		titles[i] = c.Title
	}
	if err := out.Write(titles); err != nil {
		return err
	}
	for _, r := range g.Rows {
		cells := make([]string, len(r))
		for i, c := range r {
			cells[i] = guard(c)
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	if out.Flush(); out.Error() != nil {
		return out.Error()
	}
	text := b.Bytes()
	if o.CP932 {
		var err error
		if text, err = cp932(b.String(), o.Instead); err != nil {
			return err
		}
	}
	_, err := w.Write(text)
	return err
}

// starters begin a formula in a spreadsheet, in Japanese ones also in full
// width (OWASP, CSV Injection).
const starters = "=+-@＝＋－＠−"

// harmless is what begins like a formula and cannot be one: a sign alone
// (－, －％), or a signed figure with its unit, which no operator follows, and
// its year: -1,234.5人（R6）.
var harmless = regexp.MustCompile(`^[-+−－＋](?:[%％]|[0-9０-９][0-9０-９,，.．]*(?:[%％]|\p{L}[\p{L}/／]*)?(?:（[^（）()]*）)?)?$`)

// guard puts an apostrophe before text that a spreadsheet would run as a
// formula. Blanks and invisible characters in front do not hide one. Controls
// other than line ends and tabs become U+FFFD, because a CSV is also looked at
// in terminals.
func guard(s string) string {
	s = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && !strings.ContainsRune("\n\r\t", c) {
			return unicode.ReplacementChar
		}
		return c
	}, s)
	head := strings.TrimLeftFunc(s, func(c rune) bool { return unicode.IsSpace(c) || unicode.In(c, unicode.Cc, unicode.Cf) })
	first, _ := utf8.DecodeRuneInString(head)
	if !strings.ContainsRune(starters, first) || harmless.MatchString(s) {
		return s
	}
	return "'" + s
}
