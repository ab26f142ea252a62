package theme

import (
	"io/fs"
	"math"
	"strings"
	"testing"

	"sorachi/templates"
)

// TestBuiltinColors wants text that can be read and slices that can be told
// apart in every built-in theme, by everyone and on a copy.
func TestBuiltinColors(t *testing.T) {
	for _, name := range Names(templates.FS) {
		if _, found, err := Load(templates.FS, name); err != nil || len(found) > 0 {
			t.Errorf("%s: %v, %v", name, err, found)
		}
	}
}

func rgb(r, g, b uint8) Color { return Color{R: r, G: g, B: b} }

func TestContrast(t *testing.T) {
	white, black := rgb(255, 255, 255), Color{}
	tests := []struct {
		a, b Color
		want float64
	}{
		{black, white, 21}, {white, white, 1},
		{rgb(0x77, 0x77, 0x77), white, 4.478}, {white, rgb(0x76, 0x76, 0x76), 4.542}, // the greys next to 4.5
		{rgb(255, 0, 0), white, 3.998},
	}
	for _, tt := range tests {
		if got := contrastRatio(tt.a, tt.b); math.Abs(got-tt.want) > 0.001 {
			t.Errorf("%v on %v: %.4f, want %.3f", tt.a, tt.b, got, tt.want)
		}
	}
}

// TestVisions looks at pure colours. What a dichromat sees of red and green is
// known; grey stays grey to everyone.
func TestVisions(t *testing.T) {
	tests := []struct {
		vision  int
		in, out Color
	}{
		{0, rgb(180, 71, 43), rgb(180, 71, 43)},
		{1, rgb(255, 0, 0), rgb(109, 95, 0)}, {2, rgb(255, 0, 0), rgb(163, 144, 0)}, {3, rgb(255, 0, 0), rgb(255, 0, 15)},
		{4, rgb(255, 0, 0), rgb(127, 127, 127)},
		{1, rgb(128, 128, 128), rgb(128, 128, 128)}, {2, rgb(128, 128, 128), rgb(128, 128, 128)}, {3, rgb(128, 128, 128), rgb(128, 128, 128)},
	}
	for _, tt := range tests {
		if got := visions[tt.vision].see(lightOf(tt.in)); difference(got, lightOf(tt.out)) > 0.5 {
			t.Errorf("%s sees %v as %v, want %v", visions[tt.vision].name, tt.in, got, lightOf(tt.out))
		}
	}
}

// TestDifference compares with published values of CIE L*a*b* under D65.
func TestDifference(t *testing.T) {
	for c, want := range map[Color][3]float64{
		rgb(255, 255, 255): {100, 0, 0}, rgb(255, 0, 0): {53.24, 80.09, 67.20}, rgb(0, 255, 0): {87.73, -86.18, 83.18}, rgb(0, 0, 255): {32.30, 79.19, -107.86}, rgb(5, 5, 5): {1.37, 0, 0},
	} {
		got := lightOf(c).lab()
		for i := range got {
			if math.Abs(got[i]-want[i]) > 0.06 {
				t.Errorf("%v is %.2f, want %.2f", c, got, want)
				break
			}
		}
	}
	if d := difference(lightOf(Color{}), lightOf(rgb(255, 255, 255))); math.Abs(d-100) > 0.01 {
		t.Errorf("black and white are %v apart", d)
	}
}

// TestPoorColors changes one colour of the built-in theme at a time.
func TestPoorColors(t *testing.T) {
	whole, _ := fs.ReadFile(templates.FS, "shiryo2/theme.yaml")
	tests := []struct {
		key, value string
		want       []string // parts of the messages, one finding each
	}{
		{"ink", "#FFFFFF", []string{"色inkは、白い紙に", "色inkは、地の色tintに"}},
		{"muted", "#66737F", []string{"色mutedは、地の色tintに"}},
		{"title", "#8899AA", []string{"色on_titleは、地の色titleに"}},
		{"on_section", "#0A7571", []string{"色on_sectionは、地の色sectionに"}},
		{"short", "#F0A000", []string{"色shortは、白い紙に", "色shortは、地の色tintに"}},
		{"pending", "#E0A83E", []string{"集計中（pending）の色は、一般の色覚では、4番目の区分"}},
		{"pending", "#B88A30", []string{"円グラフの集計中（pending）の色は、白黒のコピーでは、"}}, // as light as another slice
	}
	for _, tt := range tests {
		lines := strings.Split(string(whole), "\n")
		at := 0
		for i, line := range lines {
			if strings.HasPrefix(line, "  "+tt.key+": \"#") {
				lines[i], at = "  "+tt.key+": \""+tt.value+"\"", i+1
			}
		}
		_, found := Parse("t.yaml", []byte(strings.Join(lines, "\n")))
		if at == 0 || len(found) != len(tt.want) {
			t.Errorf("%s %s: %v", tt.key, tt.value, found)
			continue
		}
		for i, d := range found {
			if d.Code != "theme-contrast" || !strings.Contains(d.Message, tt.want[i]) {
				t.Errorf("%s %s: %s, want %q", tt.key, tt.value, d.Message, tt.want[i])
			}
		}
	}
}

// TestPatternsTellApart wants slices of one colour to do when their patterns
// differ.
func TestPatternsTellApart(t *testing.T) {
	white := rgb(255, 255, 255)
	if who, _ := alike(slice{color: white, pattern: "rising"}, slice{color: white, pattern: "plain"}); who != "" {
		t.Error("a pattern does not tell apart for", who)
	}
	if who, _ := alike(slice{color: white, pattern: "rising"}, slice{color: white, pattern: "rising"}); who == "" {
		t.Error("two of a kind are told apart")
	}
}
