package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sorachi/pkg/notation"
	"sorachi/pkg/wareki"
)

type choice struct {
	into  *string
	words []string
}

// oneOf is a flag value that takes one of a few words.
func oneOf(into *string, words []string) pflag.Value { return choice{into, words} }

func (c choice) Type() string   { return "string" }
func (c choice) String() string { return *c.into }

func (c choice) Set(word string) error {
	if !slices.Contains(c.words, word) {
		return notOneOf(word, c.words)
	}
	*c.into = word
	return nil
}

type choices struct {
	into  *[]string
	words []string
}

// anyOf is a flag value that takes several of a few words, parted by commas. Given
// twice, it takes them all.
func anyOf(into *[]string, words []string) pflag.Value { return choices{into, words} }

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

type yearFlag struct{ into *wareki.Year }

// yearOf is a flag value that takes a fiscal year (年度).
func yearOf(into *wareki.Year) pflag.Value { return yearFlag{into} }

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

type dayFlag struct{ into *wareki.Date }

// dayOf is a flag value that takes a day, in any of the ways in which plans write
// one.
func dayOf(into *wareki.Date) pflag.Value { return dayFlag{into} }

func (f dayFlag) Type() string { return "string" }

func (f dayFlag) String() string {
	if *f.into == (wareki.Date{}) {
		return ""
	}
	return f.into.ISO()
}

func (f dayFlag) Set(text string) error {
	held, err := wareki.ParseHeld(text)
	if err != nil || len(held) != 1 || held[0].Mark != "" || len(held[0].Ranges) != 1 || held[0].Ranges[0].From != held[0].Ranges[0].To {
		return usagef("日付は「2025-08-01」や「令和7年8月1日」のように、1日だけを書いてください")
	}
	*f.into = held[0].Ranges[0].From
	return nil
}

// addYear adds the --year of the commands that report on one year.
func addYear(cmd *cobra.Command, into *wareki.Year) {
	cmd.Flags().Var(yearOf(into), "year", "報告する`年度`（R6など）。省くと、plan.yamlのyear")
}

// addFormat adds the --format of a list. The first format is the default.
func addFormat(cmd *cobra.Command, into *string, formats []string) {
	*into = formats[0]
	usage := fmt.Sprintf("出す`形式`（%s）。省くと%s", strings.Join(formats, "、"), formats[0])
	cmd.Flags().Var(oneOf(into, formats), "format", usage)
	completeWith(cmd, "format", formats)
}

// completeWith makes the shell offer words after a flag.
func completeWith(cmd *cobra.Command, flag string, words []string) {
	// The error is for a flag that does not exist or was completed before.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}

// addColor adds the --color that every command has.
func addColor(root *cobra.Command, into *string) {
	words := []string{"auto", "always", "never"}
	*into = words[0]
	root.PersistentFlags().Var(oneOf(into, words), "color", "色の`付け方`（auto、always、never）。省くとautoで、端末にだけ付ける")
	completeWith(root, "color", words)
}
