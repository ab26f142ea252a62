package printer

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
	"sorachi/pkg/diag/printer/sourceline"
	"sorachi/pkg/textfile"
)

const (
	defaultWidth = 100
	leastWidth   = 40
)

// SGR sequences (ECMA-48, 8.3.117).
const (
	sgrDim   = "\x1b[2m"
	sgrReset = "\x1b[0m"
)

// sgrOf is the colour of each severity's word and caret: red, yellow, cyan.
var sgrOf = map[diag.Severity]string{
	diag.Error:   "\x1b[31m",
	diag.Warning: "\x1b[33m",
	diag.Info:    "\x1b[36m",
}

// Text writes each finding as file:line:col: 重大度: 文 [code], or file!sheet!cell: in a
// workbook, followed by its source line with a caret under the fault, the repair, and
// the other places involved with their source lines. What has no line is printed
// without one. It returns the first error of w.
func Text(w io.Writer, list diag.List, o Options) error {
	p := newTextPrinter(w, o)
	for _, d := range list {
		p.finding(d)
	}
	return p.out.Flush()
}

// textPrinter holds what Text keeps from one finding to the next.
type textPrinter struct {
	out   *bufio.Writer
	opts  Options
	ruler sourceline.Ruler
	files map[string][]string // the lines of each file asked for
	// The line laid out last and its text: findings come sorted, so those of
	// one line, however long it is, follow each other.
	text string
	line *sourceline.Line
}

// newTextPrinter returns one whose width is within its bounds.
func newTextPrinter(w io.Writer, o Options) *textPrinter {
	if o.Width == 0 {
		o.Width = defaultWidth
	}
	o.Width = max(o.Width, leastWidth)
	return &textPrinter{out: bufio.NewWriter(w), opts: o, ruler: sourceline.NewRuler(o.Ambiguous), files: map[string][]string{}}
}

// finding writes one finding.
func (p *textPrinter) finding(d diag.Diagnostic) {
	color := sgrOf[d.Severity]
	p.printf("%s%s: %s%s\n", place(d.Pos), p.paint(color, d.Severity.Japanese()), safetext.Line(d.Message), tag(d.Code))
	p.snippet(d.Pos, d.End, color)
	if d.Hint != "" {
		p.printf("      = 修正: %s\n", safetext.Line(d.Hint))
	}
	for _, r := range d.Related {
		p.printf("      %s%s\n", place(r.Pos), safetext.Line(r.Message))
		p.snippet(r.Pos, diag.Pos{}, color)
	}
}

// snippet prints the source line of pos, and below it a caret when pos has a
// column. It prints nothing when the line is not to be had.
func (p *textPrinter) snippet(pos, end diag.Pos, color string) {
	text, ok := p.source(pos)
	if !ok {
		return
	}
	if text != p.text || p.line == nil {
		line := p.ruler.Lay(text)
		p.text, p.line = text, &line
	}
	number := fmt.Sprintf("%5d", pos.Line)
	e := p.line.Excerpt(pos, end, p.opts.Width-len(number)-len(" | "))
	p.printf("%s%s\n", p.paint(sgrDim, number+" |"), strings.TrimRight(" "+e.Text, " "))
	if pos.Col == 0 {
		return
	}
	blank := strings.Repeat(" ", len(number))
	mark := p.paint(color, "^"+strings.Repeat("~", e.Length-1))
	p.printf("%s %s%s\n", p.paint(sgrDim, blank+" |"), strings.Repeat(" ", e.Indent), mark)
}

// source returns the source line of pos, without its line break. The file of a
// finding without a line is not opened: it may be a pipe, or far too large. A
// workbook has no lines.
func (p *textPrinter) source(pos diag.Pos) (string, bool) {
	if pos.Line < 1 || pos.Sheet != "" {
		return "", false
	}
	lines, ok := p.files[pos.File]
	if !ok && p.opts.Source != nil {
		if b, found := p.opts.Source(pos.File); found {
			lines = textfile.New(pos.File, b).Lines
		}
		p.files[pos.File] = lines
	}
	if pos.Line > len(lines) {
		return "", false
	}
	return lines[pos.Line-1], true
}

// paint wraps s in a colour when colours are wanted.
func (p *textPrinter) paint(sgr, s string) string {
	if !p.opts.Color {
		return s
	}
	return sgr + s + sgrReset
}

// printf writes to the buffer, which keeps the first error until Flush.
func (p *textPrinter) printf(format string, args ...any) { fmt.Fprintf(p.out, format, args...) }
