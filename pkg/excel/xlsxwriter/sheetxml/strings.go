package sheetxml

import (
	"fmt"

	"sorachi/pkg/excel/ooxml"
)

// mainNamespace is that of SpreadsheetML.
const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

// Strings are the texts of the cells of all sheets, each kept once, in the order in
// which they are first written. The zero Strings are none.
type Strings struct {
	index map[string]int
	all   []string
	uses  int // by cells
}

// add returns the number of a text that a cell uses.
func (t *Strings) add(s string) int {
	t.uses++
	return t.number(s)
}

// number returns the number of a text.
func (t *Strings) number(s string) int {
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

// Part returns the contents of xl/sharedStrings.xml.
func (t *Strings) Part() []byte {
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
