package theme

import (
	"fmt"
	"math"
	"strings"

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

// contrast finds what is hard to see on its ground.
func (c *checker) contrast() {
	named := map[string]Color{"": {R: 255, G: 255, B: 255}}
	for _, s := range c.table().Settings {
		if color, ok := s.Color(); ok {
			named[strings.TrimPrefix(s.Path, "colors.")] = color
		}
	}
	for _, p := range pairs {
		if p.on == "past" && c.Patterns.Past != Plain { // its lines and its edge are seen
			continue
		}
		ratio := contrastRatio(named[p.on], named[p.ground])
		if ratio >= p.least {
			continue
		}
		ground := "白い紙"
		if p.ground != "" {
			ground = "地の色" + p.ground
		}
		at := c.at("colors." + p.on)
		c.found.Add(paleColor.New(at.Pos, at.Text.End(), fmt.Sprintf("色%sは、%sに対する濃さの差が足りません（コントラスト比%s。%g以上が必要）", p.on, ground, down(ratio), p.least),
			"どちらかを濃く、または薄くしてください"))
	}
}

// contrastRatio is that of WCAG 2.2 (definition “contrast ratio”): 1
// for two of a kind, 21 for black on white.
func contrastRatio(a, b Color) float64 {
	x, y := lightOf(a).luminance(), lightOf(b).luminance()
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// slice is how a slice of the ring chart is filled.
type slice struct {
	name    string
	color   Color
	pattern string
	at      *yamlfile.Node
}

// slices finds slices of the ring chart that some readers cannot tell apart. It compares
// every two: between any two of them the others may be empty. Patterns that differ tell
// slices apart, whatever their colours are.
func (c *checker) slices() {
	var all []slice
	for i, color := range c.Colors.Bands {
		all = append(all, slice{fmt.Sprintf("%d番目の区分", i+1), color, c.Patterns.Bands[i], c.at("colors.bands").Items[i]})
	}
	all = append(all, slice{"集計中（pending）", c.Colors.Pending, c.Patterns.Pending, c.at("colors.pending")})
	for i, a := range all {
		for _, b := range all[:i] {
			if who, by := alike(a, b); who != "" {
				c.found.Add(paleColor.New(a.at.Pos, a.at.Text.End(), fmt.Sprintf("円グラフの%sの色は、%sでは、%sの色と見分けにくくなります（色差%s。%d以上が必要）", a.name, who, b.name, down(by), leastDifference),
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
		if d := difference(v.see(lightOf(a.color)), v.see(lightOf(b.color))); d < leastDifference {
			return v.name, d
		}
	}
	return "", 0
}

// down writes a figure that is too small so that it looks too small.
func down(v float64) string { return fmt.Sprintf("%.1f", math.Floor(v*10)/10) }
