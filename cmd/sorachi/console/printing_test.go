package console

import (
	"os"
	"path/filepath"
	"testing"

	"sorachi/data/national"
)

// TestSourceText wants the line that was read, not one of another file by the
// same name: the national plans are read from within the program.
func TestSourceText(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("data/national", 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"chihousousei-2.0.yaml", "plan.yaml"} {
		if err := os.WriteFile(filepath.Join("data/national", name), []byte("own"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	within, err := national.FS.ReadFile("chihousousei-2.0.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if got, ok := SourceText("data/national/chihousousei-2.0.yaml"); !ok || string(got) != string(within) {
		t.Errorf("quoted from %q", got)
	}
	if got, ok := SourceText("data/national/plan.yaml"); !ok || string(got) != "own" {
		t.Errorf("quoted from %q", got)
	}
	if _, ok := SourceText("none.yaml"); ok {
		t.Error("quoted from nowhere")
	}
}
