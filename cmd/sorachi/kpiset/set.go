// Package kpiset is the command kpi set: it writes actual values (実績値) that are typed
// into the files of a plan.
//
// pkg/plan/edit changes the files. Read set.go first, the command from top to bottom,
// then arguments.go (what is typed after it) and tell.go (what is said of the change).
package kpiset

import (
	"fmt"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/plan/edit"
)

// New makes the command kpi set.
func New(w *console.World) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "set ID 年度 値 [年度 値]... [フォルダー]",
		Short: "実績値を、計画のファイルに書き入れる",
		Long: `評価指標の実績値を、計画のファイルに書き入れます。値のほかは、覚え書き（コメント）も
空白も、1バイトも変えません。まだない年度は、前後の年度の間に加えます。

値は、印刷するとおりに書きます。読めない値と、計画にエラーが生じる値は、書き入れません。
安全に書き換えられないときは、理由を示して、何も変えずに終わります。

「,」や空白、かっこのある値は「"」で囲んでください（PowerShellでは必ず要ります）。
再掲の指標は、元の指標のIDで指定します。IDは「sorachi kpi list」で調べられます。`,
		Example: `  sorachi kpi set tantetsuko-visitors R6 "16,300千人"
  sorachi kpi set tantetsuko-visitors R5 "16,427千人（改定）" R6 "16,300千人（速報）"
  sorachi kpi set shinki-kosotsu-shushoku R6 53.0％ data/sorachi --dry-run`,
		Args: func(_ *cobra.Command, args []string) error {
			var err error
			o.settings, o.dirs, err = settingsOf(commandline.UnwrapValues(args))
			return err
		},
		RunE:              func(*cobra.Command, []string) error { return run(w, o) },
		Annotations:       map[string]string{commandline.TakesValues: ""},
		ValidArgsFunction: completeSetting,
	}
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "書き換えるところを差分で示すだけで、ファイルは変えない")
	return cmd
}

type options struct {
	settings []edit.Setting
	dirs     []string
	dryRun   bool
}

func run(w *console.World, o options) error {
	dir, err := planfolder.Find(o.dirs)
	if err != nil {
		return err
	}
	files, done, err := planfolder.OpenToChange(w, dir, !o.dryRun)
	if err != nil {
		return err
	}
	defer done()
	l, err := planfolder.Read(files, dir)
	if err != nil {
		return err
	}
	r, err := edit.Set(planfolder.Settable(files, dir, planfolder.Options{}), l.Plan, o.settings)
	if err != nil {
		return err
	}
	if err := tellSet(w, r, dir); err != nil {
		return err
	}
	if r.Stopped() {
		fmt.Fprintln(w.Err, "何も書き換えていません")
		return console.ErrFindings
	}
	if err := writeOrShow(w, r, files, dir, o.dryRun); err != nil {
		return err
	}
	tellReposts(w, l.Plan, r)
	return tellRate(w, l.Plan, r, planfolder.Over(files, planfolder.ChangedTexts(r.Changes)), dir)
}

// writeOrShow writes the changed files and tells what was changed, or shows it only.
func writeOrShow(w *console.World, r edit.SetResult, files planfolder.Folder, dir string, dryRun bool) error {
	if dryRun { // the diff stands alone on stdout, so that git apply takes it
		if err := planfolder.ShowDiff(w, dir, r.Changes); err != nil {
			return err
		}
		tellChanges(w.Err, w.Err, r, dir, dryRun)
		return nil
	}
	if err := planfolder.Replace(files, dir, r.Changes); err != nil {
		return err
	}
	tellChanges(w.Out, w.Err, r, dir, dryRun)
	return nil
}
