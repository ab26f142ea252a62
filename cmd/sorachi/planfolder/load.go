// Package planfolder is the folder of a plan as commands use it: found from where the
// user is (find.go), opened so that no link leads out of it (folder.go), read with texts
// that are not saved yet in the place of files (overlay.go), checked and laid out
// (load.go, list.go), and changed (change.go) with all files or none.
//
// What is read, checked and drawn is the work of the packages below pkg; this package
// calls them in their order. It declares no flags. Read load.go first.
package planfolder

import (
	"cmp"
	"errors"
	"io/fs"
	"path"

	"sorachi/cmd/sorachi/console"
	"sorachi/data/national"
	"sorachi/pkg/allrules"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/photos"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
	"sorachi/pkg/report"
	"sorachi/pkg/theme"
	"sorachi/pkg/value/wareki"
)

// Loaded is a plan that was read, and what was found in it so far.
type Loaded struct {
	Plan    *plan.Plan
	Summary *progress.Summary // of what could be read; nil after Read alone
	Found   diag.List
	Reading int // how many of Found, from the first, are of reading the files, until Silence

	fsys    fs.FS
	how     Options
	laidOut bool // Found has what the pages find
}

// Options say how a plan is read and checked.
type Options struct {
	Year wareki.Year // the year to report on; 0 is the plan's own
	AsOf wareki.Date // the day of the check; zero stands for the first of the reported year
}

// Load reads the plan in dir and runs every check that needs no pages. LayOut may
// follow; Silence comes last.
func Load(dir string, o Options) (*Loaded, error) {
	files, err := Open(dir)
	if err != nil {
		return nil, err
	}
	return LoadFrom(files, dir, o)
}

// LoadFrom is Load for a folder that is open; dir is how findings show it.
func LoadFrom(files fs.FS, dir string, o Options) (*Loaded, error) {
	l, err := Read(files, dir)
	if err != nil {
		return nil, err
	}
	if err := InPeriod(l.Plan, o.Year); err != nil {
		return nil, err
	}
	l.how = o
	l.Plan.Year = cmp.Or(o.Year, l.Plan.Year)
	l.Summary = progress.Compute(l.Plan, l.Plan.Year)
	l.Found = append(l.Found, check.Run(l.Plan, l.Summary, check.Options{FS: l.fsys, AsOf: o.AsOf})...)
	return l, nil
}

// InPeriod refuses a --year outside the period (計画期間) of a plan, if it tells one.
func InPeriod(p *plan.Plan, year wareki.Year) error {
	if year != 0 && p.Period != (wareki.Span{}) && !p.Period.Contains(year) {
		return console.Usagef("「--year」の%sは、計画期間%sに入っていません", year, p.Period)
	}
	return nil
}

// Read reads the plan in an open folder and checks nothing. The error says why it
// could not be read at all.
func Read(files fs.FS, dir string) (*Loaded, error) {
	l := &Loaded{fsys: files}
	var err error
	l.Plan, l.Found, err = load.Plan(l.fsys, load.Options{Name: dir, National: national.FS, Reason: unreadable})
	l.Reading = len(l.Found)
	if errors.Is(err, load.ErrNoPlan) {
		return nil, console.Failuref("フォルダー「%s」にplan.yamlがありません。計画のフォルダーを指定してください", dir)
	}
	if file := (*fs.PathError)(nil); errors.As(err, &file) {
		return nil, &fs.PathError{Op: file.Op, Path: path.Join(dir, file.Path), Err: file.Err}
	}
	return l, err
}

// unreadable says after its name why a file of a plan cannot be read.
func unreadable(err error) string {
	if errors.Is(err, fs.ErrNotExist) { // it stands in its folder
		return "は、ないファイルへのリンクです"
	}
	return console.ReasonOf(err)
}

// LayOut makes the pages and adds what they find. It returns nil when errors
// stand in the way.
func (l *Loaded) LayOut(th *theme.Theme, photos photos.Source) (*page.Document, error) {
	if l.Found.HasErrors() {
		return nil, nil
	}
	l.laidOut = true
	photos.Files = l.fsys
	doc, found, err := report.Build(report.Input{Plan: l.Plan, Summary: l.Summary, Theme: th, Photos: photos})
	l.Found = append(l.Found, found...)
	return doc, err
}

// Silence takes out what comments of the plan silence. It comes last, when all
// is found that the run looks for.
func (l *Loaded) Silence() {
	looked := check.Looked{Codes: allrules.Codes(), Year: l.how.Year, AsOf: l.how.AsOf}
	if !l.laidOut {
		for _, r := range report.Rules {
			looked.Unjudged = append(looked.Unjudged, r.Code)
		}
	}
	l.Found = check.Silence(l.Plan, l.Found, looked)
}
