package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"sorachi/pkg/answer"
	"sorachi/pkg/diag"
)

// answerFile is a file that may be a form.
type answerFile struct {
	path  string
	named bool // on the command line, not found in a folder
}

// sheetFiles are the endings of what a program for tables writes. Others that lie
// in a folder, such as the covering letter, are no answers.
var sheetFiles = []string{".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"}

// findAnswers lists the files that are named, and those in the folders that are,
// by path, each once. The second list is the files that somebody has open.
func findAnswers(args []string) (files []answerFile, open []string, err error) {
	seen := map[string]bool{}
	add := func(path string, named bool) {
		path = shown(path)
		if name, locked := strings.CutPrefix(filepath.Base(path), "~$"); locked {
			open = append(open, shown(filepath.Join(filepath.Dir(path), name)))
		} else if !seen[path] {
			seen[path] = true
			files = append(files, answerFile{path, named})
		}
	}
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil {
			return nil, nil, err
		}
		if !info.IsDir() {
			add(arg, true)
			continue
		}
		err = filepath.WalkDir(arg, func(path string, e fs.DirEntry, err error) error {
			switch hidden := path != arg && strings.HasPrefix(e.Name(), "."); {
			case err != nil:
				return err
			case e.IsDir() && hidden:
				return fs.SkipDir
			case !e.IsDir() && !hidden && slices.Contains(sheetFiles, strings.ToLower(filepath.Ext(path))):
				add(path, false)
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	return files, open, nil
}

// readAnswers reads all forms, on all processors. What is no form is an error
// where it was named, and else a warning: it may only lie beside them.
func readAnswers(w *world, args []string) ([]*answer.Answers, diag.List, error) {
	files, open, err := findAnswers(args)
	if err != nil {
		return nil, nil, err
	}
	for _, path := range open {
		fmt.Fprintf(w.err, "「%s」は開かれたままです。保存された内容を読みます\n", printable(path))
	}
	if len(files) == 0 {
		return nil, nil, failuref("回答のファイル（.xlsx）がありません。フォルダーの名前を確かめてください")
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

// maxAnswer is more than a form can be; what is longer is refused by its size.
const maxAnswer = 64 << 20

func readAnswer(f answerFile) (*answer.Answers, diag.List) {
	data, err := readStart(f.path)
	if err != nil {
		return nil, diag.List{answer.Unreadable(f.path, fmt.Sprintf("「%s」%s", f.path, reasonOf(err)))}
	}
	a, found := answer.Read(f.path, data)
	if a == nil && !f.named {
		for i := range found {
			found[i].Severity = diag.Warning
		}
	}
	return a, found
}

// readStart reads a file as far as a form can go. Anything but a file is refused
// before it is opened, since a pipe would wait for its writer for ever.
func readStart(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = errNotRegular
	}
	if err != nil {
		return nil, cause(err)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, cause(err)
	}
	defer file.Close() // nothing was written
	data, err := io.ReadAll(io.LimitReader(file, maxAnswer+1))
	return data, cause(err)
}

// cause is what the system answers, without the name of the file.
func cause(err error) error {
	if file, ok := err.(*fs.PathError); ok {
		return file.Err
	}
	return err
}
