package plan

import (
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// idPattern is what can stand in file names and references on every system.
var idPattern = regexp.MustCompile(`^[a-z0-9]+(?:[.-][a-z0-9]+)*$`)

// IsID reports whether s can be an identifier.
func IsID(s string) bool { return idPattern.MatchString(s) }

// id reads an identifier.
func (o object) id(name string) Text {
	t := o.text(name)
	if !t.IsZero() && !idPattern.MatchString(t.Value) {
		o.r.badID(t, o.at(name))
	}
	return t
}

// badID reports an identifier at the first characters that none may hold, with
// what it becomes in half-width small letters, if that is one.
func (r *reader) badID(t Text, path string) {
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
	if id := strings.Trim(notInID.ReplaceAllString(plain, "-"), "-."); idPattern.MatchString(id) && !hasJapanese(plain) {
		hint = "「" + id + "」のように、半角の英小文字、数字、ハイフンだけで書いてください"
	}
	r.add(badID.New(t.At(from), t.At(to), msg, hint), path)
}

// notInID is what no identifier holds: other characters, and hyphens or points
// that part nothing.
var notInID = regexp.MustCompile(`[^a-z0-9.-]+|^[.-]+|[.-]+$|[.-]{2,}`)

func hasJapanese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x2E80 })
}
