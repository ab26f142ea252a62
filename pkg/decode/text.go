package decode

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sorachi/pkg/diag"
	"sorachi/pkg/keys"
	"sorachi/pkg/notation"
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

// nullWords are what YAML takes for no value.
var nullWords = []string{"~", "null", "Null", "NULL"}

// Text reads a scalar wherever it stands.
func (r *Reader) Text(n *yamlfile.Node, path string) yamlfile.Text {
	switch {
	case n.Kind == yamlfile.Refused:
		return yamlfile.Text{}
	case blank(n):
		r.Add(EmptyValue.New(n.Pos, diag.Pos{}, "値が空です", "値を書くか、この行を削除してください"), path)
		return yamlfile.Text{}
	case n.Kind == yamlfile.Scalar && slices.Contains(nullWords, n.Text.Value):
		r.Add(EmptyValue.New(n.Pos, n.Text.End(), fmt.Sprintf("「%s」は、YAMLでは値がないという意味です", n.Text.Value),
			"値を書くか、この行を削除してください"), path)
		return yamlfile.Text{}
	case n.Kind == yamlfile.Scalar:
		r.swallowed(n.Text, path)
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
	r.Add(WrongType.New(n.Pos, diag.Pos{}, msg, hint), path)
	return yamlfile.Text{}
}

// Items returns the entries of a list. A single value where a list should
// stand is a finding.
func (o Object) Items(name string) []*yamlfile.Node {
	n := o.Get(name)
	if n == nil {
		return nil
	}
	if n.Kind != yamlfile.Seq {
		k := o.Section.Key(name)
		o.Reader.Misshapen(n, fmt.Sprintf("「%s」（%s）は「- 」で始まる並びで書きます", name, k.Title),
			"次の行から字下げして「- 」で始めてください", o.At(name))
		return nil
	}
	return n.Items
}

// Texts reads a list of lines.
func (o Object) Texts(name string) []yamlfile.Text {
	var out []yamlfile.Text
	for i, n := range o.Items(name) {
		if n.Kind == yamlfile.Null {
			o.Reader.Add(EmptyValue.New(n.Pos, diag.Pos{}, "「- 」の後に値がありません", "値を書くか、この行を削除してください"), o.At(name))
			continue
		}
		out = append(out, o.Reader.Text(n, fmt.Sprintf("%s[%d]", o.At(name), i)))
	}
	return out
}

// Objects reads a list of objects of a section.
func (o Object) Objects(name string, sec *keys.Section) []Object {
	var out []Object
	for i, n := range o.Items(name) {
		out = append(out, o.Reader.Object(n, sec, fmt.Sprintf("%s[%d]", o.At(name), i)))
	}
	return out
}

// Number reads a whole number from lo to hi; zero with ok false when there is none.
func (o Object) Number(name string, lo, hi int) (n int, pos diag.Pos, ok bool) {
	t := o.Text(name)
	if t.IsZero() {
		return 0, o.Node.Pos, false
	}
	n, err := strconv.Atoi(t.Value)
	if err != nil || n < lo || n > hi || strconv.Itoa(n) != t.Value {
		hint := fmt.Sprintf("%dから%dまでの半角の数字で書いてください", lo, hi)
		if n, err := strconv.Atoi(notation.FoldName(t.Value)); err == nil && n >= lo && n <= hi {
			hint = fmt.Sprintf("「%d」と書いてください", n)
		}
		d := BadNumber.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は%dから%dまでの整数ではありません", t.Value, lo, hi), hint)
		if n, err := strconv.Atoi(notation.FoldName(t.Value)); err == nil && n >= lo && n <= hi && strconv.Itoa(n) == notation.FoldName(t.Value) {
			d.Fix = put(d, notation.FoldName(t.Value))
		}
		o.Reader.Add(d, o.At(name))
		return 0, t.Pos(), false
	}
	return n, t.Pos(), true
}

// put is the fix that puts text in place of what d is about.
func put(d diag.Diagnostic, text string) *diag.Fix {
	return &diag.Fix{Message: "「" + text + "」に改めます", Edits: []diag.Edit{{Pos: d.Pos, End: d.End, Text: text}}}
}

// Choice reads one of the words that the table allows, empty when none is written.
func (o Object) Choice(name string) string {
	t := o.Text(name)
	k := o.Section.Key(name)
	if t.IsZero() || slices.Contains(k.Values, t.Value) {
		return t.Value
	}
	hint := "使えるのは " + strings.Join(k.Values, "、") + " です"
	near, ok := notation.Nearest(t.Value, k.Values)
	if ok {
		hint += "。「" + near + "」ではありませんか"
	}
	d := BadChoice.New(t.Pos(), t.End(), fmt.Sprintf("「%s」（%s）に「%s」は使えません", name, k.Title, t.Value), hint)
	if ok && keys.Fold(t.Value) == near {
		d.Fix = put(d, near)
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
