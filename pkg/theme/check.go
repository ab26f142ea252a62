package theme

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/theme/setting"
	"sorachi/pkg/yamlfile"
)

// check judges what single settings cannot tell: it compares settings of the file that
// are all there and sound.
func (t *Theme) check(root *yamlfile.Node) diag.List {
	c := checker{Theme: t, root: root}
	c.sizes()
	c.photoWidths()
	c.sheet()
	c.bands()
	if len(c.found) == 0 {
		c.contrast()
		c.slices()
	}
	return c.found
}

// checker compares the settings of a theme that stand in a file.
type checker struct {
	*Theme
	root  *yamlfile.Node
	found diag.List
}

// at returns the value of a setting in the file.
func (c *checker) at(path string) *yamlfile.Node { return setting.Setting{Path: path}.In(c.root) }

func (c *checker) sizes() {
	z := c.Sizes
	if z.Min <= z.Low && z.Low <= z.Max {
		return
	}
	at := c.at("sizes.low")
	if z.Min > z.Low {
		at = c.at("sizes.min")
	}
	c.found.Add(setting.BadValue.New(at.Pos, at.Text.End(),
		fmt.Sprintf("文字の大きさは、min≦low≦maxでなければなりません（min %g、low %g、max %g）", z.Min, z.Low, z.Max), "min、low、maxのどれかを直してください"))
}

func (c *checker) photoWidths() {
	if z := c.Sizes; z.PhotoMin > z.PhotoMax {
		c.found.Add(setting.BadValue.New(c.at("sizes.photo_min").Pos, diag.Pos{},
			fmt.Sprintf("写真の幅は、photo_min≦photo_maxでなければなりません（photo_min %g、photo_max %g）", z.PhotoMin, z.PhotoMax), "どちらかを直してください"))
	}
}

// The least area in points that the margins and the title band must leave for
// contents.
const leastWidth, leastHeight = 300, 200

func (c *checker) sheet() {
	s := c.Sheet
	width, height := s.Width-s.Left-s.Right, s.Height-s.Top-s.Bottom-s.TitleBand
	if width >= leastWidth && height >= leastHeight {
		return
	}
	at := c.at("sheet.height")
	if width < leastWidth {
		at = c.at("sheet.width")
	}
	c.found.Add(setting.BadValue.New(at.Pos, at.Text.End(),
		fmt.Sprintf("余白と題名の帯を除くと、ページの中身に幅%.0f、高さ%.0fポイントしか残りません", width, height),
		fmt.Sprintf("幅%d、高さ%dポイントは残るように、用紙を大きくするか余白を減らしてください", leastWidth, leastHeight)))
}

// bands wants a pattern for each colour of the ring chart.
func (c *checker) bands() {
	if colors, patterns := len(c.Colors.Bands), len(c.Patterns.Bands); colors != patterns {
		c.found.Add(setting.BadValue.New(c.at("patterns.bands").Pos, diag.Pos{},
			fmt.Sprintf("円グラフの色（colors.bands）は%d個、模様（patterns.bands）は%d個です", colors, patterns),
			"同じ数にしてください。模様を付けない区分はplainです"))
	}
}
