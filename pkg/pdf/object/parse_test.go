package object

import (
	"errors"
	"os"
	"strings"
	"testing"
)

func TestDictKeepsValues(t *testing.T) {
	const src = "<</A 12 0 R/B/Name /C(a \\) (b) >>) /D<0a>/E[1 [2] <</F 3>>]\n/G <</H (x)>> /I -1.5>>"
	s := scanner{src: []byte(src)}
	d, err := s.dict()
	if err != nil {
		t.Fatal(err)
	}
	want := Dict{{"A", "12 0 R"}, {"B", "/Name"}, {"C", `(a \) (b) >>)`}, {"D", "<0a>"},
		{"E", "[1 [2] <</F 3>>]"}, {"G", "<</H (x)>>"}, {"I", "-1.5"}}
	if len(d) != len(want) {
		t.Fatalf("read %q", d)
	}
	for i := range want {
		if d[i] != want[i] {
			t.Errorf("entry %q, want %q", d[i], want[i])
		}
	}
}

func TestBrokenDicts(t *testing.T) {
	for _, src := range []string{
		"", "<<", "<</A", "<</A>>", "<<1 2>>", "<</A (x>>", "<</A <0a", "<</A [1>>", "<</A {}>>",
		"<</A " + strings.Repeat("[", 100) + strings.Repeat("]", 100) + ">>",
	} {
		s := scanner{src: []byte(src)}
		if _, err := s.dict(); !errors.Is(err, errPlain) {
			t.Errorf("%.20q: error %v", src, err)
		}
	}
}

func TestBrokenFiles(t *testing.T) {
	plain := readPlain(t)
	for name, change := range map[string][2]string{
		"no end":           {"startxref\n", "startxxxx\n"},
		"number":           {"\n2 0 obj\n", "\n9 0 obj\n"},
		"object not ended": {"endobj\n2 0 obj", "endxxx\n2 0 obj"},
		"stream not ended": {"\nendstream", "\nendxxxxxx"},
		"short stream":     {"/Length ", "/Length 9"},
		"no trailer":       {"trailer\n", "trxxxxx\n"},
		"offset":           {"\n0000000009 ", "\n0000000008 "},
		"count":            {"xref\n0 ", "xref\n0 9"},
	} {
		if _, err := Parse([]byte(strings.Replace(plain, change[0], change[1], 1))); !errors.Is(err, errPlain) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestEscapes(t *testing.T) {
	if got := EscapeName("BIZ UD#ゴ/"); got != "BIZ#20UD#23#E3#82#B4#2F" {
		t.Errorf("name %s", got)
	}
	if got := ByteString("a(b)\\\n"); got != `(a\(b\)\\\n)` {
		t.Errorf("string %s", got)
	}
}

// readPlain returns a file of the kind that gopdf writes.
func readPlain(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("testdata/plain.pdf")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
