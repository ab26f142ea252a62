package setting

import (
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/typedtext"
	"sorachi/pkg/yamlfile"
)

// OneOf is one of a few words.
func OneOf(path string, into *string, words []string, doc string) Setting {
	return Setting{path, doc, choice{into, words}}
}

type choice struct {
	into  *string
	words []string
}

func (f choice) read(v value)   { *f.into = wordOf(v, f.words) }
func (f choice) schema() object { return object{{"enum", f.words}} }

// wordOf reads one of the words, the first of them in place of another.
func wordOf(v value, words []string) string {
	word := v.Text.Value
	if v.Kind == yamlfile.Scalar && slices.Contains(words, word) {
		return word
	}
	v.bad("使える言葉", choicesHint(word, words))
	return words[0]
}

// choicesHint says which words can be used, and which is meant.
func choicesHint(word string, words []string) string {
	hint := "使えるのは " + strings.Join(words, "、") + " です"
	if near, ok := typedtext.Nearest(word, words); ok {
		hint = fmt.Sprintf("「%s」ではありませんか。", near) + hint
	}
	return hint
}

// SomeOf is a list of some of a few words, each once at most if once is set.
func SomeOf(path string, into *[]string, words []string, once bool, doc string) Setting {
	return Setting{path, doc, choices{into, words, once}}
}

type choices struct {
	into  *[]string
	words []string
	once  bool
}

func (f choices) read(v value) {
	for _, item := range v.items() {
		word := wordOf(item, f.words)
		if f.once && item.Kind == yamlfile.Scalar && word == item.Text.Value && slices.Contains(*f.into, word) {
			item.refuse(fmt.Sprintf("設定「%s」に「%s」が2回あります", v.path, word), "どちらかを削除してください")
		}
		*f.into = append(*f.into, word)
	}
}

func (f choices) schema() object {
	return object{{"type", "array"}, {"minItems", 1}, {"uniqueItems", f.once}, {"items", object{{"enum", f.words}}}}
}
