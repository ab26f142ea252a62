package plan

import (
	"fmt"
	"slices"

	"sorachi/pkg/source"
	"sorachi/pkg/wareki"
)

// yearFile reads a file whose top keys are R-years.
func (l *loader) yearFile(name string, f func(r *reader, y wareki.Year, key Text, n *source.Node, path string)) error {
	n, err := l.optional(l.fsys, name, l.show(name))
	if err != nil || n == nil || n.Kind == source.Null {
		return err
	}
	r := &reader{}
	defer func() { l.keep(r) }()
	defer func() {
		if r.found.HasErrors() || n.HoldsRefused() { // what it lacks may have been lost
			l.plan.Read = slices.DeleteFunc(l.plan.Read, func(s string) bool { return s == l.show(name) })
		}
	}()
	if n.Kind != source.Map {
		object{r: r, sec: &section{Name: name}}.wrongKind(n)
		return nil
	}
	if len(n.Pairs) > 0 && programYearKeys.key(n.Pairs[0].Key.Value) != nil {
		key := n.Pairs[0].Key
		r.add(missingKey.New(key.Pos(), key.End(), fmt.Sprintf("「%s」の前に、年度の行がありません", key.Value),
			"「R7:」のような年度の行を前に書き、その下に字下げしてください"), "")
		return nil
	}
	r.years(n, "", func(y wareki.Year, key Text, n *source.Node, path string) { f(r, y, key, n, path) })
	return nil
}

func (l *loader) programs() error {
	return l.yearFile("programs.yaml", func(r *reader, y wareki.Year, key Text, n *source.Node, path string) {
		o := r.object(n, programYearKeys, path)
		py := ProgramYear{Year: y, Key: key, Heading: o.text("heading")}
		for _, p := range o.objects("programs", programKeys) {
			py.Programs = append(py.Programs, Program{Name: p.text("name"), Summary: p.text("summary"), Projects: p.texts("projects")})
		}
		l.plan.Programs = append(l.plan.Programs, py)
	})
}

func (l *loader) analysis() error {
	return l.yearFile("analysis.yaml", func(r *reader, y wareki.Year, key Text, n *source.Node, path string) {
		a := AnalysisYear{Year: y, Key: key}
		if n.Kind != source.Seq {
			r.misshapen(n, "分析・対応方向は「- 」で始まる並びで書きます", "次の行から字下げして「- 」で始めてください", path)
			return
		}
		for i, item := range n.Items {
			if t := r.text(item, fmt.Sprintf("%s[%d]", path, i)); !t.IsZero() {
				a.Sentences = append(a.Sentences, t)
			}
		}
		l.plan.Analysis = append(l.plan.Analysis, a)
	})
}
