package plan

import (
	"cmp"
	"fmt"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// readProject reads one file of projects/.
func readProject(o decode.Object, file string) *Project {
	p := &Project{File: file, ID: o.ID("id"), Name: o.Text("name"), Area: o.Text("area"), Purpose: o.Text("purpose"),
		Policies: o.Texts("policies")}
	p.Number, p.NumPos, _ = o.Number("number", 1, MaxProjects)
	for i, n := range o.Items("kpis") {
		if k := readKPI(o.Reader, n, fmt.Sprintf("kpis[%d]", i)); k != nil {
			p.KPIs = append(p.KPIs, k)
		}
	}
	o.ByYear("events", func(y wareki.Year, key Text, n *yamlfile.Node, path string) {
		ey := EventYear{Year: y, Key: key}
		if n.Kind != yamlfile.Seq {
			o.Reader.Misshapen(n, "取組は「- 」で始まる並びで書きます", "次の行から字下げして「- title: …」と書いてください", path)
			return
		}
		for i, item := range n.Items {
			ey.Events = append(ey.Events, readEvent(o.Reader.Object(item, keys.Event, fmt.Sprintf("%s[%d]", path, i))))
		}
		p.Events = append(p.Events, ey)
	})
	slices.SortStableFunc(p.Events, func(a, b EventYear) int { return cmp.Compare(a.Year, b.Year) })
	for _, n := range o.Objects("notes", keys.Note) {
		p.Notes = append(p.Notes, Note{Term: n.Text("term"), Text: n.Text("text")})
	}
	p.Lost = o.Lost(textsStand...)
	return p
}

// textsStand are the rules whose findings leave the text there, if not what it
// means.
var textsStand = append(slices.DeleteFunc(slices.Clone(value.Rules), func(r *diag.Rule) bool {
	return r == value.BadYear || r == value.DuplicateYear
}), decode.BadNumber, decode.BadChoice, decode.BadID, actualYearDiffers)
