package yamldraft

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/ignore"
)

// addLines plans additions as lines of their own behind the pair i of a map, or before
// its first: below the line above.
func (d *Draft) addLines(n *yamlfile.Node, i int, list []Addition, above int) {
	line := above
	if i >= 0 {
		line = d.lastLine(n, i)
	}
	d.insert(d.behindLine(line), d.asLines(list, n.Pos.Col-1, d.Tokens.Newline(line)))
}

// asLines writes additions as lines, each behind the newline that ends the one before.
func (d *Draft) asLines(list []Addition, indent int, newline string) string {
	var b strings.Builder
	for _, a := range list {
		b.WriteString(strings.TrimRight(newline+strings.Repeat(" ", indent)+a.Lead+a.Text.Typed, " "))
		b.WriteString(d.asLines(a.Below, indent+d.Step, newline))
	}
	return b.String()
}

// behindLine returns the place behind the last character of a line.
func (d *Draft) behindLine(line int) diag.Pos {
	return diag.Pos{File: d.shown, Line: line, Col: utf8.RuneCountInString(d.Tokens.Line(line)) + 1}
}

// lastLine returns the last line that belongs to the pair i of a map: of its value,
// and of the comments below that are meant for it.
func (d *Draft) lastLine(n *yamlfile.Node, i int) int {
	line := max(n.Pairs[i].Key.Pos().Line, lastText(n.Pairs[i].Value))
	for line < d.Tokens.LineCount() && closing.MatchString(d.Tokens.Line(line+1)) {
		line++
	}
	isLast := i == len(n.Pairs)-1
	for line < d.Tokens.LineCount() && isCommentAbout(d.Tokens.Line(line+1), n.Pos.Col-1, isLast) {
		line++
	}
	return line
}

// isCommentAbout reports whether a line is a comment about the pair above it, in a map
// with this indentation: it is indented deeper or, below the last pair, as much. One that
// is meant to silence findings is about what stands below it.
func isCommentAbout(line string, indent int, isLast bool) bool {
	comment := strings.TrimLeft(line, " ")
	own := len(line) - len(comment)
	return strings.HasPrefix(comment, "#") && !ignore.Meant(comment) && (own > indent || isLast && own == indent)
}

// closing matches a line that ends what began on lines before: brackets, a quote.
var closing = regexp.MustCompile(`^[ \t]*(?:["']|[}\]][}\], \t]*)(?:[ \t]*|[ \t]+#.*)$`)

// lastText returns the last line on which a key or text of the node stands, 0 when
// there is none.
func lastText(n *yamlfile.Node) int {
	if n.Kind == yamlfile.Null {
		return 0
	}
	line := n.Pos.Line
	if n.Kind == yamlfile.Scalar {
		line = max(line, n.Text.End().Line)
	}
	for _, p := range n.Pairs {
		line = max(line, p.Key.Pos().Line, lastText(p.Value))
	}
	for _, item := range n.Items {
		line = max(line, lastText(item))
	}
	return line
}
