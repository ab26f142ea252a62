package console

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadAtMost wants a file read whole or refused, never its first part.
func TestReadAtMost(t *testing.T) {
	name := filepath.Join(t.TempDir(), "人口.csv")
	if err := os.WriteFile(name, []byte("12345"), 0o666); err != nil {
		t.Fatal(err)
	}
	if data, err := ReadAtMost(name, 5); string(data) != "12345" || err != nil {
		t.Errorf("%q, %v", data, err)
	}
	data, err := ReadAtMost(name, 4)
	if data != nil || !errors.Is(err, ErrTooLarge) || !strings.HasPrefix(ReasonOf(err), "は大きすぎます。") {
		t.Errorf("%q, %v", data, err)
	}
}
