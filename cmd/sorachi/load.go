package main

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path"

	"sorachi/data/national"
	"sorachi/pkg/catalogue"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/photos"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/report"
	"sorachi/pkg/theme"
	"sorachi/pkg/wareki"
)

// loaded is a plan that was read and checked.
type loaded struct {
	fsys    fs.FS
	plan    *plan.Plan
	summary *progress.Summary // of what could be read
	found   diag.List
	reading int // how many of found, from the first, are of reading the files
}

// loadOptions say how a plan is read and checked.
type loadOptions struct {
	year wareki.Year // the year to report on; 0 is the plan's own
	asOf wareki.Date // the day of the check; zero leaves unjudged what depends on it
}

// load reads the plan in dir and runs every check that needs no pages.
func load(dir string, o loadOptions) (*loaded, error) {
	files, err := openPlan(dir)
	if err != nil {
		return nil, err
	}
	return loadFrom(files, dir, o)
}

// loadFrom is load for a folder that is open; dir is how findings show it.
func loadFrom(files fs.FS, dir string, o loadOptions) (*loaded, error) {
	l, err := read(files, dir)
	if err != nil {
		return nil, err
	}
	if err := inPeriod(l.plan, o.year); err != nil {
		return nil, err
	}
	l.plan.Year = cmp.Or(o.year, l.plan.Year)
	l.summary = progress.Compute(l.plan, l.plan.Year)
	l.found = append(l.found, check.Run(l.plan, l.summary, check.Options{FS: l.fsys, AsOf: o.asOf})...)
	return l, nil
}

// inPeriod refuses a --year outside the period (計画期間) of a plan, if it tells one.
func inPeriod(p *plan.Plan, year wareki.Year) error {
	if year != 0 && p.Period != (wareki.Span{}) && !p.Period.Contains(year) {
		return usagef("「--year」の%sは、計画期間%sに入っていません", year, p.Period)
	}
	return nil
}

// openPlan opens the folder of a plan.
func openPlan(dir string) (folder, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return folder{}, failuref("計画のフォルダー「%s」が見つかりません。名前と場所を確かめてください", dir)
	case err != nil:
		return folder{}, err
	case !info.IsDir():
		return folder{}, failuref("「%s」はフォルダーではありません。plan.yamlのあるフォルダーを指定してください", dir)
	}
	return openFolder(dir)
}

// read reads the plan in an open folder. The error says why it could not be
// read at all.
func read(files fs.FS, dir string) (*loaded, error) {
	l := &loaded{fsys: files}
	var err error
	l.plan, l.found, err = plan.Load(l.fsys, plan.Options{Name: dir, National: national.FS, Reason: unreadable})
	l.reading = len(l.found)
	if errors.Is(err, plan.ErrNoPlan) {
		return nil, failuref("フォルダー「%s」にplan.yamlがありません。計画のフォルダーを指定してください", dir)
	}
	if file := (*fs.PathError)(nil); errors.As(err, &file) {
		return nil, &fs.PathError{Op: file.Op, Path: path.Join(dir, file.Path), Err: file.Err}
	}
	return l, err
}

// layOut makes the pages and adds what they find. It returns nil when errors
// stand in the way.
func (l *loaded) layOut(th *theme.Theme, photos photos.Source) (*page.Document, error) {
	if l.found.HasErrors() {
		return nil, nil
	}
	photos.Files = l.fsys
	doc, found, err := report.Build(report.Input{Plan: l.plan, Summary: l.summary, Theme: th, Fonts: th.Font, Photos: photos})
	l.found = append(l.found, found...)
	return doc, err
}

// silence takes out what comments of the plan silence. It comes last, when all
// is found that the run looks for.
func (l *loaded) silence(o loadOptions, laidOut bool) {
	looked := check.Looked{Codes: catalogue.Codes(), Year: o.year, AsOf: o.asOf}
	if !laidOut {
		for _, r := range report.Rules {
			looked.Unjudged = append(looked.Unjudged, r.Code)
		}
	}
	l.found = check.Silence(l.plan, l.found, looked)
}

// loadForList reads a plan of which a list is wanted. Errors are printed and
// stop it, since the figures of a wrong plan are wrong; warnings are left to
// kpi check.
func loadForList(w *world, args []string, year wareki.Year) (*loaded, error) {
	dir, err := planFolder(args)
	if err != nil {
		return nil, err
	}
	how := loadOptions{year: year}
	l, err := load(dir, how)
	if err != nil {
		return nil, err
	}
	l.silence(how, false)
	if l.found.HasErrors() {
		return nil, w.refuse(l.found, "エラーを直すまで、一覧は出しません")
	}
	return l, nil
}
