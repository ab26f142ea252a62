package main

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"

	"github.com/spf13/cobra"

	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/edit"
	"sorachi/pkg/notation"
	"sorachi/pkg/plan"
	"sorachi/pkg/wareki"
)

type kpiSetOptions struct {
	settings []edit.Setting
	dirs     []string
	dryRun   bool
}

func newKPISet(w *world) *cobra.Command {
	var o kpiSetOptions
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
			o.settings, o.dirs, err = settingsOf(bared(args))
			return err
		},
		RunE:              func(*cobra.Command, []string) error { return kpiSetRun(w, o) },
		Annotations:       map[string]string{takesValues: ""},
		ValidArgsFunction: completeSetting,
	}
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, "書き換えるところを差分で示すだけで、ファイルは変えない")
	return cmd
}

// completeSetting offers the ids of the plan's KPIs, and behind one the years of its
// period.
func completeSetting(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	const none = cobra.ShellCompDirectiveNoFileComp
	dir, err := planFolder(nil)
	if err != nil {
		return nil, none
	}
	files, err := openPlan(dir)
	if err != nil {
		return nil, none
	}
	l, err := read(files, dir)
	if err != nil {
		return nil, none
	}
	var out []cobra.Completion
	switch {
	case len(args) == 0:
		for _, pr := range l.plan.Projects {
			for _, k := range pr.KPIs {
				if k.Repost.IsZero() {
					out = append(out, cobra.CompletionWithDesc(k.ID.Value, printable(k.Name.Value)))
				}
			}
		}
	case len(args)%2 == 1: // a year, or the folder
		for _, y := range l.plan.Period.Years() {
			out = append(out, y.Short())
		}
		return out, cobra.ShellCompDirectiveDefault
	}
	return out, none
}

// settingsOf reads the arguments of kpi set: an id, years each with its value, and
// a folder.
func settingsOf(args []string) ([]edit.Setting, []string, error) {
	if len(args) < 2 {
		return nil, nil, usagef("評価指標のID、年度、値を指定してください（例：sorachi kpi set tantetsuko-visitors R6 \"16,300千人\"）")
	}
	var out []edit.Setting
	id, rest := args[0], args[1:]
	for len(rest) > 0 {
		year, err := wareki.ParseYear(rest[0])
		switch {
		case err != nil && len(out) > 0:
			return out, rest, onlyFolder(rest)
		case err != nil:
			return nil, nil, badYearArgument(rest[0], err)
		case len(rest) == 1:
			return nil, nil, usagef("年度「%s」の後に値がありません", rest[0])
		}
		out = append(out, edit.Setting{KPI: id, Field: edit.Actual(year), Text: rest[1]})
		rest = rest[2:]
	}
	return out, nil, nil
}

// badYearArgument says what is wrong with the year of a value.
func badYearArgument(arg string, err error) error {
	hint := "「R6」や「令和6年度」のように書いてください"
	if e, ok := errors.AsType[*notation.Error](err); ok && e.Hint != "" {
		hint = e.Hint
	}
	return usagef("IDの後の「%s」は、年度として読めません。%s", arg, hint)
}

// halfValue is what a shell that parts arguments at commas leaves of a value.
var halfValue = regexp.MustCompile(`^[0-9０-９]{3}`)

// onlyFolder wants what is left of the arguments to be a folder.
func onlyFolder(rest []string) error {
	if _, err := os.Stat(rest[0]); err != nil && halfValue.MatchString(rest[0]) {
		return usagef("「%s」は余分です。「,」や空白のある値は、\"28,672人\" のように「\"」で囲んでください", rest[0])
	}
	return folders(1)(nil, rest)
}

func kpiSetRun(w *world, o kpiSetOptions) error {
	dir, err := planFolder(o.dirs)
	if err != nil {
		return err
	}
	files, done, err := w.openToChange(dir, !o.dryRun)
	if err != nil {
		return err
	}
	defer done()
	l, err := read(files, dir)
	if err != nil {
		return err
	}
	r, err := edit.Set(settable(files, dir, l.plan, loadOptions{}), o.settings)
	if err != nil {
		return err
	}
	if err := w.tellSet(r, dir); err != nil {
		return err
	}
	if r.Stopped() {
		fmt.Fprintln(w.err, "何も書き換えていません")
		return errFindings
	}
	if err := w.makeSet(r, files, dir, o.dryRun); err != nil {
		return err
	}
	w.tellReposts(l.plan, r)
	return w.tellRate(l.plan, r, overlay{files, changedTexts(r.Changes)}, dir)
}

// settable is the plan in an open folder for edit.Set. What comments silence is no
// finding of its check.
func settable(files folder, dir string, p *plan.Plan, o loadOptions) edit.Plan {
	return edit.Plan{Name: dir, Read: files.ReadFile, Loaded: p,
		Check: func(changed map[string][]byte) (edit.Findings, error) {
			l, err := loadFrom(overlay{files, changed}, dir, o)
			if err != nil {
				return edit.Findings{}, err
			}
			rules := slices.DeleteFunc(l.found[l.reading:], func(d diag.Diagnostic) bool { return check.Silenced(l.plan, d) })
			return edit.Findings{Reading: l.found[:l.reading], Rules: rules}, nil
		}}
}
