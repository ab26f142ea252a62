package decode

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/broken"
)

// This file reads the texts that are one word: identifiers, whole numbers, choices,
// true and false.

// ID reads an identifier.
func (o Object) ID(name string) yamlfile.Text {
	t := o.Text(name)
	if !t.IsZero() && !keys.IsID(t.Value) {
		o.Reader.badID(t, o.At(name))
	}
	return t
}

// badID reports an identifier at the first characters that none may hold, with
// what it becomes in half-width small letters, if that is one.
func (r *Reader) badID(t yamlfile.Text, path string) {
	from, to := 0, len(t.Value)
	if m := notInID.FindStringIndex(t.Value); m != nil {
		from, to = m[0], m[1]
	}
	msg := fmt.Sprintf("「%s」はIDに使えません", t.Value)
	if from > 0 || to < len(t.Value) {
		msg = fmt.Sprintf("ID「%s」に、使えない「%s」があります", t.Value, t.Value[from:to])
	}
	hint := "半角の英小文字、数字、ハイフン、ピリオドだけで書いてください（例：tantetsuko-visitors）"
	plain := strings.ToLower(norm.NFKC.String(t.Value))
	if id := strings.Trim(notInID.ReplaceAllString(plain, "-"), "-."); keys.IsID(id) && !hasJapanese(plain) {
		hint = "「" + id + "」のように、半角の英小文字、数字、ハイフン、ピリオドだけで書いてください"
	}
	r.Add(BadID.New(t.At(from), t.At(to), msg, hint), path)
}

// notInID is the reverse of keys.IDPattern, what no identifier holds: other characters,
// and hyphens or points that part nothing.
var notInID = regexp.MustCompile(`[^a-z0-9.-]+|^[.-]+|[.-]+$|[.-]{2,}`)

func hasJapanese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x2E80 })
}

// Number reads a whole number from lo to hi; zero with ok false when there is none.
func (o Object) Number(name string, lo, hi int) (n int, pos diag.Pos, ok bool) {
	t := o.Text(name)
	if t.IsZero() {
		return 0, o.Node.Pos, false
	}
	n, err := strconv.Atoi(t.Value)
	if err == nil && n >= lo && n <= hi && strconv.Itoa(n) == t.Value {
		return n, t.Pos(), true
	}
	hint := fmt.Sprintf("%dから%dまでの半角の数字で書いてください", lo, hi)
	narrow := typedtext.FoldName(t.Value)
	meant, err := strconv.Atoi(narrow)
	known := err == nil && meant >= lo && meant <= hi
	if known {
		hint = fmt.Sprintf("「%d」と書いてください", meant)
	}
	d := BadNumber.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は%dから%dまでの整数ではありません", t.Value, lo, hi), hint)
	if known && strconv.Itoa(meant) == narrow {
		d.Fix = broken.Mend(d.Pos, d.End, narrow, false)
	}
	o.Reader.Add(d, o.At(name))
	return 0, t.Pos(), false
}

// Choice reads one of the words that the table allows, empty when none is written.
func (o Object) Choice(name string) string {
	t := o.Text(name)
	k := o.Section.Key(name)
	if t.IsZero() || slices.Contains(k.Values, t.Value) {
		return t.Value
	}
	hint := "使えるのは " + strings.Join(k.Values, "、") + " です"
	near, ok := typedtext.Nearest(t.Value, k.Values)
	if ok {
		hint += "。「" + near + "」ではありませんか"
	}
	d := BadChoice.New(t.Pos(), t.End(), fmt.Sprintf("「%s」（%s）に「%s」は使えません", name, k.Title, t.Value), hint)
	if ok && typedtext.FoldWord(t.Value) == near {
		d.Fix = broken.Mend(d.Pos, d.End, near, false)
	}
	o.Reader.Add(d, o.At(name))
	return ""
}

// Bool reads true or false.
func (o Object) Bool(name string) bool {
	t := o.Text(name)
	if !t.IsZero() && t.Value != "true" && t.Value != "false" {
		o.Reader.Add(BadChoice.New(t.Pos(), t.End(), fmt.Sprintf("「%s」に「%s」は使えません", name, t.Value), "trueかfalseを書いてください"), o.At(name))
	}
	return t.Value == "true"
}
