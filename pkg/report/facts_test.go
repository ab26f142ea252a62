package report

import (
	"bufio"
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/page"
)

// dashes and tildes are the characters that documents use for one another. 一
// looks like a long vowel mark in some readings of a page.
const (
	dashes = "-‐‑‒–—―−ー一"
	tildes = "~〜～∼"
)

// folded leaves only what is said: without white space and without the
// difference between full-width and half-width forms. Circled numbers stay.
func folded(s string) string {
	var b strings.Builder
	for _, r := range norm.NFC.String(s) {
		form := string(r)
		if r < '①' || r > '⑳' {
			form = norm.NFKC.String(form)
		}
		for _, f := range form {
			switch {
			case unicode.IsSpace(f):
			case strings.ContainsRune(dashes, f):
				b.WriteByte('-')
			case strings.ContainsRune(tildes, f):
				b.WriteByte('~')
			default:
				b.WriteRune(f)
			}
		}
	}
	return b.String()
}

// readings are the ways to read a page: in the order in which it is drawn, as
// software reads it, and in lines from the top down, as an eye does.
func readings(p page.Page) []string {
	drawn := texts(p)
	seen := slices.Clone(drawn)
	slices.SortStableFunc(seen, func(a, b page.Text) int { return cmp.Or(cmp.Compare(a.Y, b.Y), cmp.Compare(a.X, b.X)) })
	var out []string
	for _, order := range [][]page.Text{drawn, seen} {
		var b strings.Builder
		for _, t := range order {
			b.WriteString(t.String)
		}
		out = append(out, folded(b.String()))
	}
	return out
}

// pagesOf returns the pages that a list of marks names: all marks stand on
// them, or they follow one such; … means to the end.
func pagesOf(marks []string, pages [][]string) map[int]bool {
	out := map[int]bool{}
	if marks[0] == "page:1" {
		out[0] = true
		return out
	}
	toEnd := marks[len(marks)-1] == "…"
	for n, readings := range pages {
		marked := slices.ContainsFunc(readings, func(text string) bool {
			return !slices.ContainsFunc(marks, func(m string) bool { return m != "…" && !strings.Contains(text, folded(m)) })
		})
		if marked || toEnd && out[n-1] {
			out[n] = true
			if n+1 < len(pages) {
				out[n+1] = true
			}
		}
	}
	return out
}

// TestFacts looks for every fact of the published document on the pages of its
// kind. The file has a line for each: the kind, a tab, the fact; @ lines say
// how a kind's pages are known.
func TestFacts(t *testing.T) {
	var pages [][]string
	for _, p := range sorachiReport(t).Pages {
		pages = append(pages, readings(p))
	}
	file, err := os.Open("../../testdata/facts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	where, facts := map[string]map[int]bool{}, 0
	for lines := bufio.NewScanner(file); lines.Scan(); {
		line := lines.Text()
		kind, rest, ok := strings.Cut(line, "\t")
		switch {
		case !ok || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(kind, "@"):
			where[kind[1:]] = pagesOf(strings.Split(rest, "\t"), pages)
			if len(where[kind[1:]]) == 0 {
				t.Errorf("no page of kind %s", kind[1:])
			}
		default:
			facts++
			if !says(pages, where[kind], folded(rest)) {
				t.Errorf("missing on %s: %s", kind, rest)
			}
		}
	}
	if facts != 208 {
		t.Errorf("%d facts, want 208", facts)
	}
}

// says reports whether one of the pages says a fact.
func says(pages [][]string, on map[int]bool, fact string) bool {
	for n := range on {
		if slices.ContainsFunc(pages[n], func(text string) bool { return strings.Contains(text, fact) }) {
			return true
		}
	}
	return false
}
