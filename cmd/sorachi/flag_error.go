package main

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sorachi/pkg/notation"
)

// flagError puts the flag library's errors into Japanese.
func flagError(cmd *cobra.Command, err error) error {
	var (
		unknown *pflag.NotExistError
		novalue *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
		syntax  *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(cmd, unknown)
	case errors.As(err, &novalue):
		return usagef("「--%s」の後に値がありません", novalue.GetFlag().Name)
	case errors.As(err, &invalid):
		return invalidValue(invalid)
	case errors.As(err, &syntax):
		return usagef("指定「%s」の書き方が正しくありません", syntax.GetSpecifiedFlag())
	}
	return usagef("%v", err)
}

// unknownFlag says that cmd has no such flag, and what is near. A group of
// letters after one hyphen is likely a name that lacks the other: -year.
func unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	word, written := err.GetSpecifiedName(), "--"+err.GetSpecifiedName()
	if letters := err.GetSpecifiedShortnames(); letters != "" {
		word, written = letters, "-"+letters
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	msg := fmt.Sprintf("「%s」という指定はありません", written)
	if len(word) == 1 {
		return usagef("%s", msg) // any letter is near any other
	}
	if near, ok := notation.Nearest(word, names); ok {
		return usagef("%s。「--%s」ではありませんか", msg, near)
	}
	if near := nearCommands(cmd, word); len(near) > 0 {
		return usagef("%s。「%s」ではありませんか", msg, near[0])
	}
	return usagef("%s", msg)
}

func invalidValue(err *pflag.InvalidValueError) error {
	msg := "「--" + err.GetFlag().Name + "」に「" + err.GetValue() + "」は使えません"
	var why usageError
	if errors.As(err, &why) {
		msg += "。" + why.msg
	}
	return usagef("%s", msg)
}

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
