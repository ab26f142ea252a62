package sentences

import (
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// prose is a text as it reads: its lines joined, its ｛references｝ blanked,
// since their figures come from the data.
type prose struct {
	plan.Text
	flat    string
	at      []int             // byte of Text at which each byte of flat stands
	summary *progress.Summary // of the year that the text reports on
}

// blank stands for each byte of a ｛reference｝ in flat.
const blank = '_'

// newProse reads t as a text on the year of s.
func newProse(t plan.Text, s *progress.Summary) prose {
	out := prose{Text: t, summary: s}
	text := rule.BlankReferences(t.Value, blank)
	var b strings.Builder
	start := true
	for i := range len(text) {
		c := text[i]
		if c == '\n' || c == '\r' || start && c == ' ' {
			start = c != '\r'
			continue
		}
		start = false
		b.WriteByte(c)
		out.at = append(out.at, i)
	}
	out.flat = b.String()
	return out
}

// sub returns the part of the text that reads as flat[from:to].
func (t prose) sub(from, to int) plan.Text { return t.Text.Sub(t.at[from], t.at[to-1]+1) }
