package sentences

import (
	"slices"
	"strings"
)

// inWords reports whether any of words stands in s.
func inWords(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
