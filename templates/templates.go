// Package templates holds the files that the program carries within itself:
// the fonts and the built-in looks of a report. It reads neither: the looks are read by
// pkg/theme, the fonts by who measures or draws with them.
package templates

import "embed"

// FS holds a folder with a theme.yaml for each built-in theme.
//
//go:embed shiryo2 mono
var FS embed.FS

// The fonts stand in variables of their own because reading them from an
// embed.FS would copy 20 MB at every start.
var (
	//go:embed fonts/BIZUDPGothic-Regular.ttf
	bizUDPGothicRegular []byte
	//go:embed fonts/BIZUDPGothic-Bold.ttf
	bizUDPGothicBold []byte
	//go:embed fonts/BIZUDGothic-Regular.ttf
	bizUDGothicRegular []byte
	//go:embed fonts/VL-PGothic-Regular.ttf
	vlPGothicRegular []byte
)

// fonts are the files of fonts/ by name.
var fonts = []struct {
	name string
	data []byte
}{
	{"BIZUDPGothic-Regular.ttf", bizUDPGothicRegular},
	{"BIZUDPGothic-Bold.ttf", bizUDPGothicBold},
	{"BIZUDGothic-Regular.ttf", bizUDGothicRegular},
	{"VL-PGothic-Regular.ttf", vlPGothicRegular},
}

// Font returns the bytes of a TrueType file by its name in fonts/, nil when
// there is none. They must not be changed.
func Font(name string) []byte {
	for _, f := range fonts {
		if f.name == name {
			return f.data
		}
	}
	return nil
}

// FontNames returns the names that Font knows.
func FontNames() []string {
	var names []string
	for _, f := range fonts {
		names = append(names, f.name)
	}
	return names
}
