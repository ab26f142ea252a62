package eventdates

import (
	"fmt"
	"strings"

	"sorachi/pkg/typedtext"
)

// undecidedWords are the words that stand for a date not yet known.
var undecidedWords = [...]string{"未定", "未確定", "調整中", "検討中", "協議中", "後日", "TBD", "tbd", "TBA"}

// undecided finds a word for an unknown date anywhere in the text.
func (r *reader) undecided() error {
	text := r.Text[r.I:r.End]
	for _, w := range undecidedWords {
		if k := strings.Index(text, w); k >= 0 {
			return r.Fail(r.I+k, r.I+k+len(w), fmt.Sprintf("「%s」は日付ではありません", w),
				"日が決まるまでは、この行を書かずにおいてください").OfKind(typedtext.Placeholder)
		}
	}
	return nil
}
