// Package diag is the one shape of every finding: a syntax slip, a wrong
// figure, a text that does not fit its page. Stages report, only the command
// prints. The package knows neither YAML nor terminals; printers live in
// pkg/diag/printer.
//
// Lines and columns are 1-based; columns count code points, never bytes and
// never terminal cells. In a workbook they are the row and column of a cell.
//
// To read it: this file, in its order: Pos, Rule (which documents a kind of finding),
// Diagnostic and List; group.go has the closed list of groups that rules stand in,
// limit.go ends long lists, rename.go shows findings under other names of files.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Pos is a place in a file: of a text, or of a workbook where Sheet is set. The
// zero Pos is no place; a Line of 0 with a File stands for the whole file or
// sheet.
type Pos struct {
	File  string // path as the command shows it, forward slashes
	Sheet string // of a workbook, as its tab shows it; empty in a text
	Line  int    // row of a sheet
	Col   int    // in code points; column of a sheet
}

// IsValid reports whether p names at least a file.
func (p Pos) IsValid() bool { return p.File != "" }

// Compare orders places by file, sheet, line and column.
func (p Pos) Compare(q Pos) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Sheet, q.Sheet), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
}

// Cell returns the place within a workbook as its users write it: 記入!H7, or
// 記入 for a whole sheet. It is empty for a place in a text.
func (p Pos) Cell() string {
	switch {
	case p.Sheet == "" || p.Line == 0:
		return p.Sheet
	case p.Col == 0:
		return fmt.Sprintf("%s!%d:%d", p.Sheet, p.Line, p.Line)
	}
	letters := ""
	for col := p.Col; col > 0; col = (col - 1) / 26 {
		letters = string(rune('A'+(col-1)%26)) + letters
	}
	return fmt.Sprintf("%s!%s%d", p.Sheet, letters, p.Line)
}

// Severity is how much a finding weighs: an Error stops the report, a Warning
// is printed and does not, an Info is advice.
type Severity int

// The severities, lightest first.
const (
	Info Severity = iota
	Warning
	Error
)

// String returns the word of the machine formats: error, warning, info.
func (s Severity) String() string { return [...]string{"info", "warning", "error"}[s] }

// Japanese returns the word of the text format: エラー, 警告, 情報.
func (s Severity) Japanese() string { return [...]string{"情報", "警告", "エラー"}[s] }

// Rule is the documentation of one kind of finding. Every finding of a check is made
// from a Rule, so none is without an explanation. Only what kpi import refuses to write
// can be without a code: it repeats why the plan's file cannot take the value.
type Rule struct {
	Code     string   // kebab-case name, unique in the program: unknown-key
	Severity Severity // the usual severity of its findings
	Group    Group    // its subject
	Title    string   // one Japanese line
	Doc      string   // Japanese: what is wrong, why it matters, how to mend it
	Bad      string   // the YAML that is found; in （ ） a description of what is none
	Good     string   // the same, mended
	Fixable  bool     // some of its findings carry a Fix
}

// Described reports whether Bad and Good tell of an example in （ ）, since no lines
// of YAML show it.
func (r *Rule) Described() bool { return strings.HasPrefix(r.Bad, "（") }

// New makes a finding of rule r that spans pos to end. End is exclusive; a
// zero end, or that of an empty text, means one character. hint may be empty.
func (r *Rule) New(pos, end Pos, message, hint string) Diagnostic {
	if end == pos {
		end = Pos{}
	}
	return Diagnostic{Severity: r.Severity, Code: r.Code, Pos: pos, End: end, Message: message, Hint: hint}
}

// Diagnostic is one finding.
type Diagnostic struct {
	Severity Severity
	Code     string
	Pos      Pos
	End      Pos       // optional: exclusive end on the same line
	Path     string    // optional: path in the data, such as kpis[3].target
	Message  string    // one Japanese sentence naming the value seen and what is allowed
	Hint     string    // optional: the repair
	Related  []Related // optional: other places involved
	Fix      *Fix      // optional: a safe change of bytes
}

// Related is another place that a finding speaks of, such as the first use of
// a duplicated id.
type Related struct {
	Pos     Pos
	Message string
}

// Fix is a change that mends a finding without changing what is meant. All of
// its edits are made together or none is; they lie in the finding's file and do
// not overlap.
type Fix struct {
	Message string // what the change does, in Japanese: コロンを半角にします
	Edits   []Edit
}

// Edit replaces the text from Pos to End (exclusive) with Text. Where both are
// the same place, Text is inserted there.
type Edit struct {
	Pos, End Pos
	Text     string
}

// List is the findings of a run.
type List []Diagnostic

// Add appends d to l.
func (l *List) Add(d Diagnostic) { *l = append(*l, d) }

// Count returns how many findings of severity s the list holds.
func (l List) Count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// HasErrors reports whether any finding is an Error.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Sorted returns the findings by file, line, column, then severity (errors
// first), code and message, each once.
func (l List) Sorted() List {
	out := slices.Clone(l)
	slices.SortStableFunc(out, func(a, b Diagnostic) int {
		return cmp.Or(a.Pos.Compare(b.Pos), cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(out, func(a, b Diagnostic) bool {
		return a.Pos == b.Pos && a.Code == b.Code && a.Message == b.Message
	})
}
