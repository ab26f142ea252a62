// Package console is what every command has to do with the one who runs it: the
// streams and the terminals behind them, how findings and lists are fitted to those,
// exit codes, and the sentences that say why a file failed.
//
// It declares no flags (commandline), and neither finds nor reads a plan (planfolder);
// of plans it knows only what there is to say when a file of one cannot be read or is
// quoted. Only main fills a World; streams and environment are used by nobody but
// through it.
//
// Read world.go, exit.go and printing.go first. The others each stand alone: terminal.go
// (what is behind a stream), sentence.go (why a file failed), files.go (names of files,
// and files of other people), text.go (texts that must not reach a terminal as they are)
// and photos.go (how far the photos are).
package console

import (
	"io"
	"time"

	"sorachi/pkg/photos/imagefile"
)

// World is what a run touches outside the plan: the streams, what is known of
// them, the environment.
type World struct {
	In                       io.Reader
	Out, Err                 io.Writer
	Getenv                   func(string) string
	OutTerminal, ErrTerminal Terminal
	Color                    string           // of --color
	Cache                    *imagefile.Cache // of prepared photos; nil keeps none
	Version                  string           // of the program
	Now                      func() time.Time // for those who wait; nil stands still, and nobody is told how far the photos are
}
