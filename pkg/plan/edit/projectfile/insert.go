package projectfile

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// entry is a key to add to a map, with a text or with years below it.
type entry struct {
	key   string // its name, or the year as its neighbours spell it
	lead  string // what is typed up to the text: "R6": and blanks
	text  string // as typed
	of    *task
	below []entry // years; then there is no text
}

// add plans entries for the map n: those of gaps[i] behind its pair i, and those of
// gaps[-1] before its first. A map of years has above as the line of the key that holds
// it.
func (d *draft) add(n *yamlfile.Node, gaps map[int][]entry, above int) {
	for i := -1; i < len(n.Pairs); i++ {
		switch list := gaps[i]; {
		case len(list) == 0:
		case !d.tokens.InBrackets(n):
			d.addLines(n, i, list, above)
		case !d.addInBrackets(n, i, list):
			noRoom(list, n.Pos)
			delete(gaps, i)
		}
	}
	d.grow = append(d.grow, func() {
		var pairs []yamlfile.Pair
		for i := -1; i < len(n.Pairs); i++ {
			if i >= 0 {
				pairs = append(pairs, n.Pairs[i])
			}
			for _, e := range gaps[i] {
				pairs = append(pairs, d.pair(e))
			}
		}
		n.Pairs = pairs
	})
}

// pair is the entry as it will be read. It notes where its task is to be found in the
// text after.
func (d *draft) pair(e entry) yamlfile.Pair {
	v := &yamlfile.Node{Kind: yamlfile.Map}
	for _, b := range e.below {
		v.Pairs = append(v.Pairs, d.pair(b))
	}
	if e.of != nil {
		v.Kind, v.Text = yamlfile.Scalar, yamlfile.NewText(e.of.Text, diag.Pos{})
		d.now[v] = e.of
	}
	return yamlfile.Pair{Key: yamlfile.NewText(e.key, diag.Pos{}), Value: v}
}
