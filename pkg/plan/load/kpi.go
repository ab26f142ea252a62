package load

import (
	"cmp"
	"fmt"
	"slices"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// readKPI reads an indicator or a repost of one, nil for a repost of nothing.
func readKPI(r *decode.Reader, n *yamlfile.Node, path string) *plan.KPI {
	if n.Kind == yamlfile.Map && n.Get("repost") != nil || isRepost(n) {
		return readRepost(r, n, path)
	}
	if k := onlyID(r, n, path); k != nil {
		return k
	}
	before := len(r.Found)
	o := r.Object(n, keys.KPI, path)
	k := &plan.KPI{Pos: n.Pos, ID: o.ID("id"), Name: o.Text("name"), Baseline: o.Value("baseline"), Target: o.Value("target"),
		Actuals: readValues(o, "actuals"), Milestones: readValues(o, "milestones"), Direction: plan.Direction(o.Choice("direction")),
		Progress: readMethod(o, "progress", plan.Method{Decimals: -1}), Cumulative: o.Bool("cumulative")}
	k.Owner, k.Source, k.Note, k.Indicator = o.Text("owner"), o.Text("source"), o.Text("note"), o.ID("indicator")
	k.Lost = o.Lost()
	k.Flawed = r.Found[before:].HasErrors() || n.HoldsRefused()
	k.Joined = n.LeftOut() > 1
	return k
}

// readRepost reads the repost of an indicator, nil when it does not say of which.
func readRepost(r *decode.Reader, n *yamlfile.Node, path string) *plan.KPI {
	k := &plan.KPI{Pos: n.Pos, Repost: r.Object(n, keys.Repost, path).ID("repost")}
	if id := n.Get("id"); id != nil {
		k.ID = id.Text
	}
	if k.Repost.IsZero() {
		return nil
	}
	return k
}

// isRepost reports whether n is meant as a repost, however its key is spelt.
func isRepost(n *yamlfile.Node) bool {
	if n.Kind != yamlfile.Map || n.Get("name") != nil {
		return false
	}
	return slices.ContainsFunc(n.Pairs, func(p yamlfile.Pair) bool {
		if keys.KPI.Key(p.Key.Value) != nil {
			return false
		}
		near, ok := keys.Repost.Meant(p.Key.Value)
		return ok && near == "repost"
	})
}

// onlyID reads an indicator of which nothing but the id is written: a repost,
// most likely. It is nil for any other.
func onlyID(r *decode.Reader, n *yamlfile.Node, path string) *plan.KPI {
	id := n.Get("id")
	if len(n.Pairs) != 1 || n.LeftOut() > 0 || id == nil || id.Kind != yamlfile.Scalar {
		return nil
	}
	key := n.Pairs[0].Key
	r.Add(decode.MissingKey.New(key.Pos(), key.End(), "評価指標に、IDのほかの項目（name、target、actuals）がありません",
		fmt.Sprintf("ほかの指標の再掲であれば「repost: %s」と書き、新しい指標であれば名称などを加えてください", id.Text.Value)), path)
	return &plan.KPI{Pos: n.Pos, ID: id.Text, Flawed: true, Lost: keys.KPI.Names()}
}

// otherYear reports a value that names another year than the key y it stands
// under: pages that print the key and pages that print the value would differ.
func otherYear(r *decode.Reader, v *value.Value, y wareki.Year, path string) {
	if v.Year == 0 || v.Year == y {
		return
	}
	at := v.YearMark()
	r.Add(actualYearDiffers.New(at.Pos(), at.End(), fmt.Sprintf("%sの値に「（%s）」と書かれています", y.Short(), v.YearText),
		fmt.Sprintf("%sの値なら「（%s）」を削除し、%sの値なら%sの行に移してください", y.Short(), v.YearText, v.Year.Short(), v.Year.Short())), path)
}

// readValues reads a map from R-years to values, sorted by year.
func readValues(o decode.Object, name string) []plan.Actual {
	var out []plan.Actual
	o.ByYear(name, func(y wareki.Year, key plan.Text, n *yamlfile.Node, path string) {
		if v := o.Reader.Value(n, path); v != nil {
			otherYear(o.Reader, v, y, path)
			out = append(out, plan.Actual{Year: y, Key: key, Value: v})
		}
	})
	slices.SortStableFunc(out, func(x, y plan.Actual) int { return cmp.Compare(x.Year, y.Year) })
	return out
}
