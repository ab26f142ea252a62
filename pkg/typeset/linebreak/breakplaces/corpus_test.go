package breakplaces

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// corpus may name another folder: go test ./pkg/typeset/linebreak/breakplaces -corpus FOLDER.
var corpus = flag.String("corpus", "../../../../data", "a folder of .yaml and .txt files, whose texts TestCorpus reads")

// key is what stands before a text in YAML.
var key = regexp.MustCompile(`^[\s-]*([0-9A-Za-z_-]+: *)?`)

// textsOf returns the Japanese texts of a folder's files, line by line, and
// those of a file joined: what a page of prose may hold.
func textsOf(t *testing.T, dir string) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if ext := filepath.Ext(path); err != nil || ext != ".yaml" && ext != ".txt" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		whole := ""
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); filepath.Ext(path) == ".yaml" {
				line = line[len(key.FindString(line)):]
			}
			if len(line) > 3 && strings.ContainsFunc(line, func(r rune) bool { return r >= 'ぁ' }) {
				out, whole = append(out, line), whole+line
			}
		}
		out = append(out, whole)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestCorpus reads whole texts: no line may start or end with what may not, and no
// figure, unit, word or pair may be parted.
func TestCorpus(t *testing.T) {
	texts, n := textsOf(t, *corpus), 0
	for _, s := range texts {
		n += len([]rune(s))
		checkLaws(t, s)
	}
	if n < 20_000 {
		t.Errorf("only %d characters in %d texts", n, len(texts))
	}
}
