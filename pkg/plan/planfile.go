package plan

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
)

// main reads plan.yaml.
func (l *loader) main() error {
	if _, err := fs.Stat(l.fsys, "plan.yaml"); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", l.show("plan.yaml"), ErrNoPlan)
	}
	l.plan.File = l.show("plan.yaml")
	n, err := l.parse(l.fsys, "plan.yaml", l.plan.File)
	if err != nil || n == nil {
		l.plan.Lost = planKeys.names()
		return err
	}
	o := l.object(n, planKeys)
	p := l.plan
	defer func() { p.Lost = o.lost(); l.keep(o.r) }()
	o.format()
	p.ID, p.Title, p.Document = o.id("id"), o.text("title"), o.text("document")
	p.Bureau, p.Region, p.Code = o.text("bureau"), o.text("region"), o.text("code")
	p.Period = o.span("period")
	p.Year, p.YearText = o.year("year")
	p.Progress = o.method("progress", Method{Name: Ratio, Rounding: HalfUp, Decimals: 1})
	p.Bands = o.bands("bands")
	p.Shares = Share(cmp.Or(o.choice("shares"), string(Wari)))
	p.Check = o.settings("check")
	if id := o.id("national"); idPattern.MatchString(id.Value) { // or it has its finding
		l.nationalID = id
	}
	return nil
}

// format accepts only the format that this program knows.
func (o object) format() {
	t := o.text("format")
	if !t.IsZero() && t.Value != "1" {
		o.r.add(badFormat.New(t.Pos(), t.End(), fmt.Sprintf("書式の版「%s」は読めません。読めるのは1です", t.Value),
			"「format: 1」と書くか、新しいsorachiを使ってください"), "format")
	}
}

// method reads a way to compute rates; what is not written is taken from dflt.
func (o object) method(name string, dflt Method) Method {
	n := o.get(name)
	if n == nil {
		return dflt
	}
	m := o.r.object(n, progressKeys, o.at(name))
	out := Method{Pos: n.Pos, Decimals: dflt.Decimals}
	out.Name = MethodName(cmp.Or(m.choice("method"), string(dflt.Name)))
	out.Rounding = Rounding(cmp.Or(m.choice("rounding"), string(dflt.Rounding)))
	if d, _, ok := m.number("decimals", 0, 3); ok {
		out.Decimals = d
	}
	return out
}

// settings reads how the rules of wording judge the plan.
func (o object) settings(name string) Settings {
	n := o.get(name)
	if n == nil {
		return Settings{}
	}
	c := o.r.object(n, checkKeys, o.at(name))
	return Settings{Keep: c.texts("keep"), Warn: c.texts("warn")}
}

func (o object) bands(name string) []Band {
	var out []Band
	for _, b := range o.objects(name, bandKeys) {
		band := Band{Label: b.text("label"), Mark: b.text("mark"), Pos: b.node.Pos}
		band.From, band.Edge, band.Has = b.percent("from")
		out = append(out, band)
	}
	return out
}
