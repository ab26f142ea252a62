// Package templates holds the files that the program carries within itself:
// the fonts and the built-in looks of a report. It has no opinion about them.
package templates

import "embed"

// FS holds a folder with a theme.yaml for each built-in theme.
//
//go:embed shiryo2
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

// Font returns the bytes of a TrueType file by its name in fonts/, nil when
// there is none. They must not be changed.
func Font(name string) []byte {
	switch name {
	case "BIZUDPGothic-Regular.ttf":
		return bizUDPGothicRegular
	case "BIZUDPGothic-Bold.ttf":
		return bizUDPGothicBold
	case "BIZUDGothic-Regular.ttf":
		return bizUDGothicRegular
	case "VL-PGothic-Regular.ttf":
		return vlPGothicRegular
	}
	return nil
}
