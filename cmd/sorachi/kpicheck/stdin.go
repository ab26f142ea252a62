package kpicheck

import (
	"io"
	"path"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/textfile"
)

// fromStdin is the argument that stands for the text on standard input.
const fromStdin = "-"

// stdinText is an editor's unsaved text of one file of a plan.
type stdinText struct {
	name string // in the plan's folder
	as   string // as findings name the file: as it was given
	data []byte
}

// addStdinName adds the --stdin-name of a check.
func addStdinName(cmd *cobra.Command, into *string) {
	cmd.Flags().StringVar(into, "stdin-name", "", "「-」で標準入力から読むときの、そのファイルの`名前`（projects/x.yamlなど）。計画のフォルダーか、今いるフォルダーからの場所")
}

// takeStdin reads the text when dirs name standard input, and returns the other
// folders and the text; nil when it is not asked for.
func takeStdin(in io.Reader, dirs []string, name string) ([]string, *stdinText, error) {
	i := slices.Index(dirs, fromStdin)
	switch {
	case i < 0 && name == "":
		return dirs, nil, nil
	case i < 0:
		return nil, nil, console.Usagef("「--stdin-name」は、標準入力から読むときに使います。フォルダーの前に「-」を書いてください（例：sorachi kpi check - --stdin-name %s）", name)
	case name == "":
		return nil, nil, console.Usagef("標準入力の文がどのファイルのものかを、「--stdin-name projects/x.yaml」のように書いてください")
	}
	dirs = slices.Delete(slices.Clone(dirs), i, i+1)
	if len(dirs) > 1 {
		return nil, nil, console.Usagef("標準入力から読むときに指定できる計画は、1つだけです")
	}
	if len(dirs) == 0 {
		dirs = planOf(name)
	}
	dir, err := planfolder.Find(dirs)
	if err != nil {
		return nil, nil, err
	}
	within, err := nameWithin(dir, name)
	if err != nil {
		return nil, nil, err
	}
	data, err := io.ReadAll(io.LimitReader(in, textfile.MaxBytes+1)) // more is told as too large
	return []string{dir}, &stdinText{within, console.Shown(name), data}, err
}

// planOf returns the plan whose folder the name of a file leads through; none
// when that is to be looked for as usual.
func planOf(name string) []string {
	for dir := filepath.Dir(name); ; dir = filepath.Dir(dir) {
		if planfolder.Is(dir) {
			return []string{dir}
		}
		if dir == filepath.Dir(dir) {
			return nil
		}
	}
}

// nameWithin returns the name in the plan's folder dir of a file that is named
// from there or from the working folder. Only one of both is ever the name of
// a plan file.
func nameWithin(dir, name string) (string, error) {
	var inside []string
	if filepath.IsLocal(name) {
		inside = append(inside, filepath.ToSlash(filepath.Clean(name)))
	}
	if rel, ok := relTo(dir, name); ok {
		inside = append(inside, rel)
	}
	for _, n := range inside {
		if load.IsFile(n) {
			return n, nil
		}
	}
	if len(inside) == 0 {
		return "", console.Usagef("「--stdin-name」の「%s」は、計画のフォルダー「%s」の中のファイルではありません", name, dir)
	}
	return "", console.Usagef("「--stdin-name」の「%s」は、計画のファイルではありません。使えるのは plan.yaml、programs.yaml、analysis.yaml、outline.yaml と、projects の中の .yaml のファイルです", name)
}

// relTo returns a file named from the working folder as named from dir, when it
// lies there.
func relTo(dir, name string) (string, bool) {
	base, err := filepath.Abs(dir)
	if err != nil {
		return "", false
	}
	file, err := filepath.Abs(name)
	if err != nil {
		return "", false
	}
	rel, err := filepath.Rel(base, file)
	return filepath.ToSlash(rel), err == nil && filepath.IsLocal(rel)
}

// rename gives the file in findings of the plan in dir the name that it was
// given by.
func (s *stdinText) rename(dir string, found diag.List) {
	if s != nil {
		found.Rename(path.Join(dir, s.name), s.as)
	}
}

// source quotes the text in place of the file's.
func (s *stdinText) source(file string) ([]byte, bool) {
	if s != nil && file == s.as {
		return s.data, true
	}
	return console.SourceText(file)
}
