package filediff_test

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/diag/printer/filediff"
)

func TestWrite(t *testing.T) {
	for name, c := range map[string]struct {
		before, after string
		o             filediff.Options
		want          string
	}{
		"same":   {"id: a\n", "id: a\n", filediff.Options{}, ""},
		"LF":     {"id: a\nname：b\n", "id: a\nname: b\n", filediff.Options{}, "@@ -1,2 +1,2 @@\n id: a\n-name：b\n+name: b\n"},
		"CR LF":  {"id: a\r\nname：b\r\n", "id: a\r\nname: b\r\n", filediff.Options{}, "@@ -1,2 +1,2 @@\n id: a\r\n-name：b\r\n+name: b\r\n"},
		"CR":     {"id: a\rname：b\r", "id: a\rname: b\r", filediff.Options{}, "@@ -1,2 +1,2 @@\n id: a\n-name：b\n+name: b\n"},
		"no end": {"name：b", "name: b", filediff.Options{}, "@@ -1 +1 @@\n-name：b\n\\ No newline at end of file\n+name: b\n\\ No newline at end of file\n"},
		"terminal": {"\ufeffname: \x1b[2Jb\r\n", "\ufeffname: b\r\n", filediff.Options{Terminal: true, Color: true},
			"\x1b[36m@@ -1 +1 @@\x1b[0m\n\x1b[31m-\\u{feff}name: ␛[2Jb\x1b[0m\n\x1b[32m+\\u{feff}name: b\x1b[0m\n"},
	} {
		var b strings.Builder
		if err := filediff.Write(&b, "p/a.yaml", []byte(c.before), []byte(c.after), c.o); err != nil {
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

// TestPlaces wants each part of a diff to stand where it says, in the text
// after as in the one before.
func TestPlaces(t *testing.T) {
	var before, after strings.Builder
	for n := range 60 {
		line := fmt.Sprintf("%d\n", n)
		before.WriteString(line)
		switch n {
		case 5, 10, 12: // one hunk of several changes
			after.WriteString("x" + line)
		case 30: // a line goes
		case 50: // a line comes
			after.WriteString(line + "new\n")
		default:
			after.WriteString(line)
		}
	}
	var b strings.Builder
	if err := filediff.Write(&b, "a", []byte(before.String()), []byte(after.String()), filediff.Options{}); err != nil {
		t.Fatal(err)
	}
	old, changed := strings.Split(before.String(), "\n"), strings.Split(after.String(), "\n")
	i, j, hunks := 0, 0, 0
	for line := range strings.Lines(strings.SplitN(b.String(), "\n", 3)[2]) {
		text := strings.TrimSuffix(line[1:], "\n")
		switch line[0] {
		case '@':
			hunks++
			if _, err := fmt.Sscanf(line, "@@ -%d,%d +%d,%d @@", &i, new(int), &j, new(int)); err != nil {
				t.Fatal(line, err)
			}
			continue
		case ' ':
			if old[i-1] != text || changed[j-1] != text {
				t.Errorf("%q is not line %d before and %d after", text, i, j)
			}
			i, j = i+1, j+1
		case '-':
			if old[i-1] != text {
				t.Errorf("%q is not line %d before", text, i)
			}
			i++
		case '+':
			if changed[j-1] != text {
				t.Errorf("%q is not line %d after", text, j)
			}
			j++
		}
	}
	if hunks != 3 {
		t.Errorf("%d hunks in\n%s", hunks, b.String())
	}
}
