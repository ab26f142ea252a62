package pagetest

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
)

// EveryField is a document with every field of every op set once, and nothing wrong to
// be seen.
func EveryField() *page.Document {
	red, grey := page.Color{R: 200, G: 16, B: 46}, page.Color{R: 128, G: 128, B: 128}
	pos := diag.Pos{File: "projects/1.yaml", Line: 12, Col: 7}
	return &page.Document{
		Info:        page.Info{Title: "資料２", Author: "空知総合振興局", Subject: "政策展開方針", Language: "ja-JP"},
		Fonts:       []page.Font{{Name: "UDP", Data: []byte("ttf")}},
		Bookmarks:   []page.Bookmark{{Title: "第１章", Level: 1, Page: 0, Y: 40}},
		Anchors:     []page.Anchor{{Name: "始め", Y: 40}},
		Attachments: []page.Attachment{{Name: "表.csv", Description: "表の数値", MIME: "text/csv", Data: []byte("1,2")}},
		Pages: []page.Page{{Width: page.A4Width, Height: page.A4Height, Kind: "project", Ops: []page.Op{
			page.Text{Tag: page.Tag{Role: page.H1, Group: 1, Pos: pos}, X: 40, Y: 60.004, Font: "UDP", Size: 12, Color: red, String: "目的\u3000場所", Actual: "目\U000E0100的\u3000場所", Width: 60, Spacing: 0.0515},
			page.Text{Tag: page.Tag{Role: page.TH, Group: 2, Table: 1, Row: 1, Col: 2, Rows: 2, Cols: 3}, X: 40, Y: 100, Font: "UDP", Size: 9, String: "7,468千人", Width: 40},
			page.Line{X1: 40, Y1: 110, X2: 200, Y2: 110, Width: 0.5, Color: grey, Dash: []float64{2, 1.5}},
			page.Rect{X: 40, Y: 120, W: 100, H: 20, Radius: 3, Fill: &red, Stroke: &grey, StrokeWidth: 0.75},
			page.Polygon{Tag: page.Tag{Role: page.Figure, Group: 3, Alt: "進捗率 82.9％"}, Points: []page.Point{{X: 40, Y: 150}, {X: 60, Y: 150}, {X: 50, Y: 170}}, Fill: &red},
			page.Polygon{Points: []page.Point{{X: 1, Y: 1}, {X: 2, Y: 1}, {X: 3, Y: 1}, {X: 4, Y: 2}, {X: 4, Y: 3}, {X: 3, Y: 4}, {X: 2, Y: 4}, {X: 1, Y: 3}, {X: 1, Y: 2}}, Stroke: &grey, StrokeWidth: 1},
			page.Image{Tag: page.Tag{Role: page.Figure, Alt: "会場"}, X: 300, Y: 200, W: 120, H: 90, Data: []byte{0xFF, 0xD8}},
			page.Link{X: 40, Y: 300, W: 50, H: 10, To: "始め"},
			page.Link{X: 40, Y: 320, W: 50, H: 10, URL: "https://example.jp/"},
		}}},
	}
}
