package linebreak

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// corpus may name another folder: go test ./pkg/typeset/linebreak -corpus FOLDER.
var corpus = flag.String("corpus", "../../../data", "a folder of .yaml and .txt files, whose texts TestCorpus breaks")

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

// TestCorpus breaks whole texts at five widths: no line starts or ends with
// what may not, and no figure, unit, word or pair is parted.
func TestCorpus(t *testing.T) {
	texts, n := textsOf(t, *corpus), 0
	for _, s := range texts {
		n += len([]rune(s))
		for _, ems := range []float64{10, 14.5, 22, 36, 60} {
			checkLaws(t, s, justified(ems), narrowFor(s, ems))
		}
	}
	if n < 20_000 {
		t.Errorf("only %d characters in %d texts", n, len(texts))
	}
}

// long is a word of Latin letters and figures.
var long = regexp.MustCompile(`[!-~Ａ-Ｚａ-ｚ０-９]+`)

// narrowFor reports whether a measure cannot hold a word of s, which is then
// parted in an emergency.
func narrowFor(s string, ems float64) bool {
	for _, w := range long.FindAllString(s, -1) {
		width := 0.0
		for _, c := range charsOf(w) {
			width += c.Advance
		}
		if width > ems-4 {
			return true
		}
	}
	return false
}
