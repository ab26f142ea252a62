package template

import (
	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/listing"
	"sorachi/pkg/theme"
	"sorachi/templates"
)

// themeNamed returns the text of the built-in theme that args name, Default when
// they name none, and its name. The text tells editors of the JSON schema in the file
// schema, if that is not empty.
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

// builtin lists the built-in themes with their descriptions.
func builtin() ([]listing.Template, error) {
	var out []listing.Template
	for _, name := range theme.Names(templates.FS) {
		th, _, err := theme.Load(templates.FS, name)
		if err != nil {
			return nil, err
		}
		out = append(out, listing.Template{Name: name, Title: th.Title, Default: name == theme.Default})
	}
	return out, nil
}

// offered are the built-in themes as a shell offers them.
func offered() ([]string, error) {
	themes, err := builtin()
	var out []string
	for _, th := range themes {
		out = append(out, cobra.CompletionWithDesc(th.Name, th.Title))
	}
	return out, err
}

// completeTheme offers the built-in themes for the first word.
func completeTheme(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	names, err := offered()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
