package plan

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
)

// National is the national plan in short (地方創生2.0基本構想).
type National struct {
	File        string
	ID          Text
	Title       Text
	Decided     Text    // 令和7年6月13日閣議決定
	Recognition []Topic // 現状認識
	Vision      Text    // the sentence over the goals
	Goals       []Goal
	StanceTitle Text // 令和の日本列島改造
	Stances     []Stance
	Pillars     []*Pillar
	Roles       []Role
	Schedule    []Text
	TargetNote  Text // what 【 】 means
}

// Topic is a heading with points, or with topics of its own.
type Topic struct {
	Title  Text
	Points []Text
	Topics []Topic
}

// Goal is one of the national aims (めざす姿).
type Goal struct {
	Title   Text
	Summary Text
	Targets []Text
	More    Text // など3つの目標
}

// Stance is what was done before (1.0) and what is done now (2.0).
type Stance struct{ Title, Before, After Text }

// Pillar is one of the five pillars of policy (五本柱).
type Pillar struct {
	Number   int
	Title    Text
	Summary  []Text
	Packages []Package
}

// Package is a policy package (政策パッケージ).
type Package struct {
	ID      Text // by which projects name it
	Name    Text
	Targets []Text // 【 】, word for word
	Items   []Text // one sentence an item
	Note    Text
}

// Role is what one kind of body is to do.
type Role struct {
	Title  Text
	Lead   Text
	Topics []Topic
}

// nationalDir is how findings name the national plans, which are part of the program.
const nationalDir = "data/national"

// national reads the national plan that plan.yaml names.
func (l *loader) national() error {
	id := l.nationalID
	if id.IsZero() || l.opts.National == nil {
		return nil
	}
	file := path.Join(nationalDir, id.Value+".yaml")
	n, err := l.optional(l.opts.National, id.Value+".yaml", file)
	if err != nil {
		return err
	}
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

func readNational(o decode.Object, file string) *National {
	checkFormat(o)
	n := &National{File: file, ID: o.ID("id"), Title: o.Text("title"), Decided: o.Text("decided"), Recognition: readTopics(o, "recognition"),
		Vision: o.Text("vision"), StanceTitle: o.Text("stance_title"), Schedule: o.Texts("schedule"), TargetNote: o.Text("target_note")}
	for _, g := range o.Objects("goals", keys.Goal) {
		n.Goals = append(n.Goals, Goal{Title: g.Text("title"), Summary: g.Text("summary"), Targets: g.Texts("targets"), More: g.Text("more")})
	}
	for _, s := range o.Objects("stances", keys.Stance) {
		n.Stances = append(n.Stances, Stance{Title: s.Text("title"), Before: s.Text("before"), After: s.Text("after")})
	}
	for _, r := range o.Objects("roles", keys.Role) {
		n.Roles = append(n.Roles, Role{Title: r.Text("title"), Lead: r.Text("lead"), Topics: readTopics(r, "topics")})
	}
	return n
}

func readTopics(o decode.Object, name string) []Topic {
	var out []Topic
	for _, t := range o.Objects(name, keys.Topic) {
		out = append(out, Topic{Title: t.Text("title"), Points: t.Texts("points"), Topics: readTopics(t, "topics")})
	}
	return out
}

// pillars reads the pillars (五本柱) of the national plan id, by number.
func (l *loader) pillars(id string) error {
	dir := path.Join("pillars", id)
	files, err := yamlFiles(l.opts.National, dir)
	if err != nil {
		return fmt.Errorf("%s: %w", path.Join(nationalDir, dir), err)
	}
	for _, name := range files {
		n, err := l.parse(l.opts.National, name, path.Join(nationalDir, name))
		if err != nil {
			return err
		}
		if n != nil {
			o := l.object(n, keys.Pillar)
			l.plan.National.Pillars = append(l.plan.National.Pillars, readPillar(o))
			l.keep(o.Reader)
		}
	}
	slices.SortStableFunc(l.plan.National.Pillars, func(a, b *Pillar) int { return cmp.Compare(a.Number, b.Number) })
	return nil
}

func readPillar(o decode.Object) *Pillar {
	checkFormat(o)
	p := &Pillar{Title: o.Text("title"), Summary: o.Texts("summary")}
	p.Number, _, _ = o.Number("number", 1, 99)
	for _, k := range o.Objects("packages", keys.Package) {
		p.Packages = append(p.Packages, Package{ID: k.ID("id"), Name: k.Text("name"), Targets: k.Texts("targets"), Items: k.Texts("items"), Note: k.Text("note")})
	}
	return p
}
