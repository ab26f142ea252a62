package xlsxwriter

import (
	"bytes"
	"regexp"
	"slices"
)

// sortParts puts the entries of [Content_Types].xml, which stand in a row, in
// order: excelize writes them in that of a map.
func sortParts(types []byte) []byte {
	at := typePart.FindAllIndex(types, -1)
	if len(at) == 0 {
		return types
	}
	parts := typePart.FindAll(types, -1)
	slices.SortFunc(parts, bytes.Compare)
	head, tail := types[:at[0][0]], types[at[len(at)-1][1]:]
	return slices.Concat(head, bytes.Join(parts, nil), tail)
}

var typePart = regexp.MustCompile(`<(?:Default|Override)[^>]*>(?:</(?:Default|Override)>)?`)

// plainRoot takes the names of extensions off the root element, none of which
// is used and which the schema does not know.
func plainRoot(data []byte) []byte {
	return rootTag.ReplaceAllFunc(data, func(root []byte) []byte {
		return foreigner.ReplaceAllFunc(root, func(name []byte) []byte {
			if bytes.Contains(name, []byte("xmlns:r=")) {
				return name
			}
			return nil
		})
	})
}

var (
	rootTag   = regexp.MustCompile(`<(?:styleSheet|workbook)\s[^>]*>`)
	foreigner = regexp.MustCompile(`\s+[a-z0-9]+:[A-Za-z0-9]+="[^"]*"`)
)
