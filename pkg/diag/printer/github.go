package printer

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

// annotationLimit is how many annotations of each kind GitHub shows of a step.
// It drops the others without a word.
const annotationLimit = 10

// annotationOf is the workflow command that makes an annotation of a severity.
var annotationOf = map[diag.Severity]string{diag.Error: "error", diag.Warning: "warning", diag.Info: "notice"}

// writeGitHub writes workflow commands of GitHub Actions, errors first since
// GitHub shows the first ones, and a closing line that counts what it hides. The
// log of the step holds them all.
func writeGitHub(w io.Writer, list diag.List, o Options) error {
	out := bufio.NewWriter(w)
	count := map[diag.Severity]int{}
	if o.Failure != "" {
		count[diag.Error]++
		fmt.Fprintln(out, "::error title=sorachi::"+inMessage.Replace(safetext.Text(o.Failure)))
	}
	for s := diag.Error; s >= diag.Info; s-- {
		for _, d := range list {
			if d.Severity == s {
				count[s]++
				fmt.Fprintln(out, annotation(d))
			}
		}
	}
	if line := closing(count); line != "" {
		fmt.Fprintln(out, line)
	}
	return out.Flush()
}

// closing counts what GitHub hides, as an annotation of its own when one more
// notice is shown. It is empty when nothing is hidden.
func closing(count map[diag.Severity]int) string {
	var hidden []string
	for s := diag.Error; s >= diag.Info; s-- {
		if n := count[s] - annotationLimit; n > 0 {
			hidden = append(hidden, fmt.Sprintf("%s%d件", s.Japanese(), n))
		}
	}
	if len(hidden) == 0 {
		return ""
	}
	line := fmt.Sprintf("GitHubは重さごとに%d件までしか注釈を表示しません。ほかの%sは、このログで見てください", annotationLimit, strings.Join(hidden, "、"))
	if count[diag.Info] < annotationLimit {
		return "::notice title=sorachi::" + line
	}
	return line
}

// The escapes of workflow commands (actions/toolkit, core/src/command.ts).
var (
	inMessage  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	inProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

// annotation returns the workflow command of a finding. The lines below the
// message tell what a command has no property for.
func annotation(d diag.Diagnostic) string {
	d = written(d, safetext.Text)
	props, lines := placeProps(d), []string{d.Message}
	if d.Code != "" {
		props = append(props, "title="+inProperty.Replace(d.Code))
	}
	if end := endOf(d); inText(d.Pos) && end.Line != d.Pos.Line {
		lines = append(lines, "位置: "+extent(d.Pos, end))
	}
	lines = append(lines, details(d)...)
	command := "::" + annotationOf[d.Severity]
	if len(props) > 0 {
		command += " " + strings.Join(props, ",")
	}
	return command + "::" + inMessage.Replace(strings.Join(lines, "\n"))
}

// placeProps returns the properties that place an annotation. Columns are
// 1-based and the end is exclusive; GitHub refuses them when the lines differ.
func placeProps(d diag.Diagnostic) []string {
	var props []string
	if d.Pos.File != "" {
		props = append(props, "file="+inProperty.Replace(d.Pos.File))
	}
	if d.Pos.Line > 0 && d.Pos.Sheet == "" {
		props = append(props, fmt.Sprintf("line=%d", d.Pos.Line))
	}
	if !inText(d.Pos) {
		return props
	}
	end := endOf(d)
	if end.Line == d.Pos.Line {
		props = append(props, fmt.Sprintf("col=%d", d.Pos.Col))
	}
	props = append(props, fmt.Sprintf("endLine=%d", end.Line))
	if end.Line == d.Pos.Line {
		props = append(props, fmt.Sprintf("endColumn=%d", end.Col))
	}
	return props
}
