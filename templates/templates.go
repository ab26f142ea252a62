// Package templates holds the files that the program carries within itself:
// the fonts and
// the built-in looks of a report. It has no code and no opinion about them.
package templates

import "embed"

// FS holds fonts/ with the TrueType files and their licences, and a folder with
// a theme.yaml for each built-in theme.
//
//go:embed fonts shiryo2
var FS embed.FS
