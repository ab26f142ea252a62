package projectfile

import (
	"slices"

	"sorachi/pkg/plan/edit/yamldraft"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/yamlfile"
)

// addition is what a map is to get at one place, and for which tasks.
type addition struct {
	pairs []yamldraft.Addition
	tasks []*task
}

// plan plans the addition behind the pair i of the map n; above is that of
// yamldraft.Add.
func (a addition) plan(d *yamldraft.Draft, n *yamlfile.Node, i, above int) {
	if len(a.pairs) > 0 && !d.Add(n, i, a.pairs, above) {
		noRoom(a.tasks, n.Pos, "この{ }の中に、新しい項目を加える場所が見つかりません")
	}
}

// addKeys plans the tasks for keys that a KPI lacks, by the names of these.
func addKeys(d *yamldraft.Draft, kpi *yamlfile.Node, lacking map[string][]*task) {
	inBrackets := d.Tokens.InBrackets(kpi)
	byGap := map[int]addition{}
	for _, key := range keys.KPI.Keys {
		tasks := lacking[key.Name]
		if len(tasks) == 0 {
			continue
		}
		if pair, ok := newKey(d, key, tasks, inBrackets); ok {
			at := gapForKey(kpi, key.Name, inBrackets)
			byGap[at] = addition{append(byGap[at].pairs, pair), slices.Concat(byGap[at].tasks, tasks)}
		}
	}
	for i := -1; i < len(kpi.Pairs); i++ {
		byGap[i].plan(d, kpi, i, 0)
	}
}

// newKey is a key that a KPI lacks with the text of its task, or with those for its
// years. It is false when none of them can be written.
func newKey(d *yamldraft.Draft, key keys.Key, tasks []*task, inBrackets bool) (yamldraft.Addition, bool) {
	a := yamldraft.Addition{Key: key.Name, Lead: key.Name + ": "}
	if key.Type == keys.TypeByYear {
		a.Below = newYears(inOrder(tasks, rising), modelOfFile(d), inBrackets)
		return a, len(a.Below) > 0
	}
	var ok bool
	a.Text, ok = tasks[0].inStyle(yamlfile.Plain, inBrackets)
	return a, ok
}

// gapForKey returns behind which pair of a KPI a key belongs: the last of those that
// come before it in the table of keys, -1 for none. In { } it is one with a text,
// whose end is known.
func gapForKey(kpi *yamlfile.Node, key string, inBrackets bool) int {
	names := keys.KPI.Names()
	before := names[:slices.Index(names, key)]
	at := -1
	for i, p := range kpi.Pairs {
		if slices.Contains(before, p.Key.Value) && (!inBrackets || p.Value.Kind == yamlfile.Scalar) {
			at = i
		}
	}
	return at
}
