package repair

import (
	"slices"

	"sorachi/pkg/yamlfile"
)

// keepsTheRest reports whether files that could be read before still can, and
// every value on a line without an edit is what it was and where it was.
func (f *fixer) keepsTheRest(s step) bool {
	for file, spliced := range s.spliced {
		before, _ := yamlfile.Parse("", f.texts[file])
		after, _ := yamlfile.Parse("", spliced.Text)
		switch {
		case before == nil:
			continue
		case after == nil:
			return false
		}
		edited := spliced.Lines()
		outside := func(w word) bool { return !slices.ContainsFunc(edited, w.covers) }
		old := words(before, nil)
		for i := range old {
			old[i].first, old[i].last = spliced.Line(old[i].first), spliced.Line(old[i].last)
		}
		if !slices.Equal(filter(old, outside), filter(words(after, nil), outside)) {
			return false
		}
	}
	return true
}

// word is a key or value with the lines that it stands on.
type word struct {
	text        string
	first, last int
}

func (w word) covers(line int) bool { return w.first <= line && line <= w.last }

// words appends the keys and values of a tree in written order.
func words(n *yamlfile.Node, out []word) []word {
	if n.Kind == yamlfile.Scalar {
		out = append(out, word{n.Text.Value, n.Pos.Line, max(n.Pos.Line, n.Text.End().Line)})
	}
	for _, p := range n.Pairs {
		out = append(out, word{p.Key.Value, p.Key.Pos().Line, p.Key.End().Line})
		out = words(p.Value, out)
	}
	for _, item := range n.Items {
		out = words(item, out)
	}
	return out
}

// filter returns the words that pass.
func filter(list []word, pass func(word) bool) []word {
	var out []word
	for _, w := range list {
		if pass(w) {
			out = append(out, w)
		}
	}
	return out
}
