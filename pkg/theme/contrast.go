package theme

import (
	"fmt"
	"math"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// The contrast ratios of WCAG 2.2: of text (1.4.3) and of what is told by its
// shape (1.4.11).
const (
	leastOfText  = 4.5
	leastOfShape = 3
)

// leastDifference is how far apart two slices of the ring chart must look, to
// everyone and on a copy without colour: five times what is just seen, and a
// tenth of the way from black to white.
const leastDifference = 10

// pair is a colour and the ground it stands on; white paper when that has no
// name. Text that is large could do with less; but titles shrink to fit.
type pair struct {
	on, ground string
	least      float64
}

var pairs = []pair{
	{"ink", "", leastOfText}, {"ink", "tint", leastOfText},
	{"muted", "", leastOfText}, {"muted", "tint", leastOfText},
	{"primary", "", leastOfText}, {"primary", "tint", leastOfText},
	{"accent", "", leastOfText},
	{"on_title", "title", leastOfText}, {"on_head", "head", leastOfText}, {"on_section", "section", leastOfText},
	{"reached", "", leastOfText}, {"on_schedule", "", leastOfText}, {"short", "", leastOfText}, {"wait", "", leastOfText},
	{"reached", "tint", leastOfShape}, {"on_schedule", "tint", leastOfShape}, {"short", "tint", leastOfShape}, // bars upon their track
	{"past", "", leastOfShape},
}

// checkContrast finds text that is hard to read on its ground, and slices of the
// ring chart that some readers cannot tell apart.
func (t *Theme) checkContrast(r *reader, n *yamlfile.Node) {
	named := map[string]Color{"": {255, 255, 255}}
	for _, s := range t.settings() {
		if c, ok := s.into.(*Color); ok {
			named[strings.TrimPrefix(s.path, "colors.")] = *c
		}
	}
	for _, p := range pairs {
		if p.on == "past" && t.Patterns.Past != "plain" { // its lines and its edge are seen
			continue
		}
		ratio := contrast(named[p.on], named[p.ground])
		if ratio >= p.least {
			continue
		}
		ground := "白い紙"
		if p.ground != "" {
			ground = "地の色" + p.ground
		}
		at := n.Get(p.on)
		r.found.Add(paleColor.New(at.Pos, at.Text.End(), fmt.Sprintf("色%sは、%sに対する濃さの差が足りません（コントラスト比%s。%g以上が必要）", p.on, ground, down(ratio), p.least),
			"どちらかを濃く、または薄くしてください"))
	}
	t.checkSlices(r, n)
}

// slice is how a slice of the ring chart is filled.
type slice struct {
	name    string
	color   Color
	pattern string
	at      *yamlfile.Node
}

// checkSlices compares every two slices: between any two of them the others may
// be empty. Patterns that differ tell slices apart, whatever their colours are.
func (t *Theme) checkSlices(r *reader, n *yamlfile.Node) {
	var slices []slice
	for i, c := range t.Colors.Bands {
		slices = append(slices, slice{fmt.Sprintf("%d番目の区分", i+1), c, t.Patterns.Bands[i], n.Get("bands").Items[i]})
	}
	slices = append(slices, slice{"集計中（pending）", t.Colors.Pending, t.Patterns.Pending, n.Get("pending")})
	for i, a := range slices {
		for _, b := range slices[:i] {
			if who, by := alike(a, b); who != "" {
				r.found.Add(paleColor.New(a.at.Pos, a.at.Text.End(), fmt.Sprintf("円グラフの%sの色は、%sでは、%sの色と見分けにくくなります（色差%s。%d以上が必要）", a.name, who, b.name, down(by), leastDifference),
					"明るさの違う色にするか、patternsで模様を変えてください"))
				break
			}
		}
	}
}

// alike names the vision to which two slices differ too little, and by how much.
func alike(a, b slice) (who string, by float64) {
	if a.pattern != b.pattern {
		return "", 0
	}
	for _, v := range visions {
		if d := difference(v.see(a.color.light()), v.see(b.color.light())); d < leastDifference {
			return v.name, d
		}
	}
	return "", 0
}

// down writes a figure that is too small so that it looks too small.
func down(v float64) string { return fmt.Sprintf("%.1f", math.Floor(v*10)/10) }

var paleColor = &diag.Rule{Code: "theme-contrast", Severity: diag.Warning, Group: diag.Themes,
	Title: "読みにくい色、見分けにくい色がある",
	Doc: `文字と地の濃さの差（WCAG 2.2のコントラスト比）が4.5未満だと、年配の人や、明るい部屋の画面では読みにくくなります。
円グラフの区分は、色の見え方が違う人（P型、D型、T型の色覚）にも、白黒のコピーでも見分けられるように、どの2つも明るさや色の差（色差ΔE*ab）が10以上いります。模様が違えば、色は同じでもかまいません。
色覚の見え方はMachadoほか（2009年）の方法で求めています。`,
	Bad:  `muted: "#9AA6B0"        # 注や欄外の文字`,
	Good: `muted: "#55636F"        # 注や欄外の文字`}
