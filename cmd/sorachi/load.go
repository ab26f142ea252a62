package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"sorachi/data/national"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/findings"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/report"
	"sorachi/pkg/theme"
	"sorachi/pkg/wareki"
	"sorachi/templates"
)

// loaded is a plan that was read and checked.
type loaded struct {
	dir     string
	fsys    fs.FS
	plan    *plan.Plan
	summary *progress.Summary // nil when the plan could not be read well enough
	found   diag.List
}

// load reads the plan in dir and runs every check that needs no pages. year
// overrides the reported year when it is not empty.
func load(dir, year string) (*loaded, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("計画のフォルダー「%s」が見つかりません。名前と場所を確かめてください", dir)
	case err == nil && !info.IsDir():
		return nil, fmt.Errorf("「%s」はフォルダーではありません。plan.yamlのあるフォルダーを指定してください", dir)
	}
	l := &loaded{dir: dir, fsys: os.DirFS(dir)}
	l.plan, l.found, err = plan.Load(l.fsys, plan.Options{Name: dir, National: national.FS})
	if err != nil {
		return nil, fmt.Errorf("%s", loadWords(dir, err))
	}
	if year != "" {
		if l.plan.Year, err = wareki.ParseYear(year); err != nil {
			return nil, usagef("「--year」の「%s」は年度として読めません（例：R6）", year)
		}
	}
	if l.found.HasErrors() {
		return l, nil
	}
	l.summary = progress.Compute(l.plan, l.plan.Year)
	l.found = append(l.found, check.Run(l.plan, l.summary, check.Options{FS: l.fsys})...)
	return l, nil
}

// loadWords says why a plan could not be read at all.
func loadWords(dir string, err error) string {
	if errors.Is(err, plan.ErrNoPlan) {
		return fmt.Sprintf("フォルダー「%s」にplan.yamlがありません。計画のフォルダーを指定してください", dir)
	}
	return plainWords(err)
}

// layOut makes the pages and adds what they find. It returns nil when errors
// stand in the way.
func (l *loaded) layOut(th *theme.Theme) (*page.Document, error) {
	if l.found.HasErrors() {
		return nil, nil
	}
	photos, found := report.Photos(l.fsys, l.plan, l.summary.Year)
	l.found = append(l.found, found...)
	doc, found, err := report.Build(report.Input{Plan: l.plan, Summary: l.summary, Theme: th, Fonts: templates.Font, Photos: photos})
	l.found = append(l.found, found...)
	return doc, err
}

// loadTheme reads the named theme, or the file when the name looks like one.
func loadTheme(name string) (*theme.Theme, diag.List, error) {
	if isFile(name) {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, nil, err
		}
		return theme.Parse(name, data)
	}
	th, found, err := theme.Load(templates.FS, name)
	if errors.Is(err, theme.ErrUnknown) {
		return nil, nil, usagef("テンプレート「%s」はありません。使えるのは %s、またはテンプレートのファイルです", name, theme.Default)
	}
	return th, found, err
}

// printer returns how findings are printed to a stream.
func (w *world) printer(cmd *cobra.Command, terminal bool) findings.Options {
	return findings.Options{Color: w.colored(cmd, terminal), Source: sourceText}
}

// sourceText finds the text that a finding quotes: a file of the plan, or one
// that the program carries.
func sourceText(file string) ([]byte, bool) {
	if data, err := os.ReadFile(file); err == nil {
		return data, true
	}
	for prefix, fsys := range map[string]fs.FS{"data/national/": national.FS, "templates/": templates.FS} {
		if len(file) > len(prefix) && file[:len(prefix)] == prefix {
			data, err := fs.ReadFile(fsys, file[len(prefix):])
			return data, err == nil
		}
	}
	return nil, false
}
