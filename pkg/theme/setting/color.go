package setting

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"sorachi/pkg/typedtext"
)

// RGB is an opaque sRGB colour.
type RGB struct{ R, G, B uint8 }

// Color is a colour, written "#1F3A5F".
func Color(path string, into *RGB, doc string) Setting {
	return Setting{path, doc, color{into}}
}

type color struct{ into *RGB }

func (f color) read(v value)   { *f.into = rgbOf(v) }
func (f color) schema() object { return colorSchema }

var (
	colorPattern = regexp.MustCompile(`^#([0-9A-Fa-f]{6})$`)
	colorSchema  = object{{"type", "string"}, {"pattern", colorPattern.String()}}
)

// Color returns the colour that a setting holds; ok is false when it holds another form.
func (s Setting) Color() (c RGB, ok bool) {
	if f, ok := s.form.(color); ok {
		return *f.into, true
	}
	return RGB{}, false
}

// Colors is a list of colours.
func Colors(path string, into *[]RGB, doc string) Setting {
	return Setting{path, doc, colors{into}}
}

type colors struct{ into *[]RGB }

func (f colors) read(v value) {
	for _, item := range v.items() {
		*f.into = append(*f.into, rgbOf(item))
	}
}

func (f colors) schema() object {
	return object{{"type", "array"}, {"minItems", 1}, {"items", colorSchema}}
}

func rgbOf(v value) RGB {
	m := colorPattern.FindStringSubmatch(v.Text.Value)
	if m == nil {
		hint := "「\"#1F3A5F\"」のように、#と6桁の16進数を「\"」で囲んで書いてください"
		if plain := "#" + strings.TrimPrefix(strings.ToUpper(typedtext.FoldName(v.Text.Value)), "#"); colorPattern.MatchString(plain) {
			hint = fmt.Sprintf("「\"%s\"」と書いてください", plain)
		}
		v.bad("色", hint)
		return RGB{}
	}
	n, _ := strconv.ParseUint(m[1], 16, 32) // the pattern allows no other
	return RGB{uint8(n >> 16), uint8(n >> 8), uint8(n)}
}
