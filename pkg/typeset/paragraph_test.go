package typeset

import (
	"math"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/typeset/fontface"
)

func close(a, b float64) bool { return math.Abs(a-b) < 1e-6 }

func textAt(t *testing.T, b Block, i int) page.Text {
	t.Helper()
	if i >= len(b.Ops) {
		t.Fatalf("%d ops, want more than %d", len(b.Ops), i)
	}
	op, ok := b.Ops[i].(page.Text)
	if !ok {
		t.Fatalf("op %d is a %T", i, b.Ops[i])
	}
	return op
}

// texts returns the lines of a block, its ops on one baseline joined.
func texts(b Block) []string {
	var lines []string
	y := math.NaN()
	for _, op := range b.Ops {
		t, ok := op.(page.Text)
		if !ok {
			continue
		}
		if t.Y != y {
			lines = append(lines, "")
			y = t.Y
		}
		lines[len(lines)-1] += t.String
	}
	return lines
}

func set(text string, width float64, p Para) Block {
	return Paragraph([]Span{{Text: text, Style: face10()}}, width, p)
}

// The glyph box of 10 pt, 8.8 above and 1.2 below the baseline, stands in the
// middle of a line of 15 pt: 2.5 + 8.8 under its top.
func TestBaselines(t *testing.T) {
	b := set("空知の道の駅", 30, Para{})
	if b.W != 30 || b.H != 30 || !close(b.First, 11.3) || b.Overflow {
		t.Errorf("block %v by %v, first %v, overflow %v", b.W, b.H, b.First, b.Overflow)
	}
	if y := textAt(t, b, 1).Y; !close(y, 26.3) {
		t.Errorf("second baseline at %v, want 26.3", y)
	}
	if b := set("空知", 30, Para{Leading: 2}); b.H != 20 {
		t.Errorf("with its own leading %v high, want 20", b.H)
	}
	if b := Paragraph([]Span{{Text: "空", Style: face10().Sized(20)}}, 30, Para{}); b.H != 30 {
		t.Errorf("at 20 pt %v high, want 30", b.H)
	}
}

// The largest text of a line gives it its height, wherever in it it stands.
func TestMixedSizes(t *testing.T) {
	small, large := face10(), face10().Sized(20)
	for _, spans := range [][]Span{{{Text: "小", Style: small}, {Text: "大", Style: large}}, {{Text: "大", Style: large}, {Text: "小", Style: small}}} {
		b := Paragraph(spans, 100, Para{})
		if b.H != 30 || !close(b.First, 22.6) || textAt(t, b, 0).Y != textAt(t, b, 1).Y {
			t.Errorf("%q: %v high, first %v", texts(b), b.H, b.First)
		}
	}
}

func TestAlignments(t *testing.T) {
	tests := []struct {
		name            string
		text            string
		width           float64
		p               Para
		x, w, spacing   float64
		second, secondW float64 // x and width of the second line; 0 is none
	}{
		{"left", "空知", 50, Para{}, 0, 20, 0, 0, 0},
		{"center", "空知", 50, Para{Align: Center}, 15, 20, 0, 0, 0},
		{"right", "空知", 50, Para{Align: Right}, 30, 20, 0, 0, 0},
		{"a single line is not justified", "空知", 21, Para{Align: Justify}, 0, 20, 0, 0, 0},
		{"spread fills the box", "目的", 50, Para{Align: Spread}, 0, 50, 30, 0, 0},
		{"spread of three", "開催日", 50, Para{Align: Spread}, 0, 50, 10, 0, 0},
		{"spread of one stands in the middle", "注", 50, Para{Align: Spread}, 20, 10, 0, 0, 0},
		{"following lines indented", "空知の駅で会う人", 50, Para{Indent: 10}, 0, 50, 0, 10, 30},
		{"stretched", "空知地域の道路の橋を皆で見る", 102, Para{Align: Justify}, 0, 102, 2.0 / 9, 0, 40},
		{"shrunk", "空知地域の駅の道を見る人だ", 128.5, Para{Align: Justify}, 0, 128.5, -1.5 / 12, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := set(tt.text, tt.width, tt.p)
			first := textAt(t, b, 0)
			if !close(first.X, tt.x) || !close(first.Width, tt.w) || !close(first.Spacing, tt.spacing) {
				t.Errorf("%q at %v, %v wide, spacing %v; want %v, %v, %v", first.String, first.X, first.Width, first.Spacing, tt.x, tt.w, tt.spacing)
			}
			if (tt.secondW > 0) != (len(b.Ops) > 1) {
				t.Fatalf("lines %q", texts(b))
			}
			if tt.secondW > 0 {
				if second := textAt(t, b, 1); !close(second.X, tt.second) || !close(second.Width, tt.secondW) {
					t.Errorf("then %q at %v, %v wide; want %v, %v", second.String, second.X, second.Width, tt.second, tt.secondW)
				}
			}
		})
	}
}

// What is centred or at the right is placed without the spaces at its end.
func TestSpacesAtLineEnds(t *testing.T) {
	b := set("Sorachi \nの駅\u3000", 50, Para{Align: Right})
	first, second := textAt(t, b, 0), textAt(t, b, 1)
	if first.String != "Sorachi " || !close(first.X, 15) || !close(first.Width, 35) {
		t.Errorf("%q at %v, %v wide; want 15, 35", first.String, first.X, first.Width)
	}
	if second.String != "の駅\u3000" || !close(second.X, 30) || !close(second.Width, 20) {
		t.Errorf("%q at %v, %v wide; want 30, 20", second.String, second.X, second.Width)
	}
}

func TestRuns(t *testing.T) {
	fallback := fontface.Fixed("fallback", fontface.Made{Advances: fixedAdvances(""), Fallback: 1000})
	style := Style{Faces: []*fontface.Face{fixedFace("㏊"), fallback}, Size: 10, Color: page.Color{R: 9}}
	tag := page.Tag{Role: page.P, Group: 4, Pos: diag.Pos{File: "a.yaml", Line: 2, Col: 3}}
	b := Paragraph([]Span{{"5㏊の地", style, tag}, {"※", style.Sized(6), page.Tag{Role: page.Note}}}, 100, Para{})
	want := []struct {
		font, text string
		x, w, size float64
		role       page.Role
	}{
		{"fixed", "5", 0, 5, 10, page.P}, {"fallback", "㏊", 5, 10, 10, page.P}, {"fixed", "の地", 15, 20, 10, page.P}, {"fixed", "※", 35, 6, 6, page.Note},
	}
	if len(b.Ops) != len(want) {
		t.Fatalf("ops %v", b.Ops)
	}
	for i, w := range want {
		got := textAt(t, b, i)
		if got.Font != w.font || got.String != w.text || !close(got.X, w.x) || !close(got.Width, w.w) || got.Size != w.size || got.Role != w.role {
			t.Errorf("run %d is %+v, want %+v", i, got, w)
		}
		if got.Y != textAt(t, b, 0).Y {
			t.Errorf("run %d is off the baseline", i)
		}
	}
	if first := textAt(t, b, 0); first.Tag != tag || first.Color.R != 9 {
		t.Errorf("the tag or colour is lost: %+v", first)
	}
}

// Runs of a justified line follow one another: each starts where the one
// before ends, spacing included, and the last ends at the edge.
func TestRunsOfAJustifiedLine(t *testing.T) {
	s := face10()
	b := Paragraph([]Span{{Text: "空知地域", Style: s}, {Text: "の道路の橋を", Style: s.In(page.Color{B: 1})}, {Text: "皆で見る", Style: s}}, 102, Para{Align: Justify})
	first, second := textAt(t, b, 0), textAt(t, b, 1)
	if !close(first.X+first.Width+first.Spacing, second.X) || !close(second.X+second.Width, 102) {
		t.Errorf("%v + %v, then %v + %v", first.X, first.Width, second.X, second.Width)
	}
}

// What a tight line loses it loses at its marks, and what a loose one gains
// comes between letters: not beside marks, not in figures.
func TestWhereSpaceGoes(t *testing.T) {
	tests := []struct {
		name, text string
		width      float64
		want       []string
		at         []float64
	}{
		{"tight", "空知地域の駅の、道を見る人", 128.5, []string{"空知地域の駅の、", "道を見る人"}, []float64{0, 78.5}},
		{"loose", "空知、約1,234人が橋を見た。そして帰る", 137, []string{"空", "知、約", "1,234", "人が橋を見", "た。"}, []float64{0, 10.25, 40.5, 65.75, 117}},
	}
	for _, tt := range tests {
		b := set(tt.text, tt.width, Para{Align: Justify})
		for i, want := range tt.want {
			if got := textAt(t, b, i); got.String != want || !close(got.X, tt.at[i]) {
				t.Errorf("%s: run %d is %q at %v, want %q at %v", tt.name, i, got.String, got.X, want, tt.at[i])
			}
		}
	}
}

func TestParagraphsWithin(t *testing.T) {
	tests := []struct {
		name, text string
		lines      int
		h          float64
	}{
		{"nothing", "", 0, 0},
		{"line ends only", "\n\n", 0, 0},
		{"a line end at the end", "空知\n", 1, 15},
		{"two lines", "空知\n石狩", 2, 30},
		{"two paragraphs", "空知\n\n石狩", 2, 37.5},
		{"many blank lines are one", "\n空知\n\n\n\n石狩", 2, 37.5},
		{"carriage returns", "空知\r\n\r\n石狩\r\n", 2, 37.5},
	}
	for _, tt := range tests {
		if b := set(tt.text, 50, Para{}); len(b.Ops) != tt.lines || !close(b.H, tt.h) || b.W != 50 {
			t.Errorf("%s: %d lines, %v by %v; want %d, 50 by %v", tt.name, len(b.Ops), b.W, b.H, tt.lines, tt.h)
		}
	}
}

func TestOverflow(t *testing.T) {
	tests := []struct {
		name, text string
		width      float64
		p          Para
		want       bool
	}{
		{"fits", "空知の道の駅", 30, Para{}, false},
		{"a bracket pair wider than the box", "「道」", 25, Para{}, true},
		{"a hanging stop is no overflow", "道。", 15, Para{}, false},
		{"a long word is broken instead", "ABCDEFGH", 20, Para{}, false},
		{"no room at all", "道", -5, Para{}, true},
	}
	for _, tt := range tests {
		if b := set(tt.text, tt.width, tt.p); b.Overflow != tt.want {
			t.Errorf("%s: overflow %v, lines %q", tt.name, b.Overflow, texts(b))
		}
	}
}

func TestUnboundedWidth(t *testing.T) {
	b := set("空知の道の駅", math.Inf(1), Para{Align: Justify})
	if len(b.Ops) != 1 || b.W != 60 || math.IsNaN(textAt(t, b, 0).X) {
		t.Errorf("%d lines, width %v, at %v", len(b.Ops), b.W, textAt(t, b, 0).X)
	}
}

func TestBalance(t *testing.T) {
	text := "地域の魅力を生かした交流人口の拡大"
	plain, even := set(text, 130, Para{}), set(text, 130, Para{Balance: true})
	if len(plain.Ops) != 2 || len(even.Ops) != 2 {
		t.Fatalf("lines %q and %q", texts(plain), texts(even))
	}
	a, b := textAt(t, even, 0).Width, textAt(t, even, 1).Width
	if math.Abs(a-b) > 30 {
		t.Errorf("balanced lines %q are %v and %v wide", texts(even), a, b)
	}
}

func TestStyleWithoutFaces(t *testing.T) {
	b := Paragraph([]Span{{Text: "空知", Style: Style{Size: 10}}}, 50, Para{})
	if got := textAt(t, b, 0); got.Font != "" || got.Width != 20 {
		t.Errorf("%+v", got)
	}
}

// A variation selector has no shape, but is copied out with its character.
func TestVariantsAreKept(t *testing.T) {
	b := Paragraph([]Span{{Text: "\U000E0100葛\U000E0100城と芦\U000E0101辻\U000E0101。\uFE00", Style: face10()}}, math.Inf(1), Para{})
	var got []string
	x := 0.0
	for _, op := range b.Ops {
		o := op.(page.Text)
		got = append(got, o.String+"|"+o.Actual)
		if !close(o.X, x) {
			t.Errorf("%s stands at %v, want %v", o.String, o.X, x)
		}
		x += o.Width
	}
	want := []string{"葛|葛\U000E0100", "城と|", "芦辻|芦\U000E0101辻\U000E0101", "。|。\uFE00"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A whole mark hangs where the style says so, in justified text alone.
func TestHangingMarks(t *testing.T) {
	style := face10()
	for _, tt := range []struct {
		hang  bool
		align Align
		want  string
	}{{false, Justify, "空|知地域、|炭鉱だ"}, {true, Justify, "空知地域、|炭鉱だ"}, {true, Left, "空知|地域、|炭鉱だ"}} {
		style.HangMarks = tt.hang
		b := Paragraph([]Span{{Text: "空知地域、炭鉱だ", Style: style}}, 60-19.5, Para{Align: tt.align})
		if got := strings.Join(texts(b), "|"); got != tt.want {
			t.Errorf("hang %v: %s, want %s", tt.hang, got, tt.want)
		}
	}
}
