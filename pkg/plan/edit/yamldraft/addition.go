package yamldraft

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// Addition is a pair to add to a map: a key with a text, or with pairs below it.
type Addition struct {
	Key   string     // as it is read
	Lead  string     // what is typed up to the text: "R6": and blanks
	Text  Text       // of a key without pairs below it
	Below []Addition // none in a list that is itself below a key
}

// Add plans additions to the map n, behind its pair i or, with -1, before its first;
// those of one place come in one call. Above is the line of the key that holds n, below
// which what comes first is put; 0 for an item of a list, whose first key stands behind
// its dash and stays the first. In { } it is false when it is not known where the pair
// ends or begins.
func (d *Draft) Add(n *yamlfile.Node, i int, list []Addition, above int) bool {
	if !d.Tokens.InBrackets(n) {
		d.addLines(n, i, list, above)
	} else if !d.addInBrackets(n, i, list) {
		return false
	}
	grown := *d.planned(n)
	at := 0 // among pairs that were added before
	if i >= 0 {
		at = 1 + slices.IndexFunc(grown.Pairs, func(p yamlfile.Pair) bool { return p.Value == n.Pairs[i].Value })
	}
	grown.Pairs = slices.Insert(slices.Clone(grown.Pairs), at, d.pairs(list)...)
	d.later[n] = &grown
	return true
}

// AddBelow plans additions below the key of a pair without a value, in the map n. It is
// false when there is no room.
func (d *Draft) AddBelow(n *yamlfile.Node, p yamlfile.Pair, list []Addition) bool {
	if !d.Tokens.InBrackets(n) {
		line := p.Key.Pos().Line
		d.insert(d.behindLine(line), d.asLines(list, n.Pos.Col-1+d.Step, d.Tokens.Newline(line)))
	} else if !d.behindColon(p, inBraces(list)) {
		return false
	}
	d.later[p.Value] = &yamlfile.Node{Kind: yamlfile.Map, Pairs: d.pairs(list)}
	return true
}

// pairs returns additions as they will be read.
func (d *Draft) pairs(list []Addition) []yamlfile.Pair {
	var out []yamlfile.Pair
	for _, a := range list {
		v := &yamlfile.Node{Kind: yamlfile.Map, Pairs: d.pairs(a.Below)}
		if len(a.Below) == 0 {
			v.Kind, v.Text = yamlfile.Scalar, yamlfile.NewText(a.Text.Read, diag.Pos{})
			d.now[v] = a.Text.Now
		}
		out = append(out, yamlfile.Pair{Key: yamlfile.NewText(a.Key, diag.Pos{}), Value: v})
	}
	return out
}
