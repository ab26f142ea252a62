package decode

import (
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// Lost returns the keys of o that were written, or probably meant, and could not be read
// whole. A finding of a harmless rule leaves what it is about there to be used.
func (o Object) Lost(harmless ...*diag.Rule) []string {
	if o.Node.Kind == yamlfile.Map && len(o.Node.Pairs) == 0 && o.Node.LeftOut() == 0 {
		return o.Section.Names() // no map at all
	}
	var out []string
	for _, name := range o.Section.Names() {
		if o.lostKey(name, harmless) {
			out = append(out, name)
		}
	}
	return out
}

// lostKey reports whether a key of the section was written, or probably meant, and
// could not be read whole.
func (o Object) lostKey(name string, harmless []*diag.Rule) bool {
	n := o.Node.Get(name)
	switch {
	case slices.Contains(o.Node.Again, name):
		return true
	case n == nil && (o.Node.Nameless > 0 || slices.Contains(o.meant, name) || holdsRefusedValue(o.Node)):
		return true
	case n != nil && (n.Kind == yamlfile.Null || n.HoldsRefused()):
		return true
	}
	return slices.ContainsFunc(o.Reader.Found, func(d diag.Diagnostic) bool {
		if d.Severity != diag.Error || slices.ContainsFunc(harmless, func(r *diag.Rule) bool { return r.Code == d.Code }) {
			return false
		}
		if n == nil { // it may have slipped into a deeper object, or into a text
			return d.Code == swallowedKey.Code || d.Code == unknownKey.Code && strings.HasSuffix(d.Path, "."+name)
		}
		return within(d.Path, o.At(name))
	})
}

// within reports whether the path is that of the key at or lies below it.
func within(path, at string) bool {
	rest, ok := strings.CutPrefix(path, at)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}
