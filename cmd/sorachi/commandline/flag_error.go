package commandline

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/typedtext"
)

// FlagError puts the flag library's errors into Japanese.
func FlagError(cmd *cobra.Command, err error) error {
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
		return console.Usagef("「--%s」の後に値がありません", novalue.GetFlag().Name)
	case errors.As(err, &invalid):
		return invalidValue(invalid)
	case errors.As(err, &syntax):
		return console.Usagef("指定「%s」の書き方が正しくありません", syntax.GetSpecifiedFlag())
	}
	return console.Usagef("%v", err)
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
		return console.Usagef("%s", msg) // any letter is near any other
	}
	if whole := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !strings.HasPrefix(name, word) }); len(whole) == 1 {
		return console.Usagef("%s。「--%s」ではありませんか", msg, whole[0])
	}
	if near, ok := typedtext.Nearest(word, names); ok {
		return console.Usagef("%s。「--%s」ではありませんか", msg, near)
	}
	if near := nearCommands(cmd, word); len(near) > 0 {
		return console.Usagef("%s。「%s」ではありませんか", msg, near[0])
	}
	return console.Usagef("%s", msg)
}

func invalidValue(err *pflag.InvalidValueError) error {
	msg := "「--" + err.GetFlag().Name + "」に「" + err.GetValue() + "」は使えません"
	var why console.UsageError
	if errors.As(err, &why) {
		msg += "。" + why.Msg
	}
	return console.Usagef("%s", msg)
}
