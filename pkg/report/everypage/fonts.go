package everypage

import (
	"fmt"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/theme"
	"sorachi/pkg/typeset/fontface"
)

// Fonts are the faces of the theme, by use.
type Fonts struct {
	Regular, Bold []*fontface.Face // with those that help out where a face has no glyph
	Figures       *fontface.Face   // digits of one width
	all           []*fontface.Face
}

// LoadFonts reads the fonts that a theme names.
func LoadFonts(t *theme.Theme) (*Fonts, error) {
	var f Fonts
	names := t.Fonts
	for _, name := range []string{names.Regular, names.Bold, names.Figures, names.Fallback, theme.LastFont} {
		face, err := fontface.New(faceName(name), t.Font(name))
		if err != nil {
			return nil, fmt.Errorf("フォント「%s」を読めません: %w", name, err)
		}
		f.all = append(f.all, face)
	}
	f.Regular = append(f.all[:1:1], f.all[3:]...)
	f.Bold = append(f.all[1:2:2], f.all[3:]...)
	if names.Fallback == theme.LastFont {
		f.Regular, f.Bold = f.Regular[:2], f.Bold[:2]
	}
	f.Figures = f.all[2]
	return &f, nil
}

// faceName is a font file's name as a PDF may hold it: of a path too.
func faceName(name string) string {
	return strings.TrimLeft(strings.Map(func(r rune) rune {
		if r == '.' || r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return '-'
	}, name), ".-")
}

// Used returns the fonts that a text of doc is set in.
func (f *Fonts) Used(doc *page.Document) []page.Font {
	names := map[string]bool{}
	for _, t := range doc.Texts() {
		names[t.Font] = true
	}
	var out []page.Font
	for _, face := range f.all {
		if names[face.Name()] {
			out = append(out, page.Font{Name: face.Name(), Data: face.Data()})
			names[face.Name()] = false
		}
	}
	return out
}
