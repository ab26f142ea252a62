package plan

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
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
	o := l.object(n, nationalKeys)
	l.plan.National = o.national(file)
	l.keep(o.r)
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

func (o object) national(file string) *National {
	o.format()
	n := &National{File: file, ID: o.id("id"), Title: o.text("title"), Decided: o.text("decided"), Recognition: o.topics("recognition"),
		Vision: o.text("vision"), StanceTitle: o.text("stance_title"), Schedule: o.texts("schedule"), TargetNote: o.text("target_note")}
	for _, g := range o.objects("goals", goalKeys) {
		n.Goals = append(n.Goals, Goal{Title: g.text("title"), Summary: g.text("summary"), Targets: g.texts("targets"), More: g.text("more")})
	}
	for _, s := range o.objects("stances", stanceKeys) {
		n.Stances = append(n.Stances, Stance{Title: s.text("title"), Before: s.text("before"), After: s.text("after")})
	}
	for _, r := range o.objects("roles", roleKeys) {
		n.Roles = append(n.Roles, Role{Title: r.text("title"), Lead: r.text("lead"), Topics: r.topics("topics")})
	}
	return n
}

func (o object) topics(name string) []Topic {
	var out []Topic
	for _, t := range o.objects(name, topicKeys) {
		out = append(out, Topic{Title: t.text("title"), Points: t.texts("points"), Topics: t.topics("topics")})
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
			o := l.object(n, pillarKeys)
			l.plan.National.Pillars = append(l.plan.National.Pillars, o.pillar())
			l.keep(o.r)
		}
	}
	slices.SortStableFunc(l.plan.National.Pillars, func(a, b *Pillar) int { return cmp.Compare(a.Number, b.Number) })
	return nil
}

func (o object) pillar() *Pillar {
	o.format()
	p := &Pillar{Title: o.text("title"), Summary: o.texts("summary")}
	p.Number, _, _ = o.number("number", 1, 99)
	for _, k := range o.objects("packages", packageKeys) {
		p.Packages = append(p.Packages, Package{ID: k.id("id"), Name: k.text("name"), Targets: k.texts("targets"), Items: k.texts("items"), Note: k.text("note")})
	}
	return p
}
