package report

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
)

const goldens = "../../testdata/page"

// TestPages compares the real report with a golden file for each page, and one
// for what stands over the pages; UPDATE=1 writes them anew.
func TestPages(t *testing.T) {
	compare(t, goldens, dumps(sorachiReport(t)))
}

// compare holds dumps to the golden files of a folder.
func compare(t *testing.T, goldens string, got map[string]string) {
	t.Helper()
	files, err := filepath.Glob(goldens + "/*.golden")
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("UPDATE") == "1" {
		rewrite(t, goldens, files, got)
		return
	}
	for _, file := range files {
		if _, ok := got[filepath.Base(file)]; !ok {
			t.Errorf("%s: there is no such page", filepath.Base(file))
		}
	}
	for name, dump := range got {
		want, err := os.ReadFile(filepath.Join(goldens, name))
		if err != nil {
			t.Error(err)
		} else if line, a, b := firstDifference(dump, string(want)); line > 0 {
			t.Errorf("%s:%d\ngot  %s\nwant %s", name, line, a, b)
		}
	}
}

// dumps cuts the dump of a document at its pages, by file name.
func dumps(doc *page.Document) map[string]string {
	parts := strings.Split("\n"+pagetest.Dump(doc), "\npage ")
	out := map[string]string{"00-document.golden": strings.TrimPrefix(parts[0], "\n") + "\n"}
	for i, p := range doc.Pages {
		out[fmt.Sprintf("%02d-%s.golden", i+1, p.Kind)] = "page " + strings.TrimSuffix(parts[i+1], "\n") + "\n"
	}
	return out
}

func rewrite(t *testing.T, goldens string, old []string, got map[string]string) {
	for _, file := range old {
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
	for name, dump := range got {
		if err := os.WriteFile(filepath.Join(goldens, name), []byte(dump), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// firstDifference returns the number of the first line in which a and b
// differ, with both lines; 0 when they are equal.
func firstDifference(a, b string) (int, string, string) {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(x), len(y)) {
		l, m := "", ""
		if i < len(x) {
			l = x[i]
		}
		if i < len(y) {
			m = y[i]
		}
		if l != m || i >= len(x) || i >= len(y) {
			return i + 1, l, m
		}
	}
	return 0, "", ""
}

// TestSameInputSameReport lays the report out twice, with its parts made side
// by side each time.
func TestSameInputSameReport(t *testing.T) {
	first := pagetest.Dump(sorachiReport(t))
	for range 3 {
		if line, a, b := firstDifference(pagetest.Dump(sorachiReport(t)), first); line > 0 {
			t.Fatalf("line %d\ngot  %s\nwant %s", line, a, b)
		}
	}
}

// leastSize is the smallest text in points that the report may hold, marks included.
const leastSize = 8

// TestGeometry wants nothing on the real pages that a reader would take for a mistake.
func TestGeometry(t *testing.T) {
	doc := sorachiReport(t)
	if err := page.Check(doc); err != nil {
		t.Error(err)
	}
	for _, b := range page.Blemishes(doc, leastSize) {
		t.Error(b)
	}
}

// TestPageOrder wants the kinds of pages in the theme's order, whichever it is.
func TestPageOrder(t *testing.T) {
	for _, order := range [][]string{
		{"cover", "projects", "kpi-table", "analysis", "programs", "outline", "national"},
		{"national", "outline", "cover", "projects"},
		{"kpi-table"},
	} {
		in := inputOf(t, sorachi(t))
		in.Theme.Pages = order
		doc, _ := build(t, in)
		var got []string
		for _, p := range doc.Pages {
			kind := strings.Replace(p.Kind, "project", "projects", 1)
			if len(got) == 0 || got[len(got)-1] != kind {
				got = append(got, kind)
			}
		}
		if !slices.Equal(got, order) {
			t.Errorf("got %v, want %v", got, order)
		}
	}
}
