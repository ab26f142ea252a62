package load

import (
	"fmt"
	"slices"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// eachYear reads what stands below a fiscal year of a file; path is its path in the data.
type eachYear func(r *decode.Reader, y wareki.Year, key plan.Text, n *yamlfile.Node, path string)

// yearFile reads a file whose top keys are R-years, which a plan need not have.
func (l *loader) yearFile(name string, read eachYear) {
	n := l.optional(l.fsys, name, l.show(name))
	if n == nil || n.Kind == yamlfile.Null {
		return
	}
	r := &decode.Reader{}
	readYears(r, n, name, read)
	l.keep(r)
	if r.Found.HasErrors() || n.HoldsRefused() { // what it lacks may have been lost
		l.plan.Read = slices.DeleteFunc(l.plan.Read, func(s string) bool { return s == l.show(name) })
	}
}

// readYears reads the years of a file of this name.
func readYears(r *decode.Reader, n *yamlfile.Node, name string, read eachYear) {
	if n.Kind != yamlfile.Map {
		r.Object(n, &keys.Section{Name: name}, "") // only reports it; years are no keys of a section
		return
	}
	if len(n.Pairs) > 0 && keys.ProgramYear.Key(n.Pairs[0].Key.Value) != nil {
		key := n.Pairs[0].Key
		r.Add(decode.MissingKey.New(key.Pos(), key.End(), fmt.Sprintf("「%s」の前に、年度の行がありません", key.Value),
			"「R7:」のような年度の行を前に書き、その下に字下げしてください"), "")
		return
	}
	r.Years(n, "", func(y wareki.Year, key plan.Text, n *yamlfile.Node, path string) { read(r, y, key, n, path) })
}

// programs reads programs.yaml.
func (l *loader) programs() {
	l.yearFile("programs.yaml", func(r *decode.Reader, y wareki.Year, key plan.Text, n *yamlfile.Node, path string) {
		o := r.Object(n, keys.ProgramYear, path)
		py := plan.ProgramYear{Year: y, Key: key, Heading: o.Text("heading")}
		for _, p := range o.Objects("programs", keys.Program) {
			py.Programs = append(py.Programs, plan.Program{Name: p.Text("name"), Summary: p.Text("summary"), Projects: p.Texts("projects")})
		}
		l.plan.Programs = append(l.plan.Programs, py)
	})
}

// analysis reads analysis.yaml.
func (l *loader) analysis() {
	l.yearFile("analysis.yaml", func(r *decode.Reader, y wareki.Year, key plan.Text, n *yamlfile.Node, path string) {
		a := plan.AnalysisYear{Year: y, Key: key}
		if n.Kind != yamlfile.Seq {
			r.Misshapen(n, "分析・対応方向は「- 」で始まる並びで書きます", "次の行から字下げして「- 」で始めてください", path)
			return
		}
		for i, item := range n.Items {
			if t := r.Text(item, fmt.Sprintf("%s[%d]", path, i)); !t.IsZero() {
				a.Sentences = append(a.Sentences, t)
			}
		}
		l.plan.Analysis = append(l.plan.Analysis, a)
	})
}
