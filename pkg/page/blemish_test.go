package page

import (
	"strings"
	"testing"

	"sorachi/pkg/diag"
)

// sheet is a document of one page with ops on it.
func sheet(ops ...Op) *Document {
	return &Document{Fonts: []Font{{Name: "UDP"}}, Pages: []Page{{Width: 200, Height: 100, Ops: ops}}}
}

func word(x, y, width float64, s string) Text {
	return Text{X: x, Y: y, Width: width, Font: "UDP", Size: 10, String: s}
}

func TestBlemishes(t *testing.T) {
	fill := Color{}
	tests := []struct {
		name string
		doc  *Document
		op   int
		want string
	}{
		{"text over the right edge", sheet(word(180, 50, 30, "はみ出し")), 0, "off the sheet"},
		{"text over the top", sheet(word(10, 5, 30, "上")), 0, "off the sheet"},
		{"rectangle under the foot", sheet(Rect{X: 0, Y: 90, W: 10, H: 20, Fill: &fill}), 0, "off the sheet"},
		{"polygon left of the sheet", sheet(Polygon{Points: []Point{{-1, 0}, {5, 0}, {5, 5}}}), 0, "off the sheet"},
		{"two texts in one place", sheet(word(10, 50, 40, "一つ目"), word(45, 52, 40, "二つ目")), 1, `"二つ目" lies upon "一つ目" of op 0`},
		{"earlier op lower on the page", sheet(word(10, 53, 40, "下"), word(20, 50, 40, "上")), 1, `"上" lies upon "下"`},
		{"text across the side of a box", sheet(Rect{X: 0, Y: 40, W: 40, H: 20}, word(20, 50, 40, "枠")), 1, `"枠" crosses the edge of a box of op 0`},
		{"text across the foot of a box", sheet(word(20, 50, 10, "枠"), Rect{X: 0, Y: 30, W: 90, H: 16}), 0, `"枠" crosses the edge of a box of op 1`},
		{"text across a rule", sheet(word(20, 50, 40, "線"), Line{X1: 30, Y1: 0, X2: 30, Y2: 90, Width: 1}), 0, `"線" crosses a line of op 1`},
		{"text through a rule", sheet(word(20, 50, 40, "線"), Line{X1: 0, Y1: 46, X2: 90, Y2: 46, Width: 1}), 0, `"線" crosses a line of op 1`},
		{"text across a slanting line", sheet(word(20, 50, 40, "線"), Line{X1: 0, Y1: 30, X2: 60, Y2: 60, Width: 1}), 0, `"線" crosses a line of op 1`},
		{"text on a picture", sheet(Image{W: 30, H: 80, Data: []byte{1}}, word(20, 50, 40, "絵")), 1, `"絵" crosses a picture of op 0`},
		{"small text", sheet(Text{X: 10, Y: 50, Size: 5, Width: 10, Font: "UDP", String: "小"}), 0, "under the floor of 8.00 pt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Blemishes(tt.doc, 8)
			if len(got) != 1 || got[0].Op != tt.op || !strings.Contains(got[0].Message, tt.want) {
				t.Errorf("got %v, want one blemish of op %d with %q", got, tt.op, tt.want)
			}
		})
	}
}

func TestBlemishesLeaveNeighboursAlone(t *testing.T) {
	doc := sheet(
		word(10, 20, 40, "行"), word(50, 20, 40, "隣"), // edge to edge
		word(10, 30, 40, "次の行"),                                                                                                                                       // set solid
		Line{X1: 0, Y1: 41, X2: 52, Y2: 93, Width: 1},                                                                                                                 // aslant, past the texts
		Rect{X: 0, Y: 0, W: 200, H: 100}, Line{X1: 100, Y1: 0, X2: 200, Y2: 100, Width: 1}, Rect{X: 130, Y: 30, W: 40, H: 40, Fill: &Color{}}, word(135, 50, 30, "穴"), // over a hidden line
		Line{X1: 0, Y1: 21.5, X2: 200, Y2: 21.5, Width: 1}, // under the line
	)
	for _, p := range Blemishes(doc, 8) {
		t.Error(p)
	}
}

func TestBlemishNamesItsSource(t *testing.T) {
	bad := word(10, 50, 10, "小")
	bad.Size, bad.Pos = 4, diag.Pos{File: "plan.yaml", Line: 3, Col: 9}
	got := Blemishes(sheet(bad), 8)
	if len(got) != 1 || !strings.HasPrefix(got[0].String(), "page 1 op 0: ") || !strings.HasSuffix(got[0].String(), "(plan.yaml:3:9)") {
		t.Errorf("got %v", got)
	}
}
