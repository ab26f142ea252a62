package wareki

import (
	"fmt"
	"strings"

	"sorachi/pkg/typedtext"
)

// undecidedWords are the words that stand for a date not yet known.
var undecidedWords = [...]string{"未定", "未確定", "調整中", "検討中", "協議中", "後日", "TBD", "tbd", "TBA"}

// standIns are the signs typed in place of digits: 平成28年1月●日 was once published.
const standIns = "●○〇◯◎■□XxX*?_"

// undecided finds a word for an unknown date anywhere in the text.
func (c *scanner) undecided() error {
	text := c.Text[c.I:c.End]
	for _, w := range undecidedWords {
		if k := strings.Index(text, w); k >= 0 {
			return c.Fail(c.I+k, c.I+k+len(w), fmt.Sprintf("「%s」は日付ではありません", w),
				"日が決まるまでは、この行を書かずにおいてください").OfKind(Placeholder)
		}
	}
	return nil
}

// placeholder finds a sign in place of a number at byte i.
func (c *scanner) placeholder(i int) error {
	n := typedtext.Scanner{Text: c.Text, I: i, End: c.End}
	for n.Take(standIns) {
	}
	if n.I == i {
		return nil
	}
	return c.Fail(i, n.I, fmt.Sprintf("「%s」は仮の文字です。数字が入っていません", c.Quote(i, n.I)),
		"数字を入れてください。決まっていなければ、書かずにおいてください").OfKind(Placeholder)
}

// rest returns at most n characters of what comes next.
func (c *scanner) rest(n int) string {
	for i := range c.Text[c.I:c.End] {
		if n--; n < 0 {
			return c.Text[c.I : c.I+i]
		}
	}
	return c.Text[c.I:c.End]
}
