package projectfile

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// addition is a key to add to a map, with a text or with years below it.
type addition struct {
	key   string     // its name, or the year as its neighbours spell it
	lead  string     // what is typed up to the text: "R6": and blanks
	text  string     // as typed
	task  *task      // whose text it is
	below []addition // years; then there is neither text nor task
}

// gaps are the additions to a map by the number of the pair behind which they come;
// -1 is before the first.
type gaps map[int][]addition

// add plans the additions to the map n. A map of years has above as the line of the
// key that holds it.
func (d *draft) add(n *yamlfile.Node, added gaps, above int) {
	for i := -1; i < len(n.Pairs); i++ {
		switch list := added[i]; {
		case len(list) == 0:
		case !d.tokens.InBrackets(n):
			d.addLines(n, i, list, above)
		case !d.addInBrackets(n, i, list):
			noRoom(list, n.Pos)
			delete(added, i)
		}
	}
	d.changes = append(d.changes, func() {
		var pairs []yamlfile.Pair
		for i := -1; i < len(n.Pairs); i++ {
			if i >= 0 {
				pairs = append(pairs, n.Pairs[i])
			}
			for _, a := range added[i] {
				pairs = append(pairs, d.pair(a))
			}
		}
		n.Pairs = pairs
	})
}

// pair is the addition as it will be read. It notes where its task is to be found in the
// text after.
func (d *draft) pair(a addition) yamlfile.Pair {
	v := &yamlfile.Node{Kind: yamlfile.Map}
	for _, b := range a.below {
		v.Pairs = append(v.Pairs, d.pair(b))
	}
	if a.task != nil {
		v.Kind, v.Text = yamlfile.Scalar, yamlfile.NewText(a.task.Text, diag.Pos{})
		d.now[v] = a.task
	}
	return yamlfile.Pair{Key: yamlfile.NewText(a.key, diag.Pos{}), Value: v}
}
