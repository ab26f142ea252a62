package theme

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"

	"sorachi/pkg/diag"
	"sorachi/pkg/theme/setting"
	"sorachi/pkg/yamlfile"
	"sorachi/templates"
)

// Font returns the bytes of a font that the theme names, nil when there is none.
func (t *Theme) Font(name string) []byte {
	for _, f := range t.own {
		if f.name == name {
			return f.data
		}
	}
	return templates.Font(name)
}

// ownFont is a font file of the theme's author, which the theme names by its path.
type ownFont struct {
	name    string        // the path
	setting string        // the path of the setting
	at      yamlfile.Text // where the file says so
	data    []byte        // nil until ReadFonts has read it
}

// ownFonts lists the fonts that the settings of a file name by path.
func (t *Theme) ownFonts(root *yamlfile.Node) []ownFont {
	var out []ownFont
	for _, s := range t.table().Settings {
		if path, ok := s.FontPath(); ok {
			out = append(out, ownFont{name: path, setting: s.Path, at: s.In(root).Text})
		}
	}
	return out
}

// ReadFonts reads the files of the theme's own fonts; read opens a path as the
// theme writes it. Files that cannot be embedded are findings where they are
// named. It is called once, before Font.
func (t *Theme) ReadFonts(read func(path string) ([]byte, error)) diag.List {
	var found diag.List
	for i := range t.own {
		f := &t.own[i]
		data, err := read(f.name)
		problem, hint := fontProblem(data)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			problem, hint = "ありません", "テンプレートのファイルから見た場所を、「./フォント.ttf」のように書いてください"
		case err != nil:
			problem, hint = "読めません", "ファイルを開けるか確かめてください"
		}
		if problem != "" {
			found.Add(setting.BadValue.New(f.at.Pos(), f.at.End(), fmt.Sprintf("設定「%s」のフォント「%s」は%s", f.setting, f.name, problem), hint))
			continue
		}
		f.data = data
	}
	return found
}

// The needs of embedding (OpenType, tables of TrueType outlines; OS/2 fsType).
const (
	restricted = 0x0002 // no embedding
	noSubset   = 0x0100 // only the whole file
	bitmapOnly = 0x0200
)

// maxFont is how large a font file may be, in bytes.
const maxFont = 64 << 20

// fontProblem says why the PDF cannot hold a font file, "" when it can.
func fontProblem(data []byte) (problem, hint string) {
	const another = "TrueType（.ttf）の別のフォントを使ってください"
	if len(data) > maxFont {
		return "大きすぎます", another
	}
	switch kind := string(data[:min(4, len(data))]); kind {
	case "\x00\x01\x00\x00", "true":
	case "ttcf":
		return "複数の書体を集めたファイル（TTC）です", "1つの書体のTrueType（.ttf）を使ってください"
	case "OTTO":
		return "PostScript（CFF）の字形です", another
	case "wOFF", "wOF2":
		return "ウェブ用の形式（WOFF）です", another
	default:
		return "フォントのファイルではありません", another
	}
	tables, ok := fontTables(data)
	if !ok {
		return "途中で切れています", "ファイルを写し直してください"
	}
	for _, name := range []string{"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"} {
		if tables[name] == nil {
			return "字形の表（" + name + "）がありません", another
		}
	}
	if os2 := tables["OS/2"]; len(os2) >= 10 {
		if fsType := binary.BigEndian.Uint16(os2[8:]); fsType&(restricted|noSubset|bitmapOnly) != 0 {
			return fmt.Sprintf("PDFに埋め込むことを許していません（fsType 0x%04X）", fsType), "埋め込みを許しているフォントを使ってください"
		}
	}
	return "", ""
}

// fontTables returns the tables of a file by name; ok is false when one lies
// outside it.
func fontTables(data []byte) (tables map[string][]byte, ok bool) {
	if len(data) < 12 {
		return nil, false
	}
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*n {
		return nil, false
	}
	tables = map[string][]byte{}
	for i := range n {
		entry := data[12+16*i:]
		offset, length := uint64(binary.BigEndian.Uint32(entry[8:])), uint64(binary.BigEndian.Uint32(entry[12:]))
		if offset+length > uint64(len(data)) {
			return nil, false
		}
		tables[string(entry[:4])] = data[offset : offset+length]
	}
	return tables, true
}
