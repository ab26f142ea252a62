package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/kpicheck"
	"sorachi/pkg/allrules"
	"sorachi/pkg/diag"
	"sorachi/pkg/report"
)

// This file holds rules to their examples: in a sound plan where the text of
// Good stands, the text of Bad is put in its place, and the command must find
// just what the rule is about. Rules are documented with what they find there.

// followOn are findings of other rules that a bad example brings as well, by
// the code of the example's rule, and why they cannot be spared.
var followOn = map[string]map[string]string{
	"misspelt-ignore": {"below-baseline": notSilenced},
	"unknown-ignore":  {"below-baseline": notSilenced},
	"ignored-error":   {"bad-value": notSilenced},
	"too-deep":        {"wrong-type": "no key takes a value that is nested even once where only texts may stand"},
	"too-many-files":  {"duplicate-id": copied, "duplicate-number": copied},
	"long-period":     {"does-not-fit": "every year of the period is a column of the list"},
	"more-findings":   {"unknown-key": "the many findings that are counted must be of some kind"},
}

const notSilenced = "what the comment does not silence is found"

const copied = "the many files are copies of one"

// TestExamples wants of every rule that its good example stands in a sound
// plan, and that the bad one in its place brings this rule's finding, there,
// and nothing else that weighs as much as a warning.
func TestExamples(t *testing.T) {
	for _, r := range allrules.OfPlans() {
		t.Run(r.Code, func(t *testing.T) {
			if e := exampleOf(t, r); e.err != nil {
				t.Error(e.err)
			}
		})
	}
}

// TestExampleFixes wants --fix to make the good example of the bad one, if what
// is found there can be mended.
func TestExampleFixes(t *testing.T) {
	for _, r := range allrules.OfPlans() {
		t.Run(r.Code, func(t *testing.T) {
			e := exampleOf(t, r)
			mends := slices.ContainsFunc(e.found, func(d diag.Diagnostic) bool { return d.Code == r.Code && d.Fix != nil })
			if !mends {
				return // some rules mend only other slips of theirs
			}
			if !r.Fixable {
				t.Error("the rule is not marked Fixable, but mends its example")
			}
			e.flawed.write(t)
			var out, errs bytes.Buffer
			run([]string{"kpi", "check", ".", "--fix", "--no-layout", "--only", r.Code}, console.World{Out: &out, Err: &errs, Getenv: os.Getenv})
			if got, want := readText(t, e.at.file), string(e.sound[e.at.file]); got != want {
				t.Errorf("%s%sgot\n%s", out.String(), errs.String(), got)
			}
		})
	}
}

// example is a rule's bad example as it was run.
type example struct {
	sound  files
	flawed files
	at     place // where it stands; no file when the test made it
	found  diag.List
	err    error // why it does not do what it should
}

// examples are those that were run.
var examples = map[string]example{}

// exampleOf runs the examples of a rule, once.
func exampleOf(t *testing.T, r *diag.Rule) example {
	t.Helper()
	e, ok := examples[r.Code]
	if !ok {
		if r.Group == diag.Forms {
			e = runAnswerExample(t, r)
		} else {
			e = runExample(t, r)
		}
		examples[r.Code] = e
	}
	return e
}

func runExample(t *testing.T, r *diag.Rule) (e example) {
	t.Helper()
	sound := examplePlan(t, r.Code)
	if list := sound.checkOnce(t); slices.ContainsFunc(list, func(d diag.Diagnostic) bool {
		return d.Severity > diag.Info || d.Code == r.Code
	}) {
		e.err = fmt.Errorf("the sound plan is not silent:\n%s", lines(list))
		return e
	}
	e.sound, e.flawed = sound, maps.Clone(sound)
	if make := madeExamples[r.Code]; make != nil {
		if !r.Described() || !strings.HasPrefix(r.Good, "（") {
			e.err = fmt.Errorf("the example is made by the test, so Bad and Good describe it in （ ）")
			return e
		}
		make(e.flawed)
	} else {
		if e.at, e.err = sound.find(r.Good); e.err != nil {
			return e
		}
		e.at = e.flawed.replace(e.at, r.Bad)
	}
	e.found = e.flawed.check(t)
	e.err = judge(r, e.found, e.at)
	return e
}

// judge says what is wrong with the findings of a bad example.
func judge(r *diag.Rule, found diag.List, at place) error {
	seen := false
	for _, d := range found {
		inside := at.file == "" || at.holds(d.Pos) || slices.ContainsFunc(d.Related, func(r diag.Related) bool { return at.holds(r.Pos) })
		switch {
		case d.Code == r.Code && inside:
			seen = true
		case d.Code == r.Code:
			return fmt.Errorf("found outside %s:%d-%d:\n%s", at.file, at.from, at.to-1, lines(found))
		case d.Severity > diag.Info && followOn[r.Code][d.Code] == "":
			return fmt.Errorf("the bad example brings %s as well:\n%s", d.Code, lines(found))
		}
	}
	if !seen {
		return fmt.Errorf("the bad example is not found:\n%s", lines(found))
	}
	return nil
}

func lines(found diag.List) string {
	var b strings.Builder
	for i, d := range found {
		if i == 10 {
			fmt.Fprintf(&b, "… %d in all\n", len(found))
			break
		}
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Severity, d.Message, d.Code)
	}
	return b.String()
}

// TestExampleIgnores wants the comment that explain shows to silence what is
// found in the bad example: at the end of the line, or above the item where
// the line is one of a longer text.
func TestExampleIgnores(t *testing.T) {
	for _, r := range allrules.OfPlans() {
		t.Run(r.Code, func(t *testing.T) {
			e := exampleOf(t, r)
			i := slices.IndexFunc(e.found, func(d diag.Diagnostic) bool { return d.Code == r.Code })
			if i < 0 || e.found[i].Severity == diag.Error || !strings.Contains(explained(r.Code), "# sorachi:ignore "+r.Code+" 理由") {
				return // no comment is shown
			}
			for _, quiet := range e.silenced(e.found[i].Pos, "# sorachi:ignore "+r.Code+" 例") {
				left := quiet.checkAs(t, kpicheck.Options{NoLayout: !slices.Contains(report.Rules, r)})
				if !slices.ContainsFunc(left, func(d diag.Diagnostic) bool { return d.Code == r.Code || strings.HasSuffix(d.Code, "-ignore") }) {
					return
				}
				t.Log(lines(left))
			}
			t.Error("the comment does not silence it")
		})
	}
}

// explained is what the command tells of a rule.
func explained(code string) string {
	var out bytes.Buffer
	run([]string{"rule", "explain", code}, console.World{Out: &out, Err: &out, Getenv: os.Getenv})
	return out.String()
}

// silenced returns the flawed plan with a comment at the end of a line, and
// above it or a line before it.
func (e example) silenced(pos diag.Pos, comment string) []files {
	have := strings.SplitAfter(string(e.flawed[pos.File]), "\n")
	with := func(n int, change func(line string) string) files {
		text := slices.Clone(have)
		text[n] = change(text[n])
		out := maps.Clone(e.flawed)
		out[pos.File] = []byte(strings.Join(text, ""))
		return out
	}
	out := []files{with(pos.Line-1, func(line string) string { return strings.TrimSuffix(line, "\n") + "  " + comment + "\n" })}
	for n := pos.Line - 1; n >= max(0, pos.Line-4); n-- {
		out = append(out, with(n, func(line string) string {
			return line[:len(line)-len(strings.TrimLeft(line, " "))] + comment + "\n" + line
		}))
	}
	return out
}
