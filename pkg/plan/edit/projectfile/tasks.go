package projectfile

import (
	"fmt"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit/yamldraft"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// planAll plans the tasks, KPI by KPI.
func planAll(d *yamldraft.Draft, all []*task) {
	byKPI := map[diag.Pos][]*task{}
	for _, t := range all {
		t.Found = nil
		byKPI[t.KPI] = append(byKPI[t.KPI], t)
	}
	if kpis := d.Root.Get("kpis"); kpis != nil {
		for _, n := range kpis.Items {
			planKPI(d, n, byKPI[n.Pos])
			delete(byKPI, n.Pos)
		}
	}
	for _, left := range byKPI {
		for _, t := range left {
			t.refuse(t.KPI, "ファイルが同時に書き換えられました", "もう一度実行してください")
		}
	}
}

// planKPI plans the tasks of the KPI whose entry is n.
func planKPI(d *yamldraft.Draft, n *yamlfile.Node, all []*task) {
	if len(all) == 0 {
		return
	}
	if n.Nameless > 0 {
		refuseAll(all, n.Pos, "この評価指標には、読めない行があります")
		return
	}
	lacking := map[string][]*task{}
	for _, key := range keys.KPI.Keys {
		tasks := slices.DeleteFunc(slices.Clone(all), func(t *task) bool { return t.Key != key.Name })
		i := slices.IndexFunc(n.Pairs, func(p yamlfile.Pair) bool { return p.Key.Value == key.Name })
		switch {
		case len(tasks) == 0:
		case slices.Contains(n.Again, key.Name):
			refuseAll(tasks, n.Pos, "「"+key.Name+"」が2回書かれています")
		case i < 0:
			lacking[key.Name] = tasks
		case key.Type == keys.TypeByYear:
			planYears(d, n, n.Pairs[i], tasks)
		default:
			replace(d, n, n.Pairs[i], tasks[0])
		}
	}
	addKeys(d, n, lacking)
}

// planYears plans the tasks for the years of the pair p of a KPI.
func planYears(d *yamldraft.Draft, kpi *yamlfile.Node, p yamlfile.Pair, tasks []*task) {
	n := p.Value
	switch {
	case n.Kind == yamlfile.Null:
		firstYears(d, kpi, p, tasks)
		return
	case n.Kind != yamlfile.Map:
		refuseAll(tasks, n.Pos, "「"+p.Key.Value+"」が「R6: …」のように年度ごとに書かれていません")
		return
	case n.LeftOut() > 0:
		refuseAll(tasks, n.Pos, "「"+p.Key.Value+"」に、2回書かれた年度か、読めない行があります")
		return
	}
	var missing []*task
	for _, t := range tasks {
		switch at := yearPairs(n, t.Year); len(at) {
		case 0:
			missing = append(missing, t)
		case 1:
			replace(d, n, n.Pairs[at[0]], t)
		default:
			refuseAll([]*task{t}, n.Pairs[at[1]].Key.Pos(), fmt.Sprintf("%sが2回書かれています", t.Year.Short()))
		}
	}
	addYears(d, p, missing)
}

// yearPairs returns which pairs of a map have the year as their key, however it is
// spelled.
func yearPairs(n *yamlfile.Node, y wareki.Year) []int {
	var out []int
	for i, p := range n.Pairs {
		if is, found := value.ParseYear(p.Key); len(found) == 0 && is == y {
			out = append(out, i)
		}
	}
	return out
}
