package actualsandrates

import (
	"fmt"
	"regexp"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

// twin is a KPI that is written out again where it should be reposted.
type twin struct{ first, again *plan.KPI }

// twins returns the KPIs that have the name of an earlier one and either say
// that they are reposts or mostly have its figures.
func twins(p *rule.Pass) []twin {
	var out []twin
	first := map[string]*plan.KPI{}
	for _, k := range p.Originals() {
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
		if name != "" && k.ID.Value != was.ID.Value && !k.Flawed && !was.Flawed && t.isOne() {
			out = append(out, t)
		}
	}
	return out
}

// isOne reports whether both KPIs are one indicator.
func (t twin) isOne() bool {
	same, other := 0, 0
	t.each(func(a, b plan.Actual) bool {
		if a.Value.Quantity.Comparable(b.Value.Quantity) && kpivalues.SameFigure(a.Value, b.Value) {
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
		if kpivalues.SameFigure(a.Value, b.Value) {
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

func (t twin) repair() string {
	return fmt.Sprintf("2つ目は「- repost: %s」の1行だけにしてください", t.first.ID.Value)
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

// saysRepost reports whether the name of k ends in （再掲）.
func saysRepost(k *plan.KPI) bool {
	return strings.Contains(k.Name.Value, "再掲") && repostMark.MatchString(k.Name.Value)
}

var repostMark = regexp.MustCompile(`\s*[（(]再掲[)）]\s*$`)
