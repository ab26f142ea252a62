package typeset

import (
	"math"
	"strings"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset/fontface"
)

// complaint is a text that other programs were reported to set wrongly, how a
// careful typesetter breaks it (| for line ends) and what else must hold.
type complaint struct {
	thread, about string
	width         float64 // em
	want          string
	check         func(t *testing.T, b Block)
}

var complaints = []complaint{
	{"typst/typst#276", "kinsoku at both ends of a line", 8, "空知では次の年度|「炭鉄港」を巡る、|ツアーの実施。", nil},
	{"typst/typst#1009", "～ and unit signs start a line by UAX #14 alone", 7, "開催は|六月中旬～七月|上旬、広さは|五〇㎡ほど", startsWithNone("～㎡")},
	{"typst/typst#1009", "full-width figures and letters are words", 7, "空知総合振興局|がＪＲ岩見沢駅|で１２月に開く。", wholeWords("ＪＲ", "１２月")},
	{"typst/typst#3082", "a mark behind a figure and a closing bracket", 9, "日本遺産|（令和元年度|（2019年度））、", startsWithNone("）、")},
	{"typst/typst#6373", "marks of a line give alike when it is tight", 15, "", evenMarks},
	{"typst/typst#8555", "〝 〟 〘 〙 give as other brackets do", 16, "", bracketsGive},
	{"typst/typst#7976", "kanji and kana come apart alike", 10, "", evenLetters},
	{"typst/typst#6062, vivliostyle/vivliostyle.js#814", "both sides of a Latin word alike", 13, "", latinSides},
	{"typst/typst#193", "Latin words by the first face that has them, on the line of the others", 12, "", oneBaseline},
	{"vivliostyle/vivliostyle.js#1251", "the last mark of a text keeps its place", 9, "空知の名|を広めた（令和六年）|「炭鉄港」。", lastMarkWhole},
	{"w3c/csswg-drafts#10144", "each line that a bracket starts starts alike", 8, "「空知」と「石狩」、|「後志」と「胆振」", sameStart},
	{"signintech/gopdf README", "a line without spaces is justified", 10, "", justifiedWithoutSpaces},
	{"wezterm/wezterm#1803", "figures of another face stand on the same line", 12, "", figuresOnLine},
	{"typst/typst#792", "a written line end adds nothing to the text", 12, "空知の道|石狩の道", noSpaceAtLineEnds},
}

// TestComplaints sets what users of other programs complained of, in the fonts
// of the report.
func TestComplaints(t *testing.T) {
	style := Style{Faces: []*fontface.Face{realFace(t, "BIZUDPGothic-Regular.ttf"), realFace(t, "VL-PGothic-Regular.ttf")}, Size: 10}
	for _, c := range complaints {
		t.Run(c.thread+" "+c.about, func(t *testing.T) {
			if c.want != "" {
				text := strings.ReplaceAll(c.want, "|", "")
				if c.thread == "typst/typst#792" {
					text = strings.ReplaceAll(c.want, "|", "\n")
				}
				b := Paragraph([]Span{{Text: text, Style: style}}, c.width*10, Para{Align: Justify})
				if got := strings.Join(texts(b), "|"); got != c.want {
					t.Errorf("got  %s\nwant %s", got, c.want)
				}
				if c.check != nil {
					c.check(t, b)
				}
				return
			}
			c.check(t, Block{W: c.width})
		})
	}
}

func startsWithNone(marks string) func(*testing.T, Block) {
	return func(t *testing.T, b Block) {
		for _, line := range texts(b) {
			if strings.ContainsRune(marks, []rune(line)[0]) {
				t.Errorf("line %q", line)
			}
		}
	}
}

func wholeWords(words ...string) func(*testing.T, Block) {
	return func(t *testing.T, b Block) {
		for _, w := range words {
			if !strings.Contains(strings.Join(texts(b), "|"), w) {
				t.Errorf("%s is parted in %q", w, texts(b))
			}
		}
	}
}

// justified sets the first line of a text in a fixed face, whose marks have
// blanks of half an em, so wide as lacks or leaves some points, and returns
// where each of its characters stands.
func justified(t *testing.T, text string, lacks float64) (at map[int]float64, line []rune) {
	t.Helper()
	style := face10()
	style.Faces = []*fontface.Face{bracketFace()}
	first, _, _ := strings.Cut(text, "|")
	width := 0.0
	for _, r := range first {
		width += 10 * style.Faces[0].Advance(r)
	}
	b := Paragraph([]Span{{Text: strings.ReplaceAll(text, "|", ""), Style: style}}, width+lacks, Para{Align: Justify})
	at, line = map[int]float64{}, []rune(texts(b)[0])
	if string(line) != first {
		t.Fatalf("line %s, want %s", string(line), first)
	}
	i, y := 0, textAt(t, b, 0).Y
	for _, op := range b.Ops {
		o := op.(page.Text)
		if o.Y != y {
			break
		}
		x := o.X
		for _, r := range o.String {
			at[i] = x
			x += 10*style.Faces[0].Advance(r) + o.Spacing
			i++
		}
	}
	at[i] = width + lacks
	return at, line
}

// bracketFace has an em for each character but Latin ones, and half of that is
// blank in a mark.
func bracketFace() *fontface.Face {
	blanks := map[rune][2]float64{}
	for sides, marks := range map[[2]float64]string{{0.5, 0}: "（「『【［〔〈《〘〖〝｛", {0.25, 0.25}: "・：；", {0, 0.5}: "、。，．）」』】］〕〉》〙〗〟｝"} {
		for _, r := range marks {
			blanks[r] = sides
		}
	}
	return fontface.Fixed("fixed", fontface.Made{Advances: fixedAdvances(""), Fallback: 1000, Blanks: blanks})
}

// gapsOf is what was added before each character of a line.
func gapsOf(at map[int]float64, line []rune) []float64 {
	f := bracketFace()
	out := make([]float64, len(line))
	for i := 1; i < len(line); i++ {
		out[i] = at[i] - at[i-1] - 10*f.Advance(line[i-1])
	}
	return out
}

func evenMarks(t *testing.T, _ Block) {
	at, line := justified(t, "駅、道、橋、川、山を皆で見て回る|人たちが集まる会", -5)
	for i, gap := range gapsOf(at, line) {
		want := 0.0
		if i > 0 && line[i-1] == '、' {
			want = -1.25
		}
		if !close(gap, want) {
			t.Errorf("%.3f before %c, want %v", gap, line[i], want)
		}
	}
}

func bracketsGive(t *testing.T, _ Block) {
	at, line := justified(t, "道の〝駅〟と〘橋〙を皆で見て回る日|人たちが集まる会", -4)
	for i, gap := range gapsOf(at, line) {
		want := 0.0
		if i > 0 && (strings.ContainsRune("〝〘", line[i]) || strings.ContainsRune("〟〙", line[i-1])) {
			want = -1
		}
		if !close(gap, want) {
			t.Errorf("%.3f before %c, want %v", gap, line[i], want)
		}
	}
}

func evenLetters(t *testing.T, _ Block) {
	at, line := justified(t, "空知のワインを味わう人が増える|会場の案内板", 7)
	for i, gap := range gapsOf(at, line) {
		if i > 0 && !close(gap, 0.5) {
			t.Errorf("%.3f before %c, want 0.5", gap, line[i])
		}
	}
}

func latinSides(t *testing.T, _ Block) {
	at, line := justified(t, "空知のSNSで伝える新しい道の駅|会場の案内板を見る", 6)
	gaps := gapsOf(at, line)
	if left, right := gaps[3], gaps[6]; left == 0 || !close(left, right) || gaps[4] != 0 {
		t.Errorf("%v before SNS, %v behind it, %v within", left, right, gaps[4])
	}
}

func oneBaseline(t *testing.T, _ Block) {
	const udp, vl = "BIZUDPGothic-Regular.ttf", "VL-PGothic-Regular.ttf"
	faces := []*fontface.Face{realFace(t, udp), realFace(t, vl)}
	if a, b := faces[0].Baseline(10, 15), faces[1].Baseline(10, 15); a == b {
		t.Fatalf("both faces stand at %v", a)
	}
	b := Paragraph([]Span{{Text: "空知の𠮷野家", Style: Style{Faces: faces, Size: 10}}}, 120, Para{})
	fonts := ""
	for _, op := range b.Ops {
		o := op.(page.Text)
		fonts += o.Font + " "
		if o.Y != textAt(t, b, 0).Y {
			t.Errorf("%q is off the line", o.String)
		}
	}
	if fonts != udp+" "+vl+" "+udp+" " {
		t.Errorf("set by %s", fonts)
	}
}

func lastMarkWhole(t *testing.T, b Block) {
	last := textAt(t, b, len(b.Ops)-1)
	if !strings.HasSuffix(last.String, "。") || last.Spacing != 0 {
		t.Errorf("%q has spacing %v", last.String, last.Spacing)
	}
}

func sameStart(t *testing.T, b Block) {
	y := math.NaN()
	for _, op := range b.Ops {
		if o := op.(page.Text); o.Y != y {
			if y = o.Y; o.X != 0 {
				t.Errorf("%q starts at %v", o.String, o.X)
			}
		}
	}
}

func justifiedWithoutSpaces(t *testing.T, _ Block) {
	at, line := justified(t, "空知の道の駅と石狩の道の駅|会場の案内板を見る", 6)
	if gaps := gapsOf(at, line); !close(gaps[len(gaps)-1], 0.5) {
		t.Errorf("gaps %v", gaps)
	}
}

func figuresOnLine(t *testing.T, _ Block) {
	style := face10()
	style.Figures = realFace(t, "VL-PGothic-Regular.ttf")
	if a, b := style.Faces[0].Baseline(10, 15), style.Figures.Baseline(10, 15); a == b {
		t.Fatalf("both faces stand at %v", a)
	}
	b := Paragraph([]Span{{Text: "約34,200名", Style: style}}, 120, Para{})
	for i := range b.Ops {
		if textAt(t, b, i).Y != textAt(t, b, 0).Y {
			t.Errorf("%q is off the line", textAt(t, b, i).String)
		}
	}
}

func noSpaceAtLineEnds(t *testing.T, b Block) {
	if got := strings.Join(texts(b), ""); strings.ContainsAny(got, " \u3000") {
		t.Errorf("%q", got)
	}
}
