package printer

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/url"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

// seen is what a reader of a format gets of a finding.
type seen struct {
	severity, code, file, message, hint, path, cell string
	line, col, endLine, endCol                      int
	related, fix                                    []string
}

// seenOf is what the reader of a format that writes texts by f should get.
func seenOf(d diag.Diagnostic, f func(string) string) seen {
	s := seen{severity: d.Severity.String(), code: f(d.Code), file: f(d.Pos.File), message: f(d.Message), hint: f(d.Hint), path: f(d.Path), line: d.Pos.Line, col: d.Pos.Col}
	if d.Pos.Sheet != "" {
		s.cell, s.line, s.col = f(d.Pos.Cell()), 0, 0
	}
	if s.col > 0 {
		s.endLine, s.endCol = d.End.Line, d.End.Col
		if d.End.Line < d.Pos.Line || d.End.Line == d.Pos.Line && d.End.Col <= d.Pos.Col {
			s.endLine, s.endCol = d.Pos.Line, d.Pos.Col+1
		}
	}
	for _, r := range d.Related {
		s.related = append(s.related, aside(f(r.Pos.File), f(r.Pos.Cell()), r.Pos, f(r.Message)))
	}
	if d.Fix == nil {
		return s
	}
	s.fix = []string{f(d.Fix.Message)}
	for _, e := range d.Fix.Edits {
		end := e.End
		if end.Line == 0 {
			end = e.Pos
		}
		s.fix = append(s.fix, change(f(e.Pos.File), e.Pos, end, f(e.Text)))
	}
	return s
}

// aside is a place with what is said of it, in the words of the formats for
// people.
func aside(file, cell string, p diag.Pos, message string) string {
	switch {
	case file == "":
		return message
	case cell != "":
		return file + "!" + cell + ": " + message
	case p.Line == 0:
		return file + ": " + message
	case p.Col == 0:
		return fmt.Sprintf("%s:%d: %s", file, p.Line, message)
	}
	return fmt.Sprintf("%s:%d:%d: %s", file, p.Line, p.Col, message)
}

func change(file string, p, end diag.Pos, text string) string {
	return aside(file, "", diag.Pos{}, fmt.Sprintf("%d:%d-%d:%d「%s」", p.Line, p.Col, end.Line, end.Col, text))
}

// A reader gets the findings back from what is written.
type reader func(*testing.T, string) []seen

func readJSON(t *testing.T, text string) []seen {
	type place struct {
		File                          *string
		Line, Column                  *int
		EndLine                       *int `json:"end_line"`
		EndColumn                     *int `json:"end_column"`
		Severity, Code, Message, Text string
		Path, Hint, Cell              *string
		Related                       []json.RawMessage
		Fix                           *struct {
			Message string
			Edits   []json.RawMessage
		}
	}
	read := func(raw json.RawMessage) (p place) { unmarshal(t, raw, &p); return p }
	pos := func(p place) (string, diag.Pos) {
		return value(p.File), diag.Pos{Line: value(p.Line), Col: value(p.Column)}
	}
	var report struct{ Findings []json.RawMessage }
	unmarshal(t, []byte(text), &report)
	var out []seen
	for _, raw := range report.Findings {
		p := read(raw)
		s := seen{severity: p.Severity, code: p.Code, message: p.Message, hint: value(p.Hint), path: value(p.Path), cell: value(p.Cell),
			file: value(p.File), line: value(p.Line), col: value(p.Column), endLine: value(p.EndLine), endCol: value(p.EndColumn)}
		for _, raw := range p.Related {
			r := read(raw)
			file, at := pos(r)
			s.related = append(s.related, aside(file, value(r.Cell), at, r.Message))
		}
		if p.Fix != nil {
			s.fix = []string{p.Fix.Message}
			for _, raw := range p.Fix.Edits {
				e := read(raw)
				file, at := pos(e)
				s.fix = append(s.fix, change(file, at, diag.Pos{Line: value(e.EndLine), Col: value(e.EndColumn)}, e.Text))
			}
		}
		out = append(out, s)
	}
	return out
}

func unmarshal(t *testing.T, text []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
}

func value[T any](p *T) T {
	if p == nil {
		return *new(T)
	}
	return *p
}

func sarifOf(t *testing.T, text string) sarifRun {
	t.Helper()
	var log sarifLog
	unmarshal(t, []byte(text), &log)
	return log.Runs[0]
}

// plain undoes what a message escapes.
func plain(s string) string {
	return strings.NewReplacer("{{", "{", "}}", "}", `\](`, "](").Replace(s)
}

// fileOf returns the file that a URI names.
func fileOf(t *testing.T, a sarifArtifact) string {
	t.Helper()
	u, err := url.Parse(a.URI)
	if err != nil {
		t.Fatal(err)
	}
	if (u.Scheme == "") != (a.BaseID == "%SRCROOT%") {
		t.Fatalf("%s is relative to %q", a.URI, a.BaseID)
	}
	if isDrive(strings.TrimPrefix(u.Path, "/")) {
		return u.Path[1:]
	}
	return path.Clean(u.Path) // ./a:b is a:b
}

func readSARIF(t *testing.T, text string) []seen {
	place := func(p *sarifPhysical) (string, sarifRegion) {
		if p == nil {
			return "", sarifRegion{}
		}
		return fileOf(t, p.Artifact), value(p.Region)
	}
	var out []seen
	for _, r := range sarifOf(t, text).Results {
		s := seen{severity: strings.Replace(r.Level, "note", "info", 1), code: r.RuleID, message: plain(r.Message.Text), hint: value(r.Properties).Hint}
		s.message = strings.TrimSuffix(s.message, "\n修正: "+s.hint)
		for _, l := range r.Locations {
			file, region := place(l.Physical)
			s.file, s.line, s.col, s.endLine, s.endCol = file, region.StartLine, region.StartColumn, region.EndLine, region.EndColumn
			for _, l := range l.Logical {
				if l.Kind == "cell" {
					s.cell = l.Name
				} else {
					s.path = l.Name
				}
			}
		}
		for _, l := range r.Related {
			file, region := place(l.Physical)
			cell := ""
			for _, l := range l.Logical {
				cell = l.Name
			}
			s.related = append(s.related, aside(file, cell, diag.Pos{Line: region.StartLine, Col: region.StartColumn}, plain(l.Message.Text)))
		}
		for _, f := range r.Fixes {
			s.fix = []string{plain(f.Description.Text)}
			for _, c := range f.Changes {
				for _, e := range c.Replacements {
					d := e.Deleted
					s.fix = append(s.fix, change(fileOf(t, c.Artifact), diag.Pos{Line: d.StartLine, Col: d.StartColumn}, diag.Pos{Line: d.EndLine, Col: d.EndColumn}, e.Inserted.Text))
				}
			}
		}
		out = append(out, s)
	}
	return out
}

// readDetails reads the lines below a message.
func (s *seen) readDetails(lines []string) {
	for _, line := range lines {
		name, text, _ := strings.Cut(line, ": ")
		switch name {
		case "修正":
			s.hint = text
		case "項目":
			s.path = text
		case "関連":
			s.related = append(s.related, text)
		case "変更":
			s.fix = []string{text}
		case "位置":
			fmt.Sscanf(text, "%d:%d-%d:%d", &s.line, &s.col, &s.endLine, &s.endCol)
		case "セル":
			s.cell = text
		default:
			s.fix = append(s.fix, strings.TrimPrefix(line, "  "))
		}
	}
}

var command = regexp.MustCompile(`^::(error|warning|notice)(?: ([^:]*))?::(.*)$`)

func readGitHub(t *testing.T, text string) []seen {
	unescape := strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",")
	var out []seen
	for _, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		m := command.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("no command: %q", line)
		}
		s := seen{severity: strings.Replace(m[1], "notice", "info", 1)}
		for _, prop := range strings.Split(m[2], ",") {
			name, value, _ := strings.Cut(prop, "=")
			value = unescape.Replace(value)
			number, _ := strconv.Atoi(value)
			switch name {
			case "file":
				s.file = value
			case "title":
				s.code = value
			case "line":
				s.line = number
			case "col":
				s.col = number
			case "endLine":
				s.endLine = number
			case "endColumn":
				s.endCol = number
			case "":
			default:
				t.Fatalf("unknown property %q", prop)
			}
		}
		lines := strings.Split(unescape.Replace(m[3]), "\n")
		s.message = lines[0]
		s.readDetails(lines[1:])
		out = append(out, s)
	}
	return out
}

var junitHead = regexp.MustCompile(`^(?::(\d+))?(?::(\d+))?(?:: )?(エラー|警告|情報): (.*)$`)

func readJUnit(t *testing.T, text string) []seen {
	var all junitSuites
	if err := xml.Unmarshal([]byte(text), &all); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	words := map[string]string{"エラー": "error", "警告": "warning", "情報": "info"}
	var out []seen
	for _, suite := range all.Suites[1:] {
		for _, c := range suite.Cases {
			var body string
			if c.Failure != nil {
				body = c.Failure.Text
			} else {
				body = c.Skipped.Text
			}
			lines := strings.Split(body, "\n")
			var place seen
			place.readDetails(lines[1:])
			head, named := strings.CutPrefix(lines[0], suite.Name)
			if place.cell != "" {
				head = strings.TrimPrefix(head, "!"+place.cell)
			}
			m := junitHead.FindStringSubmatch(head)
			if m == nil {
				t.Fatalf("no head: %q of %q", lines[0], suite.Name)
			}
			s := seen{severity: words[m[3]], code: strings.TrimPrefix(c.Class, "sorachi."), message: m[4]}
			if named {
				s.file = suite.Name
			}
			if s.code != "" {
				s.message = strings.TrimSuffix(s.message, " ["+s.code+"]")
			}
			s.line, _ = strconv.Atoi(m[1])
			s.readDetails(lines[1:])
			if c.Failure != nil && (c.Failure.Message != s.message || c.Failure.Type != s.severity) {
				t.Fatalf("the attributes say %q %q", c.Failure.Type, c.Failure.Message)
			}
			out = append(out, s)
		}
	}
	return out
}

// obeyed fails when a terminal would obey something in text.
func obeyed(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Fatal("not UTF-8")
	}
	for _, c := range text {
		if c != '\n' && (unicode.IsControl(c) || unicode.In(c, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point)) {
			t.Fatalf("%U is written as it is", c)
		}
	}
}

// carries fails unless a reader of the format gets every finding of list.
func carries(t *testing.T, format string, read reader, f func(string) string, list diag.List) {
	t.Helper()
	text := in(t, format, list, Options{FailOn: diag.Warning})
	obeyed(t, text)
	var want []seen
	for _, d := range list {
		s := seenOf(d, f)
		if format == "github" {
			s.fix = nil // an annotation cannot carry one
		}
		want = append(want, s)
	}
	got := read(t, text)
	order := func(a, b seen) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) }
	slices.SortFunc(got, order)
	slices.SortFunc(want, order)
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("got\n%#v\nwant\n%#v\nin\n%s", got, want, text)
	}
}

// FuzzShort wants one line of a finding, whatever it quotes, with its place at
// the start and its code at the end.
func FuzzShort(f *testing.F) {
	withTyped(f, func(t *testing.T, list diag.List) {
		text := in(t, "short", list, Options{})
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		if len(lines) != len(list) {
			t.Fatalf("%d lines of %d findings: %q", len(lines), len(list), text)
		}
		for i, d := range list {
			head := place(d.Pos) + d.Severity.String() + ": "
			if !strings.HasPrefix(lines[i], head) || !strings.HasSuffix(lines[i], tag(d.Code)) {
				t.Fatalf("%q is not %s…%s", lines[i], head, tag(d.Code))
			}
		}
		obeyed(t, text)
	})
}

// unchanged is for formats that carry texts as they are, bytes that are no
// UTF-8 excepted.
func unchanged(s string) string {
	var b strings.Builder
	for i, c := range s {
		if _, size := utf8.DecodeRuneInString(s[i:]); c == utf8.RuneError && size == 1 {
			fmt.Fprintf(&b, `\x{%02x}`, s[i])
			continue
		}
		b.WriteRune(c)
	}
	return b.String()
}

// FuzzJSON, FuzzSARIF, FuzzGitHub and FuzzJUnit state one law: whatever is typed,
// who reads the format gets every finding back.
func FuzzJSON(f *testing.F)   { fuzz(f, "json", readJSON, unchanged) }
func FuzzSARIF(f *testing.F)  { fuzz(f, "sarif", readSARIF, unchanged) }
func FuzzGitHub(f *testing.F) { fuzz(f, "github", readGitHub, safetext.Text) }
func FuzzJUnit(f *testing.F)  { fuzz(f, "junit", readJUnit, safetext.Text) }

func fuzz(f *testing.F, format string, read reader, write func(string) string) {
	withTyped(f, func(t *testing.T, list diag.List) { carries(t, format, read, write, list) })
}

// withTyped fuzzes with lists of findings made of what is typed.
func withTyped(f *testing.F, law func(*testing.T, diag.List)) {
	f.Add("a.yaml", "code", "文", "直し方", "kpis[3]", uint8(0), uint16(1), uint16(1), uint16(2))
	f.Add("", "", "", "", "", uint8(1), uint16(0), uint16(0), uint16(0))
	f.Add("C:/計画/a b.yaml", "c:,=", "%0A::error::%25", "修正: a\n関連: b", "[x](1)", uint8(6), uint16(3), uint16(0), uint16(7))
	f.Add("a:b/../#?.yaml", "]]>", "]]></failure><!--&#x0;\"'", "{0} {{1}} \\](", "\\", uint8(16), uint16(9), uint16(4), uint16(4))
	f.Add("a.xlsx!b", "code", "文: エラー: 文", "直し方", "記!入\n!H7: ", uint8(129), uint16(7), uint16(28), uint16(0))
	f.Add("a.xlsx", "code", "文", "", "]( {1}", uint8(128), uint16(0), uint16(0), uint16(0))
	f.Add("/srv/a.yaml", "c ode", "\x00\x1b\r\n\t\u0085\u2028\u202e\ufeff\ufffe\uffff\ufffd\U000e0001\xff\xed\xa0\x80", "\u00ad", "\x7f", uint8(5), uint16(9), uint16(1), uint16(60000))
	f.Fuzz(func(t *testing.T, file, code, message, hint, path string, kind uint8, line, col, end uint16) {
		law(t, typedList(file, code, message, hint, path, kind, line, col, end))
	})
}

// typedList makes findings as checks can make them.
func typedList(file, code, message, hint, where string, kind uint8, line, col, end uint16) diag.List {
	if file != "" {
		file = path.Clean(file)
	}
	place := diag.Pos{File: file, Line: int(line)}
	if file == "" {
		place.Line = 0
	}
	if place.Line > 0 {
		place.Col = int(col)
	}
	if kind >= 128 && file != "" {
		place.Sheet = where
	}
	d := diag.Diagnostic{Severity: diag.Severity(kind % 3), Code: code, Pos: place, Message: message, Hint: hint, Path: where}
	if end > 0 {
		d.End = diag.Pos{File: file, Line: place.Line, Col: int(end)}
	}
	d.Related = []diag.Related{{Pos: place, Message: hint}, {Message: message}, {Pos: diag.Pos{File: "b", Line: 2, Col: 3}, Message: code}}
	other := diag.Diagnostic{Severity: diag.Error, Code: "b", Message: hint, Path: message, Pos: diag.Pos{File: "z" + code, Line: 7, Col: 70}}
	other.Pos.File = path.Clean(other.Pos.File)
	edits := []diag.Edit{{Pos: other.Pos, End: other.Pos, Text: message}, {Pos: other.Pos, Text: "b"}}
	other.Fix = &diag.Fix{Message: "直す" + hint, Edits: edits}
	return diag.List{d, other}
}

// TestEveryFormatCarriesEveryFinding holds the formats to the sample.
func TestEveryFormatCarriesEveryFinding(t *testing.T) {
	list := slices.Clone(sample)
	fix := *list[1].Fix
	fix.Edits = fix.Edits[:2] // SARIF sorts edits by file
	list[1].Fix = &fix
	for format, c := range map[string]struct {
		read  reader
		write func(string) string
	}{"json": {readJSON, unchanged}, "sarif": {readSARIF, unchanged}, "github": {readGitHub, safetext.Text}, "junit": {readJUnit, safetext.Text}} {
		t.Run(format, func(t *testing.T) { carries(t, format, c.read, c.write, list) })
	}
}
