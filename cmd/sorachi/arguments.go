package main

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// folders accepts up to most folders. What begins with a hyphen of another
// kind is a flag spoilt by full-width input or a word processor.
func folders(most int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		for i, arg := range args {
			switch {
			case arg == "":
				return usagef("フォルダーの名前が空です")
			case strings.ContainsRune("－‐‑–—―−ー", firstRune(arg)):
				return usagef("「%s」の最初の字は、半角の「-」ではありません", arg)
			case i >= most:
				return usagef("「%s」は余分です", arg)
			}
		}
		return nil
	}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// takesValues marks a command whose arguments hold values of KPIs, which may be
// negative: -3.2％ is one of its arguments, no flag.
const takesValues = "values"

// wrapping stands before a negative value while the flags are told from the rest.
// No argument can hold it.
const wrapping = "\x00"

// negativeValue matches an argument that begins as a negative value does.
var negativeValue = regexp.MustCompile(`^-(?:[0-9０-９.．]|$)`)

// wrapValues keeps the negative values among the arguments of a command from being
// taken for flags.
func wrapValues(root *cobra.Command, args []string) []string {
	cmd, _, err := root.Find(args)
	if err != nil {
		return args
	}
	if _, ok := cmd.Annotations[takesValues]; !ok {
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

// bared undoes wrapValues.
func bared(args []string) []string {
	args = slices.Clone(args)
	for i, arg := range args {
		args[i] = strings.TrimPrefix(arg, wrapping)
	}
	return args
}
