package projectfile

import (
	"cmp"
	"slices"

	"sorachi/pkg/plan/edit/yamldraft"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// addYears plans the tasks for years that the map of the pair p lacks, in the order of
// their neighbours and spelled like them.
func addYears(d *yamldraft.Draft, p yamlfile.Pair, tasks []*task) {
	n := p.Value
	if len(tasks) == 0 {
		return
	}
	years, ok := yearsOf(n)
	if !ok {
		refuseAll(tasks, n.Pos, "「"+p.Key.Value+"」に、年度として読めない項目があります")
		return
	}
	by, inBrackets := orderOf(years), d.Tokens.InBrackets(n)
	byGap := map[int][]*task{}
	for _, t := range inOrder(tasks, by) {
		at := gapForYear(years, t.Year, by)
		byGap[at] = append(byGap[at], t)
	}
	for i := -1; i < len(n.Pairs); i++ {
		if len(byGap[i]) == 0 {
			continue
		}
		list := newYears(byGap[i], modelBeside(d, n, i), inBrackets)
		if len(list) > 0 && !d.Add(n, i, list, p.Key.Pos().Line) {
			noRoomBeside(n, byGap[i])
		}
	}
}

// firstYears plans the tasks below a key of a KPI that has no value, the pair p.
func firstYears(d *yamldraft.Draft, kpi *yamlfile.Node, p yamlfile.Pair, tasks []*task) {
	list := newYears(inOrder(tasks, rising), modelOfFile(d), d.Tokens.InBrackets(kpi))
	if len(list) > 0 && !d.AddBelow(kpi, p, list) {
		noRoomBehind(p, tasks)
	}
}

// newYears are the years of tasks with their texts, spelled like the model. A task
// whose text cannot be written is refused and left out.
func newYears(tasks []*task, like model, inBrackets bool) []yamldraft.Addition {
	var out []yamldraft.Addition
	for _, t := range tasks {
		if text, ok := t.written(like.style, inBrackets); ok {
			key := like.spelled(t.Year)
			out = append(out, yamldraft.Addition{Key: key, Lead: like.lead(key), Text: text})
		}
	}
	return out
}

// yearsOf reads the keys of a map, false when one is no year.
func yearsOf(n *yamlfile.Node) ([]wareki.Year, bool) {
	var out []wareki.Year
	for _, p := range n.Pairs {
		y, found := value.ParseYear(p.Key)
		if len(found) > 0 {
			return nil, false
		}
		out = append(out, y)
	}
	return out, true
}

// order compares two years by which of them stands first in a map.
type order func(a, b wareki.Year) int

func rising(a, b wareki.Year) int  { return cmp.Compare(a, b) }
func falling(a, b wareki.Year) int { return cmp.Compare(b, a) }

// orderOf returns the order in which years stand: falling where the latest comes first,
// else rising.
func orderOf(years []wareki.Year) order {
	if len(years) > 1 && slices.IsSortedFunc(years, falling) {
		return falling
	}
	return rising
}

// inOrder sorts tasks by year.
func inOrder(tasks []*task, by order) []*task {
	return slices.SortedStableFunc(slices.Values(tasks), func(a, b *task) int { return by(a.Year, b.Year) })
}

// gapForYear returns behind which of the years y belongs: the nearest one before it in
// the order, -1 for none.
func gapForYear(years []wareki.Year, y wareki.Year, by order) int {
	at := -1
	for i, is := range years {
		if by(is, y) < 0 && (at < 0 || by(is, years[at]) > 0) {
			at = i
		}
	}
	return at
}
