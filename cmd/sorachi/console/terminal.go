package console

import (
	"os"

	"golang.org/x/term"
)

// Terminal is what is known of the terminal behind a stream. The zero terminal
// is none: a file or a pipe.
type Terminal struct {
	Width int  // cells a line; 0 when unknown
	Color bool // understands SGR colours
}

// TerminalOf finds out what is behind a stream, and asks it to show colours.
func TerminalOf(f *os.File) Terminal {
	if !term.IsTerminal(int(f.Fd())) {
		return Terminal{}
	}
	width, _, _ := term.GetSize(int(f.Fd())) // 0 when it cannot be had
	return Terminal{Width: width, Color: enableColor(f)}
}

// Colored decides whether a stream gets colour: --color first, then NO_COLOR
// and TERM=dumb (no-color.org), then whether it is a terminal.
func (w *World) Colored(t Terminal) bool {
	switch w.Color {
	case "always":
		return true
	case "never":
		return false
	}
	return t.Color && w.Getenv("NO_COLOR") == "" && w.Getenv("TERM") != "dumb"
}

// Ambiguous tells how many cells a stream gives to characters such as ①※○,
// whose width Unicode leaves open. Windows Terminal and the terminal of VS Code
// take one; the fonts of Japanese consoles and of editors, in which files are
// read, take two.
func (w *World) Ambiguous(t Terminal) int {
	if t != (Terminal{}) && (w.Getenv("WT_SESSION") != "" || w.Getenv("TERM_PROGRAM") == "vscode") {
		return 1
	}
	return 2
}
