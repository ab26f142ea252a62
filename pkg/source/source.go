// Package source turns YAML text into values that know where they were typed.
// It refuses what a hand-kept file has no use for (aliases, tags, several
// documents), finds the slips that YAML itself would swallow, and never
// guesses a type: every scalar stays the text that was written, so that 0123,
// 53.00 and R6 survive.
//
// It is the only importer of the YAML library.
//
// To read it: Parse in this file, then node.go (the library's tree made into
// ours) and text.go over marks.go (where each character of a value was typed).
// The rest serves slips: encoding.go (what is no UTF-8), conflict.go (what git
// left in a file), syntax.go (text that cannot be read, with its table of slips),
// blanks.go, cut.go and repeats.go (text that YAML reads otherwise than it was
// meant), ignore.go (comments that silence findings); repair.go and reindent.go
// make their fixes, rules.go and rules_blanks.go document them. splice.go
// applies edits and needs nothing of the others.
package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
)

// Limits of a file. What is beyond is a finding, not a crash.
const (
	MaxBytes = 10 << 20
	MaxDepth = 100
)

// Parse reads the one YAML document in data; name is the path that positions
// carry. The node is nil when nothing can be read; otherwise it holds all that
// could be, even when there are findings. An empty file gives a Null node.
func Parse(name string, data []byte) (*Node, diag.List) {
	if d, ok := unreadable(name, data); ok {
		return nil, diag.List{d}
	}
	f := newFile(name, data)
	if found := append(f.lint(), f.conflicts()...); found.HasErrors() {
		return nil, found
	}
	dec := yaml.NewDecoder(strings.NewReader(f.text))
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			return &Node{Kind: Null, Pos: f.pos(1, 1)}, nil
		}
		return nil, f.syntaxErrors(err)
	}
	c := converter{file: f}
	root := c.node(doc.Content[0], 0)
	root.Ignores = f.ignores(doc.Content[0])
	if c.secondDocument(dec) {
		root.LeftOut = append(root.LeftOut, "") // what the first lacks may stand there
	}
	return root, c.found
}

// secondDocument reports what stands behind a further --- line, or behind the
// ... that ends a document.
func (c *converter) secondDocument(dec *yaml.Decoder) bool {
	var next yaml.Node
	err := dec.Decode(&next)
	switch {
	case errors.Is(err, io.EOF):
		return false
	case err != nil:
		c.found.Add(c.file.syntaxError(err))
	default:
		pos := c.file.pos(next.Line, next.Column)
		c.found.Add(secondDocument.New(pos, diag.Pos{}, "「---」で区切られた2つ目の文書があります。1つのファイルに書けるのは1つだけです",
			"「---」の行から後を別のファイルに移すか、削除してください"))
	}
	return true
}

// TooLarge finds a file of more than MaxBytes; asked with the size that the
// system tells, it spares reading it. The
// finding names no line, so that quoting it spares that too.
func TooLarge(name string, size int64) (diag.Diagnostic, bool) {
	if size <= MaxBytes {
		return diag.Diagnostic{}, false
	}
	return tooLarge.New(diag.Pos{File: name}, diag.Pos{},
		fmt.Sprintf("ファイルが大きすぎます（%dバイト）。上限は%dバイトです", size, MaxBytes), "内容を複数のファイルに分けてください"), true
}

// unreadable finds the files that hold no UTF-8 text of a bearable size.
func unreadable(name string, data []byte) (diag.Diagnostic, bool) {
	whole := diag.Pos{File: name, Line: 1, Col: 1}
	if d, ok := TooLarge(name, int64(len(data))); ok {
		return d, true
	}
	if kind := fileKind(data); kind != "" {
		return notUTF8.New(whole, diag.Pos{}, "YAMLのファイルではなく、"+kind+"です", "名前を確かめ、文字だけのYAMLのファイルに置き換えてください"), true
	}
	if name := wideEncoding(data); name != "" {
		return notUTF8.New(whole, diag.Pos{}, "文字コードが"+name+"です。読めるのはUTF-8だけです", saveAsUTF8), true
	}
	if i := bytes.Index(data, []byte("\x1b$")); i >= 0 {
		return notUTF8.New(placeOf(name, data, i), diag.Pos{}, "文字コードがJIS（ISO-2022-JP）です。読めるのはUTF-8だけです", saveAsUTF8), true
	}
	if i := invalidUTF8(data); i >= 0 {
		msg, hint := notUTF8At(data, i)
		return notUTF8.New(placeOf(name, data, i), diag.Pos{}, msg, hint), true
	}
	if i := mojibake(data); i >= 0 {
		return notUTF8.New(placeOf(name, data, i), diag.Pos{}, "文字化けしています（UTF-8の文を、別の文字コードとして読んで保存した可能性があります）",
			"文字化けする前のファイルに戻してください"), true
	}
	return diag.Diagnostic{}, false
}

const saveAsUTF8 = "メモ帳の「名前を付けて保存」で、文字コードに「UTF-8」を選んで保存し直してください"

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(data []byte) int {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// file is the text of a file cut into lines, for looking up what was typed.
type file struct {
	name  string
	text  string        // without a byte order mark
	lines []string      // without their line ends
	steps map[int][]int // of a long line: the byte of every stride-th character
}

func newFile(name string, data []byte) *file {
	text := strings.TrimPrefix(string(data), "\ufeff")
	return &file{name: name, text: text, lines: splitLines(text)}
}

// splitLines cuts text at LF, CRLF and lone CR, the line ends that YAML knows.
func splitLines(text string) []string {
	var out []string
	start := 0
	for _, end := range lineEnds(text) {
		out = append(out, strings.TrimRight(text[start:end], "\r\n"))
		start = end
	}
	return out
}

// lineEnds returns the offset behind each line of text, its line end included.
// A text that ends in a line end has an empty last line.
func lineEnds(text string) []int {
	var out []int
	for at := 0; ; {
		i := strings.IndexAny(text[at:], "\r\n")
		if i < 0 {
			return append(out, len(text))
		}
		at += i + 1
		if text[at-1] == '\r' && strings.HasPrefix(text[at:], "\n") {
			at++
		}
		out = append(out, at)
	}
}

// pos clamps a place of the library to the text: it can put an empty value
// just past the end.
func (f *file) pos(line, col int) diag.Pos {
	line = min(max(line, 1), len(f.lines))
	return diag.Pos{File: f.name, Line: line, Col: max(col, 1)}
}

// line returns the text of a 1-based line, empty outside the file.
func (f *file) line(n int) string {
	if n < 1 || n > len(f.lines) {
		return ""
	}
	return f.lines[n-1]
}

// typed returns what stands from p to the end of its line.
func (f *file) typed(p diag.Pos) string { return f.from(p.Line, p.Col) }

// stride is how many characters are counted at most to find a column.
const stride = 512

// from returns what stands from a column to the end of a 1-based line.
func (f *file) from(line, col int) string {
	text := f.line(line)
	if len(text) <= stride || col < 1 {
		return runesFrom(text, col-1)
	}
	steps := f.steps[line]
	if steps == nil {
		n := 0
		for i := range text {
			if n%stride == 0 {
				steps = append(steps, i)
			}
			n++
		}
		if f.steps == nil {
			f.steps = map[int][]int{}
		}
		f.steps[line] = steps
	}
	step := min((col-1)/stride, len(steps)-1)
	return runesFrom(text[steps[step]:], col-1-step*stride)
}
