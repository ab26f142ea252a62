package commandline

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// NewHelp makes the command help.
func NewHelp() *cobra.Command {
	return &cobra.Command{
		Use:     "help [命令]",
		Short:   "使い方を表示する",
		Example: `  sorachi help report build`,
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				return unknownCommand(found, rest[0])
			}
			return found.Help()
		},
	}
}

// HelpFor returns the command line that shows the help of cmd.
func HelpFor(cmd *cobra.Command) string {
	if cmd.Name() == "help" {
		return cmd.CommandPath()
	}
	return strings.Replace(cmd.CommandPath(), "sorachi", "sorachi help", 1)
}

// SpeakJapanese replaces the library's English help.
func SpeakJapanese(root *cobra.Command) {
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { writeHelp(cmd.OutOrStdout(), cmd) })
	for _, c := range append(descendants(root), root) {
		c.Flags().SortFlags = false // in the order of use
		c.Flags().BoolP("help", "h", false, "使い方を表示する")
	}
}

// writeHelp writes what a command does, how it is called, examples first. A failed
// write is kept by stdout itself (result in cmd/sorachi/root.go).
func writeHelp(out io.Writer, cmd *cobra.Command) {
	fmt.Fprintf(out, "%s\n\n使い方:\n  %s\n", cmp.Or(cmd.Long, cmd.Short), callOf(cmd))
	if cmd.Example != "" {
		fmt.Fprintf(out, "\n例:\n%s\n", cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		fmt.Fprint(out, "\n命令:\n")
		for _, c := range cmd.Commands() {
			fmt.Fprintf(out, "  %-12s%s\n", c.Name(), c.Short)
		}
	}
	writeFlags(out, "指定", cmd.LocalFlags())
	writeFlags(out, "共通の指定", cmd.InheritedFlags())
}

func callOf(cmd *cobra.Command) string {
	if cmd.HasAvailableSubCommands() {
		return cmd.CommandPath() + " 命令 [指定]"
	}
	return cmd.Parent().CommandPath() + " " + cmd.Use + " [指定]"
}

// writeFlags writes each flag and, on a line of its own, what it does: in
// columns, Japanese names of values would not line up in every terminal.
func writeFlags(out io.Writer, heading string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(out, "\n%s:\n", heading)
	flags.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		fmt.Fprintf(out, "  %s\n      %s\n", strings.TrimRight(name+" "+value, " "), usage)
	})
}
