package ignore_test

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/ignore"
)

// TestComments holds comments to the lines and codes that they silence.
func TestComments(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"behind a value", "a: x\nb: y  # sorachi:ignore c1 訳\n", "2:7-28 c1@2:24 2-2 訳"},
		{"no blank behind the mark", "b: y  #sorachi:ignore c1 訳\n", "1:7-27 c1@1:23 1-1 訳"},
		{"behind a list entry", "b:\n  - x # sorachi:ignore c1 訳\n", "2:7-28 c1@2:24 2-2 訳"},
		{"above a key", "# sorachi:ignore c1 訳\na:\n  b: x\n  c: y\nd: z\n", "1:1-22 c1@1:18 2-4 訳"},
		{"above an item", "a:\n  # sorachi:ignore c1 訳\n  - b: x\n    c: y\n  - b: z\n", "2:3-24 c1@2:20 3-4 訳"},
		{"above a dash alone", "a:\n  # sorachi:ignore c1 訳\n  -\n    b: x\n    c: y\n  - b: z\n", "2:3-24 c1@2:20 4-5 訳"},
		{"above the last key", "a: x\n\n# sorachi:ignore c1 訳\n# ほかの覚え書き\n\nb:\n  - x\n", "3:1-22 c1@3:18 6-8 訳"},
		{"behind a key with a map", "a: # sorachi:ignore c1 訳\n  b: x\n", "1:4-25 c1@1:21 1-1 訳"},
		{"behind the mark of a text", "a: | # sorachi:ignore c1 訳\n  x\n  y\nb: z\n", "1:6-27 c1@1:23 1-3 訳"},
		{"at the end", "a: x\n# sorachi:ignore c1 訳\n", "2:1-22 c1@2:18 0-0 訳"},
		{"several codes", "a: x # sorachi:ignore c1,c2、 c3 訳 の つづき\n", "1:6-40 c1@1:23 c2@1:26 c3@1:30 1-1 訳 の つづき"},
		{"reason behind a comma", "a: x # sorachi:ignore c1、訳\n", "1:6-27 c1@1:23 1-1 訳"},
		{"reason in letters", "a: x # sorachi:ignore c1 R5 のとおり\n", "1:6-33 c1@1:23 1-1 R5 のとおり"},
		{"no reason", "a: x # sorachi:ignore c1 \n", "1:6-25 c1@1:23 1-1 "},
		{"no code", "a: x # sorachi:ignore 訳\n", "1:6-24 1-1 訳"},
		{"line ends of Windows", "a: x\r\nb: y # sorachi:ignore c1 訳\r\n", "2:6-27 c1@2:23 2-2 訳"},
		{"between brackets", "a: [x, y] # sorachi:ignore c1 訳\n", "1:11-32 c1@1:28 1-1 訳"},
		{"blank for the colon", "a: x # sorachi ignore c1 訳\n", "1:6-27 c1@1:23 1-1 訳 slip"},
		{"blank behind the colon", "a: x # sorachi: ignore c1 訳\n", "1:6-28 c1@1:24 1-1 訳 slip"},
		{"wide colon", "a: x # sorachi：ignore c1 訳\n", "1:6-27 c1@1:23 1-1 訳 slip"},
		{"wide hash", "a: x ＃ sorachi:ignore c1 訳\n", "1:6-27 c1@1:23 1-1 訳 slip"},
		{"capitals", "a: x # Sorachi:Ignore c1 訳\n", "1:6-27 c1@1:23 1-1 訳 slip"},
		{"letters swapped", "a: x # sorachi:ingore c1 訳\n", "1:6-27 c1@1:23 1-1 訳 slip"},
		{"text below |", "a: |\n  # sorachi:ignore c1 訳\n  x\n", ""},
		{"text in quotes", "a: \"x # sorachi:ignore c1 訳\"\n", ""},
		{"text in quotes over two lines", "a: \"x\n  # sorachi:ignore c1 訳\"\n", ""},
		{"within a word", "a: x#sorachi:ignore c1 訳\n", ""},
		{"behind another comment", "a: x # 注 # sorachi:ignore c1 訳\n", ""},
		{"of something else", "a: x # sorachiの値を写した\n", ""},
		{"an id in a comment", "a: x # sorachi-ichiji sorachi\n", ""},
	} {
		root, _ := yamlfile.Parse("x", []byte(c.text))
		var got []string
		for _, g := range root.Ignores {
			got = append(got, describe(g))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q\ngot  %s\nwant %s", c.name, c.text, s, c.want)
		}
	}
}

func describe(g ignore.Comment) string {
	s := fmt.Sprintf("%d:%d-%d ", g.Pos.Line, g.Pos.Col, g.End.Col)
	for _, c := range g.Codes {
		s += fmt.Sprintf("%s@%d:%d ", c.Value, c.Pos().Line, c.Pos().Col)
	}
	s += fmt.Sprintf("%d-%d %s", g.From, g.To, g.Reason)
	if g.Slip {
		s += " slip"
	}
	return s
}
