package kpiimport

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer"
)

// answerFile is a file that may be a form.
type answerFile struct {
	path  string
	named bool // on the command line, not found in a folder
}

// sheetFiles are the endings of what a program for tables writes. Others that lie
// in a folder, such as the covering letter, are no answers, but are named: somebody
// may have answered on paper.
var sheetFiles = []string{".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}

// byWindows are files that Windows keeps in folders.
var byWindows = []string{"desktop.ini", "thumbs.db"}

func isSheet(path string) bool {
	return slices.Contains(sheetFiles, strings.ToLower(filepath.Ext(path)))
}

// finder lists the files that may be forms, each once.
type finder struct {
	files []answerFile
	open  []string // those that somebody has open
	other []string // files in the folders that no program for tables writes
}

// findAnswers lists the files that are named, and those in the folders that are, by
// path.
func findAnswers(args []string) (*finder, error) {
	f := &finder{}
	for _, arg := range spread(args) {
		info, err := os.Stat(arg)
		switch {
		case err != nil:
			return nil, err
		case info.IsDir() && planfolder.Is(arg):
			return nil, console.Usagef("「%s」は計画のフォルダーです。回答のフォルダーを書き、計画は「--plan %s」で指定してください", arg, arg)
		case info.IsDir():
			err = f.folder(arg + string(filepath.Separator)) // a link to a folder is followed
		default:
			f.add(arg, true)
		}
		if err != nil {
			return nil, err
		}
	}
	return f, nil
}

// spread replaces patterns (回答\*.xlsx) by the files they match: the shells of
// Windows leave that to the program.
func spread(args []string) []string {
	var out []string
	for _, arg := range args {
		if _, err := os.Stat(arg); err != nil && strings.ContainsAny(arg, "*?") {
			if files, err := filepath.Glob(arg); err == nil && len(files) > 0 {
				out = append(out, files...)
				continue
			}
		}
		out = append(out, arg)
	}
	return out
}

// folder adds the files in and below a folder, hidden ones left out.
func (f *finder) folder(root string) error {
	return filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := path != root && strings.HasPrefix(e.Name(), ".")
		switch {
		case e.IsDir() && hidden:
			return fs.SkipDir
		case e.IsDir(), hidden, slices.Contains(byWindows, strings.ToLower(e.Name())), strings.HasPrefix(e.Name(), "~$") && !isSheet(path):
		case isSheet(path):
			f.add(path, false)
		default:
			f.other = append(f.other, console.Shown(path))
		}
		return nil
	})
}

// add adds a file. Excel keeps one named ~$ beside a file as long as it is open.
func (f *finder) add(path string, named bool) {
	path = console.Shown(path)
	if name, locked := strings.CutPrefix(filepath.Base(path), "~$"); locked {
		f.open = append(f.open, console.Shown(filepath.Join(filepath.Dir(path), name)))
		return
	}
	i := slices.IndexFunc(f.files, func(a answerFile) bool { return a.path == path })
	if i >= 0 {
		f.files[i].named = f.files[i].named || named
		return
	}
	f.files = append(f.files, answerFile{path, named})
}

// readAnswers reads all forms, on all processors. What is no form is an error
// where it was named, and else a warning: it may only lie beside them.
func readAnswers(w *console.World, args []string) ([]*answer.Answers, diag.List, error) {
	f, err := findAnswers(args)
	if err != nil {
		return nil, nil, err
	}
	files := f.files
	for _, path := range f.open {
		fmt.Fprintf(w.Err, "「%s」は開かれたままです。保存された内容を読みます\n", console.Printable(path))
	}
	if len(f.other) > 0 {
		fmt.Fprintf(w.Err, "Excelファイルでないため、読んでいません: %s\n", console.Printable(console.SomeNames(f.other)))
	}
	if len(files) == 0 {
		return nil, nil, console.Failuref("回答のファイル（.xlsx）がありません。フォルダーの名前を確かめてください")
	}
	read := make([]*answer.Answers, len(files))
	found := make([]diag.List, len(files))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for n := range workers {
		wg.Go(func() {
			for i := n; i < len(files); i += workers {
				read[i], found[i] = readAnswer(files[i])
			}
		})
	}
	wg.Wait()
	return slices.DeleteFunc(read, func(a *answer.Answers) bool { return a == nil }), slices.Concat(found...), nil
}

// maxAnswer is more bytes than a form that people fill in can have.
const maxAnswer = 64 << 20

func readAnswer(f answerFile) (*answer.Answers, diag.List) {
	data, err := console.ReadAtMost(f.path, maxAnswer)
	if err != nil {
		return nil, diag.List{answer.Unreadable(f.path, fmt.Sprintf("「%s」%s", f.path, console.ReasonOf(err)))}
	}
	a, found := answer.Read(f.path, data)
	if a == nil && !f.named {
		for i := range found {
			found[i].Severity = diag.Warning
		}
	}
	return a, found
}
