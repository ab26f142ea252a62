package projectfile

import (
	"slices"

	"sorachi/pkg/plan/edit/yamldraft"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/yamlfile"
)

// addKeys plans the tasks for keys that a KPI lacks, by the names of these.
func addKeys(d *yamldraft.Draft, kpi *yamlfile.Node, lacking map[string][]*task) {
	inBrackets := d.Tokens.InBrackets(kpi)
	for i := -1; i < len(kpi.Pairs); i++ {
		var list []yamldraft.Addition
		var tasks []*task
		for _, key := range keys.KPI.Keys {
			of := lacking[key.Name]
			if len(of) == 0 || gapForKey(kpi, key.Name, inBrackets) != i {
				continue
			}
			if a, ok := newKey(d, key, of, inBrackets); ok {
				list, tasks = append(list, a), append(tasks, of...)
			}
		}
		if len(list) > 0 && !d.Add(kpi, i, list, 0) {
			noRoomBeside(kpi, tasks)
		}
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
	a.Text, ok = tasks[0].written(yamlfile.Plain, inBrackets)
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
