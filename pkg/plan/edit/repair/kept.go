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
		inEdit := func(w word) bool { return slices.ContainsFunc(edited, w.covers) }
		was, is := words(before, nil), words(after, nil)
		for i := range was {
			was[i].first, was[i].last = spliced.Line(was[i].first), spliced.Line(was[i].last)
		}
		if !slices.Equal(slices.DeleteFunc(was, inEdit), slices.DeleteFunc(is, inEdit)) {
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
