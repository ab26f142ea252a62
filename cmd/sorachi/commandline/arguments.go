package commandline

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
)

// Folders accepts up to most folders. What begins with a hyphen of another
// kind is a flag spoilt by full-width input or a word processor.
func Folders(most int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		for i, arg := range args {
			switch {
			case arg == "":
				return console.Usagef("フォルダーの名前が空です")
			case strings.ContainsRune("－‐‑–—―−ー", firstRune(arg)):
				return console.Usagef("「%s」の最初の字は、半角の「-」ではありません", arg)
			case i >= most:
				return console.Usagef("「%s」は余分です", arg)
			}
		}
		return nil
	}
}

// NoArguments accepts none.
func NoArguments(cmd *cobra.Command, args []string) error { return Folders(0)(cmd, args) }

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// TakesValues marks a command, among its annotations, whose arguments hold values of
// KPIs, which may be negative: -3.2％ is one of its arguments, no flag. The run of a
// command line wraps them before the library sees them, and the command unwraps them.
const TakesValues = "values"

// wrapping stands before a negative value while the flags are told from the rest.
// No argument can hold it.
const wrapping = "\x00"

// negativeValue matches an argument that begins as a negative value does, or is the -
// that stands for no value (－).
var negativeValue = regexp.MustCompile(`^-(?:[0-9０-９.．]|$)`)

// WrapValues keeps the negative values among the arguments of a command from being
// taken for flags.
func WrapValues(root *cobra.Command, args []string) []string {
	cmd, _, err := root.Find(args)
	if err != nil {
		return args
	}
	if _, ok := cmd.Annotations[TakesValues]; !ok {
		return args
	}
	args = slices.Clone(args)
	for i, arg := range args {
		if negativeValue.MatchString(arg) {
			args[i] = wrapping + arg
		}
	}
	return args
}

// UnwrapValues undoes WrapValues.
func UnwrapValues(args []string) []string {
	args = slices.Clone(args)
	for i, arg := range args {
		args[i] = strings.TrimPrefix(arg, wrapping)
	}
	return args
}
