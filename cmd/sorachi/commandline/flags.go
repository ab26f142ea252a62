// Package commandline is what the commands share of the command line: groups of
// commands, flags and arguments, their errors and the help, all in Japanese in place
// of the library's English.
//
// It declares no command but help, and does not know what one is for. Flags of one
// command stand with it.
//
// Read flags.go first, the values and flags that several commands take, then list.go,
// what all lists take; arguments.go has what stands beside flags, among it negative
// values, which the library would take for flags. group.go (commands that only hold
// others), flag_error.go and help.go say in Japanese what the library says in English.
package commandline

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/diag/printer"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/eventdates"
	"sorachi/pkg/value/wareki"
)

type choice struct {
	into  *string
	words []string
}

// OneOf is a flag value that takes one of a few words.
func OneOf(into *string, words []string) pflag.Value { return choice{into, words} }

func (c choice) Type() string   { return "string" }
func (c choice) String() string { return *c.into }

func (c choice) Set(word string) error {
	if !slices.Contains(c.words, word) {
		return NotOneOf(word, c.words)
	}
	*c.into = word
	return nil
}

type choices struct {
	into    *[]string
	words   []string
	unknown func(word string, alone bool) error
}

// AnyOf is a flag value that takes several of a few words, parted by commas. Given
// twice, it takes them all. unknown says what is wrong with a word that is none of
// them, and stands alone or beside others: NotAnyOf, where they can all be named.
func AnyOf(into *[]string, words []string, unknown func(word string, alone bool) error) pflag.Value {
	return choices{into, words, unknown}
}

// NotAnyOf says which words a flag takes, for AnyOf.
func NotAnyOf(words []string) func(word string, alone bool) error {
	return func(word string, alone bool) error {
		which := NotOneOf(word, words)
		if alone {
			return which
		}
		return console.Usagef("「%s」が違います。%s", word, which)
	}
}

func (c choices) Type() string   { return "string" }
func (c choices) String() string { return strings.Join(*c.into, ",") }

func (c choices) Set(list string) error {
	for word := range strings.SplitSeq(list, ",") {
		word = strings.TrimSpace(word)
		if !slices.Contains(c.words, word) {
			return c.unknown(word, word == list)
		}
		*c.into = append(*c.into, word)
	}
	return nil
}

// spoken are words that people say for one that flags take.
var spoken = map[string]string{"excel": "xlsx", "md": "markdown", "sjis": "cp932", "shift_jis": "cp932", "shift-jis": "cp932", "utf8": "utf-8"}

// NotOneOf says which words a flag takes.
func NotOneOf(word string, words []string) error {
	if meant := spoken[strings.ToLower(word)]; slices.Contains(words, meant) {
		return console.Usagef("「%s」ではありませんか", meant)
	}
	if near, ok := typedtext.Nearest(word, words); ok {
		return console.Usagef("「%s」ではありませんか", near)
	}
	return console.Usagef("使えるのは %s です", strings.Join(words, "、"))
}

type yearFlag struct{ into *wareki.Year }

// Year is a flag value that takes a fiscal year (年度).
func Year(into *wareki.Year) pflag.Value { return yearFlag{into} }

func (y yearFlag) Type() string { return "string" }

func (y yearFlag) String() string {
	if *y.into == 0 {
		return ""
	}
	return y.into.Short()
}

func (y yearFlag) Set(text string) error {
	year, err := wareki.ParseYear(strings.ToUpper(text)) // r7, too
	if err != nil {
		return console.Usagef("年度は「R6」や「令和6年度」のように書いてください")
	}
	*y.into = year
	return nil
}

type dayFlag struct{ into *wareki.Date }

// Day is a flag value that takes a day, in any of the ways in which plans write
// one.
func Day(into *wareki.Date) pflag.Value { return dayFlag{into} }

func (f dayFlag) Type() string { return "string" }

func (f dayFlag) String() string {
	if *f.into == (wareki.Date{}) {
		return ""
	}
	return f.into.ISO()
}

func (f dayFlag) Set(text string) error {
	held, err := eventdates.Parse(text)
	if err != nil || len(held) != 1 || held[0].Mark != "" || len(held[0].Ranges) != 1 || held[0].Ranges[0].From != held[0].Ranges[0].To {
		return console.Usagef("日付は「2025-08-01」や「令和7年8月1日」のように、1日だけを書いてください")
	}
	*f.into = held[0].Ranges[0].From
	return nil
}

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
