package theme

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"sorachi/templates"
)

// withFont is the built-in theme with a font of its author.
func withFont(t *testing.T, path string) (*Theme, int) {
	t.Helper()
	whole, _ := fs.ReadFile(templates.FS, "shiryo2/theme.yaml")
	text := strings.Replace(string(whole), "bold: BIZUDPGothic-Bold.ttf", "bold: "+path, 1)
	th, found := Parse("t.yaml", []byte(text))
	if len(found) > 0 {
		t.Fatal(found)
	}
	return th, strings.Count(text[:strings.Index(text, path)], "\n") + 1
}

// withFsType returns a font with what its OS/2 table allows.
func withFsType(font []byte, fsType uint16) []byte {
	out := bytes.Clone(font)
	for i := range int(binary.BigEndian.Uint16(out[4:])) {
		if entry := out[12+16*i:]; string(entry[:4]) == "OS/2" {
			binary.BigEndian.PutUint16(out[binary.BigEndian.Uint32(entry[8:])+8:], fsType)
		}
	}
	return out
}

func TestOwnFonts(t *testing.T) {
	sound := templates.Font("BIZUDPGothic-Regular.ttf")
	headed := func(head string) []byte { return append([]byte(head), sound[len(head):]...) }
	tests := []struct {
		name string
		data []byte
		err  error
		want string // a part of the message; "" is none
	}{
		{"sound", sound, nil, ""},
		{"for print and preview", withFsType(sound, 0x0004), nil, ""},
		{"editable", withFsType(sound, 0x0008), nil, ""},
		{"restricted", withFsType(sound, 0x0002), nil, "fsType 0x0002"},
		{"no subset", withFsType(sound, 0x0104), nil, "fsType 0x0104"},
		{"bitmaps only", withFsType(sound, 0x0200), nil, "fsType 0x0200"},
		{"a collection", headed("ttcf"), nil, "TTC"},
		{"CFF", headed("OTTO"), nil, "CFF"},
		{"for the web", headed("wOF2"), nil, "WOFF"},
		{"a text", []byte("フォント"), nil, "フォントのファイルではありません"},
		{"empty", nil, nil, "フォントのファイルではありません"},
		{"cut off", sound[:100_000], nil, "途中で切れています"},
		{"cut off in its head", sound[:20], nil, "途中で切れています"},
		{"without outlines", bytes.Replace(sound, []byte("glyf"), []byte("gxyf"), 1), nil, "glyf"},
		{"not there", nil, fs.ErrNotExist, "ありません"},
		{"not readable", nil, errors.New("denied"), "読めません"},
	}
	for _, tt := range tests {
		th, line := withFont(t, "./fonts/mine.ttf")
		asked := ""
		found := th.ReadFonts(func(path string) ([]byte, error) { asked = path; return tt.data, tt.err })
		if asked != "./fonts/mine.ttf" {
			t.Errorf("%s: read %q", tt.name, asked)
		}
		if tt.want == "" {
			if len(found) > 0 || !bytes.Equal(th.Font("./fonts/mine.ttf"), tt.data) {
				t.Errorf("%s: %v", tt.name, found)
			}
			continue
		}
		if len(found) != 1 || !strings.Contains(found[0].Message, tt.want) || found[0].Hint == "" || found[0].Pos.Line != line || found[0].Pos.Col != 9 {
			t.Errorf("%s: %v", tt.name, found)
		}
		if th.Font("./fonts/mine.ttf") != nil {
			t.Errorf("%s: the font is used all the same", tt.name)
		}
	}
}

func TestBuiltinFontsCanBeEmbedded(t *testing.T) {
	th, _ := withFont(t, "./mine.ttf")
	for _, name := range templates.FontNames() {
		if problem, _ := fontProblem(th.Font(name)); problem != "" {
			t.Errorf("%s%s", name, problem)
		}
	}
}
