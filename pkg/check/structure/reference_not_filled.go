package structure

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/phrase"
	"sorachi/pkg/plan"
)

var referenceNotFilled = &rule.Rule{
	Rule: diag.Rule{Code: "reference-not-filled", Severity: diag.Warning, Group: diag.Structure,
		Title: "値に置き換わらない所に｛ ｝がある",
		Doc: `｛ ｝を値に置き換えるのは、plan.yamlの題名、主な取組の見出し、分析・対応方向の文だけです。
目的や概要、注などに書いた｛ ｝は、そのまま印刷されます。値を直接書いてください。`,
		Bad:  "purpose: ｛count｝件の評価指標を掲げ、若い世代が働き、暮らし続けられる環境をつくる。",
		Good: "purpose: 若い世代が地域で働き、暮らし続けられる環境をつくる。"},
	Run: func(p *rule.Pass) {
		for _, t := range unfilled(p) {
			for _, r := range phrase.Refs(t) {
				p.At(r.Text, fmt.Sprintf("「%s」は値に置き換わらず、このまま印刷されます", r.Text.Value),
					"値を直接書いてください（｛ ｝を使えるのは、題名、主な取組の見出し、分析・対応方向です）")
			}
		}
	},
}

// unfilled returns the printed texts of the plan in which references stay as
// they are typed.
func unfilled(p *rule.Pass) []plan.Text {
	out := []plan.Text{p.Plan.Document, p.Plan.Bureau, p.Plan.Region}
	for _, b := range p.Plan.Bands {
		out = append(out, b.Label, b.Mark)
	}
	for _, pr := range p.Plan.Projects {
		out = append(out, pr.Name, pr.Area, pr.Purpose)
		for _, n := range pr.Notes {
			out = append(out, n.Term, n.Text)
		}
	}
	for _, k := range p.Originals() {
		out = append(out, k.Name, k.Source, k.Note)
	}
	for _, e := range p.Events() {
		out = append(out, eventTexts(e)...)
	}
	for _, y := range p.Plan.Programs {
		for _, program := range y.Programs {
			out = append(out, program.Name, program.Summary)
		}
	}
	return append(out, outlineTexts(p.Plan.Outline)...)
}

func eventTexts(e *plan.Event) []plan.Text {
	out := []plan.Text{e.Title, e.By}
	for _, f := range e.Fields {
		if f.Kind == plan.FieldDetail {
			out = append(out, f.Label)
		}
		if f.Kind != plan.FieldHeld { // read as dates, where a brace is an error already
			out = append(out, f.Value)
		}
	}
	for _, ph := range e.Photos {
		out = append(out, ph.Caption, ph.Alt)
	}
	return out
}

// outlineTexts returns the printed texts of o, which may be nil.
func outlineTexts(o *plan.Outline) []plan.Text {
	if o == nil {
		return nil
	}
	out := append([]plan.Text{o.Title, o.Edition, o.Region, o.Vision, o.Unit, o.Total, o.Note}, o.Areas...)
	out = append(out, o.Directions...)
	for _, pr := range o.Projects {
		out = append(append(out, pr.Mark, pr.Name, pr.Areas, pr.KPIHeading), pr.Measures...)
		for _, k := range pr.KPIs {
			out = append(out, k.Name)
		}
	}
	return out
}
