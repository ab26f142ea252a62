package decode

import (
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// This file reads the texts whose meaning pkg/value knows: years, values, percents.

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

// Value reads a baseline, target or actual, nil when none is written or nothing of
// it can be read.
func (o Object) Value(name string) *value.Value {
	n := o.Get(name)
	if n == nil {
		return nil
	}
	return o.Reader.Value(n, o.At(name))
}

// Value reads a baseline, target or actual wherever it stands, nil when nothing of
// it can be read.
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
