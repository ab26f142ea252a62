// Package kpiimport is the command kpi import: it takes the answers in forms over into a
// plan.
//
// pkg/excel/answer reads them, pkg/excel/reconcile compares them with each other and the
// plan, pkg/plan/edit changes the files. Read import.go first, the command from top to
// bottom, then answers.go (the forms that are read) over files.go (which files are
// forms), settings.go (what is asked of pkg/plan/edit, and what it refuses) and tell.go
// (what is said of all this).
package kpiimport

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/reconcile"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/typedtext"
)

// New makes the command kpi import.
func New(w *console.World) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "import 回答...",
		Short: "記入された様式を読み、計画に取り込む",
		Long: `「sorachi kpi form」の様式に記入された回答（.xlsx）を読み、実績値、出典、注を計画の
ファイルに書き入れます。回答は、ファイルでも、フォルダー（中のフォルダーを含む）でも指定できます。

行や列が動いていても、読み取れます。評価指標、今の値、取り込む値、回答のセルを表にし、
備考と、まだ回答のない評価指標も示します。同じ回答を2回取り込んでも、何も変わりません。
回答が読めないときや、回答どうし、様式を作った後に変わった計画と食い違うときは、場所を示して
終了コード1で終わり、何も書き換えません。書き入れるところのほかは、1バイトも変えません。

様式を作った後に変わった計画と食い違うときは、「--keep」で計画の方、「--take」で回答の方を
選べます。「--format」にtextのほかの形式を指定すると、標準出力には指摘だけを出します。

計画は、今いるフォルダーから上へ順に探します。「--plan」で指定できます。`,
		Example: `  sorachi kpi import 回答 --dry-run
  sorachi kpi import 回答
  sorachi kpi import 農務課.xlsx 回答/商工労働観光課.xlsx --plan data/sorachi`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return console.Usagef("回答のファイルかフォルダーを指定してください（例：sorachi kpi import 回答）")
			}
			o.answers = args
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return run(w, o) },
	}
	f := cmd.Flags()
	f.StringVar(&o.plan, "plan", "", "計画の`フォルダー`。省くと、今いるフォルダーから上へ順に探す")
	f.Var(commandline.Year(&o.Year), "year", "取り込む`年度`（R7など）。省くと、様式の年度（違う年度の様式が混ざっていればエラー）")
	f.StringSliceVar(&o.Keep, "keep", nil, "回答を採らず、計画のままにする評価指標の`ID`。「,」で区切っていくつでも")
	f.StringSliceVar(&o.Take, "take", nil, "様式を作った後に計画が変わっていても、回答を採る評価指標の`ID`。「,」で区切っていくつでも")
	commandline.AddFindingsFormat(cmd, &o.format)
	f.BoolVar(&o.dryRun, "dry-run", false, "取り込むものを示すだけで、ファイルは変えない")
	return cmd
}

type options struct {
	reconcile.Options
	answers []string
	plan    string // its folder; empty when it is to be found
	dryRun  bool
	format  string // of the findings
}

func run(w *console.World, o options) error {
	dir, err := planfolder.Find(asArgs(o.plan))
	if err != nil {
		return err
	}
	files, done, err := planfolder.OpenToChange(w, dir, !o.dryRun)
	if err != nil {
		return err
	}
	defer done()
	l, err := o.planToChange(w, files, dir)
	if err != nil {
		return err
	}
	if err := o.checkIDs(l.Plan); err != nil {
		return err
	}
	answers, found, err := readAnswers(w, o.answers)
	if err != nil {
		return err
	}
	outcome := reconcile.Answers(l.Plan, o.Options, answers)
	r, err := edit.Set(planfolder.Settable(files, dir, checkedFor(outcome)), l.Plan, settingsOf(outcome))
	if err != nil {
		return err
	}
	found = append(append(found, outcome.Found...), refusals(outcome, r)...)
	if err := o.tell(w, outcome, answers, append(found.Sorted(), r.Brought...), planfolder.TextsAfter(dir, r.Changes)); err != nil {
		return err
	}
	if found.HasErrors() || r.Stopped() {
		fmt.Fprintln(w.Err, "エラーがあるため、何も取り込んでいません")
		return console.ErrFindings
	}
	return takeOver(w, files, dir, r, outcome, o.dryRun)
}

// asArgs is the arguments of a command that was given one, or none.
func asArgs(arg string) []string {
	if arg == "" {
		return nil
	}
	return []string{arg}
}

// planToChange reads a plan whose files are to be changed. Without the files that
// cannot be read, answers would be taken for those of KPIs that are not there.
func (o options) planToChange(w *console.World, files planfolder.Folder, dir string) (*planfolder.Loaded, error) {
	l, err := planfolder.Read(files, dir)
	if err != nil || !l.Found.HasErrors() {
		return l, err
	}
	if err := o.tellFindings(w, l.Found.Sorted(), nil); err != nil {
		return nil, err
	}
	fmt.Fprintln(w.Err, "計画のエラーを直すまで、回答は取り込みません")
	return nil, console.ErrFindings
}

// takeOver writes the changed files as one set, or tells what it would write.
func takeOver(w *console.World, files planfolder.Folder, dir string, r edit.SetResult, outcome reconcile.Outcome, dryRun bool) error {
	if len(r.Changes) == 0 {
		fmt.Fprintln(w.Err, "取り込むものはありません。計画は変わっていません")
		return nil
	}
	said := fmt.Sprintf("%d件（%s）", len(outcome.Changes), console.SomeNames(planfolder.ChangedNames(dir, r.Changes)))
	if dryRun {
		fmt.Fprintf(w.Err, "取り込めるのは%sです。取り込むには「--dry-run」を外してください\n", said)
		return nil
	}
	if err := planfolder.Replace(files, dir, r.Changes); err != nil {
		fmt.Fprintln(w.Err, "書き込めないため、何も取り込んでいません。計画は元のままです")
		return err
	}
	fmt.Fprintf(w.Err, "%sを取り込みました\n", said)
	return tellCheck(w, files, dir)
}

// checkIDs refuses ids of --keep and --take that the plan lacks, or that both name.
func (o options) checkIDs(p *plan.Plan) error {
	var known []string
	for _, k := range form.RequestAll(p).KPIs {
		known = append(known, k.ID.Value)
	}
	for _, id := range slices.Concat(o.Keep, o.Take) {
		near, ok := typedtext.Nearest(id, known)
		switch {
		case slices.Contains(o.Keep, id) && slices.Contains(o.Take, id):
			return console.Usagef("「%s」が、「--keep」と「--take」の両方にあります", id)
		case slices.Contains(known, id):
		case ok:
			return console.Usagef("評価指標「%s」は、この計画にありません。「%s」ではありませんか", id, near)
		default:
			return console.Usagef("評価指標「%s」は、この計画にありません。IDは「sorachi kpi list」で調べられます", id)
		}
	}
	return nil
}
