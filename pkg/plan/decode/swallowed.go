package decode

import (
	"fmt"
	"regexp"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// This file finds the lines of a | text that were meant as lines of the file:
// one indentation too deep, or below a key that was deleted, they are read as
// prose and printed.

var (
	// keyLine is a line that begins as a key does: a name, a colon, then a blank or
	// the end. Prose has full-width colons, and none without a word behind it.
	keyLine = regexp.MustCompile(`^[ \t]*(?:- +)*([\p{L}\p{N}_-]{1,20}):(?:[ \t]+(\S)|[ \t]*$)`)
	// commentLine is a comment, which has a blank behind its #; #空知 is a word.
	commentLine = regexp.MustCompile(`^[ \t]*(#)(?:[ \t]|$)`)
)

// reportSwallowed reports the first key and the first comment among the lines of the
// | text t: what follows the first is part of the same slip.
func (r *Reader) reportSwallowed(t yamlfile.Text, path string) {
	if key, known := keyIn(t); !key.IsZero() {
		d := swallowedKey.New(key.Pos(), key.End(), fmt.Sprintf("「%s:」の行が、「|」の文の一部として読まれ、そのまま印刷されます", key.Value),
			"項目であれば、字下げをほかの項目とそろえ、上の行に項目名の抜けがないかを確かめてください。文であればコロンを全角「：」にしてください")
		if !known {
			d.Severity = diag.Warning
		}
		r.Add(d, path)
	}
	if c := commentIn(t); !c.IsZero() {
		d := swallowedKey.New(c.Pos(), c.End(), "「# 」で始まる覚え書きが、「|」の文の一部として読まれ、そのまま印刷されます",
			"覚え書きであれば、字下げを「|」の行とそろえるか、「|」の行の上に移してください")
		d.Severity = diag.Warning
		r.Add(d, path)
	}
}

// keyIn returns the key with which a line of t begins: the first that the table knows, or
// else the first that may be a label, such as 参加者 of details. It is zero when no line
// begins so.
func keyIn(t yamlfile.Text) (key yamlfile.Text, known bool) {
	for _, m := range lineMatches(keyLine, t) {
		word := t.Sub(m[2], m[3])
		if isKey(word.Value) {
			return word, true
		}
		if key.IsZero() && m[4] >= 0 {
			key = word
		}
	}
	return key, false
}

// commentIn returns the # of the first line of t that is a comment, zero when none is.
func commentIn(t yamlfile.Text) yamlfile.Text {
	for _, m := range lineMatches(commentLine, t) {
		return t.Sub(m[2], m[3])
	}
	return yamlfile.Text{}
}

// lineMatches returns where re matches a line of t, as byte offsets of t. Only
// a | text has lines.
func lineMatches(re *regexp.Regexp, t yamlfile.Text) [][]int {
	var out [][]int
	at := 0
	for line := range strings.Lines(t.Value) {
		m := re.FindStringSubmatchIndex(strings.TrimSuffix(line, "\n"))
		if m != nil && strings.Contains(t.Value, "\n") {
			for i := range m {
				if m[i] >= 0 {
					m[i] += at
				}
			}
			out = append(out, m)
		}
		at += len(line)
	}
	return out
}

// isKey reports whether name is a year or any section has a key of this name: a
// line can slip into a text of another section than its own.
func isKey(name string) bool {
	_, err := wareki.ParseYear(name)
	return err == nil || keys.IsKey(name)
}

// keysInTexts returns the keys of the table that stand in the texts of n, so
// that they are not reported as missing as well.
func keysInTexts(n *yamlfile.Node) []string {
	var out []string
	for _, p := range n.Pairs {
		if p.Value.Kind != yamlfile.Scalar {
			continue
		}
		for _, m := range lineMatches(keyLine, p.Value.Text) {
			out = append(out, p.Value.Text.Value[m[2]:m[3]])
		}
	}
	return out
}
