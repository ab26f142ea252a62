package main

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/edit"
	"sorachi/pkg/findings"
	"sorachi/pkg/outfile"
)

// fixOptions are the flags of kpi check that change the plan's files, or show
// how they would be changed. With both, the changes are shown and made.
type fixOptions struct{ fix, diff bool }

// addFix adds the --fix and --diff of a check.
func addFix(cmd *cobra.Command, into *fixOptions) {
	cmd.Flags().BoolVar(&into.fix, "fix", false, "意味の変わらない誤りを、ファイルの中で直す")
	cmd.Flags().BoolVar(&into.diff, "diff", false, "直すところを差分で示す（ファイルは変えない。--fixも付けると直す）")
}

// repaired is what was mended in the plans of a run.
type repaired struct {
	count int
	files []string
}

// fixPlans repairs each plan, or with --diff alone shows how. The files of one
// plan are replaced as a set; a plan that cannot be written ends the run.
func fixPlans(w *world, o kpiCheckOptions) error {
	switch {
	case o.stdin != nil:
		return usagef("標準入力から読むときは、「--fix」と「--diff」を使えません")
	case o.diff && o.format != findings.Formats[0].Name:
		return usagef("「--diff」と一緒に使える「--format」は、%sだけです", findings.Formats[0].Name)
	}
	var all repaired
	for _, dir := range o.dirs {
		r, err := fixPlan(w, dir, o)
		if err != nil {
			return err
		}
		all.count += r.count
		all.files = append(all.files, r.files...)
	}
	fmt.Fprintln(w.err, all.sentence(o.fix))
	return nil
}

// maxNamed is how many files a sentence names.
const maxNamed = 5

// someNames lists files, and counts those that are too many to name.
func someNames(files []string) string {
	names := strings.Join(files[:min(len(files), maxNamed)], "、")
	if more := len(files) - maxNamed; more > 0 {
		names += fmt.Sprintf("、ほか%dファイル", more)
	}
	return names
}

// sentence tells what was mended, or what could be.
func (r repaired) sentence(done bool) string {
	files := someNames(r.files)
	switch {
	case r.count == 0:
		return "自動で直せる指摘はありません"
	case done:
		return fmt.Sprintf("%d件を直しました（%s）", r.count, files)
	}
	return fmt.Sprintf("%d件を自動で直せます（%s）。直すには「--fix」を付けてください", r.count, files)
}

// openToChange opens the folder of a plan whose files are to be changed. Until done
// is called other runs wait with theirs; what a killed one left is settled. A run
// that only shows what it would do neither waits nor settles.
func (w *world) openToChange(dir string, changes bool) (files folder, done func(), err error) {
	done = func() {}
	if files, err = openPlan(dir); err != nil || !changes {
		return files, done, err
	}
	done = outfile.Lock(dir, func() {
		fmt.Fprintf(w.err, "ほかのsorachiが「%s」を書き換えています。終わるのを待ちます\n", printable(dir))
	})
	if err = outfile.Recover(dir); err != nil {
		done()
	}
	return files, done, err
}

func fixPlan(w *world, dir string, o kpiCheckOptions) (repaired, error) {
	files, done, err := w.openToChange(dir, o.fix)
	if err != nil {
		return repaired{}, err
	}
	defer done()
	result, err := edit.Fix(edit.Plan{Name: dir, Read: files.ReadFile,
		Check: func(changed map[string][]byte) (edit.Findings, error) {
			l, err := loadFrom(overlay{files, changed}, dir, o.loading())
			if err != nil {
				return edit.Findings{}, err
			}
			o.keepFixes(l)
			return edit.Findings{Reading: l.found[:l.reading], Rules: l.found[l.reading:]}, nil
		}})
	if err != nil {
		return repaired{}, err
	}
	r := repaired{count: len(result.Fixed)}
	for _, c := range result.Changes {
		r.files = append(r.files, path.Join(dir, c.File))
	}
	if err := w.diff(r.files, result.Changes, o.diff); err != nil || !o.fix {
		return r, err
	}
	return r, replaceFiles(files, dir, result.Changes)
}

// fixable counts the findings that offer a repair.
func fixable(found diag.List) int {
	n := 0
	for _, d := range found {
		if d.Fix != nil {
			n++
		}
	}
	return n
}

// keepFixes takes the fixes from findings that --only and --skip leave out, and
// from those that a comment silences.
func (o kpiCheckOptions) keepFixes(l *loaded) {
	for i, d := range l.found {
		if len(wanted(diag.List{d}, o.only, o.skip)) == 0 || check.Silenced(l.plan, d) {
			l.found[i].Fix = nil
		}
	}
}

// diff shows the changes when that is wanted.
func (w *world) diff(names []string, changes []edit.Change, wanted bool) error {
	o := findings.DiffOptions{Terminal: w.outTerminal != terminal{}, Color: w.colored(w.outTerminal)}
	for i, c := range changes {
		if !wanted {
			break
		}
		if err := findings.Diff(w.out, names[i], c.Before, c.After, o); err != nil {
			return err
		}
	}
	return nil
}

// replaceFiles writes the changed files of a plan, all or none. They were read
// within its folder, through links that stay there; a file that is another now
// is left alone.
func replaceFiles(files folder, dir string, changes []edit.Change) error {
	var set []outfile.File
	for _, c := range changes {
		now, err := files.ReadFile(c.File)
		if err != nil {
			return err
		}
		if !bytes.Equal(now, c.Before) {
			return failuref("「%s」が同時に書き換えられたため、何も書き換えていません。もう一度実行してください", path.Join(dir, c.File))
		}
		set = append(set, outfile.File{Path: c.File, Data: c.After})
	}
	if len(set) == 0 {
		return nil
	}
	return outfile.Replace(dir, set)
}
