package svg

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
	"sorachi/pkg/typeset/fontface"
)

func pageName(n int) string { return fmt.Sprintf("p%d.svg", n+1) }

func svg(t testing.TB, doc *page.Document) string {
	t.Helper()
	data, err := Write(doc, 0, pageName)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// node is an element of a parsed SVG.
type node struct {
	name string
	attr map[string]string
	text string // all text within
	kids []*node
}

func parseSVG(t testing.TB, data string) *node {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(data))
	stack := []*node{{}}
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return stack[0].kids[0]
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := token.(type) {
		case xml.StartElement:
			n := &node{name: tok.Name.Local, attr: map[string]string{}}
			for _, a := range tok.Attr {
				n.attr[a.Name.Local] = a.Value
			}
			top := stack[len(stack)-1]
			top.kids = append(top.kids, n)
			stack = append(stack, n)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			for _, n := range stack {
				n.text += string(tok)
			}
		}
	}
}

// all returns the elements of a name in order.
func (n *node) all(name string) []*node {
	var out []*node
	for _, k := range n.kids {
		if k.name == name {
			out = append(out, k)
		}
		out = append(out, k.all(name)...)
	}
	return out
}

func TestOfEveryOp(t *testing.T) {
	got := svg(t, pagetest.EveryOp(t))
	for _, want := range []string{
		`width="841.89pt" height="595.28pt" viewBox="0 0 841.89 595.28" xml:lang="ja-JP"`,
		`<title>空知𠮷（1／2ページ）</title>`,
		`<rect width="841.89" height="595.28" fill="#FFFFFF"/>`,
		`<line x1="10" y1="20" x2="200" y2="20" stroke="#102A5A" stroke-width="0.5"/>`,
		`<line x1="10" y1="30" x2="200" y2="30" stroke="#007878" stroke-width="0.5" stroke-dasharray="3 1.5"/>`,
		`<rect x="5" y="5" width="30" height="20" fill="#007878"/>`,
		`<rect x="5" y="5" width="30" height="20" rx="4" fill="#007878" stroke="#102A5A" stroke-width="1"/>`,
		`<rect x="5" y="5" width="30" height="20" rx="10" fill="none" stroke="#102A5A" stroke-width="1"/>`,
		`<polygon points="10 10 60 10 60 60" fill="#102A5A" stroke="#007878" stroke-width="0.25"/>`,
		`<image x="10" y="10" width="40" height="30" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,/9j/`,
		`<image x="90" y="10" width="40" height="30" preserveAspectRatio="none" xlink:href="data:image/png;base64,iVBOR`,
		`<a xlink:href="p2.svg" aria-label="次のページ"><rect x="10" y="10" width="40" height="12"`,
		`<a xlink:href="https://example.jp/空知?q=(a b)"><rect x="10" y="30"`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if n := strings.Count(got, "<image "); n != 4 {
		t.Errorf("%d images, want 4", n)
	}
	if again := svg(t, pagetest.EveryOp(t)); again != got {
		t.Error("two runs over one document differ")
	}
}

// Every glyph that is used is described, once, and none is that is not used.
func TestDescribesWhatItUses(t *testing.T) {
	root := parseSVG(t, svg(t, pagetest.EveryOp(t)))
	var described, used []string
	for _, p := range root.all("path") {
		described = append(described, "#"+p.attr["id"])
	}
	for _, u := range root.all("use") {
		if !slices.Contains(used, u.attr["href"]) {
			used = append(used, u.attr["href"])
		}
	}
	if !slices.Equal(described, used) || len(used) < 20 {
		t.Errorf("described %d, used %d", len(described), len(used))
	}
}

// Glyphs and the text over them stand where layout has measured them.
func TestPlacesOfGlyphs(t *testing.T) {
	for _, line := range []page.Text{
		{X: 40, Y: 60, Font: pagetest.Body, Size: 10.5, String: "「Ａ」 1,274.46万人（R6）"},
		{X: 300.25, Y: 60, Font: pagetest.Bold, Size: 9, String: "字間をつめる", Spacing: -0.25},
		{X: 7.5, Y: 60, Font: pagetest.Fallback, Size: 20, String: "𠮷野家𠮷113,600㏊", Spacing: 1.5},
	} {
		face, err := fontface.New(line.Font, fontData(t, line.Font))
		if err != nil {
			t.Fatal(err)
		}
		var want, drawn []float64
		x := line.X
		for _, r := range line.String {
			want = append(want, x)
			if r != ' ' {
				drawn = append(drawn, x)
			}
			x += face.Advance(r)*line.Size + line.Spacing
		}
		root := parseSVG(t, svg(t, pagetest.Document([]page.Op{line})))
		var marked, used []float64
		for _, s := range root.all("tspan") {
			if i := strings.IndexFunc(s.text, func(r rune) bool { return r > 0xFFFF }); i >= 0 && i+4 < len(s.text) {
				t.Errorf("places in %s depend on how a program counts", s.text)
			}
			for _, x := range strings.Fields(s.attr["x"]) {
				marked = append(marked, parseFloat(t, x))
			}
		}
		scale := parseFloat(t, strings.Trim(root.all("g")[0].attr["transform"][strings.Index(root.all("g")[0].attr["transform"], "scale("):], "scale()"))
		for _, u := range root.all("use") {
			x := 0.0
			if u.attr["x"] != "" {
				x = parseFloat(t, u.attr["x"])
			}
			used = append(used, line.X+x*scale)
		}
		if !near(marked, want, 0.051) {
			t.Errorf("%s is marked at\n%v, want\n%v", line.String, marked, want)
		}
		if !near(used, drawn, 0.01) {
			t.Errorf("%s is drawn at\n%v, want\n%v", line.String, used, drawn)
		}
	}
}

func parseFloat(t testing.TB, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func near(a, b []float64, by float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Abs(x-y) <= by })
}

func fontData(t testing.TB, name string) []byte {
	for _, f := range pagetest.Fonts() {
		if f.Name == name {
			return f.Data
		}
	}
	t.Fatal(name)
	return nil
}

func TestTextsReadBack(t *testing.T) {
	group := func(n int, role page.Role, y float64, s string) page.Text {
		line := pagetest.Text(pagetest.Body, s)
		line.Group, line.Role, line.Y = n, role, y
		return line
	}
	variant := group(4, page.P, 90, "葛城市")
	variant.Actual = "葛\U000E0100城市"
	root := parseSVG(t, svg(t, pagetest.Document([]page.Op{
		group(1, page.H2, 10, "Ｒ７年度の"), group(1, page.H2, 20, "主な取組"),
		group(2, page.P, 30, "Facebook"), group(2, page.P, 40, "128,447回 "), group(2, page.P, 40, " <&>\"'"),
		group(3, page.P, 50, "𠮟る𩸽"), variant, group(5, page.P, 60, ""),
		pagetest.Text(pagetest.Body, "欄外"), pagetest.Text(pagetest.Body, "4"),
	})))
	var got []string
	for _, n := range root.all("text") {
		got = append(got, n.attr["role"]+n.attr["aria-level"]+":"+n.text)
		if n.attr["fill"] != "none" {
			t.Errorf("%s is drawn twice", n.text)
		}
	}
	want := []string{"heading2:Ｒ７年度の主な取組", ":Facebook 128,447回  <&>\"'", ":𠮟る𩸽", ":葛\U000E0100城市", ":欄外", ":4"}
	if !slices.Equal(got, want) {
		t.Errorf("texts read back as\n%q\nwant\n%q", got, want)
	}
}

func TestNamesFigures(t *testing.T) {
	tag := page.Tag{Role: page.Figure, Group: 3, Alt: `進捗率 "82.9％" <順調>`}
	caption := pagetest.Text(pagetest.Body, "82.9％")
	caption.Tag = tag
	bar := page.Rect{Tag: tag, X: 1, Y: 1, W: 9, H: 9, Fill: &pagetest.Teal}
	root := parseSVG(t, svg(t, pagetest.Document([]page.Op{bar, caption, bar, page.Rect{X: 1, Y: 1, W: 9, H: 9, Fill: &pagetest.Navy}, bar})))
	var named []*node
	for _, g := range root.all("g") {
		if g.attr["role"] == "img" {
			named = append(named, g)
		}
	}
	if len(named) != 1 || named[0].attr["aria-label"] != tag.Alt || len(named[0].all("rect")) != 2 || len(named[0].all("text")) != 1 {
		t.Errorf("%d figures are named", len(named))
	}
}

func TestRefusals(t *testing.T) {
	pagetest.TryRefusals(t, func(doc *page.Document) ([]byte, error) { return Write(doc, 0, pageName) })
}

func TestOfNoPage(t *testing.T) {
	for _, n := range []int{-1, 1} {
		if data, err := Write(pagetest.Document(nil), n, pageName); err == nil || data != nil {
			t.Errorf("page %d of one is drawn", n)
		}
	}
}

// A path leads through the points of the glyph that the font file describes.
func TestOutlines(t *testing.T) {
	for _, f := range pagetest.Fonts() {
		parsed, err := sfnt.Parse(f.Data)
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		size := fixed.I(int(parsed.UnitsPerEm()))
		for _, r := range "空知総合振興局①㈱㎡ｶﾞ～8&@gQ龍鬱" + pagetest.Between('ぁ', 'ん') + pagetest.Between('!', '~') {
			index, err := parsed.GlyphIndex(&buf, r)
			if err != nil {
				t.Fatal(err)
			}
			segments, err := parsed.LoadGlyph(&buf, index, size, nil)
			if err != nil {
				t.Fatal(err)
			}
			var want []float64
			for _, s := range segments {
				for _, p := range s.Args[:map[sfnt.SegmentOp]int{sfnt.SegmentOpMoveTo: 1, sfnt.SegmentOpLineTo: 1, sfnt.SegmentOpQuadTo: 2, sfnt.SegmentOpCubeTo: 3}[s.Op]] {
					want = append(want, float64(p.X)/64, float64(p.Y)/64)
				}
			}
			if got := follow(t, pathOf(segments)); !slices.Equal(got, want) {
				t.Errorf("%s %c: points\n%v\nwant\n%v", f.Name, r, got, want)
			}
		}
	}
}

// After z a path goes on from where the contour began.
func TestOutlineOfOpenContours(t *testing.T) {
	at := func(op sfnt.SegmentOp, x, y int) sfnt.Segment {
		return sfnt.Segment{Op: op, Args: [3]fixed.Point26_6{fixed.P(x, y)}}
	}
	got := pathOf(sfnt.Segments{
		at(sfnt.SegmentOpMoveTo, 10, 10), at(sfnt.SegmentOpLineTo, 20, 10), at(sfnt.SegmentOpLineTo, 25, 5),
		at(sfnt.SegmentOpMoveTo, 5, 30), at(sfnt.SegmentOpLineTo, 5, 20), at(sfnt.SegmentOpLineTo, 0, 0),
	})
	if want := "m10 10h10l5-5zm-5 20v-10l-5-20z"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// follow reads a path as SVG 1.1, chapter 8, says, and returns the points it
// names and those of t that it leaves out.
func follow(t *testing.T, path string) []float64 {
	var out []float64
	var x, y, startX, startY, cx, cy float64
	for path != "" {
		command := path[0]
		end := 1 + strings.IndexFunc(path[1:]+"z", func(r rune) bool { return r >= 'a' })
		var n []float64
		for _, s := range strings.Fields(strings.ReplaceAll(path[1:end], "-", " -")) {
			n = append(n, parseFloat(t, s))
		}
		path = path[end:]
		switch command {
		case 'z':
			x, y = startX, startY
			continue
		case 'h':
			n = []float64{n[0], 0}
		case 'v':
			n = []float64{0, n[0]}
		case 't':
			n = []float64{x - cx, y - cy, n[0], n[1]}
		}
		for i := 0; i < len(n); i += 2 {
			out = append(out, x+n[i], y+n[i+1])
		}
		cx, cy = x+n[0], y+n[1]
		x, y = x+n[len(n)-2], y+n[len(n)-1]
		if command == 'm' {
			startX, startY = x, y
		}
	}
	return out
}
