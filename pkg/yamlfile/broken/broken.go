// Package broken finds what is wrong with a text that YAML cannot read, and repairs
// it where nothing else can be meant: full-width marks, tabs, forgotten quotes,
// brackets and blanks. It knows lines and does not import the library: how a text reads
// is asked of the caller, and only words.go knows the library's messages. What YAML
// reads, but otherwise than it was meant, is for pkg/yamlfile/misread; only the slips
// that may also hide in a text that was read are here, where their like are.
//
// To read it: Find in this file (which line, which slip), then the table in table.go
// over the patterns of patterns.go. around.go finds the slips that the lines above tell,
// words.go says the rest as the library does; repair.go and reindent.go make the fixes.
// inread.go finds slips of the table in texts that were read, oddblank.go knows which
// blanks YAML takes for text; rules.go documents the findings.
package broken

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// YAML is what is asked of the library.
type YAML struct {
	// Error is the library's error about the first document of a text, or, of the
	// whole, about any.
	Error func(text string, whole bool) error
	// Shape writes down what a text means: its keys and values and how they lie in
	// each other. It fails for a text that cannot be read.
	Shape func(text string) (string, bool)
}

// finder looks for slips in one text.
type finder struct {
	*textfile.File
	yaml YAML
}

// maxSlips is how many slips of one file that cannot be read are told at once.
const maxSlips = 50

// Find turns what the library says of a text that it cannot read into findings: the
// slip that it is about and, as long as the repair of one is sure, what a reading with
// the repair stumbles over next. A slip whose repair is not sure ends the search
// unless it is the first: what follows it may be no slip at all.
func Find(text *textfile.File, yaml YAML, err error) diag.List {
	f := &finder{text, yaml}
	d := f.syntaxError(err)
	found := diag.List{d}
	edited := map[int]bool{} // the lines on which columns are no longer those of text
	for d.Fix != nil && len(found) < maxSlips {
		next, lines, ok := f.after(d.Fix)
		if !ok {
			break
		}
		for _, n := range lines {
			edited[n] = true
		}
		err := yaml.Error(next.Text, false)
		if err == nil {
			break
		}
		f = next
		if d = f.syntaxError(err); d.Fix == nil || edited[d.Pos.Line] {
			break
		}
		found.Add(d)
	}
	return found
}

// after returns the text that a fix makes, and the lines that it edits. It is false when
// that has another number of lines: places in it would not be those in the file.
func (f *finder) after(fix *diag.Fix) (*finder, []int, bool) {
	mended, err := textfile.Splice([]byte(f.Text), fix.Edits)
	if err != nil {
		return nil, nil, false
	}
	next := &finder{textfile.New(f.Name, mended.Text), f.yaml}
	return next, mended.Lines(), len(next.Lines) == len(f.Lines)
}

// First finds the first slip alone.
func First(text *textfile.File, yaml YAML, err error) diag.Diagnostic {
	return (&finder{text, yaml}).syntaxError(err)
}

// syntaxError turns an error of the library into a finding. The library names
// a line at most, often the start of the whole block, so the first line that
// breaks the text is looked for, and on it or about it a mistake that explains the
// error.
func (f *finder) syntaxError(err error) diag.Diagnostic {
	n := f.breakingLine()
	for _, at := range []int{n, n - 1, n + 1} {
		if d, ok := f.slipOn(at); ok {
			return d
		}
	}
	for _, look := range []func(int) (diag.Diagnostic, bool){f.blockSlip, f.bareKey, f.listSlip} {
		if d, ok := look(n); ok {
			return d
		}
	}
	return f.inPlainWords(n, err)
}

// breakingLine halves the text until it finds a line without which all before
// it reads well and with which it does not.
func (f *finder) breakingLine() int {
	ends := textfile.LineEnds(f.Text)
	reads := func(n int) bool { return f.yaml.Error(f.Text[:ends[n-1]], true) == nil }
	good, bad := 0, len(ends)
	for bad-good > 1 {
		if mid := (good + bad) / 2; reads(mid) {
			good = mid
		} else {
			bad = mid
		}
	}
	return bad
}

// slipOn looks for a known mistake on line n.
func (f *finder) slipOn(n int) (diag.Diagnostic, bool) {
	line := f.Line(n)
	if strings.HasPrefix(strings.TrimLeft(line, " \t"), "#") {
		return diag.Diagnostic{}, false
	}
	for _, s := range slips {
		if from, to := s.find(line); from >= 0 {
			return f.finding(s, n, from, to), true
		}
	}
	return diag.Diagnostic{}, false
}

// finding makes that of s, with its fix, on line n, between two bytes of the line.
func (f *finder) finding(s slip, n, from, to int) diag.Diagnostic {
	line := f.Line(n)
	at := func(i int) diag.Pos { return f.Pos(n, utf8.RuneCountInString(line[:i])+1) }
	_, size := utf8.DecodeRuneInString(line[from:])
	d := s.at(at(from), diag.Pos{}, strings.TrimSpace(line[from:max(to, from+size)]))
	if to > from {
		d.End = at(to)
	}
	if s.mend != "" {
		rest := strings.TrimLeftFunc(line[to:], unicode.IsSpace)
		d.Fix = Mend(at(from), at(len(line)-len(rest)), s.mend, rest == "")
	} else {
		d.Fix = f.repair(s.rule, n, from)
	}
	return d
}

// indentOf returns how many blanks a line starts with.
func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }
