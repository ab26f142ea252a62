package page

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sorachi/pkg/diag"
)

// oneOfEach is a document with one of each op, every field set once.
func oneOfEach() *Document {
	red, grey := Color{200, 16, 46}, Color{128, 128, 128}
	pos := diag.Pos{File: "projects/1.yaml", Line: 12, Col: 7}
	return &Document{
		Info:        Info{Title: "資料２", Author: "空知総合振興局", Subject: "政策展開方針", Language: "ja-JP"},
		Fonts:       []Font{{Name: "UDP", Data: []byte("ttf")}},
		Outline:     []Bookmark{{Title: "第１章", Level: 1, Page: 0, Y: 40}},
		Anchors:     []Anchor{{Name: "始め", Y: 40}},
		Attachments: []Attachment{{Name: "表.csv", Description: "表の数値", MIME: "text/csv", Data: []byte("1,2")}},
		Pages: []Page{{Width: A4Width, Height: A4Height, Kind: "project", Ops: []Op{
			Text{Tag: Tag{Role: H1, Group: 1, Pos: pos}, X: 40, Y: 60.004, Font: "UDP", Size: 12, Color: red, String: "目的\u3000場所", Actual: "目\U000E0100的\u3000場所", Width: 60, Spacing: 0.0515},
			Text{Tag: Tag{Role: TH, Group: 2, Table: 1, Row: 1, Col: 2, Rows: 2, Cols: 3}, X: 40, Y: 100, Font: "UDP", Size: 9, String: "7,468千人", Width: 40},
			Line{X1: 40, Y1: 110, X2: 200, Y2: 110, Width: 0.5, Color: grey, Dash: []float64{2, 1.5}},
			Rect{X: 40, Y: 120, W: 100, H: 20, Radius: 3, Fill: &red, Stroke: &grey, StrokeWidth: 0.75},
			Polygon{Tag: Tag{Role: Figure, Group: 3, Alt: "進捗率 82.9％"}, Points: []Point{{40, 150}, {60, 150}, {50, 170}}, Fill: &red},
			Polygon{Points: []Point{{1, 1}, {2, 1}, {3, 1}, {4, 2}, {4, 3}, {3, 4}, {2, 4}, {1, 3}, {1, 2}}, Stroke: &grey, StrokeWidth: 1},
			Image{Tag: Tag{Role: Figure, Alt: "会場"}, X: 300, Y: 200, W: 120, H: 90, Data: []byte{0xFF, 0xD8}},
			Link{X: 40, Y: 300, W: 50, H: 10, To: "始め"},
			Link{X: 40, Y: 320, W: 50, H: 10, URL: "https://example.jp/"},
		}}},
	}
}

func TestDump(t *testing.T) {
	got := Dump(oneOfEach())
	golden := filepath.Join("testdata", "one-of-each.golden")
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDumpNumbers(t *testing.T) {
	tests := []struct {
		in   float64
		want string
	}{
		{0, "0"}, {-0.001, "0"}, {math.Copysign(0, -1), "0"}, {1.005, "1"}, {12.346, "12.35"}, {595.28, "595.28"}, {-3.5, "-3.5"}, {math.NaN(), "NaN"},
	}
	for _, tt := range tests {
		if got := number(tt.in); got != tt.want {
			t.Errorf("number(%v) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDumpShowsEveryRole(t *testing.T) {
	if len(roleNames) != int(Caption)+1 {
		t.Fatalf("%d role names for %d roles", len(roleNames), Caption+1)
	}
	if got := (Caption + 1).String(); !strings.Contains(got, "12") {
		t.Errorf("an unknown role is written %q", got)
	}
}
