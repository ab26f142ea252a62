package pagetest

import (
	"math"
	"os"
	"path/filepath"
	"testing"
)

func TestDump(t *testing.T) {
	got := Dump(EveryField())
	golden := filepath.Join("testdata", "one-of-each.golden")
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDumpNumbers(t *testing.T) {
	tests := []struct {
		in   float64
		want string
	}{
		{0, "0"}, {-0.001, "0"}, {math.Copysign(0, -1), "0"}, {1.005, "1"}, {12.346, "12.35"}, {595.28, "595.28"}, {-3.5, "-3.5"}, {math.NaN(), "NaN"},
	}
	for _, tt := range tests {
		if got := number(tt.in); got != tt.want {
			t.Errorf("number(%v) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
