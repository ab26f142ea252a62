package page_test

import (
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
)

// TestNothingWrong wants neither Check nor Blemishes to find fault with a sound page.
func TestNothingWrong(t *testing.T) {
	doc := pagetest.EveryField()
	if err := page.Check(doc); err != nil {
		t.Error(err)
	}
	for _, b := range page.Blemishes(doc, 9) {
		t.Error(b)
	}
}
