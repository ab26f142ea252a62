package commandline

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/eventdates"
	"sorachi/pkg/value/wareki"
)

// OneOf is a flag value that takes one of a few words.
func OneOf(into *string, words []string) pflag.Value { return choice{into, words} }

type choice struct {
	into  *string
	words []string
}

func (c choice) Type() string   { return "string" }
func (c choice) String() string { return *c.into }

func (c choice) Set(word string) error {
	if !slices.Contains(c.words, word) {
		return NotOneOf(word, c.words)
	}
	*c.into = word
	return nil
}

// AnyOf is a flag value that takes several of a few words, parted by commas. Given
// twice, it takes them all. unknown says what is wrong with a word that is none of
// them, and stands alone or beside others: NotAnyOf, where they can all be named.
func AnyOf(into *[]string, words []string, unknown func(word string, alone bool) error) pflag.Value {
	return choices{into, words, unknown}
}

type choices struct {
	into    *[]string
	words   []string
	unknown func(word string, alone bool) error
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

// Year is a flag value that takes a fiscal year (年度).
func Year(into *wareki.Year) pflag.Value { return yearFlag{into} }

type yearFlag struct{ into *wareki.Year }

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

// Day is a flag value that takes a day, in any of the ways in which plans write
// one.
func Day(into *wareki.Date) pflag.Value { return dayFlag{into} }

type dayFlag struct{ into *wareki.Date }

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
