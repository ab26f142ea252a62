package report

import (
	"strings"
	"testing"

	"sorachi/pkg/theme"
)

// TestWordsOfTheThemeAreFilled puts a reference before every word of the theme: none may
// stand on a page or in a bookmark as it is written.
func TestWordsOfTheThemeAreFilled(t *testing.T) {
	in := inputOf(t, sorachi(t))
	in.Theme = in.Theme.Filled(func(words string) string { return "｛year｝" + words })
	in.Theme.Pages = theme.PageKinds
	doc, _ := build(t, in)
	for i, text := range doc.Texts() {
		if strings.ContainsAny(text.String+text.Alt, "｛｝") {
			t.Errorf("page %d prints %s %s", i+1, text.String, text.Alt)
		}
	}
	for _, b := range doc.Bookmarks {
		if strings.Contains(b.Title, "｛") {
			t.Errorf("a bookmark says %s", b.Title)
		}
	}
	if got := doc.Bookmarks[0].Title; got != "R6表紙" {
		t.Errorf("the first bookmark says %s", got)
	}
}
