package page

// Retag returns op with its tag changed by f.
func Retag(op Op, f func(Tag) Tag) Op {
	switch o := op.(type) {
	case Text:
		o.Tag = f(o.Tag)
		return o
	case Line:
		o.Tag = f(o.Tag)
		return o
	case Rect:
		o.Tag = f(o.Tag)
		return o
	case Polygon:
		o.Tag = f(o.Tag)
		return o
	case Image:
		o.Tag = f(o.Tag)
		return o
	case Link:
		o.Tag = f(o.Tag)
		return o
	}
	return op
}
