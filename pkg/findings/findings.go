// Package findings prints a diag.List for people: Text with the source line
// and a caret under the fault, Short with one line a finding, Count as a
// summary. It neither finds, sorts nor drops anything: the list is printed in
// its own order.
//
// What a finding quotes was typed by somebody, so nothing of it reaches the
// terminal raw. A control character cannot recolour the screen, a newline
// cannot forge a second finding and a bidirectional mark cannot reorder one.
//
// Positions count code points and terminals count cells. Only this package
// turns the one into the other.
package findings

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"sorachi/pkg/diag"
)

// Short writes one line a finding, file:line:col: severity: message [code],
// with the English severity words that editors and grep patterns know. It
// returns the first error of w.
func Short(w io.Writer, list diag.List) error {
	out := bufio.NewWriter(w)
	for _, d := range list {
		fmt.Fprintf(out, "%s%s: %s%s\n", place(d.Pos), d.Severity, oneLine(d.Message), tag(d.Code))
	}
	return out.Flush()
}

// Count sums a list up in Japanese, heaviest first and without the severities
// that do not occur: エラー1件、警告5件、情報2件.
func Count(list diag.List) string {
	var parts []string
	for s := diag.Error; s >= diag.Info; s-- {
		if n := list.Count(s); n > 0 {
			parts = append(parts, fmt.Sprintf("%s%d件", s.Japanese(), n))
		}
	}
	if len(parts) == 0 {
		return "指摘はありません"
	}
	return strings.Join(parts, "、")
}

// place returns the head of a printed line, as much of file:line:col as is
// known, with the colon and blank that part it from what follows.
func place(p diag.Pos) string {
	file := safe(p.File)
	switch {
	case p.File == "":
		return ""
	case p.Line == 0:
		return file + ": "
	case p.Col == 0:
		return fmt.Sprintf("%s:%d: ", file, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d: ", file, p.Line, p.Col)
}

// tag returns the code in brackets, ready to stand after a message.
func tag(code string) string {
	if code == "" {
		return ""
	}
	return " [" + oneLine(code) + "]"
}
