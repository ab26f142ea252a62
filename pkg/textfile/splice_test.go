package textfile

import (
	"bytes"
	"errors"
	"testing"
	"unicode/utf8"

	"sorachi/pkg/diag"
)

func editAt(line, col, endLine, endCol int, text string) diag.Edit {
	return diag.Edit{Pos: diag.Pos{File: "x", Line: line, Col: col}, End: diag.Pos{File: "x", Line: endLine, Col: endCol}, Text: text}
}

func TestSplice(t *testing.T) {
	const text = "\ufeffid: 空知\r\nname：𠮷\rlast"
	for name, c := range map[string]struct {
		edits []diag.Edit
		want  string
		err   error
	}{
		"nothing":          {nil, text, nil},
		"behind the mark":  {[]diag.Edit{editAt(1, 1, 1, 3, "ID")}, "\ufeffID: 空知\r\nname：𠮷\rlast", nil},
		"by code points":   {[]diag.Edit{editAt(2, 6, 2, 7, "吉"), editAt(2, 5, 2, 6, ": ")}, "\ufeffid: 空知\r\nname: 吉\rlast", nil},
		"at a line's end":  {[]diag.Edit{editAt(1, 7, 1, 7, "川"), editAt(3, 5, 3, 5, "\n")}, "\ufeffid: 空知川\r\nname：𠮷\rlast\n", nil},
		"over a line end":  {[]diag.Edit{editAt(1, 7, 2, 1, " ")}, "\ufeffid: 空知 name：𠮷\rlast", nil},
		"touching":         {[]diag.Edit{editAt(3, 2, 3, 3, "B"), editAt(3, 1, 3, 2, "A")}, "\ufeffid: 空知\r\nname：𠮷\rABst", nil},
		"overlapping":      {[]diag.Edit{editAt(3, 1, 3, 3, ""), editAt(3, 2, 3, 4, "")}, "", errOverlap},
		"twice the same":   {[]diag.Edit{editAt(3, 1, 3, 1, "a"), editAt(3, 1, 3, 1, "a")}, "", errOverlap},
		"past a line":      {[]diag.Edit{editAt(1, 8, 1, 9, "")}, "", errNoPlace},
		"past the text":    {[]diag.Edit{editAt(4, 1, 4, 1, "")}, "", errNoPlace},
		"no place":         {[]diag.Edit{{}}, "", errNoPlace},
		"end before start": {[]diag.Edit{editAt(1, 3, 1, 1, "")}, "", errNoPlace},
	} {
		s, err := Splice([]byte(text), c.edits)
		if !errors.Is(err, c.err) || string(s.Text) != c.want && err == nil {
			t.Errorf("%s: %q, %v; want %q, %v", name, s.Text, err, c.want, c.err)
		}
	}
}

// TestSplicedPlaces wants what stood outside an edit found where it stands now.
func TestSplicedPlaces(t *testing.T) {
	s, err := Splice([]byte("a: 1\nb：2\nc: 3\n"), []diag.Edit{editAt(1, 1, 1, 1, "x: 0\n"), editAt(2, 2, 2, 3, ": ")})
	if err != nil {
		t.Fatal(err)
	}
	for line, want := range map[int]int{1: 2, 2: 3, 3: 4, 4: 5} {
		if got := s.Line(line); got != want {
			t.Errorf("line %d is %d now, want %d", line, got, want)
		}
	}
	for _, c := range []struct{ at, first, last diag.Pos }{
		{diag.Pos{File: "x", Line: 1, Col: 4}, diag.Pos{File: "x", Line: 2, Col: 4}, diag.Pos{File: "x", Line: 2, Col: 4}},
		{diag.Pos{File: "x", Line: 2, Col: 2}, diag.Pos{File: "x", Line: 3, Col: 2}, diag.Pos{File: "x", Line: 3, Col: 4}},
		{diag.Pos{File: "x", Line: 2, Col: 3}, diag.Pos{File: "x", Line: 3, Col: 4}, diag.Pos{File: "x", Line: 3, Col: 4}},
	} {
		if first, last := s.Moved(c.at); first != c.first || last != c.last {
			t.Errorf("%v is at %v to %v, want %v to %v", c.at, first, last, c.first, c.last)
		}
	}
	if got := s.Lines(); len(got) != 3 || got[0] != 1 || got[1] != 2 || got[2] != 3 {
		t.Errorf("edited lines %v", got)
	}
}

// FuzzSplice wants every byte outside the edits as it was, and every place that
// the edits spare found again.
func FuzzSplice(f *testing.F) {
	f.Add([]byte("\ufeffid：a\r\nname: b\rc"), uint8(1), uint8(3), uint8(1), uint8(4), ": ")
	f.Add([]byte("a\n\nb"), uint8(2), uint8(1), uint8(3), uint8(1), "x\r\ny")
	f.Add([]byte("\xff\xfe\n"), uint8(1), uint8(2), uint8(1), uint8(3), "")
	f.Fuzz(func(t *testing.T, data []byte, line, col, endLine, endCol uint8, text string) {
		e := editAt(int(line), int(col), int(endLine), int(endCol), text)
		s, err := Splice(data, []diag.Edit{e})
		if err != nil {
			return
		}
		from, _ := offset(data, lineStarts(data), e.Pos)
		to, _ := offset(data, lineStarts(data), e.End)
		if want := append(append(bytes.Clone(data[:from]), text...), data[to:]...); !bytes.Equal(s.Text, want) {
			t.Fatalf("%q, want %q", s.Text, want)
		}
		if !utf8.Valid(data) || !utf8.ValidString(text) {
			return
		}
		for n := range lineStarts(data) {
			p := diag.Pos{File: "x", Line: n + 1, Col: 1}
			at, _ := offset(data, lineStarts(data), p)
			if at >= from && at <= to {
				continue
			}
			now, _ := s.Moved(p)
			if there, ok := offset(s.Text, lineStarts(s.Text), now); ok && at < len(data) && data[at] != '\n' && s.Text[there] != data[at] {
				t.Fatalf("%v went to %v: %q is %q", p, now, data[at:], s.Text[there:])
			}
		}
	})
}
