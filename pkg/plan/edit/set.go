package edit

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Field names a text within a KPI (評価指標).
type Field struct {
	Key  string      // of a text or value: actuals, source, note … (docs/keys.md)
	Year wareki.Year // of actuals and milestones, which have a value a year; else 0
}

// Actual names the actual (実績値) of a fiscal year.
func Actual(y wareki.Year) Field { return Field{Key: "actuals", Year: y} }

// String names the field as a message does: R6, note, milestones R6.
func (f Field) String() string {
	switch {
	case f.Year == 0:
		return f.Key
	case f.Key == "actuals":
		return f.Year.Short()
	}
	return f.Key + " " + f.Year.Short()
}

// Setting asks for one text of a KPI.
type Setting struct {
	KPI   string // its id; a repost (再掲) has that of its original
	Field Field
	Text  string // as it is to be read from the plan: 28,672人. Blanks around it are dropped
}

// State says what became of a Setting.
type State int

// The states.
const (
	Same    State = iota // the plan says so already, or an earlier setting does
	Changed              // another text stood there, or none
	Refused              // Found says why
	Unknown              // there is no such KPI; Found says which is near
)

// Outcome is what became of one Setting.
type Outcome struct {
	Setting Setting
	State   State
	KPI     *plan.KPI // the KPI named, an original; nil when Unknown, or refused because it is not there once
	Before  string    // the text in the plan, prose joined into one line; empty when there is none
	After   string    // the text asked for, without the blanks around it
	Now     diag.Pos  // of After in the file as it will be; unset when Refused or Unknown
	Found   diag.List // why it is refused. A place without a file is one in Setting.Text; a finding without a code is Set's own
}

func (o *Outcome) stops() bool { return o.State == Refused || o.State == Unknown }

// refuse says why the setting is not made.
func (o *Outcome) refuse(pos diag.Pos, message, hint string) {
	o.State = Refused
	o.Found = diag.List{{Severity: diag.Error, Pos: pos, Message: message, Hint: hint}}
}

// label names the text that is asked for in a message: 「kanko-visitors」のR6.
func (o *Outcome) label() string { return "「" + o.Setting.KPI + "」の" + o.Setting.Field.String() }

// SetResult is what Set did.
type SetResult struct {
	Outcomes []Outcome // one a setting, in their order
	Changes  []Change  // by file, of all settings that can be made
	Brought  diag.List // what the check finds after the changes and did not before
}

// Stopped reports whether the changes must not be made: a setting is refused, or
// an error comes with them.
func (r SetResult) Stopped() bool {
	return r.Brought.HasErrors() || slices.ContainsFunc(r.Outcomes, func(o Outcome) bool { return o.stops() })
}

// Set puts texts of KPIs into the files of a plan, which keep every other byte.
// p.Loaded must be the plan as its files are now. Refused is a text that is no value,
// and what projectfile.Put refuses: where more than the text would change.
//
// All settings are judged together, so that one run tells all there is to mend;
// see SetResult.Stopped. The error is that of reading or checking the plan.
func Set(p Plan, settings []Setting) (SetResult, error) {
	s := &setter{plan: p, known: knownIn(p.Loaded), files: map[string]*setFile{}}
	for _, asked := range settings {
		s.all = append(s.all, s.ask(asked))
	}
	if err := s.share(); err != nil {
		return SetResult{}, err
	}
	for _, f := range s.files {
		f.put()
	}
	return s.result()
}

// setter carries one Set.
type setter struct {
	plan  Plan
	known known
	all   []*Outcome
	files map[string]*setFile   // by path in the plan's folder
	twins map[*Outcome]*Outcome // settings that ask for what an earlier one does
}
