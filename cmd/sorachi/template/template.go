// Package template is about templates (テンプレート), the looks of a report: the
// --template flag, finding and reading the one that it names, and the commands
// template list, show and eject.
//
// What a template says and how it is judged is the work of pkg/theme; a template that
// was read is a theme.Theme. Read load.go first, then template.go for the built-in ones.
package template

import (
	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/theme"
	"sorachi/templates"
)

// themeNamed returns the text of the built-in theme that args name, Default when
// they name none, and its name.
func themeNamed(args []string, schema string) (text []byte, name string, err error) {
	name = theme.Default
	switch {
	case len(args) > 1:
		return nil, "", console.Usagef("「%s」は余分です", args[1])
	case len(args) == 1:
		name = args[0]
	}
	for _, known := range theme.Names(templates.FS) {
		if known == name {
			text, err = theme.Text(templates.FS, name, schema)
			return text, name, err
		}
	}
	return nil, "", noBuiltin(name)
}

// titledThemes are the built-in themes with their descriptions, for shells.
func titledThemes() ([]string, error) {
	var out []string
	for _, name := range theme.Names(templates.FS) {
		th, _, err := theme.Load(templates.FS, name)
		if err != nil {
			return nil, err
		}
		out = append(out, cobra.CompletionWithDesc(name, th.Title))
	}
	return out, nil
}

// completeTheme offers the built-in themes for the first word.
func completeTheme(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	names, err := titledThemes()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
