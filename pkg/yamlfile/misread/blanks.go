package misread

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile/broken"
)

// This file finds the blanks that look right and are not the ones that YAML
// knows, those that are not printed, and those that are missing.

// gluedKey is a key in brackets with its value behind a colon without a blank,
// which YAML takes for one key.
var gluedKey = regexp.MustCompile(`^[A-Za-z_][\w-]*:[^\s:/]`)

// GluedKeys reports the first of these names of keys between brackets, all
// without a value, whose colon has no blank behind it, and mends all of them.
func (f *Finder) GluedKeys(names []textfile.Text) bool {
	var fix diag.Fix
	for _, name := range names {
		if gluedKey.MatchString(name.Value) {
			at := name.At(strings.IndexByte(name.Value, ':') + 1)
			fix.Edits = append(fix.Edits, diag.Edit{Pos: at, End: at, Text: " "})
		}
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
	f.Found.Add(d)
	return true
}

// name takes an odd blank behind the name of a key, and characters without a width,
// out of it; both are findings.
func (f *Finder) name(t textfile.Text) textfile.Text {
	t = f.visible(t)
	name := strings.TrimRightFunc(t.Value, broken.IsOddBlank)
	if name == "" || name == t.Value {
		return t
	}
	d := broken.OddBlank.New(t.At(len(name)), t.End(), fmt.Sprintf("項目名「%s」の後に、半角ではない空白があります", name), "この空白を消してください")
	d.Fix = broken.Mend(t.At(len(name)), t.End(), "", false)
	f.Found.Add(d)
	return t.Sub(0, len(name))
}

// blankAtEdge reports blanks around a value that are not printed: odd ones and
// tabs around a plain text, any in quotes, odd ones at the end of a line of a |.
func (f *Finder) blankAtEdge(s Scalar, t textfile.Text) {
	if f.tabBefore(s.Pos) {
		return
	}
	from, to := -1, -1
	switch body := strings.TrimFunc(t.Value, unicode.IsSpace); {
	case body == "":
		return
	case s.Mark == '|' || s.Mark == '>':
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
	d := edgeBlank.New(t.At(from), t.At(to), "値の"+where+"に、印刷されない余分な空白があります", "この空白を消してください")
	d.Fix = broken.Mend(t.At(from), t.At(to), "", false)
	f.Found.Add(d)
}

// tabBefore reports a tab between a colon and the value at start.
func (f *Finder) tabBefore(start diag.Pos) bool {
	pos := start
	pos.Col--
	if pos.Col < 1 || !strings.HasPrefix(f.File.Typed(pos), "\t") {
		return false
	}
	d := edgeBlank.New(pos, start, "値の前にタブがあります", "タブを半角の空白に改めてください")
	d.Fix = broken.Mend(pos, start, " ", false)
	f.Found.Add(d)
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

// blanksInText reports a tab inside a text, and an odd blank other than U+3000.
func (f *Finder) blanksInText(t textfile.Text) {
	if i := strings.IndexByte(t.Value, '\t'); i >= 0 && strings.HasPrefix(f.File.Typed(t.At(i)), "\t") {
		f.Found.Add(tabInText.New(t.At(i), t.At(i+1), "値の中にタブがあります", "タブを消すか、空白に改めてください"))
	}
	at := strings.IndexFunc(t.Value, func(r rune) bool { return broken.IsOddBlank(r) && r != 0x3000 })
	if at < 0 || at == 0 || at >= len(strings.TrimRightFunc(t.Value, broken.IsOddBlank)) {
		return
	}
	r, size := utf8.DecodeRuneInString(t.Value[at:])
	d := unusualBlank.New(t.At(at), t.At(at+size), fmt.Sprintf("ふつうの空白ではない空白（U+%04X）があります", r), "ふつうの空白に改めるか、削除してください")
	d.Fix = broken.Mend(t.At(at), t.At(at+size), " ", false)
	f.Found.Add(d)
}
