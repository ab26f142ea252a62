package answer

import (
	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader"
)

// Untouched reports whether a file is a form as it was made: no other program has
// saved it since, and nothing was written into it. Only such a file may be replaced
// without asking.
func Untouched(data []byte) bool {
	book, err := xlsxreader.Open(data)
	if err != nil || book.SavedBy != ooxml.Application {
		return false
	}
	a, found := Read("", data)
	return a != nil && len(found) == 0 && !a.Lost && !a.Filled()
}
