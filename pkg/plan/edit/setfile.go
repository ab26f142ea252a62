package edit

import (
	"bytes"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/edit/projectfile"
	"sorachi/pkg/textfile"
)

// setFile is a file with what is to be set in it.
type setFile struct {
	name, shown string // path in the plan's folder, and as findings name it
	text        []byte
	asked       []*Outcome
	spliced     textfile.Spliced // by all that can be made
}

// share gives each file the outcomes that it holds. Of those that name one field it is
// given the first; the others are settled by that one.
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

// again settles an outcome whose field was named before, by was: as its twin when it
// asks for the same text, else as refused.
func (s *setter) again(o, was *Outcome) {
	if o.After == was.After {
		s.twins[o] = was
		return
	}
	o.refuse(diag.Pos{}, o.label()+"に、「"+was.After+"」と「"+o.After+"」の2つが指定されています", "どちらか一方だけを指定してください")
}

// repeat makes an outcome what became of its twin.
func (o *Outcome) repeat(was *Outcome) {
	o.Before, o.Now, o.Found = was.Before, was.Now, was.Found
	if was.stops() {
		o.State = was.State
	}
}

// file reads a file of the plan once; shown is how findings name it.
func (s *setter) file(shown string) (*setFile, error) {
	name, _ := s.folder.Inside(shown) // KPIs come from the plan's own files
	if f := s.files[name]; f != nil {
		return f, nil
	}
	text, err := s.folder.Read(name)
	if err != nil {
		return nil, err
	}
	f := &setFile{name: name, shown: shown, text: text}
	s.files[name] = f
	return f, nil
}

// splice makes what is asked of the file, in memory.
func (f *setFile) splice() {
	var requests []projectfile.Request
	for _, o := range f.asked {
		field := o.Setting.Field
		requests = append(requests, projectfile.Request{KPI: o.KPI.Pos, Key: field.Key, Year: field.Year, Text: o.After, Name: o.label()})
	}
	var results []projectfile.Result
	f.spliced, results = projectfile.Put(f.shown, f.text, requests)
	for i, r := range results {
		f.asked[i].settle(r)
	}
}

// settle takes over what became of an outcome in its file.
func (o *Outcome) settle(r projectfile.Result) {
	o.Before, o.Now = r.Before, r.Now
	switch {
	case len(r.Found) > 0:
		o.State, o.Found = Refused, o.inSetting(r.Found)
	case o.Before == o.After:
		o.State = Same
	default:
		o.State = Changed
	}
}

// changed reports whether the file is another one now.
func (f *setFile) changed() bool {
	return f.spliced.Text != nil && !bytes.Equal(f.spliced.Text, f.text)
}
