package yamlfile

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile/broken"
)

// This file finds the blanks and marks that look right and are not the ones
// that YAML knows, where YAML takes them for text.

// gluedKey is a key in brackets with its value behind a colon without a blank,
// which YAML takes for one key.
var gluedKey = regexp.MustCompile(`^[A-Za-z_][\w-]*:[^\s:/]`)

// gluedKeys reports the first key of a map in brackets whose colon has no blank
// behind it, and mends all of them.
func (c *converter) gluedKeys(y *yaml.Node) bool {
	var fix diag.Fix
	for i := 0; i+1 < len(y.Content); i += 2 {
		k, v := y.Content[i], y.Content[i+1]
		if k.Kind != yaml.ScalarNode || k.Style != 0 || v.Value != "" || v.Kind != yaml.ScalarNode || y.Style&yaml.FlowStyle == 0 || !gluedKey.MatchString(k.Value) {
			continue
		}
		at := c.file.Pos(k.Line, k.Column+strings.IndexByte(k.Value, ':')+1)
		fix.Edits = append(fix.Edits, diag.Edit{Pos: at, End: at, Text: " "})
	}
	if len(fix.Edits) == 0 {
		return false
	}
	end := fix.Edits[0].Pos
	pos := end
	pos.Col--
	d := broken.YAMLSyntax.New(pos, end, "コロンの後に空白がありません", "「: 」のように、コロンの後に半角の空白を入れてください")
	fix.Message = "半角の空白を入れます"
	d.Fix = &fix
	c.found.Add(d)
	return true
}

// key reads the name of a key: an odd blank behind it and characters without a
// width are findings and no part of the name.
func (c *converter) key(y *yaml.Node) Text {
	t := c.visible(c.file.scalarText(y))
	name := strings.TrimRightFunc(t.Value, broken.IsOddBlank)
	if name == "" || name == t.Value {
		return t
	}
	d := broken.OddBlank.New(t.At(len(name)), t.End(), fmt.Sprintf("項目名「%s」の後に、半角ではない空白があります", name), "この空白を消してください")
	d.Fix = broken.Mend(t.At(len(name)), t.End(), "", false)
	c.found.Add(d)
	return t.Sub(0, len(name))
}

// visible reports the characters of t that take no room and takes them out, so
// that they do not keep a figure or a name from being read.
func (c *converter) visible(t Text) Text {
	if !strings.ContainsFunc(t.Value, noWidth) || strings.TrimFunc(t.Value, func(r rune) bool { return noWidth(r) || unicode.IsSpace(r) }) == "" {
		return t
	}
	var b textfile.Builder
	var fix diag.Fix
	var first rune
	from := 0
	for at, r := range t.Value {
		if end := at + utf8.RuneLen(r); noWidth(r) && !joinsEmoji(t.Value, at) {
			b.Add(t, from, at)
			first = cmp.Or(first, r)
			fix.Edits = append(fix.Edits, diag.Edit{Pos: t.At(at), End: t.At(end)})
			from = end
		}
	}
	if len(fix.Edits) == 0 {
		return t
	}
	b.Add(t, from, len(t.Value))
	pos := fix.Edits[0].Pos
	d := zeroWidth.New(pos, fix.Edits[0].End, fmt.Sprintf("目に見えない文字（U+%04X）が入っています", first), "この文字を削除してください")
	fix.Message = "目に見えない文字を削除します"
	d.Fix = &fix
	c.found.Add(d)
	return b.Text
}

// noWidth tells the characters that a Japanese text has no use for and that
// nothing shows: joiners, word joiner, soft hyphen.
func noWidth(r rune) bool {
	return r >= 0x200B && r <= 0x200D || r == 0x2060 || r == 0xAD || r == 0x180E || r == 0x034F
}

// joinsEmoji reports whether the character at offset at is the joiner of an
// emoji of several parts.
func joinsEmoji(s string, at int) bool {
	const joiner = "\u200d"
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	return strings.HasPrefix(s[at:], joiner) && (before >= 0x2600 && before <= 0x27BF || before >= 0x1F000 || before == 0xFE0F)
}

// edgeBlank reports blanks around a value that are not printed: odd ones and
// tabs around a plain text, any in quotes, odd ones at the end of a line of a |.
func (c *converter) edgeBlank(y *yaml.Node, t Text) {
	if c.tabBefore(y) {
		return
	}
	from, to := -1, -1
	switch body := strings.TrimFunc(t.Value, unicode.IsSpace); {
	case body == "":
		return
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		from, to = lineEndBlank(t.Value)
	case !strings.HasSuffix(t.Value, body):
		from, to = len(strings.TrimRightFunc(t.Value, unicode.IsSpace)), len(t.Value)
	case !strings.HasPrefix(t.Value, body):
		from, to = 0, len(t.Value)-len(body)
	}
	if from < 0 || strings.ContainsRune(t.Value[from:to], '\n') {
		return
	}
	where := "後"
	if from == 0 {
		where = "前"
	}
	d := edgeBlankRule.New(t.At(from), t.At(to), "値の"+where+"に、印刷されない余分な空白があります", "この空白を消してください")
	d.Fix = broken.Mend(t.At(from), t.At(to), "", false)
	c.found.Add(d)
}

// tabBefore reports a tab between a colon and the value y.
func (c *converter) tabBefore(y *yaml.Node) bool {
	pos, end := c.file.Pos(y.Line, y.Column-1), c.file.Pos(y.Line, y.Column)
	if y.Column < 2 || !strings.HasPrefix(c.file.Typed(pos), "\t") {
		return false
	}
	d := edgeBlankRule.New(pos, end, "値の前にタブがあります", "タブを半角の空白に改めてください")
	d.Fix = broken.Mend(pos, end, " ", false)
	c.found.Add(d)
	return true
}

// lineEndBlank finds the first odd blanks that end a line of s.
func lineEndBlank(s string) (from, to int) {
	at := 0
	for line := range strings.Lines(s) {
		body := strings.TrimRight(line, "\n")
		if rest := strings.TrimRightFunc(body, broken.IsOddBlank); rest != body && rest != "" {
			return at + len(rest), at + len(body)
		}
		at += len(line)
	}
	return -1, -1
}

// tabsInText reports a tab inside a text, and an odd blank other than U+3000.
func (c *converter) tabsInText(t Text) {
	if i := strings.IndexByte(t.Value, '\t'); i >= 0 && strings.HasPrefix(c.file.Typed(t.At(i)), "\t") {
		c.found.Add(tabInText.New(t.At(i), t.At(i+1), "値の中にタブがあります", "タブを消すか、空白に改めてください"))
	}
	at := strings.IndexFunc(t.Value, func(r rune) bool { return broken.IsOddBlank(r) && r != 0x3000 })
	if at < 0 || at == 0 || at >= len(strings.TrimRightFunc(t.Value, broken.IsOddBlank)) {
		return
	}
	r, size := utf8.DecodeRuneInString(t.Value[at:])
	d := unusualBlank.New(t.At(at), t.At(at+size), fmt.Sprintf("ふつうの空白ではない空白（U+%04X）があります", r), "ふつうの空白に改めるか、削除してください")
	d.Fix = broken.Mend(t.At(at), t.At(at+size), " ", false)
	c.found.Add(d)
}
