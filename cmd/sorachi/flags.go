package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/pkg/findings"
	"sorachi/pkg/notation"
	"sorachi/pkg/wareki"
)

// choice is a flag that takes one of a few words.
type choice struct {
	into  *string
	words []string
}

func (c choice) Type() string   { return "string" }
func (c choice) String() string { return *c.into }

func (c choice) Set(word string) error {
	if !slices.Contains(c.words, word) {
		return notOneOf(word, c.words)
	}
	*c.into = word
	return nil
}

// choices is a flag that takes several of a few words, parted by commas. Given
// twice, it takes them all.
type choices struct {
	into  *[]string
	words []string
}

func (c choices) Type() string   { return "string" }
func (c choices) String() string { return strings.Join(*c.into, ",") }

func (c choices) Set(list string) error {
	for word := range strings.SplitSeq(list, ",") {
		word = strings.TrimSpace(word)
		if !slices.Contains(c.words, word) {
			return notOneOf(word, c.words)
		}
		*c.into = append(*c.into, word)
	}
	return nil
}

// notOneOf says which words a flag takes.
func notOneOf(word string, words []string) error {
	if near, ok := notation.Nearest(word, words); ok {
		return usagef("「%s」ではありませんか", near)
	}
	return usagef("使えるのは %s です", strings.Join(words, "、"))
}

// yearFlag is a flag that takes a fiscal year (年度).
type yearFlag struct{ into *wareki.Year }

func (y yearFlag) Type() string { return "string" }

func (y yearFlag) String() string {
	if *y.into == 0 {
		return ""
	}
	return y.into.Short()
}

func (y yearFlag) Set(text string) error {
	year, err := wareki.ParseYear(text)
	if err != nil {
		return usagef("年度は「R6」や「令和6年度」のように書いてください")
	}
	*y.into = year
	return nil
}

// addYear adds the --year of the commands that report on one year.
func addYear(cmd *cobra.Command, into *wareki.Year) {
	cmd.Flags().Var(yearFlag{into}, "year", "報告する`年度`（R6など）。省くと、plan.yamlのyear")
}

// addFormat adds the --format of a list. The first format is the default.
func addFormat(cmd *cobra.Command, into *string, formats []string) {
	*into = formats[0]
	usage := fmt.Sprintf("出す`形式`（%s）。省くと%s", strings.Join(formats, "、"), formats[0])
	cmd.Flags().Var(choice{into, formats}, "format", usage)
	completeWith(cmd, "format", formats)
}

// addFindingsFormat adds the --format of a check.
func addFindingsFormat(cmd *cobra.Command, into *string) {
	var names, offers []string
	usage := "指摘を出す`形式`。省くと" + findings.Formats[0].Name
	for _, f := range findings.Formats {
		names = append(names, f.Name)
		offers = append(offers, cobra.CompletionWithDesc(f.Name, f.About))
		usage += fmt.Sprintf("\n        %-8s%s", f.Name, f.About)
	}
	*into = names[0]
	cmd.Flags().Var(choice{into, names}, "format", usage)
	completeWith(cmd, "format", offers)
}

// completeWith makes the shell offer words after a flag.
func completeWith(cmd *cobra.Command, flag string, words []string) {
	// The error is for a flag that does not exist or was completed before.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}
