package report

import (
	"testing"

	"sorachi/pkg/report/everypage"
)

// TestLargeTextIsNoBlemish sets the real report in a template whose smallest size is large:
// the heads and marks that are a little smaller than their text are none the less sound.
func TestLargeTextIsNoBlemish(t *testing.T) {
	in := inputOf(t, sorachi(t))
	in.Theme.Sizes.Min, in.Theme.Sizes.Low, in.Theme.Sizes.Max = 10.5, 11, 13
	_, found := build(t, in)
	for _, d := range found {
		if d.Code == everypage.DoesNotFit.Code {
			t.Error(short(d))
		}
	}
}
