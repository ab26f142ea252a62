package main

import (
	"os"

	"golang.org/x/term"
)

// terminal is what is known of the terminal behind a stream. The zero terminal
// is none: a file or a pipe.
type terminal struct {
	width int  // cells a line; 0 when unknown
	color bool // understands SGR colours
}

func terminalOf(f *os.File) terminal {
	if !term.IsTerminal(int(f.Fd())) {
		return terminal{}
	}
	width, _, _ := term.GetSize(int(f.Fd())) // 0 when it cannot be had
	return terminal{width: width, color: enableColor(f)}
}

// colored decides whether a stream gets colour: --color first, then NO_COLOR
// and TERM=dumb (no-color.org), then whether it is a terminal.
func (w *world) colored(t terminal) bool {
	switch w.color {
	case "always":
		return true
	case "never":
		return false
	}
	return t.color && w.getenv("NO_COLOR") == "" && w.getenv("TERM") != "dumb"
}

// ambiguous tells how many cells a stream gives to characters such as ①※○,
// whose width Unicode leaves open. Windows Terminal and the terminal of VS Code
// take one; the fonts of Japanese consoles and of editors, in which files are
// read, take two.
func (w *world) ambiguous(t terminal) int {
	if t != (terminal{}) && (w.getenv("WT_SESSION") != "" || w.getenv("TERM_PROGRAM") == "vscode") {
		return 1
	}
	return 2
}
