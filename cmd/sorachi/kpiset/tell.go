package kpiset

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/progress"
)

// tellSet writes why settings are refused, and what the plan finds in the others.
// An id that the plan lacks is a slip of the command line.
func tellSet(w *console.World, r edit.SetResult, dir string) error {
	var found diag.List
	texts := planfolder.TextsAfter(dir, r.Changes)
	for _, o := range r.Outcomes {
		if o.State == edit.Unknown {
			return console.Usagef("%s。%s", o.Found[0].Message, o.Found[0].Hint)
		}
		// What was typed stands in no file: it is quoted by a name of its own.
		typed := o.Setting.Field.String() + "の値"
		texts[typed] = []byte(o.Setting.Text)
		for _, d := range o.Found {
			if d.Pos.File == "" {
				d.Pos.File = typed
			}
			found.Add(d)
		}
	}
	return printer.Text(w.Err, append(found, r.Brought...), w.Quoting(texts))
}

// tellChanges tells to lines what became of each value, and to sum how many were
// changed.
func tellChanges(lines, sum io.Writer, r edit.SetResult, dir string, dryRun bool) {
	count := 0
	for _, o := range r.Outcomes {
		fmt.Fprintln(lines, console.Printable(changeLine(o)))
		if o.State != edit.Same {
			count++
		}
	}
	fmt.Fprintln(sum, setSentence(count, strings.Join(planfolder.ChangedNames(dir, r.Changes), "、"), dryRun))
}

// changeLine tells of one value where it stands and what became of it.
func changeLine(o edit.Outcome) string {
	at := fmt.Sprintf("%s:%d:%d: %s", o.Now.File, o.Now.Line, o.Now.Col, o.Setting.Field)
	switch {
	case o.State == edit.Same:
		return fmt.Sprintf("%s: %s（変わりません）", at, o.After)
	case o.Before == "":
		return fmt.Sprintf("%s: （なし） -> %s", at, o.After)
	}
	return fmt.Sprintf("%s: %s -> %s", at, o.Before, o.After)
}

func setSentence(count int, files string, dryRun bool) string {
	switch {
	case count == 0:
		return "書き換えるところはありません"
	case dryRun:
		return fmt.Sprintf("%d件を書き換えられます（%s）。書き換えるには「--dry-run」を外してください", count, files)
	}
	return fmt.Sprintf("%d件を書き換えました（%s）", count, files)
}

// tellReposts names the projects that show a KPI again, whose pages change as well.
func tellReposts(w *console.World, p *plan.Plan, r edit.SetResult) {
	var again []string
	for _, pr := range p.Projects {
		for _, k := range pr.KPIs {
			if k.Original != nil && k.Original == r.Outcomes[0].KPI {
				again = append(again, "「"+pr.Name.Value+"」")
			}
		}
	}
	if len(again) > 0 {
		fmt.Fprintln(w.Err, console.Printable("この指標は"+strings.Join(slices.Compact(again), "、")+"に再掲されていて、そこの値も変わります"))
	}
}

// tellRate says what becomes of the progress rate in the year that is reported on: a
// digit too many shows here first.
func tellRate(w *console.World, before *plan.Plan, r edit.SetResult, files fs.FS, dir string) error {
	if len(r.Changes) == 0 {
		return nil
	}
	l, err := planfolder.Read(files, dir)
	if err != nil {
		return err
	}
	id := r.Outcomes[0].KPI.ID.Value
	was := progress.Compute(before, before.Year).Row(id)
	is := progress.Compute(l.Plan, l.Plan.Year).Row(id)
	if was == nil || is == nil || was.Rate.Text == is.Rate.Text && was.Reached == is.Reached {
		return nil
	}
	reached := map[bool]string{true: "（達成）"}
	fmt.Fprintf(w.Err, "%sの進捗率: %s%s -> %s%s\n", l.Plan.Year, was.Rate.Text, reached[was.Reached], is.Rate.Text, reached[is.Reached])
	return nil
}
