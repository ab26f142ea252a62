package load

import (
	"io/fs"
	"regexp"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/textfile"
)

// This file looks into the files in which reading found errors: what seems to be
// missing may be defined there.

// noteFlawed notes the files of the plan that have errors, and their words.
func (l *loader) noteFlawed() {
	seen := map[string]bool{}
	for _, d := range l.found {
		name, ok := l.nameOf(d.Pos.File)
		if d.Severity != diag.Error || !ok || seen[name] {
			continue
		}
		seen[name] = true
		l.plan.Flawed = append(l.plan.Flawed, l.lookInto(name))
	}
}

// lookInto reads a file again that was not read whole.
func (l *loader) lookInto(name string) plan.Flawed {
	f := plan.Flawed{File: l.show(name)}
	info, err := fs.Stat(l.fsys, name)
	if err != nil || info.Size() > textfile.MaxBytes {
		return f
	}
	data, err := fs.ReadFile(l.fsys, name)
	if err != nil {
		return f
	}
	if idLine.MatchString(plainText(data)) {
		f.Words = idWords(data)
	}
	return f
}

var (
	idWord        = regexp.MustCompile(keys.IDPattern)
	idLine        = regexp.MustCompile(`\bid\s*[:：]`)
	referenceLine = regexp.MustCompile(`(?:repost|kpi)\s*[:：][^\n\r,}]*`)
)

// idWords returns the words of a text in any encoding that may be ids, those
// behind a reference to an id left out.
func idWords(data []byte) map[string]bool {
	out := map[string]bool{}
	for _, w := range idWord.FindAllString(referenceLine.ReplaceAllString(plainText(data), ""), -1) {
		out[w] = true
	}
	return out
}

// plainText returns a text in any encoding without what stands between the
// letters of UTF-16.
func plainText(data []byte) string { return strings.ReplaceAll(string(data), "\x00", "") }
