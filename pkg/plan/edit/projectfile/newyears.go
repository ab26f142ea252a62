package projectfile

import (
	"cmp"
	"slices"

	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// addYears plans the tasks for years that the map of the pair p lacks, in the order of
// their neighbours and spelled like them.
func (d *draft) addYears(p yamlfile.Pair, tasks []*task) {
	n := p.Value
	if len(tasks) == 0 {
		return
	}
	years, ok := yearsOf(n)
	if !ok {
		refuseAll(tasks, n.Pos, "「"+p.Key.Value+"」に、年度として読めない項目があります")
		return
	}
	added := gaps{}
	by, inBrackets := orderOf(years), d.tokens.InBrackets(n)
	for _, t := range inOrder(tasks, by) {
		at := gapForYear(years, t.Year, by)
		like := d.modelOfFile()
		if len(n.Pairs) > 0 {
			like = d.modelOf(n.Pairs[max(at, 0)], inBrackets)
		}
		added[at] = append(added[at], d.newYears([]*task{t}, like, inBrackets)...)
	}
	d.add(n, added, p.Key.Pos().Line)
}

// newYears makes additions of tasks, earliest first. Those that cannot be written are
// refused and left out.
func (d *draft) newYears(tasks []*task, like model, inBrackets bool) []addition {
	var out []addition
	for _, t := range inOrder(tasks, rising) {
		text, ok := t.write(like.style, inBrackets)
		if !ok {
			continue
		}
		key := like.spelled(t.Year)
		out = append(out, addition{key: key, lead: like.lead(key), text: text, task: t})
	}
	return out
}

// firstYears plans the tasks below a key of a KPI that has no value, the pair p.
func (d *draft) firstYears(kpi *yamlfile.Node, p yamlfile.Pair, tasks []*task) {
	inBrackets := d.tokens.InBrackets(kpi)
	list := d.newYears(tasks, d.modelOfFile(), inBrackets)
	switch {
	case len(list) == 0:
		return
	case inBrackets:
		if !d.behindColon(p, "{"+byCommas(list)+"}", tasks) {
			return
		}
	default:
		line := p.Key.Pos().Line
		indent := kpi.Pos.Col - 1 + d.step()
		d.insert(d.behindLine(line), asLines(list, indent, 0, d.tokens.Newline(line)))
	}
	d.changes = append(d.changes, func() { *p.Value = *d.pair(addition{below: list}).Value })
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
