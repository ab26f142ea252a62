package form

import (
	"cmp"
	"time"

	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Letter is what a form says besides its KPIs.
type Letter struct {
	Year  wareki.Year // whose values are asked for
	Due   wareki.Date // 回答期限; zero when the covering letter says it
	Title string      // of the report that the values go into; may be empty
}

// Write returns the workbook in which the owner of r answers for its KPIs: a
// protected sheet to fill in, one that says how, and a hidden one that says what
// was asked. The file's dates are the day after the fiscal year, because the clock
// is no part of the input.
//
// The protection has no password. It keeps headers, keys and past values from
// slips; who has to may lift it, and the answers are still found by their keys.
func Write(p *plan.Plan, r Request, l Letter) ([]byte, error) {
	b := xlsxwriter.New(properties(p, l))
	issue := issueOf(p, r, l.Year)
	issue.Head = writeEntry(b, p, r, l, issue)
	writeGuide(b, p, l)
	writeMeta(b, issue)
	return b.Bytes()
}

func properties(p *plan.Plan, l Letter) xlsxwriter.Properties {
	day := l.Year.End()
	return xlsxwriter.Properties{
		Title: titleOf(l.Year), Subject: l.Title, ID: p.ID.Value, Creator: p.Bureau.Value, Company: p.Bureau.Value,
		Date: time.Date(day.Year, time.Month(day.Month), day.Day+1, 0, 0, 0, 0, time.UTC),
	}
}

// titleOf is what a form is called.
func titleOf(y wareki.Year) string { return y.Kanji() + " 評価指標 実績値の照会" }

func issueOf(p *plan.Plan, r Request, y wareki.Year) Issue {
	out := Issue{Version: Version, Plan: p.ID.Value, Year: y, Owner: r.Owner}
	for _, k := range r.KPIs {
		out.Items = append(out.Items, itemOf(k, y))
	}
	return out
}

// writeMeta writes the sheet that says what was asked.
func writeMeta(b *xlsxwriter.Book, issue Issue) {
	b.Sheet(MetaSheet)
	for i, row := range issue.metaRows() {
		for j, s := range row {
			b.Text(1+j, 1+i, xlsxwriter.Look{}, s)
		}
	}
	b.HideSheet()
}

// dueText is the due date as the form shows it.
func dueText(d wareki.Date) string {
	if d == (wareki.Date{}) {
		return "依頼文のとおり"
	}
	return d.String() + "（" + weekdays[d.Weekday()] + "）"
}

var weekdays = [...]string{"日", "月", "火", "水", "木", "金", "土"}

// addressee is who is asked.
func addressee(r Request) string {
	if r.All {
		return "各所管課 御中"
	}
	return cmp.Or(r.Owner, "所管課") + " 御中"
}
