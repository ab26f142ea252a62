package numberformat

import (
	"strings"
	"unicode/utf8"
)

// Unit returns the text that the format shows behind its figures: 人 of #,##0"人", which
// LibreOffice writes as #,##0\人. It is that of positive numbers, and empty when there is
// none.
func (f Format) Unit() string {
	format := f.Code
	var unit strings.Builder
	for i := 0; i < len(format); i++ {
		switch c := format[i]; c {
		case '0', '#', '?':
			unit.Reset() // what stood before is no unit
		case ';':
			return strings.TrimSpace(unit.String())
		case '"', '[':
			text, _, closed := strings.Cut(format[i+1:], map[byte]string{'"': `"`, '[': "]"}[c])
			if !closed {
				return ""
			}
			if c == '"' {
				unit.WriteString(text)
			}
			i += len(text) + 1
		case '_', '*': // as wide as the next character, or filled with it
			_, n := utf8.DecodeRuneInString(format[i+1:])
			i += n
		case '\\':
			_, n := utf8.DecodeRuneInString(format[i+1:])
			unit.WriteString(format[i+1 : i+1+n])
			i += n
		case '.', ',', '%', 'E', '+', '-', '/', '(', ')', '@': // parts of the figure
		default:
			unit.WriteByte(c)
		}
	}
	text := strings.TrimSpace(unit.String())
	if strings.EqualFold(text, "General") {
		return ""
	}
	return text
}
