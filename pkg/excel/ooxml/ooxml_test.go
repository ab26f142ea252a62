package ooxml

import (
	"strings"
	"testing"
)

func TestNamesOfAreas(t *testing.T) {
	for want, a := range map[string]Area{"A1": {1, 1, 1, 1}, "B3:AA10": {2, 3, 27, 10}} {
		if got := a.String(); got != want {
			t.Errorf("%v is %q, want %q", a, got, want)
		}
	}
	a := Area{2, 3, 27, 10}
	if got := a.Absolute(); got != "$B$3:$AA$10" {
		t.Error(got)
	}
	if got := a.In("年'度"); got != "'年''度'!$B$3:$AA$10" {
		t.Error(got)
	}
	if got := a.Cells(); got != 26*8 {
		t.Error(got)
	}
	if !a.Contains(27, 10) || a.Contains(28, 10) || a.Contains(2, 2) {
		t.Error("the area does not end where it should")
	}
}

func TestNamesOfCells(t *testing.T) {
	for _, col := range []int{1, 26, 27, 52, 702, 703, MaxCols} {
		if c, r, ok := ParseCell(Column(col) + "7"); !ok || c != col || r != 7 || Cell(col, 7) != Column(col)+"7" {
			t.Error(col, Column(col), c, r, ok)
		}
	}
	for _, bad := range []string{"", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "A1B", "A-1", "あ1"} {
		if _, _, ok := ParseCell(bad); ok {
			t.Error(bad)
		}
	}
	for _, at := range [][2]int{{0, 1}, {1, 0}, {MaxCols + 1, 1}, {1, MaxRows + 1}} {
		if got := Cell(at[0], at[1]); got != "" {
			t.Error(at, got)
		}
	}
	if a, ok := ParseArea("$C$5:A1"); !ok || a != (Area{1, 1, 3, 5}) {
		t.Error(a, ok)
	}
}

func TestTexts(t *testing.T) {
	for s, want := range map[string]string{
		"":               "",
		"二\n行\t":         "二\n行\t",
		"<&>\"":          "&lt;&amp;&gt;\"",
		"a\x01b\r":       "a_x0001_b_x000D_",
		"_x0041_ _x_":    "_x005F_x0041_ _x_",
		"__x0041_xD800_": "__x005F_x0041_x005F_xD800_",
		"\uFFFE\uFFFF𠮷":  "_xFFFE__xFFFF_𠮷",
	} {
		if got := Text(s); got != want {
			t.Errorf("%q is written %q, want %q", s, got, want)
		}
	}
}

func TestTrimmed(t *testing.T) {
	for in, want := range map[string]string{"100": "100", "53.0": "53", "1.250": "1.25", "0.00": "0", "": "", "-3.20": "-3.2"} {
		if got := Trimmed(in); got != want {
			t.Errorf("Trimmed(%s) = %s, want %s", in, got, want)
		}
	}
}

func TestFits(t *testing.T) {
	for number, want := range map[string]bool{
		"123456789012345": true, "-123456789012345": true, "1234567890123456": false, "1234567890123450": true,
		"0.0000123456789012345": true, "1.234567890123456": false, "0.00": true,
	} {
		if got := Fits(number); got != want {
			t.Errorf("Fits(%s): %v", number, got)
		}
	}
}

// FuzzText wants every text back that was written and read.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "_x000D_", "_x005F_x000D_", "a\x00_x", "_x_x0041_", "_xD800_"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got := Unescaped(resolved(Text(s))); got != valid(s) {
			t.Errorf("%q comes back as %q", s, got)
		}
	})
}

// valid is s with U+FFFD for bytes that are no text.
func valid(s string) string { return string([]rune(s)) }

// resolved replaces the references of XML that AppendText writes.
func resolved(s string) string {
	return strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(s)
}
