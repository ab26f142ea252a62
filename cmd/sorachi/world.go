package main

import (
	"io"
	"time"

	"sorachi/pkg/imagefile"
)

// world is what a run touches outside the plan: the streams, what is known of
// them, the environment.
type world struct {
	in                       io.Reader
	out, err                 io.Writer
	getenv                   func(string) string
	outTerminal, errTerminal terminal
	color                    string           // of --color
	cache                    *imagefile.Cache // of prepared photos; nil keeps none
	version                  string           // of the program
	now                      func() time.Time // for those who wait; nil stands still, and nobody is told how far the photos are
}
