// Package template is about templates (テンプレート), the looks of a report: the
// --template flag, finding and reading the one that it names, and the commands
// template list, show and eject.
//
// What a template says and how it is judged is the work of pkg/theme; a template that
// was read is a theme.Theme. Read load.go first, then builtin.go for the built-in ones;
// list.go, show.go and eject.go are a command each.
package template

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/allrules"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/theme"
	"sorachi/pkg/typedtext"
	"sorachi/templates"
)

// AddFlag adds the --template of the commands that lay pages out.
func AddFlag(cmd *cobra.Command, into *string) {
	names := strings.Join(theme.Names(templates.FS), "、")
	cmd.Flags().StringVar(into, "template", theme.Default, "`テンプレート`の名前（"+names+"）、またはファイル。省くと"+theme.Default)
	// The error is for a flag that does not exist or was completed before.
	_ = cmd.RegisterFlagCompletionFunc("template", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		names, _ := offered() // without them, files are still offered
		return names, cobra.ShellCompDirectiveDefault
	})
}

// Load reads the built-in theme of that name, or the file when the name
// is a path or no built-in theme has it.
func Load(name string) (*theme.Theme, diag.List, error) {
	isPath := strings.ContainsAny(name, `./\`)
	if !isPath {
		th, found, err := theme.Load(templates.FS, name)
		if !errors.Is(err, theme.ErrUnknown) {
			return th, found, err
		}
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !isPath:
		return nil, nil, noTheme(name)
	case err != nil:
		return nil, nil, err
	case !info.Mode().IsRegular():
		return nil, nil, console.Failuref("テンプレート「%s」はファイルではありません", console.Shown(name))
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, nil, err
	}
	th, found := theme.Parse(console.Shown(name), data)
	if th == nil {
		return nil, found, nil
	}
	found = append(found, th.ReadFonts(func(path string) ([]byte, error) { return readBeside(name, path) })...)
	// Its comments silence what is found in it, as those of a plan do.
	found = check.Silence(&plan.Plan{Ignores: th.Ignores}, found, check.Looked{Codes: allrules.Codes()})
	return th, found, nil
}

// readBeside reads a file by its path from another.
func readBeside(file, path string) ([]byte, error) {
	if path = filepath.FromSlash(path); !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(file), path)
	}
	return os.ReadFile(path)
}

func noTheme(name string) error {
	return unknownTheme(name, "テンプレート「"+name+"」はありません", "か、テンプレートのファイルです")
}

// noBuiltin is noTheme where a file is no theme either.
func noBuiltin(name string) error {
	return unknownTheme(name, "「"+name+"」というテンプレートは、sorachiに入っていません", "です")
}

// unknownTheme offers the nearest built-in theme behind msg, or else names all
// of them, and what else the end tells may stand there.
func unknownTheme(name, msg, end string) error {
	names := theme.Names(templates.FS)
	if near, ok := typedtext.Nearest(name, names); ok {
		return console.Usagef("%s。「%s」ではありませんか", msg, near)
	}
	return console.Usagef("%s。使えるのは %s %s", msg, strings.Join(names, "、"), end)
}
