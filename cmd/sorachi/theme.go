package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/theme"
	"sorachi/templates"
)

// loadTheme reads the built-in theme of that name, or the file when the name
// is a path or no built-in theme has it.
func loadTheme(name string) (*theme.Theme, diag.List, error) {
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
		return nil, nil, failuref("テンプレート「%s」はファイルではありません", shown(name))
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, nil, err
	}
	return theme.Parse(shown(name), data)
}

func noTheme(name string) error {
	msg := "テンプレート「" + name + "」はありません"
	if near, ok := plan.Nearest(name, []string{theme.Default}); ok {
		return usagef("%s。「%s」ではありませんか", msg, near)
	}
	return usagef("%s。使えるのは %s か、テンプレートのファイルです", msg, theme.Default)
}
