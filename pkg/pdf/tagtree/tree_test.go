package tagtree

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sorachi/pkg/page/pagetest"
)

// TestTree compares the tree with what a reader is to be told; UPDATE=1 writes
// it anew.
func TestTree(t *testing.T) {
	tree := Of(pagetest.EveryRole(t))
	var b strings.Builder
	write(&b, tree, 0, "")
	golden := filepath.Join("testdata", "tree.golden")
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// write writes element n and what it holds, a line each.
func write(b *strings.Builder, tree *Tree, n int, indent string) {
	e := tree.Elements[n]
	fmt.Fprintf(b, "%s%s", indent, e.Kind)
	if e.Scope != "" {
		fmt.Fprintf(b, " of the %s", strings.ToLower(e.Scope))
	}
	if e.Rows > 1 || e.Cols > 1 {
		fmt.Fprintf(b, " over %d rows and %d columns", e.Rows, e.Cols)
	}
	if e.Alt != "" {
		fmt.Fprintf(b, " %q", e.Alt)
	}
	b.WriteByte('\n')
	for _, k := range e.Kids {
		switch k.Kind {
		case Child:
			write(b, tree, k.N, indent+"  ")
		case Content:
			fmt.Fprintf(b, "%s  content %d of page %d\n", indent, k.N, k.Page+1)
		case LinkArea:
			fmt.Fprintf(b, "%s  link to %s\n", indent, tree.Links[k.N].To)
		}
	}
}

// Every element but the first is among the kids of its parent, and every
// content belongs to the element that holds it.
func TestBothWays(t *testing.T) {
	tree := Of(pagetest.EveryRole(t))
	held := 0
	for n, e := range tree.Elements {
		for _, k := range e.Kids {
			switch {
			case k.Kind == Child && tree.Elements[k.N].Parent != n:
				t.Errorf("element %d is held by %d and names %d", k.N, n, tree.Elements[k.N].Parent)
			case k.Kind == Content && e.Kind != Dissolved && tree.Pages[k.Page].Owners[k.N] != n:
				t.Errorf("content %d of page %d belongs to %d, not to %d", k.N, k.Page+1, tree.Pages[k.Page].Owners[k.N], n)
			case k.Kind == Content && e.Kind != Dissolved:
				held++
			}
		}
	}
	if want := len(tree.Pages[0].Owners) + len(tree.Pages[1].Owners); held != want {
		t.Errorf("%d contents are held, of %d", held, want)
	}
}
