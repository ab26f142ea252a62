package check

import (
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// Looked says what a run looked for, so that a comment is not called unused
// where it did not.
type Looked struct {
	Codes    []string    // of every rule of the program
	Unjudged []string    // codes that this run did not look for
	Year     wareki.Year // the year that the command named; 0 is the plan's own
	AsOf     wareki.Date // the day of the check; zero when none was named
}

// Silence takes from found, which is all that a run found in p, the warnings and
// infos that a comment of the plan silences, and adds what is wrong with those
// comments. Errors stay: a report that is wrong must not be made.
func Silence(p *plan.Plan, found diag.List, o Looked) diag.List {
	s := silencer{found: found, looked: o, silenced: make([]bool, len(found))}
	s.judges = !found.HasErrors() && (o.Year == 0 || o.Year == p.OwnYear())
	if o.AsOf == (wareki.Date{}) {
		s.looked.Unjudged = slices.Concat(s.looked.Unjudged, codesOfDay())
	}
	for _, g := range p.Ignores {
		s.apply(g)
	}
	var out diag.List
	for i, d := range found {
		if !s.silenced[i] {
			out = append(out, d)
		}
	}
	return append(out, diag.Limit(s.about)...)
}

// codesOfDay lists the rules that find more on a later day.
func codesOfDay() []string {
	var out []string
	for _, r := range rules {
		if r.OfDay {
			out = append(out, r.Code)
		}
	}
	return out
}

// Silenced reports whether a comment of p silences d.
func Silenced(p *plan.Plan, d diag.Diagnostic) bool {
	return d.Severity != diag.Error && slices.ContainsFunc(p.Ignores, func(g plan.Ignore) bool {
		return !g.Slip && g.Covers(d.Pos) && slices.ContainsFunc(g.Codes, func(c plan.Text) bool { return c.Value == d.Code })
	})
}

// silencer goes through the comments of a plan.
type silencer struct {
	found    diag.List
	silenced []bool // by index in found
	looked   Looked
	judges   bool      // the run was whole: what silences nothing is unused
	about    diag.List // the comments themselves
}

// apply silences what the comment g asks for, and judges how it is written.
func (s *silencer) apply(g plan.Ignore) {
	switch {
	case g.Slip:
		if !s.errorOn(g.Pos) { // which is about the same slip
			s.about.Add(misspeltIgnore.New(g.Pos, g.End, "指摘を止める覚え書きの書き方が違います", "「"+g.Mended()+"」と書いてください"))
		}
		return
	case len(g.Codes) == 0:
		s.about.Add(unknownIgnore.New(g.Pos, g.End, "どの指摘を止めるのかが書かれていません",
			"「"+g.Mended()+"」のように、指摘の終わりの［ ］の中のコードを書いてください"))
		return
	case g.Reason == "":
		s.about.Add(ignoreWithoutReason.New(g.Pos, g.End, "指摘を止める理由が書かれていません", "「"+g.Mended()+"」のように、コードの後に理由を書いてください"))
	}
	for _, code := range g.Codes {
		s.code(g, code)
	}
}

// code silences the findings of one code of g.
func (s *silencer) code(g plan.Ignore, code plan.Text) {
	if !slices.Contains(s.looked.Codes, code.Value) {
		hint := "指摘の終わりの［ ］の中のコードを書いてください"
		if near, ok := typedtext.Nearest(strings.ToLower(code.Value), s.looked.Codes); ok {
			hint = "「" + near + "」ではありませんか"
		}
		s.about.Add(unknownIgnore.New(code.Pos(), code.End(), fmt.Sprintf("「%s」というコードの指摘はありません", code.Value), hint))
		return
	}
	silenced, errors := false, false
	for i, d := range s.found {
		switch {
		case !g.Covers(d.Pos) || d.Code != code.Value:
		case d.Severity == diag.Error:
			errors = true
		default:
			s.silenced[i], silenced = true, true
		}
	}
	switch {
	case errors:
		s.about.Add(ignoredError.New(code.Pos(), code.End(), fmt.Sprintf("エラー（%s）は止められません", code.Value), "エラーを直し、この覚え書きを削除してください"))
	case !silenced && s.judges && !slices.Contains(s.looked.Unjudged, code.Value) && !s.cutOff(g.Pos.File):
		s.about.Add(unusedIgnore.New(code.Pos(), code.End(), fmt.Sprintf("%s「%s」の指摘はありません", where(g), code.Value), "この覚え書きを削除するか、コードと書く場所を確かめてください"))
	}
}

// where says in words on what lines g silences.
func where(g plan.Ignore) string {
	switch {
	case g.From == 0:
		return "下に項目がないため、止める"
	case g.From == g.Pos.Line:
		return "この行に"
	case g.From == g.To:
		return fmt.Sprintf("下の項目（%d行目）に", g.From)
	}
	return fmt.Sprintf("下の項目（%d行目から%d行目）に", g.From, g.To)
}

// errorOn reports whether an error stands on the line of pos.
func (s *silencer) errorOn(pos diag.Pos) bool {
	return slices.ContainsFunc(s.found, func(d diag.Diagnostic) bool {
		return d.Severity == diag.Error && d.Pos.File == pos.File && d.Pos.Line == pos.Line
	})
}

// cutOff reports whether not all findings of a file are in the list.
func (s *silencer) cutOff(file string) bool {
	return slices.ContainsFunc(s.found, func(d diag.Diagnostic) bool { return d.Pos.File == file && d.Code == diag.MoreFindings.Code })
}
