// Command sorachi checks the YAML plan of a subprefecture (振興局) and writes its
// progress report (資料２) as PDF and Excel workbook.
//
// This folder holds what makes the program: the run of one command line (root.go), the
// list of commands (commands.go), the commands that are about the program itself
// (version, completion), and the answer to a double click in Explorer (doubleclick.go).
// The other commands are in packages below it, named for them; each begins with the
// function that makes the command, followed by the options that its flags fill and the
// function that carries it out. They stand on console (the terminal, streams and exit
// codes), commandline (flags and arguments) and planfolder (the plan's files). What is
// read, computed and drawn is the work of the packages below pkg.
package main

import (
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/photos/imagefile"
)

func main() { os.Exit(mainCode()) }

// gcPercent lets the heap of a run, some 20 MB, grow further before it is
// collected: a run is over in a tenth of a second, and collecting was a sixth
// of it. GOGC in the environment still has the last word.
const gcPercent = 400

// mainCode wires the process to run: arguments, streams, environment.
func mainCode() int {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	if startedByDoubleClick() {
		program, _ := os.Executable()
		return explainDoubleClick(os.Stdout, os.Stdin, program)
	}
	return run(os.Args[1:], console.World{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Getenv: os.Getenv,
		OutTerminal: console.TerminalOf(os.Stdout), ErrTerminal: console.TerminalOf(os.Stderr),
		Cache: photoCache(), Now: time.Now,
	})
}

// photoCache keeps prepared photos where the system keeps what may be deleted
// at any time: in the user's own folder, not beside the plan, which is shared
// and under version control. Without such a folder nothing is kept.
func photoCache() *imagefile.Cache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	return &imagefile.Cache{Dir: filepath.Join(dir, "sorachi", "photos")}
}
