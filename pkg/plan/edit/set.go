package edit

import (
	"maps"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/textfile"
)

// Set puts texts of KPIs into the files of a plan, which keep every other byte;
// written is what they say now. Refused is a text that is no value, and what
// projectfile.Put refuses: where more than the text would change.
//
// All settings are judged together, so that one run tells all there is to mend;
// see SetResult.Stopped. The error is that of reading or checking the plan.
func Set(f Folder, written *plan.Plan, settings []Setting) (SetResult, error) {
	s := &setter{folder: f, known: knownIn(written), files: map[string]*setFile{}}
	for _, asked := range settings {
		s.all = append(s.all, s.ask(asked))
	}
	if err := s.share(); err != nil {
		return SetResult{}, err
	}
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		s.files[name].splice()
	}
	return s.result()
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

// setter carries one Set.
type setter struct {
	folder Folder
	known  known
	all    []*Outcome
	files  map[string]*setFile   // by path in the plan's folder
	twins  map[*Outcome]*Outcome // settings that ask for what an earlier one does
}

// result checks the plan as it would be and puts together what is told.
func (s *setter) result() (SetResult, error) {
	var r SetResult
	texts := map[string][]byte{}
	spliced := map[string]textfile.Spliced{}
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		if f := s.files[name]; f.changed() {
			texts[name], spliced[f.shown] = f.spliced.Text, f.spliced
			r.Changes = append(r.Changes, Change{File: name, Before: f.text, After: f.spliced.Text})
		}
	}
	for _, o := range s.all {
		if was := s.twins[o]; was != nil {
			o.repeat(was)
		}
		r.Outcomes = append(r.Outcomes, *o)
	}
	if len(texts) == 0 {
		return r, nil
	}
	before, err := s.folder.Check(nil)
	if err != nil {
		return SetResult{}, err
	}
	after, err := s.folder.Check(texts)
	r.Brought = s.brought(before.All(), after.All(), spliced)
	return r, err
}
