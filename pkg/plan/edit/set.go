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
	Changed              // another text stood there, or an empty value
	Added                // nothing was written: the year or key is new
	Refused              // Found says why
	Unknown              // there is no such KPI; Found says which is near
)

// Outcome is what became of one Setting.
type Outcome struct {
	Setting Setting
	State   State
	KPI     *plan.KPI // the KPI named, an original; nil when Unknown
	Before  string    // the text in the plan, prose joined into one line; empty when there is none
	Pos     diag.Pos  // of Before, or of the KPI's entry when nothing is written; in the file as it was
	After   string    // the text asked for, without the blanks around it
	Now     diag.Pos  // of After in the file as it will be; unset when Refused or Unknown
	Found   diag.List // why it is refused. A place without a file is one in Setting.Text; a finding without a code is Set's own
}

func (o *Outcome) stops() bool { return o.State == Refused || o.State == Unknown }

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

// Set puts texts of KPIs into the files of a plan, byte for byte: a value keeps
// its quotes, a new year comes between its neighbours, spelled and indented as
// they are, and every other byte stays. p.Loaded must be the plan as its files
// are now. Refused is what cannot be done so: a text that is no value, one over
// several lines, a field that stands there twice.
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
		f.settle()
	}
	return s.result()
}

// setter carries one Set.
type setter struct {
	plan  Plan
	known known
	all   []*Outcome
	files map[string]*setFile // by path in the plan's folder
	twins map[*Outcome]*Outcome
}

// share gives each file the outcomes that it holds.
func (s *setter) share() error {
	type place struct {
		kpi   *plan.KPI
		field Field
	}
	first := map[place]*Outcome{}
	s.twins = map[*Outcome]*Outcome{}
	for _, o := range s.all {
		if o.stops() {
			continue
		}
		at := place{o.KPI, o.Setting.Field}
		if was := first[at]; was != nil {
			s.again(o, was)
			continue
		}
		first[at] = o
		f, err := s.file(o.KPI.Project.File)
		if err != nil {
			return err
		}
		f.asked = append(f.asked, o)
	}
	return nil
}

// again settles an outcome whose field was named before.
func (s *setter) again(o, was *Outcome) {
	if o.After == was.After {
		s.twins[o] = was
		return
	}
	o.refuse(diag.Pos{}, label(o)+"に、「"+was.After+"」と「"+o.After+"」の2つが指定されています", "どちらか一方だけを指定してください")
}

// file reads a file of the plan once; shown is how findings name it.
func (s *setter) file(shown string) (*setFile, error) {
	name, _ := s.plan.Inside(shown) // KPIs come from the plan's own files
	if f := s.files[name]; f != nil {
		return f, nil
	}
	text, err := s.plan.Read(name)
	if err != nil {
		return nil, err
	}
	f := &setFile{name: name, shown: shown, text: text}
	s.files[name] = f
	return f, nil
}
