package printer

import "sorachi/pkg/diag"

// details returns what people read of a finding below its message, a line each.
// The texts of d hold no line breaks.
func details(d diag.Diagnostic) []string {
	var lines []string
	if d.Pos.Sheet != "" {
		lines = append(lines, "セル: "+d.Pos.Cell())
	}
	if d.Hint != "" {
		lines = append(lines, "修正: "+d.Hint)
	}
	if d.Path != "" {
		lines = append(lines, "項目: "+d.Path)
	}
	for _, r := range d.Related {
		lines = append(lines, "関連: "+place(r.Pos)+r.Message)
	}
	return lines
}
