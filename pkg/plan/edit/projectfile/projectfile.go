// Package projectfile puts texts of KPIs (評価指標) into the text of one file of
// projects/ and keeps everything else as its owner typed it, byte for byte:
// comments, blank lines, quotes, indentation, line ends, a byte order mark.
//
// It knows where a key or a year belongs and how its neighbours are written. What is
// to be written, and whether that is a value, is decided by pkg/plan/edit. The package
// knows one file, no plan, and writes to no disk. Which bytes change for a text or a
// key is known by pkg/plan/edit/yamldraft.
//
// To read it: Put in this file, which tries what is asked on a draft of the file;
// tasks.go, which requests replace what is there and which add. The former go on in
// replace.go; the latter in newkeys.go and newyears.go (where a key or year goes;
// model.go, how a year is spelled). instyle.go puts quotes around a text that needs
// them, refuse.go says why a task cannot be made.
//
// A pair is a key of a map with its value; the entry of a KPI is the map of its keys. A
// task is a request while it is made. It is planned when what it takes is on the draft;
// nothing is changed until all are.
package projectfile

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit/yamldraft"
	"sorachi/pkg/textfile"
	"sorachi/pkg/value/wareki"
)

// Request asks for one text of a KPI.
type Request struct {
	KPI  diag.Pos    // where the entry of the KPI begins in the file (plan.KPI.Pos)
	Key  string      // a key of KPIs that holds texts: actuals, source, note … (docs/keys.md)
	Year wareki.Year // of a key that has a text a year; else 0
	Text string      // as it is to be read: one line, not empty, without blanks around it
	Name string      // what messages call the place of the text: 「kanko-visitors」のR6
}

// Result is what became of a Request.
type Result struct {
	Before string    // the text that stood there, prose joined into one line; empty when there was none
	Now    diag.Pos  // of Request.Text in the file as it will be; unset when that is refused
	Found  diag.List // why it is refused; else nil. A place without a file is one in Request.Text
}

// Put makes the requests in the text of a file, which findings call shown: a text
// keeps its quotes, a new key or year comes between its neighbours, spelled and
// indented as they are. There is a result for each request, in their order.
//
// Refused is what cannot be done so: a text over several lines, a key that stands
// there twice. No two requests may ask for the same place. Spliced has no Text when
// the file cannot be read; when nothing changes it has that of the file.
func Put(shown string, text []byte, requests []Request) (textfile.Spliced, []Result) {
	f := &file{shown: shown, text: text}
	var all []*task
	for _, r := range requests {
		all = append(all, &task{Request: r, at: r.KPI})
	}
	f.sift(nil, all)
	var results []Result
	for _, t := range all {
		results = append(results, t.Result)
	}
	return f.spliced, results
}

// task is a request while it is made.
type task struct {
	Request
	Result
	at diag.Pos // of the text before, or of the key or KPI that has none
}

// file is a file that texts are put into.
type file struct {
	shown   string
	text    []byte
	spliced textfile.Spliced // by all tasks that could be made so far
}

// sift adds to good, tasks that can be made, as many more as can be made together with
// them, and returns all of those: each half for itself when the whole fails.
func (f *file) sift(good, more []*task) []*task {
	all := slices.Concat(good, more)
	if spliced, ok := f.try(all); ok {
		f.spliced = spliced
		return all
	}
	if len(more) == 0 {
		return good
	}
	if len(more) == 1 {
		more[0].refuse(more[0].at, more[0].Name+"は、ほかの部分を変えずには書き換えられません", "エディターで書き換えてください")
		return good
	}
	half := len(more) / 2
	return f.sift(f.sift(good, more[:half]), more[half:])
}

// try makes the tasks on a draft; one that it refuses is left out. It reports whether
// the text after reads as the text before does, but for them.
func (f *file) try(all []*task) (textfile.Spliced, bool) {
	d := yamldraft.Open(f.shown, f.text)
	if d == nil {
		return textfile.Spliced{}, false
	}
	d.Step = stepOfFile(d)
	planAll(d, all)
	return d.Finish()
}
