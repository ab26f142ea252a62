package printer

import (
	"cmp"
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

// The elements are those that both the XSD of JUnit results of Jenkins
// (junit-4.xsd, in testdata) and its later versions know.
type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Errors   int          `xml:"errors,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		Skipped *junitText    `xml:"skipped"`
		Error   *junitProblem `xml:"error"`
		Failure *junitProblem `xml:"failure"`
	}
	junitProblem struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",cdata"` // keeps its line breaks readable
	}
	junitText struct {
		Text string `xml:",cdata"`
	}
)

// junitName names the whole and its first suite, which tells whether all was
// checked. CI that wants at least one test finds one in a faultless run too.
const junitName = "sorachi kpi check"

// writeJUnit writes a suite a file and a case a finding: a failure from FailOn
// up, and below it a skipped case, since JUnit knows no warnings and hides what
// a passed case says.
func writeJUnit(w io.Writer, list diag.List, o Options) error {
	all := junitSuites{Name: junitName, Suites: []junitSuite{{Name: junitName}}}
	all.Suites[0].add(wholeCase(o.Failure))
	suiteOf := map[string]int{}
	for _, d := range list {
		i, ok := suiteOf[d.Pos.File]
		if !ok {
			i = len(all.Suites)
			suiteOf[d.Pos.File] = i
			all.Suites = append(all.Suites, junitSuite{Name: cmp.Or(safetext.Text(d.Pos.File), "計画")})
		}
		all.Suites[i].add(junitCaseOf(written(d, safetext.Text), o.FailOn))
	}
	for _, s := range all.Suites {
		all.Tests, all.Failures, all.Errors = all.Tests+s.Tests, all.Failures+s.Failures, all.Errors+s.Errors
	}
	text, err := xml.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	_, err = w.Write(slices.Concat([]byte(xml.Header), text, []byte("\n")))
	return err
}

// add adds a case to a suite and its counts.
func (s *junitSuite) add(c junitCase) {
	s.Cases = append(s.Cases, c)
	s.Tests++
	switch {
	case c.Error != nil:
		s.Errors++
	case c.Failure != nil:
		s.Failures++
	case c.Skipped != nil:
		s.Skipped++
	}
}

// wholeCase passes when all was checked.
func wholeCase(failure string) junitCase {
	c := junitCase{Name: "すべて確かめる", Class: "sorachi"}
	if failure != "" {
		c.Error = &junitProblem{Type: "failure", Message: safetext.Text(failure)}
	}
	return c
}

// junitCaseOf returns the case of a finding whose texts hold no line breaks. Its
// name is that of no other finding of the file: CI may keep one of a name.
func junitCaseOf(d diag.Diagnostic, failOn diag.Severity) junitCase {
	c := junitCase{
		Name:  strings.TrimLeft(spot(d.Pos)+": ", "!: ") + d.Message + tag(d.Code),
		Class: "sorachi." + d.Code,
	}
	text := strings.Join(junitLines(d), "\n")
	if d.Severity >= failOn {
		c.Failure = &junitProblem{Type: d.Severity.String(), Message: d.Message, Text: text}
	} else {
		c.Skipped = &junitText{text}
	}
	return c
}

// junitLines returns all of a finding: its line as Text prints it, where it
// ends, and the lines below.
func junitLines(d diag.Diagnostic) []string {
	lines := []string{place(d.Pos) + d.Severity.Japanese() + ": " + d.Message + tag(d.Code)}
	if inText(d.Pos) {
		lines = append(lines, "位置: "+extent(d.Pos, endOf(d)))
	}
	lines = append(lines, details(d)...)
	if d.Fix != nil {
		lines = append(lines, "変更: "+d.Fix.Message)
		for _, e := range d.Fix.Edits {
			lines = append(lines, "  "+place(diag.Pos{File: e.Pos.File})+extent(e.Pos, endOfEdit(e))+"「"+e.Text+"」")
		}
	}
	return lines
}
