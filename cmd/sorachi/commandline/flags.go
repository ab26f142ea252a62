// Package commandline is what the commands share of the command line: groups of
// commands, flags and arguments, their errors and the help, all in Japanese in place
// of the library's English.
//
// It declares no command but help, and does not know what one is for. Flags of one
// command stand with it.
//
// Read flags.go first, the flags that several commands take, with values.go, what flags
// take, and list.go, the flags of all lists; arguments.go has what stands beside flags,
// among it negative values, which the library would take for flags. group.go (commands
// that only hold others), flag_error.go and help.go say in Japanese what the library says
// in English.
package commandline

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/pkg/diag/printer"
	"sorachi/pkg/value/wareki"
)

// AddYear adds the --year of the commands that report on one year.
func AddYear(cmd *cobra.Command, into *wareki.Year) {
	cmd.Flags().Var(Year(into), "year", "報告する`年度`（R6など）。省くと、plan.yamlのyear")
}

// AddFormat adds the --format of a list. The first format is the default.
func AddFormat(cmd *cobra.Command, into *string, formats []string) {
	*into = formats[0]
	usage := fmt.Sprintf("出す`形式`（%s）。省くと%s", strings.Join(formats, "、"), formats[0])
	cmd.Flags().Var(OneOf(into, formats), "format", usage)
	CompleteWith(cmd, "format", formats)
}

// CompleteWith makes the shell offer words after a flag.
func CompleteWith(cmd *cobra.Command, flag string, words []string) {
	// The error is for a flag that does not exist or was completed before.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}

// AddColor adds the --color that every command has.
func AddColor(root *cobra.Command, into *string) {
	words := []string{"auto", "always", "never"}
	*into = words[0]
	root.PersistentFlags().Var(OneOf(into, words), "color", "色の`付け方`（auto、always、never）。省くとautoで、端末にだけ付ける")
	CompleteWith(root, "color", words)
}

// AddFindingsFormat adds the --format of a command that finds.
func AddFindingsFormat(cmd *cobra.Command, into *string) {
	var names, offers []string
	usage := "指摘を出す`形式`。省くと" + printer.TextFormat
	for _, f := range printer.Formats {
		names = append(names, f.Name)
		offers = append(offers, cobra.CompletionWithDesc(f.Name, f.About))
		usage += fmt.Sprintf("\n        %-8s%s", f.Name, f.About)
	}
	*into = names[0]
	cmd.Flags().Var(OneOf(into, names), "format", usage)
	CompleteWith(cmd, "format", offers)
}
