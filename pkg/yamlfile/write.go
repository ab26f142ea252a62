package yamlfile

import (
	"regexp"
	"slices"
	"strings"

	"sorachi/pkg/diag"
)

// This file writes values.

// Style is how a text of one line is written.
type Style int

// The styles of one line. The others, | and >, go on over several.
const (
	Plain Style = iota
	SingleQuoted
	DoubleQuoted
)

// indicator matches a text that begins with a mark of YAML's own (YAML 1.2.2, 5.3),
// which some readers refuse without quotes where ours does not.
var indicator = regexp.MustCompile("^[?:,\\[\\]{}#&*!|>'\"%@`]|^-(?:[^0-9０-９A-Za-z]|$)")

// Write writes text as a value in the style; plain text goes into quotes where it
// must: double ones or, when it holds marks that these escape, single ones. What no
// quotes can hold so that it reads as it is has findings instead; their places are
// those in text.
func Write(text string, style Style, inBrackets bool) (string, diag.List) {
	styles := []Style{style}
	switch {
	case style == Plain && strings.ContainsAny(text, `"\`):
		styles = []Style{Plain, SingleQuoted}
	case style == Plain:
		styles = []Style{Plain, DoubleQuoted}
	}
	var found diag.List
	for _, s := range styles {
		if s == Plain && (indicator.MatchString(text) || slices.Contains(nullWords, text)) {
			continue
		}
		var ok bool
		if ok, found = s.holds(text, inBrackets); ok {
			return s.write(text), nil
		}
	}
	return "", found
}

// write writes text in the style, whether it reads so or not.
func (s Style) write(text string) string {
	switch s {
	case DoubleQuoted:
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
	case SingleQuoted:
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return text
}

// holds reports whether text in the style reads as it is, with nothing to find in
// it, and leaves alone what stands behind it.
func (s Style) holds(text string, inBrackets bool) (bool, diag.List) {
	before, after := "k: ", " # c\nl: m\n"
	if inBrackets {
		before, after = "{k: ", ", l: m}\n"
	}
	root, found := Parse("", []byte(before+s.write(text)+after))
	if root == nil || len(found) > 0 || root.Kind != Map || len(root.Pairs) != 2 {
		ahead := len(before)
		if s != Plain { // its opening quote
			ahead++
		}
		for i := range found {
			found[i].Pos.Col -= ahead
			found[i].End.Col -= ahead
		}
		return false, found
	}
	k, l := root.Pairs[0], root.Pairs[1]
	return k.Key.Value == "k" && k.Value.Text.Value == text && k.Value.Kind == Scalar && l.Key.Value == "l" && l.Value.Text.Value == "m", nil
}
