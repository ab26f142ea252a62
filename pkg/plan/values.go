package plan

import (
	"fmt"

	"sorachi/pkg/quantity"
	"sorachi/pkg/source"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

// value reads a baseline, target or actual.
func (o object) value(name string) *value.Value {
	n := o.get(name)
	if n == nil {
		return nil
	}
	return o.r.value(n, o.at(name))
}

func (r *reader) value(n *source.Node, path string) *value.Value {
	t := r.text(n, path)
	if t.IsZero() {
		return nil
	}
	v, found := value.Parse(t)
	r.addAll(found, path)
	return v
}

// sameYear reports a value that names another year than the key y it stands
// under: pages that print the key and pages that print the value would differ.
func (r *reader) sameYear(v *value.Value, y wareki.Year, path string) {
	if v.Year == 0 || v.Year == y {
		return
	}
	at := v.YearMark()
	r.add(actualYearDiffers.New(at.Pos(), at.End(), fmt.Sprintf("%sの値に「（%s）」と書かれています", y.Short(), v.YearText),
		fmt.Sprintf("%sの値なら「（%s）」を削除し、%sの値なら%sの行に移してください", y.Short(), v.YearText, v.Year.Short(), v.Year.Short())), path)
}

// values reads a map from R-years to values, sorted by year.
func (o object) values(name string) []Actual {
	var out []Actual
	o.byYear(name, func(y wareki.Year, key Text, n *source.Node, path string) {
		if v := o.r.value(n, path); v != nil {
			o.r.sameYear(v, y, path)
			out = append(out, Actual{Year: y, Key: key, Value: v})
		}
	})
	sortByYear(out)
	return out
}

// percent reads a plain number of percent. ok is false when none is written or
// it cannot be read.
func (o object) percent(name string) (q quantity.Quantity, t Text, ok bool) {
	t = o.text(name)
	if t.IsZero() {
		return q, t, false
	}
	q, found := value.ParsePercent(t)
	o.r.addAll(found, o.at(name))
	return q, t, len(found) == 0
}
