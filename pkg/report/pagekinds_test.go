package report

import (
	"testing"

	"sorachi/pkg/theme"
)

// TestEveryPageKindHasAJob wants something to be laid out for every kind of
// page that a theme can order: one that jobsOf forgot would be left out of the
// report without a word.
func TestEveryPageKindHasAJob(t *testing.T) {
	p := sorachi(t)
	for _, kind := range theme.PageKinds {
		if len(jobsOf([]string{kind}, p)) == 0 {
			t.Errorf("no job for %q", kind)
		}
	}
}
