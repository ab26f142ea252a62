package commandline

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/typedtext"
)

// Group makes a command that only holds others: without one of them, or with a
// mistyped one, it fails. Left to the library it would print help and exit 0,
// and a slip in a script would pass for success.
func Group(cmd *cobra.Command) *cobra.Command {
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return console.Usagef("「%s」の後に命令がありません。使えるのは %s です", cmd.CommandPath(), strings.Join(verbs(cmd), "、"))
		}
		return unknownCommand(cmd, args[0])
	}
	return cmd
}

// unknownCommand says that cmd has no command word, and what is near.
func unknownCommand(cmd *cobra.Command, word string) error {
	msg := fmt.Sprintf("「%s %s」という命令はありません", cmd.CommandPath(), word)
	if near := nearCommands(cmd, word); len(near) > 0 {
		return console.Usagef("%s。「%s」ではありませんか", msg, strings.Join(near, "」か「"))
	}
	return console.Usagef("%s。使えるのは %s です", msg, strings.Join(verbs(cmd), "、"))
}

// nearCommands returns the command of cmd whose name is nearest to word, or
// those deeper down that have such a name: check is kpi check.
func nearCommands(cmd *cobra.Command, word string) []string {
	if name, ok := typedtext.Nearest(word, verbs(cmd)); ok {
		return []string{cmd.CommandPath() + " " + name}
	}
	below := descendants(cmd)
	var names []string
	for _, c := range below {
		names = append(names, c.Name())
	}
	name, _ := typedtext.Nearest(word, names)
	var near []string
	for _, c := range below {
		if c.Name() == name {
			near = append(near, c.CommandPath())
		}
	}
	return near
}

func verbs(cmd *cobra.Command) []string {
	var out []string
	for _, c := range cmd.Commands() {
		if !c.Hidden {
			out = append(out, c.Name())
		}
	}
	return out
}

func descendants(cmd *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, c := range cmd.Commands() {
		out = append(append(out, c), descendants(c)...)
	}
	return out
}
