package fontface

import (
	"sync"
	"testing"

	"sorachi/templates"
)

func realFace(tb testing.TB, file string) *Face {
	tb.Helper()
	f, err := New(file, templates.Font(file))
	if err != nil {
		tb.Fatal(err)
	}
	return f
}

func TestFaceAdvances(t *testing.T) {
	udp := realFace(t, "BIZUDPGothic-Regular.ttf")
	tests := []struct {
		r    rune
		want float64 // font units of 2048, cut down to 1/1000
	}{
		{'あ', 0.979}, {'、', 0.600}, {'（', 0.5}, {'1', 0.629}, {'0', 0.759}, {'①', 1}, {' ', 0.333}, {'㏊', 1},
	}
	for _, tt := range tests {
		if got := udp.Advance(tt.r); got != tt.want {
			t.Errorf("advance of %c = %v, want %v", tt.r, got, tt.want)
		}
	}
}

func TestFaceCoverage(t *testing.T) {
	udp, vl := realFace(t, "BIZUDPGothic-Regular.ttf"), realFace(t, "VL-PGothic-Regular.ttf")
	for _, r := range "髙﨑神塚㎡～①㊿𩸽ｱ" {
		if !udp.Has(r) {
			t.Errorf("BIZ UDPGothic lacks %c", r)
		}
	}
	for _, r := range "㏊𠮷" {
		if udp.Has(r) || !vl.Has(r) {
			t.Errorf("%c: BIZ UDPGothic %v, VL PGothic %v", r, udp.Has(r), vl.Has(r))
		}
	}
	for _, r := range []rune{-1, unicodeEnd, 0x10FFFF} {
		if udp.Has(r) {
			t.Errorf("BIZ UDPGothic has %#x", r)
		}
	}
}

func TestFaceRefusesOtherFiles(t *testing.T) {
	font := realFace(t, "BIZUDPGothic-Regular.ttf").Data()
	for name, data := range map[string][]byte{"empty": nil, "text": []byte("目的"), "truncated": font[:1000]} {
		if _, err := New("x", data); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// Several pages may be laid out at once with the same faces.
func TestFaceIsShared(t *testing.T) {
	f := realFace(t, "BIZUDGothic-Regular.ttf")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for r := range rune(0x3000) {
				f.Advance(r + 0x3000)
			}
		})
	}
	wg.Wait()
	if got := f.Advance('漢'); got != 1 {
		t.Errorf("advance = %v", got)
	}
}

func BenchmarkNew(b *testing.B) {
	data := realFace(b, "BIZUDPGothic-Regular.ttf").Data()
	for b.Loop() {
		if _, err := New("x", data); err != nil {
			b.Fatal(err)
		}
	}
}
