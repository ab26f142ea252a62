package kpiimport

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
)

// answerFiles are the files that are named on the command line or lie in the folders
// that are.
type answerFiles struct {
	forms []answerFile // those that may be forms, each once
	open  []string     // those that somebody has open
	other []string     // files in the folders that no program for tables writes
}

// answerFile is a file that may be a form.
type answerFile struct {
	path  string
	named bool // on the command line, not found in a folder
}

// findAnswers lists the files in the order of args, those of a folder by name.
func findAnswers(args []string) (*answerFiles, error) {
	f := &answerFiles{}
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
func (f *answerFiles) folder(root string) error {
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
func (f *answerFiles) add(path string, named bool) {
	path = console.Shown(path)
	if name, locked := strings.CutPrefix(filepath.Base(path), "~$"); locked {
		f.open = append(f.open, console.Shown(filepath.Join(filepath.Dir(path), name)))
		return
	}
	i := slices.IndexFunc(f.forms, func(a answerFile) bool { return a.path == path })
	if i >= 0 {
		f.forms[i].named = f.forms[i].named || named
		return
	}
	f.forms = append(f.forms, answerFile{path, named})
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
