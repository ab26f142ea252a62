package printer

import (
	"bufio"
	"fmt"
	"io"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

// writeShort writes one line a finding, file:line:col: severity: message [code],
// with the English severity words that editors and grep patterns know.
func writeShort(w io.Writer, list diag.List, _ Options) error {
	out := bufio.NewWriter(w)
	for _, d := range list {
		fmt.Fprintf(out, "%s%s: %s%s\n", place(d.Pos), d.Severity, safetext.Line(d.Message), tag(d.Code))
	}
	return out.Flush()
}
