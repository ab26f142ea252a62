package console

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"sorachi/data/national"
	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer"
	"sorachi/pkg/listing"
	"sorachi/pkg/outfile"
	"sorachi/pkg/plan/load"
)

// Printer returns how findings are printed to a stream.
func (w *World) Printer(t Terminal) printer.Options {
	return printer.Options{Color: w.Colored(t), Ambiguous: w.Ambiguous(t), Width: t.Width, Source: SourceText}
}

// SourceText finds the text that a finding quotes. What the program read from
// within itself is quoted from there, whatever lies on the disk by that name.
func SourceText(file string) ([]byte, bool) {
	if name, ok := strings.CutPrefix(file, load.NationalDir+"/"); ok {
		if data, err := fs.ReadFile(national.FS, name); err == nil {
			return data, true
		}
	}
	data, err := os.ReadFile(file)
	return data, err == nil
}

// Quoting is how findings are printed that quote texts which are not on the disk: as
// for stderr, in its colours and its width.
func (w *World) Quoting(texts map[string][]byte) printer.Options {
	how := w.Printer(w.ErrTerminal)
	how.Source = func(file string) ([]byte, bool) {
		if text, ok := texts[file]; ok {
			return text, true
		}
		return SourceText(file)
	}
	return how
}

// Refuse prints the findings of what has errors to stderr, and what is not done for
// them: エラーを直すまで、一覧は出しません. It returns the error that ends the command.
func (w *World) Refuse(found diag.List, sentence string) error {
	if err := printer.Text(w.Err, found.Sorted(), w.Printer(w.ErrTerminal)); err != nil {
		return err
	}
	fmt.Fprintf(w.Err, "%s。%s\n", printer.Count(found), sentence)
	return ErrFindings
}

// Layout fits a list to stdout: to the width of the terminal, or whole and
// readable by Excel.
func (w *World) Layout() listing.Options {
	t := w.OutTerminal
	return listing.Options{Ambiguous: w.Ambiguous(t), Width: t.Width, BOM: t == (Terminal{})}
}

// TellMade names the files that were made in a folder, at least one.
func (w *World) TellMade(dir string, files ...outfile.File) {
	first, last := Shown(filepath.Join(dir, files[0].Path)), files[len(files)-1].Path
	switch len(files) {
	case 1:
		fmt.Fprintf(w.Err, "%s を作りました\n", first)
	case 2:
		fmt.Fprintf(w.Err, "%s と %s を作りました\n", first, last)
	default:
		fmt.Fprintf(w.Err, "%s から %s までの%dファイルを作りました\n", first, last, len(files))
	}
}

// maxNamed is how many files a sentence names.
const maxNamed = 5

// SomeNames lists files, and counts those that are too many to name.
func SomeNames(files []string) string {
	names := strings.Join(files[:min(len(files), maxNamed)], "、")
	if more := len(files) - maxNamed; more > 0 {
		names += fmt.Sprintf("、ほか%dファイル", more)
	}
	return names
}
