package theme

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// check judges what single settings cannot tell: it compares settings that are
// all there and sound.
func (t *Theme) check(r *reader, root *yamlfile.Node) {
	if len(r.found) > 0 {
		return
	}
	t.checkSizes(r, root.Get("sizes"))
	t.checkSheet(r, root.Get("sheet"))
	t.checkBands(r, root.Get("patterns"))
	if len(r.found) == 0 {
		t.checkContrast(r, root.Get("colors"))
	}
}

// checkBands wants a pattern for each colour of the ring chart.
func (t *Theme) checkBands(r *reader, n *yamlfile.Node) {
	if colors, patterns := len(t.Colors.Bands), len(t.Patterns.Bands); colors != patterns {
		r.found.Add(badSetting.New(n.Get("bands").Pos, diag.Pos{},
			fmt.Sprintf("円グラフの色（colors.bands）は%d個、模様（patterns.bands）は%d個です", colors, patterns),
			"同じ数にしてください。模様を付けない区分はplainです"))
	}
}

func (t *Theme) checkSizes(r *reader, n *yamlfile.Node) {
	z := t.Sizes
	if z.Min > z.Low || z.Low > z.Max {
		at := n.Get("low")
		if z.Min > z.Low {
			at = n.Get("min")
		}
		r.found.Add(badSetting.New(at.Pos, at.Text.End(),
			fmt.Sprintf("文字の大きさは、min≦low≦maxでなければなりません（min %g、low %g、max %g）", z.Min, z.Low, z.Max), "min、low、maxのどれかを直してください"))
	}
	if z.PhotoMin > z.PhotoMax {
		r.found.Add(badSetting.New(n.Get("photo_min").Pos, diag.Pos{},
			fmt.Sprintf("写真の幅は、photo_min≦photo_maxでなければなりません（photo_min %g、photo_max %g）", z.PhotoMin, z.PhotoMax), "どちらかを直してください"))
	}
}

// The least area in points that the margins and the title band must leave for
// contents.
const leastWidth, leastHeight = 300, 200

func (t *Theme) checkSheet(r *reader, n *yamlfile.Node) {
	s := t.Sheet
	width, height := s.Width-s.Left-s.Right, s.Height-s.Top-s.Bottom-s.Band
	if width < leastWidth || height < leastHeight {
		at := n.Get("height")
		if width < leastWidth {
			at = n.Get("width")
		}
		r.found.Add(badSetting.New(at.Pos, at.Text.End(),
			fmt.Sprintf("余白と題名の帯を除くと、ページの中身に幅%.0f、高さ%.0fポイントしか残りません", width, height),
			fmt.Sprintf("幅%d、高さ%dポイントは残るように、用紙を大きくするか余白を減らしてください", leastWidth, leastHeight)))
	}
}
