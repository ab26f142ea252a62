// Package load reads a plan folder into a plan.Plan: which files there are, and which
// key of which file becomes which field. It finds what cannot be read and goes on; it
// judges no value. How a file reads as YAML is for pkg/yamlfile, how the form of a value
// is read for pkg/plan/decode, which keys there are stands in pkg/plan/keys.
//
// To read it: Plan in this file and one section, such as outline.go. planfile.go,
// project.go with kpi.go and event.go, yearfiles.go, outline.go and national.go each
// read one kind of file, with the methods of decode.Object; method.go reads what
// plan.yaml and KPIs share. open.go opens a file, files.go knows which files there are.
// The rest serves written slips alone, and reading is understood without it:
// misnamed.go finds files passed over, flawed.go looks into files with errors for what
// else they may define; rules.go documents the findings.
//
// A new key needs its entry in pkg/plan/keys/table.go, a field in the type of pkg/plan
// that holds its section, and the call here that fills it, in the section's file. A
// test wants every key of the table to be read.
package load

import (
	"errors"
	"io/fs"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/yamlfile"
)

// ErrNoPlan is returned for a folder without a plan.yaml.
var ErrNoPlan = errors.New("no plan.yaml")

// Options says how to load.
type Options struct {
	Name     string // the folder as findings show it; empty is the file system's root
	National fs.FS  // the known national plans: <id>.yaml, with pillars/<id>/*.yaml

	// Reason says in Japanese, to go on after a file's name, why it cannot be
	// read; nil leaves it unsaid.
	Reason func(error) string
}

// Plan reads the plan in the root of fsys. It goes on after every finding, so
// that one run shows all there are; the plan then holds what could be read.
// A file that cannot be read is a finding too; the error is for ErrNoPlan, and
// for a plan.yaml or the pillars of a national plan that cannot be read.
func Plan(fsys fs.FS, o Options) (*plan.Plan, diag.List, error) {
	l := &loader{fsys: fsys, opts: o, plan: &plan.Plan{}}
	if err := l.planFile(); err != nil {
		return nil, nil, err
	}
	l.projects()
	l.programs()
	l.analysis()
	l.outline()
	if err := l.national(); err != nil {
		return nil, nil, err
	}
	l.misnamed()
	l.link()
	l.noteFlawed()
	return l.plan, diag.Limit(l.found), nil
}

// loader carries the reading of one plan.
type loader struct {
	fsys  fs.FS
	opts  Options
	plan  *plan.Plan
	found diag.List

	nationalID plan.Text // which national plan plan.yaml names
}

// object reads the map of a whole file.
func (l *loader) object(n *yamlfile.Node, sec *keys.Section) decode.Object {
	l.noteNoMap(n)
	return (&decode.Reader{}).Object(n, sec, "")
}

// noteNoMap notes a file that holds no keys: nothing could be read from it.
func (l *loader) noteNoMap(n *yamlfile.Node) {
	if n.Kind != yamlfile.Map {
		l.plan.Unread = append(l.plan.Unread, n.Pos.File)
	}
}

// keep takes over what r found.
func (l *loader) keep(r *decode.Reader) { l.found = append(l.found, r.Found...) }

// link joins reposts to their originals and KPIs to their projects. What
// cannot be joined is left for the rules to report.
func (l *loader) link() {
	byID := map[string]*plan.KPI{}
	for _, p := range l.plan.Projects {
		for _, k := range p.KPIs {
			if k.Repost.IsZero() && byID[k.ID.Value] == nil {
				byID[k.ID.Value] = k
			}
		}
	}
	for _, p := range l.plan.Projects {
		for _, k := range p.KPIs {
			k.Project = p
			if !k.Repost.IsZero() {
				k.Original = byID[k.Repost.Value]
			}
		}
	}
}
