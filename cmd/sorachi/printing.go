package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sorachi/data/national"
	"sorachi/pkg/diag"
	"sorachi/pkg/findings"
	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
)

// printer returns how findings are printed to a stream.
func (w *world) printer(t terminal) findings.Options {
	return findings.Options{Color: w.colored(t), Ambiguous: w.ambiguous(t), Width: t.width, Source: sourceText}
}

// nationalFolder is where findings in the national plans, which the program
// carries within itself, are said to be.
const nationalFolder = "data/national/"

// sourceText finds the text that a finding quotes. What the program read from
// within itself is quoted from there, whatever lies on the disk by that name.
func sourceText(file string) ([]byte, bool) {
	if name, ok := strings.CutPrefix(file, nationalFolder); ok {
		if data, err := fs.ReadFile(national.FS, name); err == nil {
			return data, true
		}
	}
	data, err := os.ReadFile(file)
	return data, err == nil
}

// quoting is how findings are printed to stderr that quote texts which are not on the
// disk.
func (w *world) quoting(texts map[string][]byte) findings.Options {
	printer := w.printer(w.errTerminal)
	printer.Source = func(file string) ([]byte, bool) {
		if text, ok := texts[file]; ok {
			return text, true
		}
		return sourceText(file)
	}
	return printer
}

// refuse prints the findings of what has errors to stderr, and what is not done for
// them: エラーを直すまで、一覧は出しません. It returns the error that ends the command.
func (w *world) refuse(found diag.List, sentence string) error {
	if err := findings.Text(w.err, found.Sorted(), w.printer(w.errTerminal)); err != nil {
		return err
	}
	fmt.Fprintf(w.err, "%s。%s\n", findings.Count(found), sentence)
	return errFindings
}

// layout fits a list to stdout: to the width of the terminal, or whole and
// readable by Excel.
func (w *world) layout() listing.Options {
	t := w.outTerminal
	return listing.Options{Ambiguous: w.ambiguous(t), Width: t.width, BOM: t == (terminal{})}
}

// tellMade names the files that were made in a folder, at least one.
func (w *world) tellMade(dir string, files []outfile.File) {
	first, last := files[0].Path, files[len(files)-1].Path
	switch len(files) {
	case 1:
		fmt.Fprintf(w.err, "%s を作りました\n", filepath.ToSlash(filepath.Join(dir, first)))
	case 2:
		fmt.Fprintf(w.err, "%s と %s を作りました\n", filepath.ToSlash(filepath.Join(dir, first)), last)
	default:
		fmt.Fprintf(w.err, "%s から %s までの%dファイルを作りました\n", filepath.ToSlash(filepath.Join(dir, first)), last, len(files))
	}
}
