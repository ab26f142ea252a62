package setting

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/yamlfile"
)

// look is what the table of these tests fills.
type look struct {
	format, name, tone, font string
	pages                    []string
	width, leading           float64
	ink                      RGB
	bands                    []RGB
}

func (l *look) table() Table {
	return Table{Title: "題", Doc: "説明", Sections: []Section{{Name: "sheet", Doc: "用紙"}, {Name: "colors", Doc: "色"}}, Settings: []Setting{
		Version("format", &l.format, "版"),
		Text("name", &l.name, "名前"),
		SomeOf("pages", &l.pages, []string{"cover", "list"}, true, "ページ"),
		Length("sheet.width", &l.width, 300, 2400, "幅"),
		Ratio("sheet.leading", &l.leading, 1, 3, "行送り"),
		Font("sheet.font", &l.font, []string{"A.ttf", "B.ttf"}, "フォント"),
		Color("colors.ink", &l.ink, "文字"),
		Colors("colors.bands", &l.bands, "区分"),
		OneOf("colors.tone", &l.tone, []string{"color", "grey"}, "写真"),
	}}
}

const sound = `format: 1
name: 資料
pages: [list, cover]
sheet:
  width: 297mm
  leading: 1.5
  font: ./私.ttf
colors:
  ink: "#1B2530"
  bands: ["#000000", "#FFFFFF"]
  tone: grey
`

// read fills a look from a text and returns what is found, in short.
func read(t *testing.T, text string) (look, []string) {
	t.Helper()
	root, found := yamlfile.Parse("t.yaml", []byte(text))
	if root == nil || found.HasErrors() {
		t.Fatal(found)
	}
	var l look
	var short []string
	for _, d := range l.table().Read(root) {
		short = append(short, fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Code))
	}
	return l, short
}

func TestRead(t *testing.T) {
	got, found := read(t, sound)
	want := look{"1", "資料", "grey", "./私.ttf", []string{"list", "cover"}, 297.0 * pointsPerMM, 1.5, RGB{0x1B, 0x25, 0x30}, []RGB{{}, {255, 255, 255}}}
	if fmt.Sprintf("%.4v", got) != fmt.Sprintf("%.4v", want) || found != nil {
		t.Errorf("got %v, %v, want %v", got, found, want)
	}
}

func TestFaults(t *testing.T) {
	tests := []struct{ old, new, want string }{
		{"format: 1", "format: 2", "1:9 theme-value"},
		{"name: 資料", "nam: 資料", "2:1 theme-unknown"},
		{"name: 資料", "name:", "2:1 theme-value"},
		{"[list, cover]", "[list, list]", "3:15 theme-value"},
		{"[list, cover]", "list", "3:8 theme-value"},
		{"297mm", "100", "5:10 theme-value"},
		{"leading: 1.5", "leading: 15mm", "6:12 theme-value"},
		{"./私.ttf", "C.ttf", "7:9 theme-value"},
		{"  tone: grey\n", "", "9:3 theme-missing"},
		{`"#1B2530"`, "黒", "9:8 theme-value"},
		{`"#FFFFFF"`, `"#FFF"`, "10:22 theme-value"},
		{"tone: grey", "tone: sepia", "11:9 theme-value"},
		{sound[strings.Index(sound, "colors:"):], "colors: 赤", "8:9 theme-value"}, // one finding for the section
	}
	for _, tt := range tests {
		if _, found := read(t, strings.Replace(sound, tt.old, tt.new, 1)); len(found) != 1 || found[0] != tt.want {
			t.Errorf("%s -> %s: %q, want %q", tt.old, tt.new, found, tt.want)
		}
	}
}

// TestSettingsKnow asks rows of the table about what was read.
func TestSettingsKnow(t *testing.T) {
	var l look
	table := l.table()
	root, _ := yamlfile.Parse("t.yaml", []byte(sound))
	table.Read(root)
	var said []string
	for _, s := range table.Settings {
		if path, ok := s.FontPath(); ok {
			said = append(said, s.Path+" "+path)
		}
		if c, ok := s.Color(); ok {
			said = append(said, fmt.Sprint(s.Path, c))
		}
		if n := s.In(root); n == nil || n.Pos.Line == 0 {
			t.Errorf("%s is not in the file", s.Path)
		}
	}
	if got := fmt.Sprint(said); got != "[sheet.font ./私.ttf colors.ink{27 37 48}]" {
		t.Error(got)
	}
}
