package report

import (
	"os"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
)

// TestTags wants of every text of the real report what a reader who does not
// see it needs: what it is, what it belongs to, and its place in a table.
func TestTags(t *testing.T) {
	doc := sorachiReport(t)
	lines := linesOf(t)
	groups := map[int]int{}
	for i, p := range doc.Pages {
		h1 := 0
		for _, op := range p.Ops {
			switch o := op.(type) {
			case page.Text:
				for _, why := range badTag(o, lines) {
					t.Errorf("page %d: %q: %s", i+1, o.String, why)
				}
				if o.Role == page.H1 {
					h1++
				}
				if was, ok := groups[o.Group]; ok && was != i && o.Group != 0 {
					t.Errorf("page %d: %q: group %d is also on page %d", i+1, o.String, o.Group, was+1)
				}
				groups[o.Group] = i
			case page.Image:
				if o.Alt == "" || o.Role != page.Figure {
					t.Errorf("page %d: a picture without words", i+1)
				}
			}
		}
		if h1 == 0 {
			t.Errorf("page %d (%s) has no heading", i+1, p.Kind)
		}
	}
}

// badTag says what is wrong with the tag of a text.
func badTag(o page.Text, lines map[string][]string) []string {
	var out []string
	cell := o.Role == page.TH || o.Role == page.TD
	if o.Role == page.Artifact {
		if o.Group != 0 && o.Table == 0 || o.Pos.IsValid() {
			out = append(out, "decoration that belongs to something")
		}
	} else if o.Group == 0 {
		out = append(out, "no group")
	}
	if cell && (o.Table == 0 || o.Row < 1 || o.Col < 1) {
		out = append(out, "a cell without its place")
	}
	if o.Pos.IsValid() && !typed(o.Pos, lines[o.Pos.File]) {
		out = append(out, "at "+o.Pos.File+" nothing is typed there")
	}
	return out
}

// typed reports whether a character stands at a place.
func typed(p diag.Pos, lines []string) bool {
	return p.Line >= 1 && p.Line <= len(lines) && p.Col >= 1 && p.Col <= len([]rune(lines[p.Line-1]))
}

// linesOf reads the files of the plan and of the national plan, by the names
// that places carry.
func linesOf(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	names := []string{}
	for _, p := range sorachi(t).Projects {
		names = append(names, p.File)
	}
	for _, n := range []string{"plan", "analysis", "programs", "outline"} {
		names = append(names, "data/sorachi/"+n+".yaml")
	}
	for _, n := range []string{"chihousousei-2.0", "pillars/chihousousei-2.0/1", "pillars/chihousousei-2.0/2", "pillars/chihousousei-2.0/3",
		"pillars/chihousousei-2.0/4", "pillars/chihousousei-2.0/5"} {
		names = append(names, "data/national/"+n+".yaml")
	}
	for _, name := range names {
		data, err := os.ReadFile("../../" + name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = strings.Split(string(data), "\n")
	}
	return out
}

// TestTablesAreWhole wants every cell of a table from the first row to the
// last, merged cells counted for all that they cover.
func TestTablesAreWhole(t *testing.T) {
	for i, p := range sorachiReport(t).Pages {
		covered := map[int]map[[2]int]bool{}
		rows, cols := map[int]int{}, map[int]int{}
		for _, op := range p.Ops {
			tag := tagOf(op)
			if tag.Table == 0 || tag.Row == 0 {
				continue
			}
			if covered[tag.Table] == nil {
				covered[tag.Table] = map[[2]int]bool{}
			}
			for r := range max(1, tag.Rows) {
				for c := range max(1, tag.Cols) {
					covered[tag.Table][[2]int{tag.Row + r, tag.Col + c}] = true
				}
			}
			rows[tag.Table] = max(rows[tag.Table], tag.Row+max(1, tag.Rows)-1)
			cols[tag.Table] = max(cols[tag.Table], tag.Col+max(1, tag.Cols)-1)
		}
		for table, cells := range covered {
			empty := 0 // the unnamed corner of the slices and the arrow between stances hold no text
			for r := 1; r <= rows[table]; r++ {
				for c := 1; c <= cols[table]; c++ {
					if !cells[[2]int{r, c}] {
						empty++
					}
				}
			}
			if empty > rows[table] {
				t.Errorf("page %d: table %d of %d by %d lacks %d cells", i+1, table, rows[table], cols[table], empty)
			}
		}
	}
}

func tagOf(op page.Op) page.Tag {
	var out page.Tag
	page.Retag(op, func(t page.Tag) page.Tag {
		out = t
		return t
	})
	return out
}

// TestBookmarks wants the reader's table of contents to lead to pages in order.
func TestBookmarks(t *testing.T) {
	doc := sorachiReport(t)
	last := 0
	for _, b := range doc.Bookmarks {
		if b.Title == "" || b.Level < 1 || b.Page < last || b.Page >= len(doc.Pages) {
			t.Errorf("bookmark %+v", b)
		}
		last = b.Page
	}
	if len(doc.Bookmarks) < 10 || doc.Bookmarks[0].Title != "表紙" {
		t.Errorf("got %+v", doc.Bookmarks)
	}
}
