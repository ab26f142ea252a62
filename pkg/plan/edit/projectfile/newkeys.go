package projectfile

import (
	"slices"

	"sorachi/pkg/plan/keys"
	"sorachi/pkg/yamlfile"
)

// newKey makes an addition of the tasks for a key that a KPI lacks: one, or those for
// its years. It is false when none of them can be written.
func (d *draft) newKey(key keys.Key, tasks []*task, inBrackets bool) (addition, bool) {
	a := addition{key: key.Name, lead: key.Name + ": "}
	if key.Type == keys.TypeByYear {
		a.below = d.newYears(tasks, d.modelOfFile(), inBrackets)
		return a, len(a.below) > 0
	}
	var ok bool
	a.task = tasks[0]
	a.text, ok = a.task.write(yamlfile.Plain, inBrackets)
	return a, ok
}

// gapForKey returns behind which pair of a KPI a key belongs: the last of those that
// come before it in the table of keys, -1 for none. In brackets it is one with a
// text, whose end is known.
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
