package decode

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/keys"
	"sorachi/pkg/yamlfile"
)

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
	hint := "半角の英小文字、数字、ハイフンだけで書いてください（例：tantetsuko-visitors）"
	plain := strings.ToLower(norm.NFKC.String(t.Value))
	if id := strings.Trim(notInID.ReplaceAllString(plain, "-"), "-."); keys.IsID(id) && !hasJapanese(plain) {
		hint = "「" + id + "」のように、半角の英小文字、数字、ハイフンだけで書いてください"
	}
	r.Add(BadID.New(t.At(from), t.At(to), msg, hint), path)
}

// notInID is what no identifier holds: other characters, and hyphens or points
// that part nothing.
var notInID = regexp.MustCompile(`[^a-z0-9.-]+|^[.-]+|[.-]+$|[.-]{2,}`)

func hasJapanese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x2E80 })
}
