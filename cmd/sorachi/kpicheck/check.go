// Package kpicheck is the command kpi check: it checks plans, mends them with --fix,
// and takes an editor's unsaved text from standard input.
//
// What is looked for is the work of pkg/check and the stages before it, how findings
// are written that of pkg/diag/printer, and how they are mended that of
// pkg/plan/edit/repair. Read check.go first, the command from top to bottom, then
// fix.go (--fix, --diff) and stdin.go (--stdin-name); codes.go (--only, --skip) and
// severity.go (--fail-on) each have a flag and what it chooses.
package kpicheck

import (
	"fmt"
	"math"
	"runtime/debug"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/cmd/sorachi/template"
	"sorachi/pkg/allrules"
	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer"
	"sorachi/pkg/photos"
	"sorachi/pkg/value/wareki"
)

// New makes the command kpi check.
func New(w *console.World) *cobra.Command {
	var o flags
	cmd := &cobra.Command{
		Use:   "check [フォルダー]...",
		Short: "計画を確かめる",
		Long: `計画のYAMLを確かめ、誤りや見直したいところを、場所と直し方を付けて示します。
読めないファイルがあっても、読めたものはすべて確かめます。
エラーがなければ、報告書の紙面に収まるかどうかも、同じテンプレートで確かめます。
[ ] の中のコードは「sorachi rule explain コード」で調べられます。
エラーがあれば終了コード1で終わります。警告だけなら0です（--fail-on で変えられます）。

フォルダーの代わりに「-」と書くと、まだ保存していない文を標準入力から読み、
計画の中の1つのファイルの代わりに使います。ほかのファイルは保存されたものを読みます。

「--fix」は、意味の変わらない誤り（全角のコロンなど）だけをファイルの中で直し、残った
指摘を示します。「--diff」は、直すところを差分で示すだけで、ファイルは変えません。
両方を付けると、差分を示してから直します。

CIやほかのプログラムに渡す形式（--format）の説明は docs/findings.md にあります。`,
		Example: `  sorachi kpi check
  sorachi kpi check data/sorachi data/kamikawa
  sorachi kpi check --as-of 2025-08-01 --fail-on warning
  sorachi kpi check --only below-baseline,no-movement
  sorachi kpi check --no-layout --skip figure-differs
  sorachi kpi check --format github
  sorachi kpi check --diff
  sorachi kpi check --fix
  sorachi kpi check - --stdin-name data/sorachi/plan.yaml < 下書き.yaml`,
		Args: commandline.Folders(math.MaxInt),
		RunE: func(_ *cobra.Command, args []string) error {
			o.Dirs = args
			return run(w, o)
		},
	}
	commandline.AddYear(cmd, &o.Year)
	cmd.Flags().Var(commandline.Day(&o.AsOf), "as-of", "いつ現在で確かめるかの`日付`（2025-08-01、令和7年8月1日など）。公表予定の月が過ぎた「集計中」などが分かる。省くと、日付によることは調べない")
	template.AddFlag(cmd, &o.Template)
	commandline.AddFindingsFormat(cmd, &o.format)
	cmd.Flags().BoolVar(&o.NoLayout, "no-layout", false, "紙面に収まるかどうかを確かめない（速くなる）")
	addCodes(cmd, &o.only, &o.skip)
	addFailOn(cmd, &o.failOn)
	addStdinName(cmd, &o.stdinName)
	addFix(cmd, &o)
	return cmd
}

// Options say what Check checks, and how.
type Options struct {
	Dirs     []string    // of the plans, as findings show them
	Year     wareki.Year // 0 is each plan's own
	AsOf     wareki.Date // the day of the check; zero leaves unjudged what depends on it
	Template string      // its name or file
	NoLayout bool        // whether the texts have room on the pages is left unjudged
	stdin    *stdinText  // the text of one file; nil when every file is on the disk
}

// flags are what else is asked of the command.
type flags struct {
	Options
	format     string
	only, skip []string // codes
	failOn     diag.Severity
	stdinName  string
	fix, diff  bool // with both, the changes are shown and made
}

// checkMemory is what a check keeps its heap under while it can. A thousand
// projects are checked in little more; without the limit the heap of such a
// plan grows by half again before it is collected (gcPercent in main.go).
const checkMemory = 112 << 20

// run checks the plans, mended before where that is asked for. A check that breaks off
// still writes what it found, and why it is not all: failed.
func run(w *console.World, o flags) error {
	if w.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(checkMemory)
	}
	failed := o.prepare(w)
	if console.CodeOf(failed) == console.ExitUsage {
		return failed
	}
	var found diag.List
	if failed == nil {
		found, failed = Check(o.Options, w.Photos())
	}
	found = wanted(found.Sorted(), o.only, o.skip)
	if o.fix || !o.diff { // a diff stands alone, so that git apply takes it
		if err := printer.Write(w.Out, o.format, found, reporter(w, o, failed)); err != nil {
			return err
		}
	}
	if failed != nil {
		return failed // without a sum: not all was checked
	}
	fmt.Fprintln(w.Err, printer.Count(found))
	if n := countFixable(found); n > 0 && !o.fix && !o.diff && o.stdin == nil {
		fmt.Fprintf(w.Err, "このうち%d件は、「--fix」で自動で直せる見込みです（「--diff」で確かめられます）\n", n)
	}
	if reaches(found, o.failOn) {
		return console.ErrFindings
	}
	return nil
}

// prepare does what stands before the check: it takes the text on standard
// input, finds the folders and mends their files.
func (o *flags) prepare(w *console.World) error {
	var err error
	if o.Dirs, o.stdin, err = takeStdin(w.In, o.Dirs, o.stdinName); err != nil {
		return err
	}
	if o.Dirs, err = planfolder.FindAll(o.Dirs); err != nil {
		return err
	}
	if o.fix || o.diff {
		return fixPlans(w, *o)
	}
	return nil
}

// Check returns the findings of every plan. It is exported for the tests that see every
// rule at work. With an error the findings are those of the plans before it, and of the
// plan itself when only its pages could not be made.
func Check(o Options, photos photos.Source) (diag.List, error) {
	th, all, err := template.Load(o.Template)
	if err != nil {
		return nil, err
	}
	sound := !all.HasErrors()
	for _, dir := range o.Dirs {
		l, err := o.load(dir)
		if err != nil {
			return all, err
		}
		if sound && !o.NoLayout {
			_, err = l.LayOut(th, photos)
		}
		l.Silence()
		o.stdin.rename(dir, l.Found)
		all = append(all, l.Found...)
		if err != nil {
			return all, err
		}
	}
	return all, nil
}

// loading says how the plans are read.
func (o Options) loading() planfolder.Options {
	return planfolder.Options{Year: o.Year, AsOf: o.AsOf}
}

// load reads a plan, one of its files perhaps from standard input.
func (o Options) load(dir string) (*planfolder.Loaded, error) {
	if o.stdin == nil {
		return planfolder.Load(dir, o.loading())
	}
	files, err := planfolder.Open(dir)
	if err != nil {
		return nil, err
	}
	return planfolder.LoadFrom(planfolder.Over(files, map[string][]byte{o.stdin.name: o.stdin.data}), dir, o.loading())
}

// reporter returns how findings are written to stdout, in every format, and why
// not all was checked.
func reporter(w *console.World, o flags, failed error) printer.Options {
	out := w.Printer(w.OutTerminal)
	out.Source, out.FailOn = o.stdin.source, o.failOn
	out.Rules, out.Version = allrules.OfPlans(), w.Version
	if failed != nil {
		out.Failure = console.Sentence(failed)
	}
	return out
}
