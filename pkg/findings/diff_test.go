package findings_test

import (
	"strings"
	"testing"

	"sorachi/pkg/findings"
)

func TestDiff(t *testing.T) {
	for name, c := range map[string]struct {
		before, after string
		o             findings.DiffOptions
		want          string
	}{
		"same":   {"id: a\n", "id: a\n", findings.DiffOptions{}, ""},
		"LF":     {"id: a\nname：b\n", "id: a\nname: b\n", findings.DiffOptions{}, "@@ -1,2 +1,2 @@\n id: a\n-name：b\n+name: b\n"},
		"CR LF":  {"id: a\r\nname：b\r\n", "id: a\r\nname: b\r\n", findings.DiffOptions{}, "@@ -1,2 +1,2 @@\n id: a\r\n-name：b\r\n+name: b\r\n"},
		"CR":     {"id: a\rname：b\r", "id: a\rname: b\r", findings.DiffOptions{}, "@@ -1,2 +1,2 @@\n id: a\n-name：b\n+name: b\n"},
		"no end": {"name：b", "name: b", findings.DiffOptions{}, "@@ -1 +1 @@\n-name：b\n\\ No newline at end of file\n+name: b\n\\ No newline at end of file\n"},
		"terminal": {"\ufeffname: \x1b[2Jb\r\n", "\ufeffname: b\r\n", findings.DiffOptions{Terminal: true, Color: true},
			"\x1b[36m@@ -1 +1 @@\x1b[0m\n\x1b[31m-\\u{feff}name: ␛[2Jb\x1b[0m\n\x1b[32m+\\u{feff}name: b\x1b[0m\n"},
	} {
		var b strings.Builder
		if err := findings.Diff(&b, "p/a.yaml", []byte(c.before), []byte(c.after), c.o); err != nil {
			t.Fatal(err)
		}
		_, got, _ := strings.Cut(b.String(), "b/p/a.yaml")
		if got = strings.TrimPrefix(strings.TrimPrefix(got, "\x1b[0m"), "\n"); got != c.want {
			t.Errorf("%s: got\n%q\nwant\n%q", name, got, c.want)
		}
		if c.want != "" && !strings.Contains(b.String(), "--- a/p/a.yaml") {
			t.Errorf("%s: no head in\n%s", name, b.String())
		}
	}
}
