package decode

import (
	"fmt"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/quantity"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
	"sorachi/pkg/yamlfile"
)

// ByYear calls f for each R-year key of a map, in written order.
func (o Object) ByYear(name string, f func(y wareki.Year, key yamlfile.Text, n *yamlfile.Node, path string)) {
	n := o.Get(name)
	if n == nil {
		return
	}
	if n.Kind != yamlfile.Map {
		o.Reader.Misshapen(n, fmt.Sprintf("「%s」は「R6: …」のように年度ごとに書きます", name),
			"次の行から字下げして「R6: …」と書いてください", o.At(name))
		return
	}
	o.Reader.Years(n, o.At(name), f)
}

// Years walks a map whose keys are fiscal years, each year once however it is written.
func (r *Reader) Years(n *yamlfile.Node, path string, f func(y wareki.Year, key yamlfile.Text, n *yamlfile.Node, path string)) {
	first := map[wareki.Year]yamlfile.Text{}
	for _, p := range n.Pairs {
		at := strings.TrimPrefix(path+"."+p.Key.Value, ".")
		y, found := value.ParseYear(p.Key)
		r.AddAll(found, at)
		if len(found) > 0 {
			continue
		}
		if was, dup := first[y]; dup {
			d := value.DuplicateYear.New(p.Key.Pos(), p.Key.End(), fmt.Sprintf("%s年度が2回書かれています", y.Short()), "どちらか一方を削除してください")
			d.Related = []diag.Related{{Pos: was.Pos(), Message: "最初はここです"}}
			r.Add(d, at)
			continue
		}
		first[y] = p.Key
		if p.Value.Kind == yamlfile.Refused {
			continue
		}
		if p.Value.Kind == yamlfile.Null {
			hint := "字下げしてこの下に内容を書くか、この行を削除してください"
			if strings.HasSuffix(path, "actuals") {
				hint = "値を書くか、まだ出ていなければ「集計中（7月頃）」のように書いてください"
			}
			r.Add(EmptyValue.New(p.Value.Pos, diag.Pos{}, fmt.Sprintf("%sに値がありません", p.Key.Value), hint), at)
			continue
		}
		f(y, p.Key, p.Value, at)
	}
}

// Year reads a fiscal year.
func (o Object) Year(name string) (wareki.Year, yamlfile.Text) {
	t := o.Text(name)
	if t.IsZero() {
		return 0, t
	}
	y, found := value.ParseYear(t)
	o.Reader.AddAll(found, o.At(name))
	return y, t
}

// Span reads a run of fiscal years.
func (o Object) Span(name string) wareki.Span {
	t := o.Text(name)
	if t.IsZero() {
		return wareki.Span{}
	}
	s, found := value.ParseSpan(t)
	o.Reader.AddAll(found, o.At(name))
	return s
}

// Value reads a baseline, target or actual.
func (o Object) Value(name string) *value.Value {
	n := o.Get(name)
	if n == nil {
		return nil
	}
	return o.Reader.Value(n, o.At(name))
}

func (r *Reader) Value(n *yamlfile.Node, path string) *value.Value {
	t := r.Text(n, path)
	if t.IsZero() {
		return nil
	}
	v, found := value.Parse(t)
	r.AddAll(found, path)
	return v
}

// Percent reads a plain number of percent. ok is false when none is written or
// it cannot be read.
func (o Object) Percent(name string) (q quantity.Quantity, t yamlfile.Text, ok bool) {
	t = o.Text(name)
	if t.IsZero() {
		return q, t, false
	}
	q, found := value.ParsePercent(t)
	o.Reader.AddAll(found, o.At(name))
	return q, t, len(found) == 0
}
