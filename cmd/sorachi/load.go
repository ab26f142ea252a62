package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"

	"sorachi/data/national"
	"sorachi/pkg/catalogue"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/findings"
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
	theme   *theme.Theme      // in which it was laid out; nil before

	projectSheets bool // the workbook is to have a sheet a project

	found   diag.List
	reading int // how many of found, from the first, are of reading the files
}

// loadOptions say how a plan is read and checked.
type loadOptions struct {
	year  wareki.Year // the year to report on; 0 is the plan's own
	asOf  wareki.Date // the day of the check; zero leaves unjudged what depends on it
	stdin *stdinText  // the text of one of its files; nil when all are on the disk
}

// load reads the plan in dir and runs every check that needs no pages.
func load(dir string, o loadOptions) (*loaded, error) {
	files, err := openPlan(dir)
	if err != nil {
		return nil, err
	}
	if o.stdin != nil {
		return loadFrom(overlay{files, map[string][]byte{o.stdin.name: o.stdin.data}}, dir, o)
	}
	return loadFrom(files, dir, o)
}

// loadFrom is load for a folder that is open; dir is how findings show it.
func loadFrom(files fs.FS, dir string, o loadOptions) (*loaded, error) {
	l, err := read(files, dir)
	if err != nil {
		return nil, err
	}
	if year := o.year; year != 0 {
		if period := l.plan.Period; period != (wareki.Span{}) && !period.Contains(year) {
			return nil, usagef("「--year」の%sは、計画期間%sに入っていません", year, period)
		}
		l.plan.Year = year
	}
	l.summary = progress.Compute(l.plan, l.plan.Year)
	l.found = append(l.found, check.Run(l.plan, l.summary, check.Options{FS: l.fsys, AsOf: o.asOf})...)
	return l, nil
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
	l.theme = th
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

// printer returns how findings are printed to a stream.
func (w *world) printer(t terminal) findings.Options {
	return findings.Options{Color: w.colored(t), Ambiguous: w.ambiguous(t), Width: t.width, Source: sourceText}
}

// nationalFolder is where findings in the national plans, which the program
// carries within itself, are said to be.
const nationalFolder = "data/national/"

// sourceText finds the text that a finding quotes. What the program read from
// within itself is quoted from there, whatever lies on the disk by that name.
func sourceText(file string) ([]byte, bool) {
	if name, ok := strings.CutPrefix(file, nationalFolder); ok {
		if data, err := fs.ReadFile(national.FS, name); err == nil {
			return data, true
		}
	}
	data, err := os.ReadFile(file)
	return data, err == nil
}
