package projectfile

import (
	"regexp"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// addInBrackets plans entries behind the pair i of a map in { }, or before its
// first. It is false when it is not known where those end or begin.
func (d *draft) addInBrackets(n *yamlfile.Node, i int, list []entry) bool {
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

// byCommas writes entries one after the other, as they stand in brackets:
// R5: 1人, R6: 2人.
func byCommas(list []entry) string {
	var out []string
	for _, e := range list {
		if len(e.below) > 0 {
			e.text = "{" + byCommas(e.below) + "}"
		}
		out = append(out, e.lead+e.text)
	}
	return strings.Join(out, ", ")
}

// endOfItem matches what stands behind a value in brackets that ends its line.
var endOfItem = regexp.MustCompile(`^[ \t]*(,?)[ \t]*(?:[ \t]#.*)?$`)

// addOnOwnLines plans entries behind the pair i of a map in brackets that has each
// pair on a line of its own; last is the value of the pair. It reports whether the map
// is such a one.
func (d *draft) addOnOwnLines(n *yamlfile.Node, i int, last yamlfile.Token, list []entry) bool {
	key := n.Pairs[i].Key.Pos()
	line := d.tokens.Line(last.End.Line)
	m := endOfItem.FindStringSubmatch(d.tokens.Typed(last.End))
	first, ok := d.tokens.Key(n.Pairs[i])
	lead := strings.TrimLeft(line, " ")
	if m == nil || !ok || key.Line != last.End.Line || first.Pos.Col-1 != len(line)-len(lead) {
		return false
	}
	end := d.tokens.LineEnd(key.Line) + strings.Repeat(" ", first.Pos.Col-1)
	text := ""
	for j, e := range list {
		text += end + byCommas([]entry{e})
		if j < len(list)-1 || m[1] != "" {
			text += ","
		}
	}
	if m[1] == "" {
		d.insert(last.End, ",")
	}
	d.insert(d.lineEnd(key.Line), text)
	return true
}

// noRoom refuses entries beside a neighbour whose end is not known.
func noRoom(list []entry, pos diag.Pos) {
	for _, e := range list {
		for _, of := range append(slices.Clone(e.below), e) {
			if of.of != nil {
				of.of.refuse(pos, "この{ }の中に、新しい項目を加える場所が見つかりません", "エディターで書いてください")
			}
		}
	}
}
