package load

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
)

// NationalDir is how findings name the folder of the national plans (Options.National),
// which are part of the program.
const NationalDir = "data/national"

// national reads the national plan that plan.yaml names. The error is the system's, about
// its pillars.
func (l *loader) national() error {
	id := l.nationalID
	if id.IsZero() || l.opts.National == nil {
		return nil
	}
	file := path.Join(NationalDir, id.Value+".yaml")
	n := l.optional(l.opts.National, id.Value+".yaml", file)
	if n == nil {
		l.plan.Lost = append(l.plan.Lost, "national")
		l.found.Add(unknownNational.New(id.Pos(), id.End(), "「"+id.Value+"」という国の構想は入っていません", "使えるのは "+l.nationalIDs()+" です"))
		return nil
	}
	o := l.object(n, keys.National)
	l.plan.National = readNational(o, file)
	l.keep(o.Reader)
	return l.pillars(id.Value)
}

// nationalIDs lists the plans that national may name.
func (l *loader) nationalIDs() string {
	files, _ := fs.Glob(l.opts.National, "*.yaml")
	for i := range files {
		files[i] = strings.TrimSuffix(files[i], ".yaml")
	}
	return strings.Join(files, "、")
}

// readNational reads the national plan but for its pillars, which are files of their
// own.
func readNational(o decode.Object, file string) *plan.National {
	checkFormat(o)
	n := &plan.National{File: file, ID: o.ID("id"), Title: o.Text("title"), Decided: o.Text("decided"), Recognition: readTopics(o, "recognition"),
		Vision: o.Text("vision"), StanceTitle: o.Text("stance_title"), Schedule: o.Texts("schedule"), TargetNote: o.Text("target_note")}
	for _, g := range o.Objects("goals", keys.Goal) {
		n.Goals = append(n.Goals, plan.Goal{Title: g.Text("title"), Summary: g.Text("summary"), Targets: g.Texts("targets"), More: g.Text("more")})
	}
	for _, s := range o.Objects("stances", keys.Stance) {
		n.Stances = append(n.Stances, plan.Stance{Title: s.Text("title"), Before: s.Text("before"), After: s.Text("after")})
	}
	for _, r := range o.Objects("roles", keys.Role) {
		n.Roles = append(n.Roles, plan.Role{Title: r.Text("title"), Lead: r.Text("lead"), Topics: readTopics(r, "topics")})
	}
	return n
}

// readTopics reads headings with their points, and the topics below them.
func readTopics(o decode.Object, name string) []plan.Topic {
	var out []plan.Topic
	for _, t := range o.Objects(name, keys.Topic) {
		out = append(out, plan.Topic{Title: t.Text("title"), Points: t.Texts("points"), Topics: readTopics(t, "topics")})
	}
	return out
}

// pillars reads the pillars (五本柱) of the national plan id, by number.
func (l *loader) pillars(id string) error {
	dir := path.Join("pillars", id)
	files, err := yamlFiles(l.opts.National, dir)
	if err != nil {
		return fmt.Errorf("%s: %w", path.Join(NationalDir, dir), err)
	}
	for _, name := range files {
		n, err := l.required(l.opts.National, name, path.Join(NationalDir, name))
		if err != nil {
			return err
		}
		if n != nil {
			o := l.object(n, keys.Pillar)
			l.plan.National.Pillars = append(l.plan.National.Pillars, readPillar(o))
			l.keep(o.Reader)
		}
	}
	slices.SortStableFunc(l.plan.National.Pillars, func(a, b *plan.Pillar) int { return cmp.Compare(a.Number, b.Number) })
	return nil
}

// readPillar reads the file of one pillar.
func readPillar(o decode.Object) *plan.Pillar {
	checkFormat(o)
	p := &plan.Pillar{Title: o.Text("title"), Summary: o.Texts("summary")}
	p.Number, _, _ = o.Number("number", 1, 99)
	for _, k := range o.Objects("packages", keys.Package) {
		p.Packages = append(p.Packages, plan.Package{ID: k.ID("id"), Name: k.Text("name"), Targets: k.Texts("targets"), Items: k.Texts("items"), Note: k.Text("note")})
	}
	return p
}
