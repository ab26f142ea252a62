package projectfile

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// addLines plans additions as lines of their own behind the pair i of a map, or before
// its first: below the line above.
func (d *draft) addLines(n *yamlfile.Node, i int, list []addition, above int) {
	line := above
	if i >= 0 {
		line = d.lastLine(n, i)
	}
	d.insert(d.behindLine(line), asLines(list, n.Pos.Col-1, d.step(), d.tokens.Newline(line)))
}

// asLines writes additions as lines, each behind the newline that ends the one before. Those
// below one are indented by step more.
func asLines(list []addition, indent, step int, newline string) string {
	var b strings.Builder
	for _, a := range list {
		b.WriteString(strings.TrimRight(newline+strings.Repeat(" ", indent)+a.lead+a.text, " "))
		b.WriteString(asLines(a.below, indent+step, step, newline))
	}
	return b.String()
}

// behindLine returns the place behind the last character of a line.
func (d *draft) behindLine(line int) diag.Pos {
	return diag.Pos{File: d.root.Pos.File, Line: line, Col: utf8.RuneCountInString(d.tokens.Line(line)) + 1}
}

// lastLine returns the last line that belongs to the pair i of a map: of its value,
// and of the comments below that are meant for it.
func (d *draft) lastLine(n *yamlfile.Node, i int) int {
	line := lastText(n.Pairs[i])
	for line < d.tokens.LineCount() && closing.MatchString(d.tokens.Line(line+1)) {
		line++
	}
	isLast := i == len(n.Pairs)-1
	for line < d.tokens.LineCount() && isCommentAbout(d.tokens.Line(line+1), n.Pos.Col-1, isLast) {
		line++
	}
	return line
}

// isCommentAbout reports whether a line is a comment about the pair above it, in a map
// with this indentation: it is indented deeper or, below the last pair, as much. One that
// silences findings is about what stands below it.
func isCommentAbout(line string, indent int, isLast bool) bool {
	comment := strings.TrimLeft(line, " ")
	own := len(line) - len(comment)
	return strings.HasPrefix(comment, "#") && !strings.Contains(comment, "sorachi:") && (own > indent || isLast && own == indent)
}

// closing matches a line that ends what began on lines before: brackets, a quote.
var closing = regexp.MustCompile(`^[ \t]*(?:["']|[}\]][}\], \t]*)(?:[ \t]*|[ \t]+#.*)$`)

// lastText returns the last line on which a key or text of the pair stands.
func lastText(p yamlfile.Pair) int {
	line := max(p.Key.Pos().Line, p.Value.Pos.Line)
	if p.Value.Kind == yamlfile.Null {
		line = p.Key.Pos().Line
	}
	if p.Value.Kind == yamlfile.Scalar {
		line = max(line, p.Value.Text.End().Line)
	}
	for _, below := range p.Value.Pairs {
		line = max(line, lastText(below))
	}
	for _, item := range p.Value.Items {
		line = max(line, lastText(yamlfile.Pair{Key: item.Text, Value: item}))
	}
	return line
}
