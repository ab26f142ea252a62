package reconcile

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/plan/plantest"
)

// A plan on a disk of its own, as the command has it.
type disk struct {
	fstest.MapFS
	t testing.TB
}

func diskOf(t testing.TB, kpis string) disk {
	t.Helper()
	return disk{plantest.Demo(kpis), t}
}

func (d disk) load() *plan.Plan {
	d.t.Helper()
	p, found, err := load.Plan(d.MapFS, load.Options{Name: "demo"})
	if err != nil || found.HasErrors() {
		d.t.Fatalf("%v %v\n%s", err, found, d.MapFS[plantest.ProjectFile].Data)
	}
	return p
}

// take puts the changes into the files and returns how many were changed.
func (d disk) take(o Outcome) int {
	d.t.Helper()
	var settings []edit.Setting
	for _, c := range o.Changes {
		field := edit.Actual(o.Year)
		if c.Key != form.ColValue {
			field = edit.Field{Key: string(c.Key)}
		}
		settings = append(settings, edit.Setting{KPI: c.KPI.ID.Value, Field: field, Text: c.After})
	}
	check := func(changed map[string][]byte) (edit.Findings, error) {
		files := fstest.MapFS{}
		for name, f := range d.MapFS {
			files[name] = f
		}
		for name, data := range changed {
			files[name] = &fstest.MapFile{Data: data}
		}
		_, found, err := load.Plan(files, load.Options{Name: "demo"})
		return edit.Findings{Reading: found}, err
	}
	r, err := edit.Set(edit.Folder{Name: "demo", Read: d.ReadFile, Check: check}, d.load(), settings)
	if err != nil || r.Stopped() {
		d.t.Fatalf("%v %+v", err, r)
	}
	for _, c := range r.Changes {
		d.MapFS[c.File] = &fstest.MapFile{Data: c.After}
	}
	return len(r.Changes)
}

// said is what the plan says of the texts that forms ask for.
func said(p *plan.Plan) map[string]string {
	out := map[string]string{}
	for _, k := range form.RequestAll(p).KPIs {
		for _, a := range k.Actuals {
			out[k.ID.Value+" "+a.Year.Short()] = a.Value.Text.Value
		}
		out[k.ID.Value+" source"], out[k.ID.Value+" note"] = k.Source.Value, k.Note.Value
	}
	return out
}

// block writes the years of KPIs a line each, with what officers write around them.
func block(kpis string) string {
	var b strings.Builder
	for line := range strings.Lines(kpis) {
		years, ok := strings.CutPrefix(strings.TrimSuffix(line, "}\n"), "    actuals: {")
		if !ok {
			b.WriteString(line)
			continue
		}
		b.WriteString("    actuals:   # 実績値\n")
		for year := range strings.SplitSeq(years, ", ") {
			b.WriteString("      " + strings.ReplaceAll(year, "'", "") + "  # " + year[:2] + "の値\n")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// fileStyles are ways in which officers keep a file.
var fileStyles = map[string]func(string) string{
	"in braces": func(kpis string) string { return kpis },
	"in lines":  block,
	"on Windows": func(kpis string) string {
		return strings.ReplaceAll(block(kpis), "\n", "\r\n")
	},
}

// TestRoundTrip sends forms out, has them filled in, and takes the answers into
// the files: what is wanted is read there, everything else is as it was, and the
// same answers again change nothing.
func TestRoundTrip(t *testing.T) {
	ways := 0
	for _, tt := range fillings {
		if len(tt.want) == 0 {
			continue
		}
		ways++
		f := issued(t, askedKPIs)
		tt.fill(f)
		answers := f.bytes()
		for name, style := range fileStyles {
			t.Run(tt.name+" "+name, func(t *testing.T) {
				d := diskOf(t, style(askedKPIs))
				before := d.MapFS[plantest.ProjectFile].Data
				was := said(d.load())
				o, _ := reconciled(d.load(), answers)
				d.take(o)
				for _, w := range tt.want {
					id, rest, _ := strings.Cut(w, " ")
					key, text, _ := strings.Cut(rest, " ")
					was[id+" "+strings.Replace(key, "value", "R7", 1)] = text
				}
				if got := said(d.load()); fmt.Sprint(got) != fmt.Sprint(was) {
					t.Errorf("got  %v\nwant %v", got, was)
				}
				onlyLines(t, before, d.MapFS[plantest.ProjectFile].Data, tt.want)
				again, _ := reconciled(d.load(), answers)
				if len(again.Changes) > 0 || again.Same == 0 && strings.Contains(strings.Join(tt.want, ""), " value ") {
					t.Errorf("again: %d changes, %d the same\n%s", len(again.Changes), again.Same, told(again, nil))
				}
			})
		}
	}
	if ways < 30 {
		t.Errorf("only %d ways of filling in a form", ways)
	}
}

// onlyLines wants the lines of a file to be as they were but for one a change.
func onlyLines(t *testing.T, before, after []byte, want []string) {
	t.Helper()
	old, now := bytes.SplitAfter(before, []byte("\n")), bytes.SplitAfter(after, []byte("\n"))
	changed := 0
	for len(old) > 0 || len(now) > 0 {
		switch {
		case len(old) > 0 && len(now) > 0 && bytes.Equal(old[0], now[0]):
			old, now = old[1:], now[1:]
			continue
		case len(now) > len(old): // a line came
			now = now[1:]
		case len(old) > 0 && len(now) > 0:
			if !extended(string(old[0]), string(now[0])) {
				t.Errorf("%q became %q", old[0], now[0])
			}
			old, now = old[1:], now[1:]
		default:
			t.Fatalf("a line is gone: %q", old[0])
		}
		changed++
	}
	if changed != len(want) {
		t.Errorf("%d lines changed for %d texts\n%s", changed, len(want), after)
	}
}

// extended reports whether a line keeps its start and its end, where one text stood.
func extended(old, now string) bool {
	start := 0
	for start < min(len(old), len(now)) && old[start] == now[start] {
		start++
	}
	end := 0
	for end < min(len(old), len(now))-start && old[len(old)-1-end] == now[len(now)-1-end] {
		end++
	}
	return strings.Contains(now[:start], ": ") && len(now[start:len(now)-end]) < 80 && !slices.Contains([]byte(old[start:len(old)-end]), '#')
}
