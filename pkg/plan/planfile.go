package plan

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"

	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
)

// main reads plan.yaml.
func (l *loader) main() error {
	if _, err := fs.Stat(l.fsys, "plan.yaml"); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", l.show("plan.yaml"), ErrNoPlan)
	}
	l.plan.File = l.show("plan.yaml")
	n, err := l.parse(l.fsys, "plan.yaml", l.plan.File)
	if err != nil || n == nil {
		l.plan.Lost = keys.Plan.Names()
		return err
	}
	o := l.object(n, keys.Plan)
	p := l.plan
	defer func() { p.Lost = o.Lost(); l.keep(o.Reader) }()
	checkFormat(o)
	p.ID, p.Title, p.Document = o.ID("id"), o.Text("title"), o.Text("document")
	p.Bureau, p.Region, p.Code = o.Text("bureau"), o.Text("region"), o.Text("code")
	p.Period = o.Span("period")
	p.Year, p.YearText = o.Year("year")
	p.Progress = readMethod(o, "progress", Method{Name: Ratio, Rounding: HalfUp, Decimals: 1})
	p.Bands = readBands(o, "bands")
	p.Shares = Share(cmp.Or(o.Choice("shares"), string(Wari)))
	p.Check = readSettings(o, "check")
	if id := o.ID("national"); keys.IsID(id.Value) { // or it has its finding
		l.nationalID = id
	}
	return nil
}

// checkFormat accepts only the format that this program knows.
func checkFormat(o decode.Object) {
	t := o.Text("format")
	if !t.IsZero() && t.Value != "1" {
		o.Reader.Add(badFormat.New(t.Pos(), t.End(), fmt.Sprintf("書式の版「%s」は読めません。読めるのは1です", t.Value),
			"「format: 1」と書くか、新しいsorachiを使ってください"), "format")
	}
}

// readMethod reads a way to compute rates; what is not written is taken from dflt.
func readMethod(o decode.Object, name string, dflt Method) Method {
	n := o.Get(name)
	if n == nil {
		return dflt
	}
	m := o.Reader.Object(n, keys.Progress, o.At(name))
	out := Method{Pos: n.Pos, Decimals: dflt.Decimals}
	out.Name = MethodName(cmp.Or(m.Choice("method"), string(dflt.Name)))
	out.Rounding = Rounding(cmp.Or(m.Choice("rounding"), string(dflt.Rounding)))
	if d, _, ok := m.Number("decimals", 0, 3); ok {
		out.Decimals = d
	}
	return out
}

// readSettings reads how the rules of wording judge the plan.
func readSettings(o decode.Object, name string) Settings {
	n := o.Get(name)
	if n == nil {
		return Settings{}
	}
	c := o.Reader.Object(n, keys.Check, o.At(name))
	return Settings{Keep: c.Texts("keep"), Warn: c.Texts("warn")}
}

func readBands(o decode.Object, name string) []Band {
	var out []Band
	for _, b := range o.Objects(name, keys.Band) {
		band := Band{Label: b.Text("label"), Mark: b.Text("mark"), Pos: b.Node.Pos}
		band.From, band.Edge, band.Has = b.Percent("from")
		out = append(out, band)
	}
	return out
}
