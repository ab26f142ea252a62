package unpack_test

import (
	"bytes"
	"os"
	"testing"

	"sorachi/pkg/pdf/object"
	"sorachi/pkg/pdf/object/unpack"
)

// readPlain returns a file of the kind that gopdf writes.
func readPlain(tb testing.TB) []byte {
	tb.Helper()
	b, err := os.ReadFile("../testdata/plain.pdf")
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func TestRewriteIsStable(t *testing.T) {
	plain := readPlain(t)
	f, err := object.Parse(plain)
	if err != nil {
		t.Fatal(err)
	}
	f.Add(object.Object{Other: []byte("[1 2]")})
	once, err := f.Bytes() // brings the values into one form
	if err != nil {
		t.Fatal(err)
	}
	read, err := unpack.File(once)
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

func FuzzParse(f *testing.F) {
	plain := readPlain(f)
	f.Add(plain)
	f.Add([]byte("xref\n0 1\n0000000000 65535 f \ntrailer<<>>startxref\n0\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		file, err := object.Parse(raw)
		if err != nil {
			return
		}
		once, err := file.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		again, err := unpack.File(once)
		if err != nil {
			t.Fatalf("cannot read what was written: %v\n%q", err, once)
		}
		if twice, err := again.Bytes(); err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("written differently the second time (%v):\n%q\n%q", err, once, twice)
		}
	})
}

// What is cut short or changed is refused, without a panic.
func TestRefuses(t *testing.T) {
	plain := readPlain(t)
	f, err := object.Parse(plain)
	if err != nil {
		t.Fatal(err)
	}
	whole, err := f.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := unpack.File(plain); err == nil {
		t.Errorf("a plain file: error %v", err)
	}
	for i := range whole {
		broken := bytes.Clone(whole)
		broken[i] ^= 0x15
		unpack.File(broken)
		if _, err := unpack.File(whole[:i]); err == nil && i < len(whole)-len("\n%%EOF\n") {
			t.Errorf("%d bytes of %d are a file", i, len(whole))
		}
	}
}
