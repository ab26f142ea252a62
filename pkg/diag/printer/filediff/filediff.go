// Package filediff shows how a file changes, as a unified diff that people read and git
// apply takes. It writes no file and knows no findings.
//
// To read it: Write, then number (a slip of the library that is mended here) and line
// (colours).
package filediff

import (
	"bytes"
	"io"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"sorachi/pkg/diag/printer/safetext"
)

// SGR sequences (ECMA-48, 8.3.117): bold for the names, cyan for the places, red and
// green for what goes and comes.
const (
	sgrReset = "\x1b[0m"
	sgrBold  = "\x1b[1m"
	sgrCyan  = "\x1b[36m"
	sgrRed   = "\x1b[31m"
	sgrGreen = "\x1b[32m"
)

// Options say how Write prints.
type Options struct {
	// Terminal shows characters that a terminal would obey in a written form.
	// Without it the bytes are those of the files, so that git apply takes them.
	Terminal bool
	Color    bool
}

// Write writes how the text of a file changes as a unified diff, and nothing when
// it does not. A text whose lines end in lone CRs is shown with LFs, since a
// diff knows no such lines. It returns the first error of w.
func Write(w io.Writer, file string, before, after []byte, o Options) error {
	old, changed := lines(before), lines(after)
	diff, err := udiff.ToUnifiedDiff("a/"+safetext.Text(file), "b/"+safetext.Text(file), old, udiff.Lines(old, changed), udiff.DefaultContextLines)
	if err != nil {
		return err
	}
	number(diff)
	var b strings.Builder
	for line := range strings.Lines(diff.String()) {
		b.WriteString(o.line(line))
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// number says anew where each hunk stands in the text after: go-udiff v0.4.1
// loses count behind a hunk of several changes.
func number(diff udiff.UnifiedDiff) {
	grown := 0
	for _, h := range diff.Hunks {
		h.ToLine = h.FromLine + grown
		for _, l := range h.Lines {
			switch l.Kind {
			case udiff.Insert:
				grown++
			case udiff.Delete:
				grown--
			}
		}
	}
}

// lines returns text with a LF for each lone CR.
func lines(text []byte) string {
	const pair = "\r\n"
	parts := bytes.Split(text, []byte(pair))
	for i, p := range parts {
		parts[i] = bytes.ReplaceAll(p, []byte("\r"), []byte("\n"))
	}
	return string(bytes.Join(parts, []byte(pair)))
}

// line makes one line of a diff fit for its reader. The line end stays outside
// the colour, and a terminal is not shown the CR of a CR LF.
func (o Options) line(line string) string {
	body := strings.TrimRight(line, "\r\n")
	end := line[len(body):]
	if o.Terminal {
		body, end = safetext.Text(body), "\n"
	}
	if sgr := sgrOf(body); o.Color && sgr != "" {
		body = sgr + body + sgrReset
	}
	return body + end
}

// sgrOf returns the colour of a line of a diff, empty for none.
func sgrOf(line string) string {
	switch {
	case strings.HasPrefix(line, "--- a/"), strings.HasPrefix(line, "+++ b/"):
		return sgrBold
	case strings.HasPrefix(line, "@@"):
		return sgrCyan
	case strings.HasPrefix(line, "-"):
		return sgrRed
	case strings.HasPrefix(line, "+"):
		return sgrGreen
	}
	return ""
}
