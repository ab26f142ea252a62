package kpicheck

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/allrules"
	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
)

// addCodes adds the --only and --skip of a check.
func addCodes(cmd *cobra.Command, only, skip *[]string) {
	known := allrules.Codes()
	cmd.Flags().Var(commandline.AnyOf(only, known, unknownCode), "only", "示す指摘の`コード`。「,」で区切っていくつでも。省くとすべて")
	cmd.Flags().Var(commandline.AnyOf(skip, known, unknownCode), "skip", "示さない指摘の`コード`。「,」で区切っていくつでも")
	for _, name := range []string{"only", "skip"} {
		_ = cmd.RegisterFlagCompletionFunc(name, completeCodes) // the error is for a flag that does not exist
	}
}

// unknownCode says which code may be meant by one that no rule has; all are too many
// to name.
func unknownCode(code string, _ bool) error {
	if near, ok := typedtext.Nearest(code, allrules.Codes()); ok {
		return console.Usagef("「%s」は「%s」ではありませんか", code, near)
	}
	return console.Usagef("「%s」というコードはありません。指摘の終わりの［ ］の中のコードを書いてください", code)
}

// completeCodes offers the codes with their titles, behind those that are
// already listed.
func completeCodes(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	var out []string
	for _, r := range allrules.OfPlans() {
		if strings.HasPrefix(r.Code, typed[len(before):]) {
			out = append(out, cobra.CompletionWithDesc(before+r.Code, r.Title))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// wanted returns the findings that --only and --skip leave.
func wanted(found diag.List, only, skip []string) diag.List {
	var out diag.List
	for _, d := range found {
		if (len(only) == 0 || slices.Contains(only, d.Code)) && !slices.Contains(skip, d.Code) {
			out = append(out, d)
		}
	}
	return out
}
