// Command sorachi checks the YAML plan of a subprefecture (振興局) and writes its
// progress report (資料２) as PDF and Excel workbook.
package main

import (
	"os"

	"golang.org/x/term"
)

func main() { os.Exit(mainCode()) }

// mainCode wires the process to run: arguments, streams, environment.
func mainCode() int {
	if startedByDoubleClick() {
		return explainDoubleClick(os.Stdout, os.Stdin)
	}
	return run(os.Args[1:], world{
		out: os.Stdout, err: os.Stderr, getenv: os.Getenv,
		outIsTerminal: term.IsTerminal(int(os.Stdout.Fd())),
		errIsTerminal: term.IsTerminal(int(os.Stderr.Fd())),
	})
}
