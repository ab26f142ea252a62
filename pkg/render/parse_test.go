package render

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"sorachi/pkg/page"
)

func TestRewriteIsStable(t *testing.T) {
	once, err := read(t, render(t, everyOp(t))).packed() // brings the values into one form
	if err != nil {
		t.Fatal(err)
	}
	again, err := read(t, once).packed()
	if err != nil || !bytes.Equal(once, again) {
		t.Errorf("reading and writing gives other bytes (%v)", err)
	}
}

// raw is a document as gopdf writes it.
func raw(t testing.TB, doc *page.Document) []byte {
	t.Helper()
	out, err := draw(doc, structureOf(doc))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestDictKeepsValues(t *testing.T) {
	const src = "<</A 12 0 R/B/Name /C(a \\) (b) >>) /D<0a>/E[1 [2] <</F 3>>]\n/G <</H (x)>> /I -1.5>>"
	s := scanner{src: []byte(src)}
	d, err := s.dict()
	if err != nil {
		t.Fatal(err)
	}
	want := dict{{"A", "12 0 R"}, {"B", "/Name"}, {"C", `(a \) (b) >>)`}, {"D", "<0a>"},
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
	whole := string(raw(t, document(t, []page.Op{text(body, "字")})))
	for name, change := range map[string][2]string{
		"no end":           {"startxref\n", "startxxxx\n"},
		"number":           {"\n2 0 obj\n", "\n9 0 obj\n"},
		"object not ended": {"endobj\n\n2 0 obj", "endxxx\n\n2 0 obj"},
		"stream not ended": {"\nendstream", "\nendxxxxxx"},
		"short stream":     {"/Length ", "/Length 9"},
		"no trailer":       {"trailer\n", "trxxxxx\n"},
		"offset":           {"\n0000000016 ", "\n0000000015 "},
		"count":            {"xref\n0 ", "xref\n0 9"},
	} {
		if _, err := parse([]byte(strings.Replace(whole, change[0], change[1], 1))); !errors.Is(err, errPlain) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("%PDF-1.7\n1 0 obj\n<</A (x)/B[1 0 R]>>\nendobj\n" +
		"2 0 obj\n<</Length 3>>\nstream\nabc\nendstream\nendobj\n" +
		"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000044 00000 n \n" +
		"trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n102\n%%EOF\n"))
	f.Add([]byte("xref\n0 1\n0000000000 65535 f \ntrailer<<>>startxref\n0\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, err := parse(raw)
		if err != nil {
			return
		}
		once, err := file.packed()
		if err != nil {
			t.Fatal(err)
		}
		again, err := unpack(once)
		if err != nil {
			t.Fatalf("cannot read what was written: %v\n%q", err, once)
		}
		if twice, err := again.packed(); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("written differently the second time (%v):\n%q\n%q", err, once, twice)
		}
	})
}

func TestEscapes(t *testing.T) {
	if got := escapeName("BIZ UD#ゴ/"); got != "BIZ#20UD#23#E3#82#B4#2F" {
		t.Errorf("name %s", got)
	}
	if got := byteString("a(b)\\\n"); got != `(a\(b\)\\\n)` {
		t.Errorf("string %s", got)
	}
	if got := escapeURL("https://x.jp/%20 空"); got != "https://x.jp/%20%20%E7%A9%BA" {
		t.Errorf("URL %s", got)
	}
}
