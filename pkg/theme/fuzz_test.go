package theme

import (
	"io/fs"
	"testing"

	"sorachi/templates"
)

// FuzzParse wants a theme or a finding of whatever a file holds, each finding
// within the file.
func FuzzParse(f *testing.F) {
	for _, name := range Names(templates.FS) {
		whole, _ := fs.ReadFile(templates.FS, name+"/theme.yaml")
		f.Add(whole)
	}
	for _, text := range []string{"", "format: 1", "colors: {bands: []}", "sizes: {min: 9}\npatterns: {bands: plain}", "? [a]\n: b", "a: &x\nb: *x", "pages: [[cover], {a: b}, ]"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		th, found := Parse("t.yaml", data)
		if th == nil && !found.HasErrors() {
			t.Error("neither a theme nor a finding")
		}
		for _, d := range found {
			if d.Pos.File != "t.yaml" || d.Message == "" || d.Code == "" {
				t.Errorf("%+v", d)
			}
		}
		if th != nil && !found.HasErrors() && (len(th.Pages) == 0 || len(th.Colors.Bands) != len(th.Patterns.Bands) || th.Sheet.Width == 0) {
			t.Error("a theme that no page can be laid out with")
		}
	})
}
