package edit

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile"
)

// setFile is a file with what is to be set in it.
type setFile struct {
	name, shown string // path in the plan's folder, and as findings name it
	text        []byte
	asked       []*Outcome
	spliced     textfile.Spliced // of all that can be made; without text when nothing changes
}

// settle makes the outcomes of the file. Those that cannot be made together with
// the ones before them are refused.
func (f *setFile) settle() {
	if good := f.sift(nil, f.asked); len(good) < len(f.asked) {
		f.spliced, _ = f.try(good) // which places they have, the last try did not leave
	}
}

// sift adds to good as many outcomes as can be made together with it, and returns
// all of them: each half for itself when the whole fails.
func (f *setFile) sift(good, more []*Outcome) []*Outcome {
	all := slices.Concat(good, more)
	if spliced, ok := f.try(all); ok {
		f.spliced = spliced
		return all
	}
	if len(more) == 1 {
		more[0].refuse(more[0].Pos, label(more[0])+"は、ほかの部分を変えずには書き換えられません", "エディターで書き換えてください")
		return good
	}
	half := len(more) / 2
	return f.sift(f.sift(good, more[:half]), more[half:])
}

// try makes the outcomes in memory. It reports whether the text after reads as the
// text before does, but for them; an outcome that it refuses is left out.
func (f *setFile) try(all []*Outcome) (textfile.Spliced, bool) {
	root, _ := yamlfile.Parse(f.shown, f.text)
	if root == nil {
		return textfile.Spliced{}, false
	}
	d := &draft{root: root, tokens: yamlfile.NewTokens(f.text), now: map[*yamlfile.Node]*Outcome{}}
	d.make(all)
	spliced, err := textfile.Splice(f.text, d.joined())
	if err != nil {
		return textfile.Spliced{}, false
	}
	after, _ := yamlfile.Parse(f.shown, spliced.Text)
	return spliced, after != nil && d.readsAs(after)
}

// draft is the tree of a file, the edits of its text, and what they make of the
// tree.
type draft struct {
	root   *yamlfile.Node
	tokens yamlfile.Tokens
	edits  []diag.Edit // in the order in which those that insert at one place follow each other
	grow   []func()    // changes of the tree, made when all places are known
	now    map[*yamlfile.Node]*Outcome
}

// insert puts text at a place, behind what was put there before.
func (d *draft) insert(at diag.Pos, text string) {
	d.edits = append(d.edits, diag.Edit{Pos: at, End: at, Text: text})
}

// joined returns the edits with those that insert at one place made into one.
func (d *draft) joined() []diag.Edit {
	slices.SortStableFunc(d.edits, func(a, b diag.Edit) int { return a.Pos.Compare(b.Pos) })
	var out []diag.Edit
	for _, e := range d.edits {
		if n := len(out) - 1; n >= 0 && e.Pos == e.End && out[n].Pos == e.Pos && out[n].End == e.Pos {
			out[n].Text += e.Text
			continue
		}
		out = append(out, e)
	}
	return out
}

// readsAs makes the tree what it should be now and compares it with that of the
// text after.
func (d *draft) readsAs(after *yamlfile.Node) bool {
	for _, change := range d.grow {
		change()
	}
	return d.same(d.root, after)
}

// same reports whether two trees hold the same keys and texts in the same order.
// It notes where the outcomes stand in the second.
func (d *draft) same(a, b *yamlfile.Node) bool {
	if a.Kind != b.Kind || a.Text.Value != b.Text.Value || len(a.Pairs) != len(b.Pairs) || len(a.Items) != len(b.Items) || !slices.Equal(a.Again, b.Again) || a.Nameless != b.Nameless {
		return false
	}
	if o := d.now[a]; o != nil {
		o.Now = b.Pos
	}
	for i, p := range a.Pairs {
		if p.Key.Value != b.Pairs[i].Key.Value || !d.same(p.Value, b.Pairs[i].Value) {
			return false
		}
	}
	for i, item := range a.Items {
		if !d.same(item, b.Items[i]) {
			return false
		}
	}
	return true
}

// make plans the outcomes, KPI by KPI.
func (d *draft) make(all []*Outcome) {
	byKPI := map[diag.Pos][]*Outcome{}
	for _, o := range all {
		o.State, o.Found = Same, nil
		byKPI[o.KPI.Pos] = append(byKPI[o.KPI.Pos], o)
	}
	if kpis := d.root.Get("kpis"); kpis != nil {
		for _, n := range kpis.Items {
			d.kpi(n, byKPI[n.Pos])
			delete(byKPI, n.Pos)
		}
	}
	for _, left := range byKPI {
		for _, o := range left {
			o.refuse(o.KPI.Pos, "ファイルが同時に書き換えられました", "もう一度実行してください")
		}
	}
}
