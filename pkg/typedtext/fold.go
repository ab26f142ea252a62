package typedtext

import (
	"strings"
	"unicode"
)

// Squeeze returns a text without its blanks and line ends, widths folded: headers,
// names and words that people typed are compared like this.
func Squeeze(s string) string {
	return strings.Join(strings.FieldsFunc(strings.Map(Fold, s), unicode.IsSpace), "")
}
