package kpiimport

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/allrules"
	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer"
	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/reconcile"
	"sorachi/pkg/listing"
	"sorachi/pkg/plan"
)

// tell writes what the answers change and say, and what is found in them and in the
// plan with them, whose files are texts.
func (o options) tell(w *console.World, outcome reconcile.Outcome, answers []*answer.Answers, found diag.List, texts map[string][]byte) error {
	people := w.Out
	if o.forPrograms() {
		people = w.Err
	}
	if err := tellOutcome(w, people, outcome, answers); err != nil {
		return err
	}
	return o.tellFindings(w, found, texts)
}

// forPrograms reports whether the findings are written for programs, which read them
// alone from stdout.
func (o options) forPrograms() bool { return o.format != printer.TextFormat }

// tellFindings writes what is found in a plan whose files are texts, where they are
// not on the disk.
func (o options) tellFindings(w *console.World, found diag.List, texts map[string][]byte) error {
	how, to := w.Quoting(texts), w.Err
	how.Rules, how.Version = allrules.Sorted(), w.Version
	if o.forPrograms() {
		how.Color, to = false, w.Out
	}
	if err := printer.Write(to, o.format, found, how); err != nil || len(found) == 0 {
		return err
	}
	fmt.Fprintln(w.Err, printer.Count(found))
	return nil
}

// tellOutcome writes what the answers change and say, and who has not answered.
func tellOutcome(w *console.World, to io.Writer, outcome reconcile.Outcome, answers []*answer.Answers) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%sの回答: ファイル%d件、取り込むもの%d件、計画と同じもの%d件\n", outcome.Year.Kanji(), len(answers), len(outcome.Changes), outcome.Same)
	if outcome.Year == 0 { // no form is of this plan
		b.Reset()
	}
	if len(outcome.Changes) > 0 {
		var rows [][]string
		for _, c := range outcome.Changes {
			rows = append(rows, []string{c.KPI.ID.Value, c.KPI.Name.Value, form.ItemName(c.Key), cmp.Or(inTable(c.Before), "（なし）"), inTable(c.After), cellOf(c.From)})
		}
		b.WriteByte('\n')
		titles := []string{"ID", "評価指標", "項目", "今", "取り込むもの", "回答"}
		if err := listing.Aligned(&b, titles, "評価指標", rows, w.Layout()); err != nil {
			return err
		}
	}
	tellKept(&b, outcome.Kept)
	tellRemarks(&b, outcome.Remarks)
	tellSenders(&b, answers)
	tellBlank(&b, answers)
	tellWaiting(&b, outcome)
	_, err := to.Write([]byte(console.Harmless(b.String())))
	return err
}

// maxInTable is how many characters of a text the table shows: a note may be long,
// and all rows would be as wide.
const maxInTable = 30

func inTable(s string) string {
	if runes := []rune(s); len(runes) > maxInTable {
		return string(runes[:maxInTable-1]) + "…"
	}
	return s
}

// cellOf names a cell as findings do.
func cellOf(p diag.Pos) string { return p.File + "!" + p.Cell() }

func tellKept(b *strings.Builder, kept []reconcile.Change) {
	if len(kept) > 0 {
		b.WriteString("\n計画のままにするもの（--keep）\n")
	}
	for _, c := range kept {
		fmt.Fprintf(b, "  %s: %sは「%s」のまま（回答は「%s」、%s）\n", c.KPI.Name.Value, form.ItemName(c.Key), cmp.Or(inTable(c.Before), "なし"), inTable(c.After), cellOf(c.From))
	}
}

func tellRemarks(b *strings.Builder, remarks []reconcile.Remark) {
	if len(remarks) > 0 {
		b.WriteString("\n備考（計画には書きません）\n")
	}
	for _, r := range remarks {
		fmt.Fprintf(b, "  %s: %s（%s）\n", r.KPI.Name.Value, r.Text, cellOf(r.Pos))
	}
}

func tellSenders(b *strings.Builder, answers []*answer.Answers) {
	head := "\n回答者（計画には書きません）\n"
	for _, a := range answers {
		for _, s := range a.Senders {
			var parts []string
			for _, p := range [][2]string{{"担当者", s.Person}, {"連絡先", s.Contact}, {"回答日", s.Date}} {
				if p[1] != "" {
					parts = append(parts, p[0]+" "+p[1])
				}
			}
			b.WriteString(head)
			owner := ""
			if a.Issue.Owner != "" {
				owner = "（" + a.Issue.Owner + "）"
			}
			fmt.Fprintf(b, "  %s%s: %s\n", a.File, owner, strings.Join(parts, "、"))
			head = ""
		}
	}
}

// tellBlank names the forms that came back as they went out: whoever sent one may
// think that it was filled in.
func tellBlank(b *strings.Builder, answers []*answer.Answers) {
	head := "\n何も記入されていないファイル\n"
	for _, a := range answers {
		if !a.Filled() {
			fmt.Fprintf(b, "%s  %s\n", head, a.File)
			head = ""
		}
	}
}

// maxWaiting is how many KPIs are named of those that an owner has not answered.
const maxWaiting = 5

func tellWaiting(b *strings.Builder, outcome reconcile.Outcome) {
	if len(outcome.Waiting) > 0 {
		fmt.Fprintf(b, "\n%sの値の回答がまだないもの\n", outcome.Year.Kanji())
	}
	for _, r := range outcome.Waiting {
		names := namesOf(r.KPIs[:min(len(r.KPIs), maxWaiting)])
		if more := len(r.KPIs) - maxWaiting; more > 0 {
			names += fmt.Sprintf("、ほか%d件", more)
		}
		fmt.Fprintf(b, "  %s %d件: %s\n", cmp.Or(r.Owner, "担当課なし"), len(r.KPIs), names)
	}
}

func namesOf(kpis []*plan.KPI) string {
	var names []string
	for _, k := range kpis {
		names = append(names, k.Name.Value)
	}
	return strings.Join(names, "、")
}

// tellCheck counts what a check finds in the plan as it is now.
func tellCheck(w *console.World, files planfolder.Folder, dir string) error {
	l, err := planfolder.LoadFrom(files, dir, planfolder.Options{})
	if err != nil {
		return err
	}
	l.Silence()
	if len(l.Found) == 0 {
		fmt.Fprintln(w.Err, "取り込んだ後の計画に、指摘はありません")
		return nil
	}
	fmt.Fprintf(w.Err, "取り込んだ後の計画の指摘は、%sです（「sorachi kpi check」で見られます）\n", printer.Count(l.Found))
	return nil
}
