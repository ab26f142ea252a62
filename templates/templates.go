// Package templates holds the files that the program carries within itself:
// the fonts of a report. It has no code and no opinion about them.
package templates

import "embed"

// FS holds fonts/ with the TrueType files and their licences.
//
//go:embed fonts
var FS embed.FS
