package decode

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/yamlfile"
)

// Text reads one line, or the lines of a | joined into one.
func (o Object) Text(name string) yamlfile.Text {
	n := o.Get(name)
	if n == nil {
		return yamlfile.Text{}
	}
	if k := o.Section.Key(name); n.Kind == yamlfile.Scalar && noNumber.MatchString(n.Text.Value) && (k.Type == keys.TypeText || k.Type == keys.TypeProse) {
		o.Reader.Add(EmptyValue.New(n.Pos, n.Text.End(), fmt.Sprintf("「%s」は、YAMLでは数値がないという意味です", n.Text.Value),
			"値を書くか、この行を削除してください"), o.At(name))
		return yamlfile.Text{}
	}
	return o.Reader.Text(n, o.At(name))
}

// noNumber is what YAML takes for no number, or for one beyond all.
var noNumber = regexp.MustCompile(`^[-+]?\.(?:nan|NaN|NAN|inf|Inf|INF)$`)

// blank reports whether n is a text without a character to see: "", a | with no
// line behind it, a zero-width space. It prints as nothing, as a missing value
// would.
func blank(n *yamlfile.Node) bool { return n.Kind == yamlfile.Scalar && Blank(n.Text.Value) }

// Blank reports whether s has no character to see.
func Blank(s string) bool { return strings.TrimFunc(s, unseen) == "" }

// unseen reports whether r prints as nothing: blanks, format characters such as
// U+200B, variation selectors, and the fillers of Hangul and braille.
func unseen(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Variation_Selector) ||
		r == 0x115F || r == 0x1160 || r == 0x3164 || r == 0xFFA0 || r == 0x2800
}

// Text reads a scalar wherever it stands.
func (r *Reader) Text(n *yamlfile.Node, path string) yamlfile.Text {
	switch {
	case n.Kind == yamlfile.Refused:
		return yamlfile.Text{}
	case blank(n):
		r.Add(EmptyValue.New(n.Pos, diag.Pos{}, "値が空です", "値を書くか、この行を削除してください"), path)
		return yamlfile.Text{}
	case n.IsNull():
		r.Add(EmptyValue.New(n.Pos, n.Text.End(), fmt.Sprintf("「%s」は、YAMLでは値がないという意味です", n.Text.Value),
			"値を書くか、この行を削除してください"), path)
		return yamlfile.Text{}
	case n.Kind == yamlfile.Scalar:
		r.reportSwallowed(n.Text, path)
		return n.Text.Joined()
	}
	if n.Kind == yamlfile.Null {
		r.Add(EmptyValue.New(n.Pos, diag.Pos{}, "値がありません", "値を書くか、この行を削除してください"), path)
		return yamlfile.Text{}
	}
	msg := fmt.Sprintf("文字を1つ書くところに、%sが書かれています", n.Kind.Japanese())
	hint := map[yamlfile.Kind]string{
		yamlfile.Seq: "値を1行で書いてください。値が「[」で始まるときは、全体を「\"」で囲んでください",
		yamlfile.Map: "値が「{」で始まるときや「: 」を含むときは、全体を「\"」で囲んでください",
	}[n.Kind]
	r.Add(wrongType.New(n.Pos, diag.Pos{}, msg, hint), path)
	return yamlfile.Text{}
}
