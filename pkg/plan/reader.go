package plan

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sorachi/pkg/diag"
	"sorachi/pkg/notation"
	"sorachi/pkg/source"
)

// reader collects the findings of reading one file.
type reader struct {
	found diag.List
}

// add keeps a finding with its path in the data.
func (r *reader) add(d diag.Diagnostic, path string) {
	d.Path = path
	r.found.Add(d)
}

// addAll keeps what was found in one text.
func (r *reader) addAll(found diag.List, path string) {
	for _, d := range found {
		r.add(d, path)
	}
}

// object is a map of the file, read by the keys of its section.
type object struct {
	r    *reader
	sec  *section
	node *source.Node
	path string

	meant []string // keys that misspelt or swallowed ones stand for
}

// object starts reading n. A node that is no map is a finding and reads as an
// empty one; its missing keys are then not reported on top.
func (r *reader) object(n *source.Node, sec *section, path string) object {
	o := object{r: r, sec: sec, node: n, path: path}
	if n.Kind != source.Map {
		o.node = &source.Node{Kind: source.Map, Pos: n.Pos}
		if n.Kind != source.Refused {
			o.wrongKind(n)
		}
		return o
	}
	o.meant = append(o.unknownKeys(), swallowedKeys(n)...)
	if !holdsCut(n) && !slices.Contains(n.LeftOut, "") {
		o.missingKeys(o.meant)
	}
	return o
}

// holdsCut reports whether a value of n was refused: it may hold the lines of a
// key that was lost, which are then not missing.
func holdsCut(n *source.Node) bool {
	return slices.ContainsFunc(n.Pairs, func(p source.Pair) bool { return p.Value.Kind == source.Refused })
}

// wrongKind reports a text or list where keys should stand.
func (o object) wrongKind(n *source.Node) {
	if d, ok := source.WideSlip(n.Text); ok {
		o.r.add(d, o.path)
		return
	}
	msg := fmt.Sprintf("%sには「項目名: 値」の行が必要ですが、%sが書かれています", o.sec.Name, n.Kind.Japanese())
	if n.Kind == source.Null {
		msg = fmt.Sprintf("%sには「項目名: 値」の行が必要ですが、何も書かれていません", o.sec.Name)
	}
	o.r.add(wrongType.New(n.Pos, n.Text.End(), msg, o.firstKeys()), o.path)
}

// misshapen reports a value of another form than its key takes, or the
// full-width mark that made it one.
func (r *reader) misshapen(n *source.Node, msg, hint, path string) {
	typed := n.Text
	if n.Kind == source.Map && len(n.Pairs) > 0 {
		typed = n.Pairs[0].Key
	}
	if d, ok := source.WideSlip(typed); ok {
		r.add(d, path)
		return
	}
	r.add(wrongType.New(n.Pos, n.Text.End(), msg, hint), path)
}

// firstKeys shows how an object of the section begins.
func (o object) firstKeys() string {
	var names []string
	for _, k := range o.sec.Keys {
		if k.Required {
			names = append(names, k.Name+": …")
		}
	}
	if len(names) == 0 {
		return "「R6:」のように、年度から書き始めてください"
	}
	return "「" + strings.Join(names, "」「") + "」のように書いてください"
}

// unknownKeys reports the keys that the section lacks and returns those that
// were probably meant.
func (o object) unknownKeys() (meant []string) {
	for _, p := range o.node.Pairs {
		if o.sec.key(p.Key.Value) != nil {
			continue
		}
		near, ok := o.sec.meant(p.Key.Value)
		if ok {
			meant = append(meant, near)
		}
		if name, _, wide := strings.Cut(p.Key.Value, "："); wide {
			meant = append(meant, name)
		}
		if d, ok := source.WideSlip(p.Key); ok {
			if d.Fix == nil {
				d.Fix = p.Reindent
			}
			o.r.add(d, o.path)
			continue
		}
		hint := "使える項目は " + strings.Join(o.sec.names(), "、") + " です"
		if o.sec == repostKeys {
			hint = "再掲には" + repostKeys.Keys[0].Doc
		}
		d := unknownKey.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("%sに「%s」という項目はありません", o.sec.Name, p.Key.Value), hint)
		if p.Key.Value == "" {
			d.Message = o.sec.Name + "に、名前のない項目があります"
		}
		if ok {
			o.suggest(&d, p.Key, near)
		}
		o.r.add(d, o.at(p.Key.Value))
	}
	return meant
}

// suggest offers the key that was meant by a misspelt one. One that differs by
// width or case alone can be mended, unless the right one stands there as well.
func (o object) suggest(d *diag.Diagnostic, typed Text, near string) {
	if n := o.node.Get(near); n != nil {
		d.Hint = "「" + near + "」は、この前後に既に書かれています。どちらか一方を削除してください"
		for _, p := range o.node.Pairs {
			if p.Key.Value == near {
				d.Related = []diag.Related{{Pos: p.Key.Pos(), Message: "「" + near + "」はここです"}}
			}
		}
		return
	}
	d.Hint = "「" + near + "」ではありませんか"
	if same(typed.Value) == near {
		d.Hint = "「" + near + "」と、半角の小文字で書いてください"
		d.Fix = put(*d, near)
	}
}

// missingKeys reports the required keys that are neither written nor meant.
func (o object) missingKeys(meant []string) {
	for _, k := range o.sec.Keys {
		if !k.Required || o.node.Get(k.Name) != nil || slices.Contains(meant, k.Name) {
			continue
		}
		hint := fmt.Sprintf("「%s: …」の行を加えてください", k.Name)
		switch {
		case k.Type == typeByYear:
			hint = fmt.Sprintf("「%s:」の行を加え、次の行から「%s」のように年度ごとに書いてください", k.Name, k.Example)
		case k.Example != "":
			hint = fmt.Sprintf("「%s: %s」のように書いてください", k.Name, k.Example)
		}
		o.r.add(missingKey.New(o.node.Pos, diag.Pos{}, fmt.Sprintf("%sに「%s」（%s）がありません", o.sec.Name, k.Name, k.Title), hint), o.path)
	}
}

// at returns the path of a key below o.
func (o object) at(key string) string {
	if o.path == "" {
		return key
	}
	return o.path + "." + key
}

// get returns the value of a key of the section, nil when nothing is written.
// An empty value is a finding, and so is an empty list that should be filled.
// Asking for a key that the table lacks is a mistake in this package and shows
// as a finding in every test.
func (o object) get(name string) *source.Node {
	k := o.sec.key(name)
	n := o.node.Get(name)
	if k == nil {
		o.r.add(unknownKey.New(o.node.Pos, diag.Pos{}, "項目の表に「"+name+"」がありません", ""), o.path)
		return nil
	}
	switch {
	case n == nil || n.Kind == source.Refused:
		return nil
	case k.Filled && n.Kind == source.Seq && len(n.Items) == 0:
	case n.Kind != source.Null && !blank(n):
		return n
	}
	hint := "値を書くか、この行を削除してください"
	if k.Required {
		hint = firstOf(k)
	}
	d := emptyValue.New(n.Pos, diag.Pos{}, fmt.Sprintf("「%s」（%s）に値がありません", name, k.Title), hint)
	if !k.Required {
		d.Severity = diag.Warning
	}
	o.r.add(d, o.at(name))
	return nil
}

// firstOf shows how the value of a required key begins.
func firstOf(k *keyDef) string {
	switch {
	case k.Type == typeObjects || k.Type == typeTexts:
		return "次の行から、「- 」で始まる行を1つ以上書いてください"
	case k.Type == typeByYear:
		return "次の行から、「R6: …」のように年度ごとに書いてください"
	case k.Example != "":
		return fmt.Sprintf("「%s: %s」のように書いてください", k.Name, k.Example)
	}
	return "値を書いてください"
}

// text reads one line, or the lines of a | joined into one.
func (o object) text(name string) Text {
	n := o.get(name)
	if n == nil {
		return Text{}
	}
	if k := o.sec.key(name); n.Kind == source.Scalar && noNumber.MatchString(n.Text.Value) && (k.Type == typeText || k.Type == typeProse) {
		o.r.add(emptyValue.New(n.Pos, n.Text.End(), fmt.Sprintf("「%s」は、YAMLでは数値がないという意味です", n.Text.Value),
			"値を書くか、この行を削除してください"), o.at(name))
		return Text{}
	}
	return o.r.text(n, o.at(name))
}

// noNumber is what YAML takes for no number, or for one beyond all.
var noNumber = regexp.MustCompile(`^[-+]?\.(?:nan|NaN|NAN|inf|Inf|INF)$`)

// blank reports whether n is a text without a character to see: "", a | with no
// line behind it, a zero-width space. It prints as nothing, as a missing value
// would.
func blank(n *source.Node) bool {
	return n.Kind == source.Scalar && strings.TrimFunc(n.Text.Value, unseen) == ""
}

// unseen reports whether r prints as nothing: blanks, format characters such as
// U+200B, variation selectors, and the fillers of Hangul and braille.
func unseen(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.Cf, unicode.Variation_Selector) ||
		r == 0x115F || r == 0x1160 || r == 0x3164 || r == 0xFFA0 || r == 0x2800
}

// nullWords are what YAML takes for no value.
var nullWords = []string{"~", "null", "Null", "NULL"}

// text reads a scalar wherever it stands.
func (r *reader) text(n *source.Node, path string) Text {
	switch {
	case n.Kind == source.Refused:
		return Text{}
	case blank(n):
		r.add(emptyValue.New(n.Pos, diag.Pos{}, "値が空です", "値を書くか、この行を削除してください"), path)
		return Text{}
	case n.Kind == source.Scalar && slices.Contains(nullWords, n.Text.Value):
		r.add(emptyValue.New(n.Pos, n.Text.End(), fmt.Sprintf("「%s」は、YAMLでは値がないという意味です", n.Text.Value),
			"値を書くか、この行を削除してください"), path)
		return Text{}
	case n.Kind == source.Scalar:
		r.swallowed(n.Text, path)
		return n.Text.Joined()
	}
	if n.Kind == source.Null {
		r.add(emptyValue.New(n.Pos, diag.Pos{}, "値がありません", "値を書くか、この行を削除してください"), path)
		return Text{}
	}
	msg := fmt.Sprintf("文字を1つ書くところに、%sが書かれています", n.Kind.Japanese())
	hint := map[source.Kind]string{
		source.Seq: "値を1行で書いてください。値が「[」で始まるときは、全体を「\"」で囲んでください",
		source.Map: "値が「{」で始まるときや「: 」を含むときは、全体を「\"」で囲んでください",
	}[n.Kind]
	r.add(wrongType.New(n.Pos, diag.Pos{}, msg, hint), path)
	return Text{}
}

// items returns the entries of a list. A single value where a list should
// stand is a finding.
func (o object) items(name string) []*source.Node {
	n := o.get(name)
	if n == nil {
		return nil
	}
	if n.Kind != source.Seq {
		k := o.sec.key(name)
		o.r.misshapen(n, fmt.Sprintf("「%s」（%s）は「- 」で始まる並びで書きます", name, k.Title),
			"次の行から字下げして「- 」で始めてください", o.at(name))
		return nil
	}
	return n.Items
}

// texts reads a list of lines.
func (o object) texts(name string) []Text {
	var out []Text
	for i, n := range o.items(name) {
		if n.Kind == source.Null {
			o.r.add(emptyValue.New(n.Pos, diag.Pos{}, "「- 」の後に値がありません", "値を書くか、この行を削除してください"), o.at(name))
			continue
		}
		out = append(out, o.r.text(n, fmt.Sprintf("%s[%d]", o.at(name), i)))
	}
	return out
}

// objects reads a list of objects of a section.
func (o object) objects(name string, sec *section) []object {
	var out []object
	for i, n := range o.items(name) {
		out = append(out, o.r.object(n, sec, fmt.Sprintf("%s[%d]", o.at(name), i)))
	}
	return out
}

// number reads a whole number from lo to hi; zero with ok false when there is none.
func (o object) number(name string, lo, hi int) (n int, pos diag.Pos, ok bool) {
	t := o.text(name)
	if t.IsZero() {
		return 0, o.node.Pos, false
	}
	n, err := strconv.Atoi(t.Value)
	if err != nil || n < lo || n > hi || strconv.Itoa(n) != t.Value {
		hint := fmt.Sprintf("%dから%dまでの半角の数字で書いてください", lo, hi)
		if n, err := strconv.Atoi(notation.FoldName(t.Value)); err == nil && n >= lo && n <= hi {
			hint = fmt.Sprintf("「%d」と書いてください", n)
		}
		d := badNumber.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は%dから%dまでの整数ではありません", t.Value, lo, hi), hint)
		if n, err := strconv.Atoi(notation.FoldName(t.Value)); err == nil && n >= lo && n <= hi && strconv.Itoa(n) == notation.FoldName(t.Value) {
			d.Fix = put(d, notation.FoldName(t.Value))
		}
		o.r.add(d, o.at(name))
		return 0, t.Pos(), false
	}
	return n, t.Pos(), true
}

// put is the fix that puts text in place of what d is about.
func put(d diag.Diagnostic, text string) *diag.Fix {
	return &diag.Fix{Message: "「" + text + "」に改めます", Edits: []diag.Edit{{Pos: d.Pos, End: d.End, Text: text}}}
}

// choice reads one of the words that the table allows, empty when none is written.
func (o object) choice(name string) string {
	t := o.text(name)
	k := o.sec.key(name)
	if t.IsZero() || slices.Contains(k.Values, t.Value) {
		return t.Value
	}
	hint := "使えるのは " + strings.Join(k.Values, "、") + " です"
	near, ok := notation.Nearest(t.Value, k.Values)
	if ok {
		hint += "。「" + near + "」ではありませんか"
	}
	d := badChoice.New(t.Pos(), t.End(), fmt.Sprintf("「%s」（%s）に「%s」は使えません", name, k.Title, t.Value), hint)
	if ok && same(t.Value) == near {
		d.Fix = put(d, near)
	}
	o.r.add(d, o.at(name))
	return ""
}

// boolean reads true or false.
func (o object) boolean(name string) bool {
	t := o.text(name)
	if !t.IsZero() && t.Value != "true" && t.Value != "false" {
		o.r.add(badChoice.New(t.Pos(), t.End(), fmt.Sprintf("「%s」に「%s」は使えません", name, t.Value), "trueかfalseを書いてください"), o.at(name))
	}
	return t.Value == "true"
}
