package yamldraft

import (
	"regexp"
	"strings"

	"sorachi/pkg/yamlfile"
)

// addInBrackets plans additions behind the pair i of a map in { }, or before its
// first. It is false when it is not known where those end or begin.
func (d *Draft) addInBrackets(n *yamlfile.Node, i int, list []Addition) bool {
	if len(n.Pairs) == 0 {
		at := n.Pos
		at.Col++
		d.insert(at, byCommas(list))
		return true
	}
	if i < 0 {
		first, ok := d.Tokens.Key(n.Pairs[0])
		if ok {
			d.insert(first.Pos, byCommas(list)+", ")
		}
		return ok
	}
	last, ok := d.Tokens.Value(n.Pairs[i].Value)
	if ok && !d.addOnOwnLines(n, i, last, list) {
		d.insert(last.End, ", "+byCommas(list))
	}
	return ok
}

// byCommas writes additions one after the other, as they stand in { }:
// R5: 1人, R6: 2人.
func byCommas(list []Addition) string {
	var out []string
	for _, a := range list {
		typed := a.Text.Typed
		if len(a.Below) > 0 {
			typed = inBraces(a.Below)
		}
		out = append(out, a.Lead+typed)
	}
	return strings.Join(out, ", ")
}

// inBraces writes a map of additions on one line.
func inBraces(list []Addition) string { return "{" + byCommas(list) + "}" }

// endOfItem matches what stands behind a value in { } that ends its line.
var endOfItem = regexp.MustCompile(`^[ \t]*(,?)[ \t]*(?:[ \t]#.*)?$`)

// addOnOwnLines plans additions behind the pair i of a map in { } that has each
// pair on a line of its own; last is the value of the pair. It reports whether the map
// is such a one.
func (d *Draft) addOnOwnLines(n *yamlfile.Node, i int, last yamlfile.Token, list []Addition) bool {
	key, ok := d.Tokens.Key(n.Pairs[i])
	line := d.Tokens.Line(last.End.Line)
	indent := len(line) - len(strings.TrimLeft(line, " "))
	m := endOfItem.FindStringSubmatch(d.Tokens.Typed(last.End))
	if m == nil || !ok || key.Pos.Line != last.End.Line || key.Pos.Col-1 != indent {
		return false
	}
	comma := m[1]
	start := d.Tokens.Newline(key.Pos.Line) + strings.Repeat(" ", indent)
	text := ""
	for j, a := range list {
		text += start + byCommas([]Addition{a})
		if j < len(list)-1 || comma != "" {
			text += ","
		}
	}
	if comma == "" {
		d.insert(last.End, ",")
	}
	d.insert(d.behindLine(key.Pos.Line), text)
	return true
}
