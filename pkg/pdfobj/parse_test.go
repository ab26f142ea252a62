package pdfobj

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

// plain is a file of the kind that gopdf writes.
const plain = "%PDF-1.7\n1 0 obj\n<</A (x)/B[1 0 R]>>\nendobj\n" +
	"2 0 obj\n<</Length 3>>\nstream\nabc\nendstream\nendobj\n" +
	"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000044 00000 n \n" +
	"trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n94\n%%EOF\n"

func TestRewriteIsStable(t *testing.T) {
	f, err := Parse([]byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	f.Add(Object{Other: []byte("[1 2]")})
	once, err := f.Bytes() // brings the values into one form
	if err != nil {
		t.Fatal(err)
	}
	read, err := Unpack(once)
	if err != nil {
		t.Fatal(err)
	}
	if len(read.Objects) != 3 || read.Objects[0].Dict.Get("B") != "[1 0 R]" || string(read.Objects[1].Stream) != "abc" || string(read.Objects[2].Other) != "[1 2]" {
		t.Errorf("read back as %q", read.Objects)
	}
	again, err := read.Bytes()
	if err != nil || !bytes.Equal(once, again) {
		t.Errorf("reading and writing gives other bytes (%v)", err)
	}
}

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

func FuzzParse(f *testing.F) {
	f.Add([]byte(plain))
	f.Add([]byte("xref\n0 1\n0000000000 65535 f \ntrailer<<>>startxref\n0\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, err := Parse(raw)
		if err != nil {
			return
		}
		once, err := file.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		again, err := Unpack(once)
		if err != nil {
			t.Fatalf("cannot read what was written: %v\n%q", err, once)
		}
		if twice, err := again.Bytes(); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("written differently the second time (%v):\n%q\n%q", err, once, twice)
		}
	})
}

func TestEscapes(t *testing.T) {
	if got := EscapeName("BIZ UD#ゴ/"); got != "BIZ#20UD#23#E3#82#B4#2F" {
		t.Errorf("name %s", got)
	}
	if got := ByteString("a(b)\\\n"); got != `(a\(b\)\\\n)` {
		t.Errorf("string %s", got)
	}
}

// What is cut short or changed is refused, without a panic.
func TestUnpackRefuses(t *testing.T) {
	f, err := Parse([]byte(plain))
	if err != nil {
		t.Fatal(err)
	}
	whole, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Unpack([]byte(plain)); !errors.Is(err, errPlain) {
		t.Errorf("a plain file: error %v", err)
	}
	for i := range whole {
		broken := bytes.Clone(whole)
		broken[i] ^= 0x15
		Unpack(broken)
		if _, err := Unpack(whole[:i]); err == nil && i < len(whole)-len("\n%%EOF\n") {
			t.Errorf("%d bytes of %d are a file", i, len(whole))
		}
	}
}
