package kpicheck

import (
	"fmt"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer"
	"sorachi/pkg/plan/edit/repair"
)

// addFix adds the --fix and --diff of a check.
func addFix(cmd *cobra.Command, into *flags) {
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
func fixPlans(w *console.World, o flags) error {
	switch {
	case o.stdin != nil:
		return console.Usagef("標準入力から読むときは、「--fix」と「--diff」を使えません")
	case o.diff && o.format != printer.TextFormat:
		return console.Usagef("「--diff」と一緒に使える「--format」は、%sだけです", printer.TextFormat)
	}
	var all repaired
	for _, dir := range o.Dirs {
		r, err := fixPlan(w, dir, o)
		if err != nil {
			return err
		}
		all.count += r.count
		all.files = append(all.files, r.files...)
	}
	fmt.Fprintln(w.Err, all.sentence(o.fix))
	return nil
}

// sentence tells what was mended, or what could be.
func (r repaired) sentence(done bool) string {
	files := console.SomeNames(r.files)
	switch {
	case r.count == 0:
		return "自動で直せる指摘はありません"
	case done:
		return fmt.Sprintf("%d件を直しました（%s）", r.count, files)
	}
	return fmt.Sprintf("%d件を自動で直せます（%s）。直すには「--fix」を付けてください", r.count, files)
}

func fixPlan(w *console.World, dir string, o flags) (repaired, error) {
	files, done, err := planfolder.OpenToChange(w, dir, o.fix)
	if err != nil {
		return repaired{}, err
	}
	defer done()
	result, err := repair.Fix(planfolder.Editable(files, dir, o.loading(), o.keepFixes))
	if err != nil {
		return repaired{}, err
	}
	if o.diff {
		err = planfolder.ShowDiff(w, dir, result.Changes)
	}
	if err == nil && o.fix {
		err = planfolder.Replace(files, dir, result.Changes)
	}
	return repaired{count: len(result.Fixed), files: planfolder.ChangedNames(dir, result.Changes)}, err
}

// keepFixes takes the fixes from findings that --only and --skip leave out, and
// from those that a comment silences.
func (o flags) keepFixes(l *planfolder.Loaded) {
	for i, d := range l.Found {
		if len(wanted(diag.List{d}, o.only, o.skip)) == 0 || check.Silenced(l.Plan, d) {
			l.Found[i].Fix = nil
		}
	}
}

// countFixable counts the findings that offer a repair.
func countFixable(found diag.List) int {
	n := 0
	for _, d := range found {
		if d.Fix != nil {
			n++
		}
	}
	return n
}
