package theme

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/yamlfile"
	"sorachi/templates"
)

// reader fills settings from the tree and keeps what is wrong.
type reader struct {
	known []string        // paths of settings and of the sections that hold them
	meant map[string]bool // those for which a key that is unknown may stand
	told  map[string]bool // sections that have a finding
	own   []ownFont       // fonts that are not built in
	found diag.List
}

func newReader(settings []setting) *reader {
	r := &reader{meant: map[string]bool{}, told: map[string]bool{}}
	for _, s := range settings {
		if head, _, nested := strings.Cut(s.path, "."); nested && !slices.Contains(r.known, head) {
			r.known = append(r.known, head)
		}
		r.known = append(r.known, s.path)
	}
	return r
}

// read fills one setting. Every setting must be there: a theme is a whole look.
// A section that is not there is one finding, not one for each of its settings.
func (r *reader) read(root *yamlfile.Node, s setting) {
	in, section := root, ""
	if head, _, nested := strings.Cut(s.path, "."); nested {
		section = head
		if in = r.section(root, head); in == nil {
			return
		}
	}
	n := in.Get(strings.TrimPrefix(s.path, section+"."))
	switch {
	case n == nil:
		r.missing(in, s.path)
	case n.Kind == yamlfile.Null, n.Kind == yamlfile.Refused:
		r.blank(in, s)
	default:
		r.fill(n, s)
	}
}

// blank reports a setting with nothing behind it. An unquoted colour is a comment.
func (r *reader) blank(in *yamlfile.Node, s setting) {
	hint := "「:」の後に値を書いてください"
	switch s.into.(type) {
	case *Color:
		hint = "色は「\"#1F3A5F\"」のように「\"」で囲んで書いてください（囲まないと、#から後は覚え書きになります）"
	case *string:
		hint = "文字を書いてください。何も印刷しないときは「\"\"」と書きます"
	}
	_, name, nested := strings.Cut(s.path, ".")
	if !nested {
		name = s.path
	}
	for _, p := range in.Pairs {
		if p.Key.Value == name {
			r.found.Add(badSetting.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("設定「%s」の値がありません", s.path), hint))
		}
	}
}

// section returns the map that holds settings, nil when there is none.
func (r *reader) section(root *yamlfile.Node, name string) *yamlfile.Node {
	n := root.Get(name)
	told := r.told[name]
	r.told[name] = true
	switch {
	case n != nil && n.Kind == yamlfile.Map:
		return n
	case told:
	case n == nil || n.Kind == yamlfile.Null:
		r.missing(root, name)
	default:
		r.bad(n, setting{path: name}, "「名前: 値」の行の集まり", "次の行から字下げして書いてください")
	}
	return nil
}

// missing reports a setting that the map in, where it belongs, does not have,
// unless a key that is mistyped stands for it.
func (r *reader) missing(in *yamlfile.Node, path string) {
	if r.meant[path] {
		return
	}
	r.found.Add(missingSetting.New(in.Pos, diag.Pos{}, fmt.Sprintf("設定「%s」がありません", path),
		"「sorachi template show」で見られるテンプレートから、この設定の行を写してください"))
}

func (r *reader) fill(n *yamlfile.Node, s setting) {
	switch into := s.into.(type) {
	case *string:
		*into = r.text(n, s)
	case version:
		*into.into = r.version(n, s)
	case choice:
		*into.into = r.choice(n, s, into.words)
	case choices:
		*into.into = r.choices(n, s, into)
	case measure:
		*into.into = r.length(n, s, into)
	case ratio:
		*into.into = r.ratio(n, s, into)
	case fontName:
		*into.into = r.font(n, s)
	case *Color:
		*into = r.color(n, s)
	case *[]Color:
		for _, item := range r.list(n, s) {
			*into = append(*into, r.color(item, s))
		}
	}
}

func (r *reader) bad(n *yamlfile.Node, s setting, want, hint string) {
	msg := fmt.Sprintf("設定「%s」には%sを書きます", s.path, want)
	if n.Kind == yamlfile.Scalar {
		msg = fmt.Sprintf("設定「%s」の「%s」は%sではありません", s.path, n.Text.Value, want)
	}
	r.found.Add(badSetting.New(n.Pos, n.Text.End(), msg, hint))
}

func (r *reader) text(n *yamlfile.Node, s setting) string {
	if n.Kind != yamlfile.Scalar {
		r.bad(n, s, "文字", "1行で書いてください")
	}
	return n.Text.Joined().Value
}

func (r *reader) list(n *yamlfile.Node, s setting) []*yamlfile.Node {
	if n.Kind != yamlfile.Seq {
		r.bad(n, s, "「- 」で始まる並び", "「[a, b]」のように書いてもかまいません")
	} else if len(n.Items) == 0 {
		r.found.Add(badSetting.New(n.Pos, diag.Pos{}, fmt.Sprintf("設定「%s」の並びが空です", s.path), "1つ以上書いてください"))
	}
	return n.Items
}

func (r *reader) version(n *yamlfile.Node, s setting) string {
	if n.Text.Value != "1" {
		r.bad(n, s, "読める版", "「format: 1」と書いてください")
	}
	return n.Text.Value
}

// choice reads one of the words that a setting takes.
func (r *reader) choice(n *yamlfile.Node, s setting, words []string) string {
	word := n.Text.Value
	if n.Kind == yamlfile.Scalar && slices.Contains(words, word) {
		return word
	}
	r.bad(n, s, "使える言葉", oneOf(word, words))
	return words[0]
}

// oneOf says which words can be used, and which is meant.
func oneOf(word string, words []string) string {
	hint := "使えるのは " + strings.Join(words, "、") + " です"
	if near, ok := typedtext.Nearest(word, words); ok {
		hint = fmt.Sprintf("「%s」ではありませんか。", near) + hint
	}
	return hint
}

// choices reads a list of such words.
func (r *reader) choices(n *yamlfile.Node, s setting, in choices) []string {
	var out []string
	for _, item := range r.list(n, s) {
		word := r.choice(item, s, in.words)
		if in.once && item.Kind == yamlfile.Scalar && word == item.Text.Value && slices.Contains(out, word) {
			r.found.Add(badSetting.New(item.Pos, item.Text.End(), fmt.Sprintf("設定「%s」に「%s」が2回あります", s.path, word), "どちらかを削除してください"))
		}
		out = append(out, word)
	}
	return out
}

var (
	ratioPattern  = regexp.MustCompile(`^([0-9]{1,4}(?:\.[0-9]{1,3})?)$`)
	lengthPattern = regexp.MustCompile(`^([0-9]{1,4}(?:\.[0-9]{1,3})?)(mm|pt)?$`)
)

// pointsPerMM is how many points are a millimetre.
const pointsPerMM = 72 / 25.4

// length reads a length in points or, with mm behind it, in millimetres.
func (r *reader) length(n *yamlfile.Node, s setting, in measure) float64 {
	// The bounds in millimetres are rounded inwards.
	hint := fmt.Sprintf("%gから%gまで（ポイント）か、%gmmから%gmmまでで書いてください", in.least, in.most,
		math.Ceil(in.least/pointsPerMM*10)/10, math.Floor(in.most/pointsPerMM*10)/10)
	m := r.number(n, s, lengthPattern, hint)
	if m == nil {
		return 0
	}
	v, _ := strconv.ParseFloat(m[1], 64)
	if m[2] == "mm" {
		v *= pointsPerMM
	}
	return r.within(n, s, v, in.least, in.most, hint)
}

// ratio reads a number without a unit.
func (r *reader) ratio(n *yamlfile.Node, s setting, in ratio) float64 {
	hint := fmt.Sprintf("%gから%gまでの数を書いてください", in.least, in.most)
	m := r.number(n, s, ratioPattern, hint)
	if m == nil {
		return 0
	}
	v, _ := strconv.ParseFloat(m[1], 64)
	return r.within(n, s, v, in.least, in.most, hint)
}

// number matches a number, nil when it is none.
func (r *reader) number(n *yamlfile.Node, s setting, pattern *regexp.Regexp, hint string) []string {
	m := pattern.FindStringSubmatch(n.Text.Value)
	if m == nil {
		if plain := typedtext.FoldName(n.Text.Value); pattern.MatchString(plain) {
			hint = fmt.Sprintf("半角で「%s」と書いてください", plain)
		}
		r.bad(n, s, "数", hint)
	}
	return m
}

func (r *reader) within(n *yamlfile.Node, s setting, v, least, most float64, hint string) float64 {
	if v < least || v > most {
		r.found.Add(badSetting.New(n.Pos, n.Text.End(), fmt.Sprintf("設定「%s」の「%s」は使えません", s.path, n.Text.Value), hint))
	}
	return v
}

func (r *reader) font(n *yamlfile.Node, s setting) string {
	name := r.text(n, s)
	switch {
	case n.Kind != yamlfile.Scalar || templates.Font(name) != nil:
	case strings.ContainsAny(name, `/\\`):
		r.own = append(r.own, ownFont{name: name, setting: s.path, at: n.Text})
	default:
		r.bad(n, s, "使えるフォント", oneOf(name, templates.FontNames())+"。自分のフォントは、このファイルからの場所を「./フォント.ttf」のように書きます")
	}
	return name
}

var colorPattern = regexp.MustCompile(`^#([0-9A-Fa-f]{6})$`)

func (r *reader) color(n *yamlfile.Node, s setting) Color {
	m := colorPattern.FindStringSubmatch(n.Text.Value)
	if m == nil {
		hint := "「\"#1F3A5F\"」のように、#と6桁の16進数を「\"」で囲んで書いてください"
		if plain := "#" + strings.TrimPrefix(strings.ToUpper(typedtext.FoldName(n.Text.Value)), "#"); colorPattern.MatchString(plain) {
			hint = fmt.Sprintf("「\"%s\"」と書いてください", plain)
		}
		r.bad(n, s, "色", hint)
		return Color{}
	}
	v, _ := strconv.ParseUint(m[1], 16, 32)
	return Color{uint8(v >> 16), uint8(v >> 8), uint8(v)}
}

// unknown reports the keys of the map n, which stands at a path, that no
// setting has.
func (r *reader) unknown(n *yamlfile.Node, at string) {
	for _, p := range n.Pairs {
		path := strings.TrimPrefix(at+"."+p.Key.Value, ".")
		if slices.Contains(r.known, path) {
			r.unknown(p.Value, path)
			continue
		}
		hint := "打ち間違いでなければ、この行を削除してください"
		if near, ok := typedtext.Nearest(p.Key.Value, r.lacking(n, at)); ok {
			r.meant[strings.TrimPrefix(at+"."+near, ".")] = true
			hint = fmt.Sprintf("「%s」ではありませんか", near)
		}
		r.found.Add(unknownSetting.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("設定「%s」はありません", path), hint))
	}
}

// lacking returns the names that the map n, which stands at a path, could have
// and does not.
func (r *reader) lacking(n *yamlfile.Node, at string) []string {
	var out []string
	for _, path := range r.known {
		section, name := "", path
		if head, rest, nested := strings.Cut(path, "."); nested {
			section, name = head, rest
		}
		if section == at && n.Get(name) == nil {
			out = append(out, name)
		}
	}
	return out
}
