package theme

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/source"
)

// reader fills settings from the tree and keeps what is wrong.
type reader struct {
	file  string
	known map[string]bool // paths of settings and of the maps that hold them
	found diag.List
}

// read fills one setting. Every setting must be there: a theme is a whole look.
func (r *reader) read(root *source.Node, s setting) {
	n := root
	for i, name := range strings.Split(s.path, ".") {
		r.known[strings.Join(strings.Split(s.path, ".")[:i+1], ".")] = true
		if n != nil {
			n = n.Get(name)
		}
	}
	if n == nil || n.Kind == source.Null {
		r.found.Add(missingSetting.New(root.Pos, diag.Pos{}, fmt.Sprintf("設定「%s」がありません", s.path),
			"「sorachi」に付いているテンプレートから、この設定の行を写してください"))
		return
	}
	r.fill(n, s)
}

func (r *reader) fill(n *source.Node, s setting) {
	switch into := s.into.(type) {
	case *string:
		*into = r.text(n, s)
	case *float64:
		*into = r.number(n, s)
	case *Color:
		*into = r.color(n, s)
	case *[]string:
		for _, item := range r.list(n, s) {
			*into = append(*into, r.text(item, s))
		}
	case *[]Color:
		for _, item := range r.list(n, s) {
			*into = append(*into, r.color(item, s))
		}
	}
}

func (r *reader) bad(n *source.Node, s setting, want, hint string) {
	msg := fmt.Sprintf("設定「%s」には%sを書きます", s.path, want)
	if n.Kind == source.Scalar {
		msg = fmt.Sprintf("設定「%s」の「%s」は%sではありません", s.path, n.Text.Value, want)
	}
	r.found.Add(badSetting.New(n.Pos, n.Text.End(), msg, hint))
}

func (r *reader) text(n *source.Node, s setting) string {
	if n.Kind != source.Scalar {
		r.bad(n, s, "文字", "1行で書いてください")
	}
	return n.Text.Joined().Value
}

func (r *reader) list(n *source.Node, s setting) []*source.Node {
	if n.Kind != source.Seq {
		r.bad(n, s, "「- 」で始まる並び", "「[a, b]」のように書いてもかまいません")
	}
	return n.Items
}

var lengthPattern = regexp.MustCompile(`^([0-9]{1,4}(?:\.[0-9]{1,3})?)(mm|pt)?$`)

// number reads a length in points or, with mm behind it, in millimetres.
func (r *reader) number(n *source.Node, s setting) float64 {
	m := lengthPattern.FindStringSubmatch(n.Text.Value)
	if m == nil {
		r.bad(n, s, "数", "例：10.5、10.5pt、12mm")
		return 0
	}
	v, _ := strconv.ParseFloat(m[1], 64)
	if m[2] == "mm" {
		v *= 72 / 25.4
	}
	return v
}

var colorPattern = regexp.MustCompile(`^#([0-9A-Fa-f]{6})$`)

func (r *reader) color(n *source.Node, s setting) Color {
	m := colorPattern.FindStringSubmatch(n.Text.Value)
	if m == nil {
		r.bad(n, s, "色", "「\"#1F3A5F\"」のように、#と6桁の16進数を「\"」で囲んで書いてください")
		return Color{}
	}
	v, _ := strconv.ParseUint(m[1], 16, 32)
	return Color{uint8(v >> 16), uint8(v >> 8), uint8(v)}
}

// unknown reports the keys that no setting has.
func (r *reader) unknown(n *source.Node, at string) {
	for _, p := range n.Pairs {
		name := strings.TrimPrefix(at+"."+p.Key.Value, ".")
		if !r.known[name] {
			r.found.Add(unknownSetting.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("設定「%s」はありません", name), "打ち間違いでなければ、この行を削除してください"))
			continue
		}
		r.unknown(p.Value, name)
	}
}

// check judges what single settings cannot tell.
func (t *Theme) check(r *reader, root *source.Node) {
	if n := root.Get("pages"); n != nil {
		for _, item := range n.Items {
			if !slices.Contains(PageKinds, item.Text.Value) {
				r.found.Add(badSetting.New(item.Pos, item.Text.End(), fmt.Sprintf("「%s」というページはありません", item.Text.Value),
					"使えるのは "+strings.Join(PageKinds, "、")+" です"))
			}
		}
	}
	if n := root.Get("format"); n != nil && t.Format != "1" {
		r.found.Add(badSetting.New(n.Pos, n.Text.End(), fmt.Sprintf("書式の版「%s」は読めません", t.Format), "「format: 1」と書いてください"))
	}
	z := t.Sizes
	if len(r.found) > 0 || z.Min >= 8 && z.Min <= z.Low && z.Low <= z.Max {
		return
	}
	r.found.Add(badSetting.New(root.Get("sizes").Pos, diag.Pos{},
		fmt.Sprintf("文字の大きさは、8≦min≦low≦maxでなければなりません（min %g、low %g、max %g）", z.Min, z.Low, z.Max), "8ポイントより小さい文字は読めません"))
}

// Rules documents every finding of this package.
var Rules = []*diag.Rule{missingSetting, unknownSetting, badSetting}

var (
	missingSetting = &diag.Rule{Code: "theme-missing", Severity: diag.Error,
		Title: "テンプレートの設定が足りない",
		Doc:   "テンプレートには、すべての設定が必要です。",
		Bad:   "colors: {}", Good: "colors:\n  ink: \"#1A1A1A\""}
	unknownSetting = &diag.Rule{Code: "theme-unknown", Severity: diag.Error,
		Title: "知らない設定がある",
		Doc:   "打ち間違えた設定は、見た目に表れないまま見過ごされます。",
		Bad:   "colours: {}", Good: "colors: {}"}
	badSetting = &diag.Rule{Code: "theme-value", Severity: diag.Error,
		Title: "設定の値が違う",
		Doc:   "色は\"#1F3A5F\"、長さは10.5や12mmのように書きます。",
		Bad:   "ink: 黒", Good: "ink: \"#1A1A1A\""}
)
