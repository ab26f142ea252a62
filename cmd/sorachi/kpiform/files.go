package kpiform

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/form/sheets"
	"sorachi/pkg/outfile"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// writeForms makes the forms, as many at a time as there are processors.
func writeForms(l *planfolder.Loaded, requests []form.Request, letter sheets.Letter) ([]outfile.File, error) {
	var (
		wg    sync.WaitGroup
		slots = make(chan struct{}, runtime.GOMAXPROCS(0))
		files = make([]outfile.File, len(requests))
		errs  = make([]error, len(requests))
	)
	for i, name := range form.FileNames(l.Plan, letter.Year, requests) {
		files[i].Path = name
		slots <- struct{}{}
		wg.Go(func() {
			files[i].Data, errs[i] = sheets.Write(l.Plan, requests[i], letter)
			<-slots
		})
	}
	wg.Wait()
	return files, errors.Join(errs...)
}

// mayIssue refuses to replace a form that was filled in, or any other file that is
// there. Forms that nobody has touched give way to new ones.
func mayIssue(dir string, files []outfile.File) error {
	for _, f := range files {
		path := filepath.Join(dir, f.Path)
		have, err := os.ReadFile(path)
		if err != nil || bytes.Equal(have, f.Data) || answer.Untouched(have) {
			continue // what cannot be read is left to the writing
		}
		return console.Failuref("「%s」がすでにあり、作った後に保存されたファイルか、ほかのファイルです。記入された回答かもしれないため、何も書き出しませんでした。別の場所に移すか、「--out」に別のフォルダーを指定してください", console.Shown(path))
	}
	return nil
}

// staleForms returns the names of forms in dir that nobody has touched and that are
// not among files: their owners are asked no more.
func staleForms(dir, prefix string, files []outfile.File) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil // a folder that can be written but not listed
	}
	var out []string
	for _, e := range entries {
		name := e.Name()
		isNew := slices.ContainsFunc(files, func(f outfile.File) bool { return f.Path == name })
		if isNew || !strings.HasPrefix(name, prefix) || filepath.Ext(name) != ".xlsx" {
			continue
		}
		if data, err := os.ReadFile(filepath.Join(dir, name)); err == nil && answer.Untouched(data) {
			out = append(out, name)
		}
	}
	return out
}

// tellForms names the files with what they ask, and how owners are written where
// some KPIs have none.
func tellForms(w *console.World, o options, year wareki.Year, requests []form.Request, files []outfile.File) {
	for i, f := range files {
		r := requests[i]
		fmt.Fprintf(w.Err, "%s を作りました（評価指標%d件、うち%sの値がないもの%d件）\n", console.Shown(filepath.Join(o.out, f.Path)), len(r.KPIs), year, withoutFigure(r, year))
		if o.by == byOwner && r.Owner == "" {
			fmt.Fprintf(w.Err, "評価指標%d件に所管課がありません。projects/ のファイルで、指標に「owner: 商工労働観光課」のように書くと、所管課ごとに分かれます\n", len(r.KPIs))
		}
	}
}

// withoutFigure counts the KPIs of a form whose value is not written or still
// awaited (集計中).
func withoutFigure(r form.Request, year wareki.Year) int {
	n := 0
	for _, k := range r.KPIs {
		if v := k.Actual(year); v == nil || v.State == value.Pending {
			n++
		}
	}
	return n
}
