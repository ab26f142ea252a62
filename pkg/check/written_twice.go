package check

import (
	"fmt"
	"regexp"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var kpiWrittenTwice = &Rule{
	Rule: diag.Rule{Code: "kpi-written-twice", Severity: diag.Warning, Group: diag.Figures,
		Title: "同じ指標が再掲ではなく2回書かれている",
		Doc: `同じ名称と値の評価指標が2か所に書かれています。どちらも件数に数えられ、実績値を直すときに片方を直し忘れます。
2つ目は「- repost: 元の指標のid」の1行だけにしてください。（再掲）を付けて同じ値が印刷され、件数には数えません。`,
		Bad: `- id: iju-saikei
  name: 移住相談件数（再掲）
  baseline: 574件（R2）
  target: 687件（R7）
  actuals:
    R5: 781件
    R6: 690件
`,
		Good: `- repost: iju
`},
	run: func(p *pass) {
		for _, t := range p.twins() {
			if a, _ := t.differing(); a == nil {
				p.at(t.again.Name, fmt.Sprintf("「%s」は、%sにある指標と同じ値です。2件に数えられます", t.again.Name.Value, t.first.Project.File),
					t.repair(), related(t.first.Name, "元の指標はここです"))
			}
		}
		for _, k := range p.originals() {
			if saysRepost(k) && !p.isTwin(k) {
				mark := repostMark.FindStringIndex(k.Name.Value)
				p.at(k.Name.Sub(mark[0], mark[1]), fmt.Sprintf("「%s」の元の指標が見つかりません。再掲ではなく、1件に数えられます", k.Name.Value),
					"再掲であれば「- repost: 元の指標のid」の1行にし、再掲でなければ名称から「（再掲）」を外してください")
			}
		}
	},
}

var repostDiffers = &Rule{
	Rule: diag.Rule{Code: "repost-differs", Severity: diag.Warning, Group: diag.Figures,
		Title: "再掲した指標の値が元の指標と違う",
		Doc: `2か所に書かれた同じ指標の、同じ年度の値が違います。片方を直し忘れたことが考えられます。1つの報告書の中に2つの値が載ることになります。
正しい値を元の指標に書き、2つ目は「- repost: 元の指標のid」の1行だけにしてください。`,
		Bad: `- id: iju-saikei
  name: 移住相談件数（再掲）
  baseline: 574件（R2）
  target: 687件（R7）
  actuals:
    R5: 718件
    R6: 690件
`,
		Good: `- repost: iju
`},
	run: func(p *pass) {
		for _, t := range p.twins() {
			if here, there := t.differing(); here != nil {
				a, b := here.Value.Figure(), there.Value.Figure()
				p.at(a, fmt.Sprintf("「%s」の%sの値が、ここでは%s、%sでは%sです", label(t.again), slotName(*here), a.Value, t.first.Project.File, b.Value),
					"正しい値を元の指標に書き、"+t.repair(), related(b, "元の指標の値はここです"))
			}
		}
	},
}

var repostMark = regexp.MustCompile(`\s*[（(]再掲[)）]\s*$`)

// saysRepost reports whether the name of k ends in （再掲）.
func saysRepost(k *plan.KPI) bool {
	return strings.Contains(k.Name.Value, "再掲") && repostMark.MatchString(k.Name.Value)
}

// twin is a KPI that is written out again where it should be reposted.
type twin struct{ first, again *plan.KPI }

func (t twin) repair() string {
	return fmt.Sprintf("2つ目は「- repost: %s」の1行だけにしてください", t.first.ID.Value)
}

// twins returns the KPIs that have the name of an earlier one and either say
// that they are reposts or mostly have its figures.
func (p *pass) twins() []twin {
	var out []twin
	first := map[string]*plan.KPI{}
	for _, k := range p.originals() {
		name := k.Name.Value
		if saysRepost(k) {
			name = repostMark.ReplaceAllString(name, "")
		}
		was := first[name]
		if was == nil {
			first[name] = k
			continue
		}
		t := twin{was, k}
		if saysRepost(was) && !saysRepost(k) {
			t = twin{k, was}
		}
		if name != "" && k.ID.Value != was.ID.Value && !k.Unread && !was.Unread && t.isOne() {
			out = append(out, t)
		}
	}
	return out
}

func (p *pass) isTwin(k *plan.KPI) bool {
	for _, t := range p.twins() {
		if t.first == k || t.again == k {
			return true
		}
	}
	return false
}

// isOne reports whether both KPIs are one indicator.
func (t twin) isOne() bool {
	same, other := 0, 0
	t.each(func(a, b plan.Actual) bool {
		if a.Value.Quantity.Comparable(b.Value.Quantity) && sameFigure(a.Value, b.Value) {
			same++
		} else {
			other++
		}
		return true
	})
	return saysRepost(t.again) || same > other
}

// differing returns the first figures of one year that are not the same.
func (t twin) differing() (here, there *plan.Actual) {
	t.each(func(a, b plan.Actual) bool {
		if sameFigure(a.Value, b.Value) {
			return true
		}
		here, there = &a, &b
		return false
	})
	return here, there
}

// each walks the pairs of figures that stand at one place of both KPIs.
func (t twin) each(f func(again, first plan.Actual) bool) {
	theirs := slots(t.first)
	for _, a := range slots(t.again) {
		for _, b := range theirs {
			if a.Key.Value == b.Key.Value && a.Year == b.Year && !f(a, b) {
				return
			}
		}
	}
}

// slots returns the figures of k by what they are: the baseline and the target
// named in Key, the actuals by year.
func slots(k *plan.KPI) []plan.Actual {
	var out []plan.Actual
	keep := func(name string, y plan.Actual) {
		if y.Value.HasFigure() {
			y.Key = plan.NewText(name, diag.Pos{})
			out = append(out, y)
		}
	}
	for _, v := range []struct {
		name  string
		value *value.Value
	}{{"基準値", k.Baseline}, {"目標値", k.Target}} {
		if v.value.HasFigure() {
			keep(v.name, plan.Actual{Year: v.value.Year, Value: v.value})
		}
	}
	for _, a := range k.Actuals {
		keep("", a)
	}
	return out
}

func slotName(a plan.Actual) string {
	if a.Key.Value != "" {
		return a.Key.Value
	}
	return a.Year.Short()
}
