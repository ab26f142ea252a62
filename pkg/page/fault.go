package page

import (
	"fmt"
	"strings"
)

// Fault is what is wrong with one page: why it cannot be drawn.
type Fault struct {
	Page  int    // index in Document.Pages
	Place string // file:line:column of the content in the YAML; may be empty
	Err   error
}

// FaultAt blames err on the page with an index and the op with a tag; nil stays
// nil.
func FaultAt(pageIndex int, tag Tag, err error) error {
	if err == nil {
		return nil
	}
	return &Fault{Page: pageIndex, Place: tag.Place(), Err: err}
}

// Error returns one Japanese sentence that names the page and, where it is
// known, the place in the YAML.
func (f *Fault) Error() string {
	if f.Place == "" {
		return fmt.Sprintf("%dページを描けません: %v", f.Page+1, f.Err)
	}
	return fmt.Sprintf("%dページを描けません（%s）: %v", f.Page+1, f.Place, f.Err)
}

// Unwrap returns the cause.
func (f *Fault) Unwrap() error { return f.Err }

// MissingGlyph is a character that its font cannot draw.
type MissingGlyph struct {
	Font string // name of a Document.Fonts entry
	Rune rune
}

// Error names the character and the font.
func (e *MissingGlyph) Error() string {
	return fmt.Sprintf("文字「%c」（%U）がフォント %s にありません", e.Rune, e.Rune, strings.TrimSuffix(e.Font, ".ttf"))
}
