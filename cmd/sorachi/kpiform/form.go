// Package kpiform is the command kpi form: it makes the forms (様式) in which offices
// answer for their KPIs.
//
// pkg/excel/form/sheets draws them. Read form.go first, the command from top to bottom,
// then files.go (which files are made, and which must be left alone).
package kpiform

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/form/sheets"
	"sorachi/pkg/outfile"
	"sorachi/pkg/progress"
	"sorachi/pkg/references"
	"sorachi/pkg/value/wareki"
)

// New makes the command kpi form.
func New(w *console.World) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "form [フォルダー]",
		Short: "実績値を照会する様式（Excelファイル）を作る",
		Long: `所管課や市町村に実績値を書き込んでもらう、Excelの様式を作ります。
「--by owner」を付けると、評価指標の owner（所管課）ごとに1つのファイルに分けます。
owner のない指標は「担当課なし」の1つにまとめます。再掲は、元の指標だけを照会します。
ファイルの名前は、計画のID、年度、所管課（sorachi-R7-照会-農務課.xlsx など）です。
書き出すフォルダーに同じ名前のファイルがあり、記入されたものかもしれないときは、何も書き出しません。
照会する年度の実績値がまだないことは、エラーとしません。`,
		Example: `  sorachi kpi form --year R7 --due 令和8年5月29日 --out 照会
  sorachi kpi form data/sorachi --year R7 --by owner --out 照会`,
		Args: commandline.Folders(1),
		RunE: func(_ *cobra.Command, args []string) error {
			o.dirs = args
			return run(w, o)
		},
	}
	f := cmd.Flags()
	f.Var(commandline.Year(&o.year), "year", "照会する`年度`（R7など）。省くと、plan.yamlのyear")
	f.Var(commandline.OneOf(&o.by, []string{byOwner}), "by", "様式の`分け方`（owner）。省くと、すべての指標を1つのファイルにする")
	f.Var(commandline.Day(&o.due), "due", "回答期限の`日付`（令和8年5月29日など）。省くと「依頼文のとおり」")
	f.StringVar(&o.out, "out", "out", "書き出す`フォルダー`。省くとout")
	commandline.CompleteWith(cmd, "by", []string{byOwner})
	return cmd
}

// byOwner is the one way to part the KPIs into several forms.
const byOwner = "owner"

type options struct {
	dirs []string
	year wareki.Year
	due  wareki.Date
	by   string
	out  string
}

func run(w *console.World, o options) error {
	if o.out == "" {
		return console.Usagef("「--out」のフォルダーの名前が空です")
	}
	l, err := loadForForm(w, o)
	if err != nil {
		return err
	}
	requests, err := requestsOf(l, o.by)
	if err != nil {
		return err
	}
	year := cmp.Or(o.year, l.Plan.Year)
	if o.due != (wareki.Date{}) && o.due.FiscalYear() < year {
		return console.Usagef("回答期限の%sは、%sの始まる前です。「--due」と「--year」を確かめてください", o.due, year.Kanji())
	}
	files, err := writeForms(l, requests, sheets.Letter{Year: year, Due: o.due, Title: reportTitle(l, year)})
	if err != nil {
		return err
	}
	if err := mayIssue(o.out, files); err != nil {
		return err
	}
	if err := outfile.WriteSet(o.out, files); err != nil {
		return err
	}
	tellForms(w, o, year, requests, files)
	for _, name := range staleForms(o.out, form.FilePrefix(l.Plan, year), files) {
		fmt.Fprintf(w.Err, "%s は前に作った様式で、今回の照会にはありません（記入もありません）\n", console.Shown(filepath.Join(o.out, name)))
	}
	return nil
}

// requestsOf parts the KPIs of a plan into forms.
func requestsOf(l *planfolder.Loaded, by string) ([]form.Request, error) {
	all := form.RequestAll(l.Plan)
	switch {
	case len(all.KPIs) == 0:
		return nil, console.Failuref("照会する評価指標がありません。projects/ のファイルに評価指標（kpis）を書いてください")
	case by == byOwner:
		return form.RequestsByOwner(l.Plan), nil
	}
	return []form.Request{all}, nil
}

// settledByAnswers are the findings that go when the values come: missing ones, and sentences
// that were copied from the year before and are to take theirs from them.
var settledByAnswers = []string{"missing-actual", "reference-without-value"}

// loadForForm reads a plan whose values are asked for. That they are missing is no
// reason against it; other errors are, as for a list.
func loadForForm(w *console.World, o options) (*planfolder.Loaded, error) {
	dir, err := planfolder.Find(o.dirs)
	if err != nil {
		return nil, err
	}
	l, err := planfolder.Load(dir, planfolder.Options{})
	if err != nil {
		return nil, err
	}
	if err := planfolder.InPeriod(l.Plan, o.year); err != nil {
		return nil, err
	}
	l.Silence()
	found := slices.DeleteFunc(l.Found.Sorted(), func(d diag.Diagnostic) bool { return slices.Contains(settledByAnswers, d.Code) })
	if found.HasErrors() {
		return nil, w.Refuse(found, "エラーを直すまで、様式は作りません")
	}
	return l, nil
}

// reportTitle is the title of the report that the values of a year go into; empty
// when it cannot be told yet.
func reportTitle(l *planfolder.Loaded, year wareki.Year) string {
	title, found := references.Expand(l.Plan.Title, progress.Compute(l.Plan, year), l.Plan)
	if len(found) > 0 {
		return ""
	}
	return title
}
