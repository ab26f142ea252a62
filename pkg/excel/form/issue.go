package form

import (
	"errors"
	"fmt"
	"strconv"

	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Issue is what a form says about itself on its hidden sheet: what was asked, of
// whom, and what the plan said when the form was made. An answer is compared with
// it, so that what the plan came to say meanwhile is not taken for the answer of
// the division.
type Issue struct {
	Version int
	Plan    string // id of the plan
	Year    wareki.Year
	Owner   string   // 所管課; empty in a form for all, and in that of the KPIs without one
	Items   []Item   // in the order of their rows
	Head    []string // the locked texts over the table; none in a form made before they were kept
}

// Item is one KPI of a form. Its texts are those of the plan when the form was
// made, character by character; empty where the plan says nothing.
type Item struct {
	ID     string
	Value  string // of the year asked for, as written: 集計中（7月頃）
	Unit   Unit   // in which a number without one is meant
	Source string // 出典
	Note   string // 注
}

// IssueOf returns what the form of r asks of p for year y; without Head, which who draws
// the sheets knows.
func IssueOf(p *plan.Plan, r Request, y wareki.Year) Issue {
	out := Issue{Version: Version, Plan: p.ID.Value, Year: y, Owner: r.Owner}
	for _, k := range r.KPIs {
		out.Items = append(out.Items, itemOf(k, y))
	}
	return out
}

// itemOf returns what the form asks about k for year y.
func itemOf(k *plan.KPI, y wareki.Year) Item {
	it := Item{ID: k.ID.Value, Unit: UnitOf(k, y), Source: k.Source.Value, Note: k.Note.Value}
	if v := k.Actual(y); v != nil {
		it.Value = v.Text.Value
	}
	return it
}

// The rows of MetaSheet. Each begins with one of these words in column A; what it
// says follows in the next columns, as text.
const (
	MetaVersion = "form-version" // Version
	MetaPlan    = "plan"         // id of the plan
	MetaYear    = "year"         // R7
	MetaOwner   = "owner"        // empty: see Issue.Owner
	MetaItem    = "kpi"          // one a KPI: id, value, unit, its prefix, source, note (see Item)
	MetaHead    = "head"         // one a locked text over the table
)

// metaCells is how many cells the longest of the rows, that of MetaItem, has.
const metaCells = 7

// Rows returns the rows of MetaSheet.
func (i Issue) Rows() [][]string {
	rows := [][]string{
		{MetaVersion, strconv.Itoa(i.Version)},
		{MetaPlan, i.Plan},
		{MetaYear, i.Year.Short()},
		{MetaOwner, i.Owner},
	}
	for _, it := range i.Items {
		rows = append(rows, []string{MetaItem, it.ID, it.Value, it.Unit.Text, it.Unit.Prefix, it.Source, it.Note})
	}
	for _, text := range i.Head {
		rows = append(rows, []string{MetaHead, text})
	}
	return rows
}

// errIssue is a hidden sheet that cannot be understood. Its text is a sentence for the
// user.
var errIssue = errors.New("様式の隠しシートが壊れています")

// IssueFrom reads the rows of MetaSheet back. Of a newer version only the version
// can be relied on. The error is a sentence for the user, without its 。
func IssueFrom(rows [][]string) (Issue, error) {
	var out Issue
	for _, row := range rows {
		row = append(row, make([]string, metaCells)...)
		switch row[0] {
		case MetaVersion:
			if _, err := fmt.Sscanf(row[1], "%d", &out.Version); err != nil || out.Version < 1 {
				return Issue{}, fmt.Errorf("%w（版）", errIssue)
			}
		case MetaPlan:
			out.Plan = row[1]
		case MetaYear:
			y, err := wareki.ParseYear(row[1])
			if err != nil {
				return Issue{}, fmt.Errorf("%w（年度）", errIssue)
			}
			out.Year = y
		case MetaOwner:
			out.Owner = row[1]
		case MetaHead:
			out.Head = append(out.Head, row[1])
		case MetaItem:
			out.Items = append(out.Items, Item{ID: row[1], Value: row[2], Unit: Unit{row[3], row[4]}, Source: row[5], Note: row[6]})
		}
	}
	if out.Version == 0 || out.Version <= Version && (out.Year == 0 || out.Plan == "") {
		return Issue{}, errIssue
	}
	return out, nil
}
