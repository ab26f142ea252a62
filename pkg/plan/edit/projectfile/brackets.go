package projectfile

import (
	"regexp"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// addInBrackets plans additions behind the pair i of a map in { }, or before its
// first. It is false when it is not known where those end or begin.
func (d *draft) addInBrackets(n *yamlfile.Node, i int, list []addition) bool {
	if len(n.Pairs) == 0 {
		at := n.Pos
		at.Col++
		d.insert(at, byCommas(list))
		return true
	}
	if i < 0 {
		first, ok := d.tokens.Key(n.Pairs[0])
		if ok {
			d.insert(first.Pos, byCommas(list)+", ")
		}
		return ok
	}
	last, ok := d.tokens.Value(n.Pairs[i].Value)
	if ok && !d.addOnOwnLines(n, i, last, list) {
		d.insert(last.End, ", "+byCommas(list))
	}
	return ok
}

// byCommas writes additions one after the other, as they stand in brackets:
// R5: 1人, R6: 2人.
func byCommas(list []addition) string {
	var out []string
	for _, a := range list {
		if len(a.below) > 0 {
			a.text = "{" + byCommas(a.below) + "}"
		}
		out = append(out, a.lead+a.text)
	}
	return strings.Join(out, ", ")
}

// endOfItem matches what stands behind a value in brackets that ends its line.
var endOfItem = regexp.MustCompile(`^[ \t]*(,?)[ \t]*(?:[ \t]#.*)?$`)

// addOnOwnLines plans additions behind the pair i of a map in brackets that has each
// pair on a line of its own; last is the value of the pair. It reports whether the map
// is such a one.
func (d *draft) addOnOwnLines(n *yamlfile.Node, i int, last yamlfile.Token, list []addition) bool {
	key, ok := d.tokens.Key(n.Pairs[i])
	line := d.tokens.Line(last.End.Line)
	indent := len(line) - len(strings.TrimLeft(line, " "))
	m := endOfItem.FindStringSubmatch(d.tokens.Typed(last.End))
	if m == nil || !ok || key.Pos.Line != last.End.Line || key.Pos.Col-1 != indent {
		return false
	}
	comma := m[1]
	start := d.tokens.Newline(key.Pos.Line) + strings.Repeat(" ", indent)
	text := ""
	for j, a := range list {
		text += start + byCommas([]addition{a})
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

// noRoom refuses additions beside a neighbour whose end is not known.
func noRoom(list []addition, pos diag.Pos) {
	for _, a := range list {
		for _, one := range append(slices.Clone(a.below), a) {
			if one.task != nil {
				one.task.refuse(pos, "この{ }の中に、新しい項目を加える場所が見つかりません", "エディターで書いてください")
			}
		}
	}
}
