package xlsxwriter

import (
	"fmt"

	"sorachi/pkg/excel/ooxml"
)

// mainNamespace is that of SpreadsheetML.
const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

// sharedStrings are the texts of all cells, each kept once, in the order in
// which they are first asked for.
type sharedStrings struct {
	index map[string]int
	all   []string
	uses  int
}

// add returns the number of a text that a cell uses.
func (t *sharedStrings) add(s string) int {
	t.uses++
	return t.number(s)
}

// number returns the number of a text.
func (t *sharedStrings) number(s string) int {
	i, ok := t.index[s]
	if !ok {
		if t.index == nil {
			t.index = map[string]int{}
		}
		i = len(t.all)
		t.index[s] = i
		t.all = append(t.all, s)
	}
	return i
}

// part returns the contents of xl/sharedStrings.xml.
func (t *sharedStrings) part() []byte {
	out := fmt.Appendf([]byte(ooxml.XMLHead), `<sst xmlns="%s" count="%d" uniqueCount="%d">`, mainNamespace, t.uses, len(t.all))
	for _, s := range t.all {
		out = append(out, "<si><t"...)
		if isBlank(s[0]) || isBlank(s[len(s)-1]) {
			out = append(out, ` xml:space="preserve"`...)
		}
		out = append(out, '>')
		out = ooxml.AppendText(out, s)
		out = append(out, "</t></si>"...)
	}
	return append(out, "</sst>"...)
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }
