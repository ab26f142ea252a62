package load

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
)

// planFile reads plan.yaml.
func (l *loader) planFile() error {
	if _, err := fs.Stat(l.fsys, "plan.yaml"); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w", l.show("plan.yaml"), ErrNoPlan)
	}
	l.plan.File = l.show("plan.yaml")
	n, err := l.required(l.fsys, "plan.yaml", l.plan.File)
	if err != nil || n == nil {
		l.plan.Lost = keys.Plan.Names()
		return err
	}
	o, p := l.object(n, keys.Plan), l.plan
	checkFormat(o)
	p.ID, p.Title, p.Document = o.ID("id"), o.Text("title"), o.Text("document")
	p.Bureau, p.Region, p.Code = o.Text("bureau"), o.Text("region"), o.Text("code")
	p.Period = o.Span("period")
	p.Year, p.YearText = o.Year("year")
	p.Progress = readMethod(o, "progress", plan.DefaultMethod)
	p.Bands = readBands(o, "bands")
	p.Shares = plan.Share(cmp.Or(o.Choice("shares"), string(plan.Wari)))
	p.Check = readSettings(o, "check")
	if id := o.ID("national"); keys.IsID(id.Value) { // or it has its finding
		l.nationalID = id
	}
	p.Lost = o.Lost()
	l.keep(o.Reader)
	return nil
}

// readSettings reads how the rules of wording judge the plan.
func readSettings(o decode.Object, name string) plan.Settings {
	n := o.Get(name)
	if n == nil {
		return plan.Settings{}
	}
	c := o.Reader.Object(n, keys.Check, o.At(name))
	return plan.Settings{Keep: c.Texts("keep"), Warn: c.Texts("warn")}
}

// readBands reads the classes of rates, in written order.
func readBands(o decode.Object, name string) []plan.Band {
	var out []plan.Band
	for _, b := range o.Objects(name, keys.Band) {
		band := plan.Band{Label: b.Text("label"), Mark: b.Text("mark"), Pos: b.Node.Pos}
		band.From, band.Edge, band.Has = b.Percent("from")
		out = append(out, band)
	}
	return out
}

// checkFormat accepts only the format that this program knows.
func checkFormat(o decode.Object) {
	t := o.Text("format")
	if !t.IsZero() && t.Value != "1" {
		o.Reader.Add(badFormat.New(t.Pos(), t.End(), fmt.Sprintf("書式の版「%s」は読めません。読めるのは1です", t.Value),
			"「format: 1」と書くか、新しいsorachiを使ってください"), "format")
	}
}
