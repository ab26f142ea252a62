package typeset

import (
	"math"
	"slices"
	"sorachi/pkg/typeset/fontface"
	"testing"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain text is untouched", "空知の炭鉄港", "空知の炭鉄港"},
		{"byte order mark", "\uFEFF空知", "空知"},
		{"zero-width space and word joiner", "空\u200B知\u2060町", "空知町"},
		{"variation selectors", "葛\U000E0100城\uFE00", "葛城"},
		{"tab", "空\t知", "空 知"},
		{"line ends", "一\r\n二\r三\n四", "一\n二\n三\n四"},
		{"hiragana and voice mark", "か\u3099くせい", "がくせい"},
		{"katakana and half voice mark", "ハ\u309Aン", "パン"},
		{"a mark on nothing that takes it", "漢\u3099ん\u3099\u3099", "漢\u3099ん\u3099\u3099"},
		{"compatibility ideographs stay", "神 福", "神 福"},
		{"full-width forms stay", "Ｒ７～１２", "Ｒ７～１２"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Clean(tt.in); got != tt.want {
				t.Errorf("Clean(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestStyleWidth(t *testing.T) {
	s := face10()
	for text, want := range map[string]float64{"": 0, "空知": 20, "R6年": 20, "空\u200B知": 20, "か\u3099": 10} {
		if got := s.Width(text); math.Abs(got-want) > 1e-9 {
			t.Errorf("width of %q = %v, want %v", text, got, want)
		}
	}
	if got := s.Sized(5).Width("空知"); got != 10 {
		t.Errorf("at half the size %v, want 10", got)
	}
	if got := (Style{Size: 10}).Width("空知"); got != 20 {
		t.Errorf("without faces %v, want an em each", got)
	}
}

func TestStyleMissing(t *testing.T) {
	s := Style{Faces: []*fontface.Face{fixedFace("𠮷㏊\u3099"), fixedFace("𠮷漢\u3099")}, Size: 10}
	tests := []struct {
		in   string
		want []MissingChar
	}{
		{"空知", nil},
		{"漢㏊", nil}, // each in one of the faces
		{"土𠮷と𠮷", []MissingChar{{3, '𠮷'}, {10, '𠮷'}}},
		{"\uFEFF空\uFE00\t\r\n知", nil},
		{"か\u3099", nil},
		{"漢\u3099", []MissingChar{{3, '\u3099'}}},
	}
	for _, tt := range tests {
		if got := s.Missing(tt.in); !slices.Equal(got, tt.want) {
			t.Errorf("Missing(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
}

// Digits stand in the face for figures, everything else in the style's own;
// only the ASCII digits, for full-width ones have one width anyway.
func TestFigures(t *testing.T) {
	wide := fontface.Fixed("wide", fontface.Made{Fallback: 600, Ascent: 2}) // its digits stand on the line of the text all the same
	s := face10()
	s.Figures = wide
	if got := s.Width("7,487千人７"); !close(got, 4*6+5+30) {
		t.Errorf("width %v, want 59", got)
	}
	b := Paragraph([]Span{{Text: "7,48人", Style: s}}, 100, Para{})
	want := []struct {
		font, text string
		x, w       float64
	}{{"wide", "7", 0, 6}, {"fixed", ",", 6, 5}, {"wide", "48", 11, 12}, {"fixed", "人", 23, 10}}
	if len(b.Ops) != len(want) {
		t.Fatalf("ops %v", b.Ops)
	}
	for i, w := range want {
		if got := textAt(t, b, i); got.Font != w.font || got.String != w.text || !close(got.X, w.x) || !close(got.Width, w.w) || !close(got.Y, 11.3) {
			t.Errorf("run %d is %+v, want %+v", i, got, w)
		}
	}
	s.Figures = fontface.Fixed("none", fontface.Made{Advances: map[rune]int{'7': -2}, Fallback: 600})
	if got := s.Width("78"); !close(got, 5+6) {
		t.Errorf("a digit that the face lacks: %v wide, want 11", got)
	}
	s.Faces = []*fontface.Face{fixedFace("8")}
	if got := s.Missing("78"); len(got) != 0 {
		t.Errorf("missing %v", got)
	}
}

// What no face has is set as a plain character of the same use where there is
// one, and copied out as it was written.
func TestEquivalents(t *testing.T) {
	style := face10()
	style.Faces = []*fontface.Face{fixedFace("㏊𝐒⎯🎆")}
	for r, want := range map[rune]string{'㏊': "ha", '⎯': "―", '🎆': "", '道': ""} {
		if got := style.Equivalent(r); got != want {
			t.Errorf("%c is set as %q, want %q", r, got, want)
		}
	}
	b := Paragraph([]Span{{Text: "5㏊㏊の", Style: style}}, 100, Para{})
	want := []struct {
		text, actual string
		x            float64
	}{{"5", "", 0}, {"ha", "㏊", 5}, {"ha", "㏊", 15}, {"の", "", 25}}
	for i, w := range want {
		if got := textAt(t, b, i); got.String != w.text || got.Actual != w.actual || !close(got.X, w.x) {
			t.Errorf("run %d is %q (%q) at %v, want %+v", i, got.String, got.Actual, got.X, w)
		}
	}
	if w := style.Width("5㏊"); !close(w, 15) {
		t.Errorf("5㏊ is %v wide, want 15", w)
	}
}
