package listing

import (
	"bytes"
	"io"
	"strings"
)

// plain makes the characters that mean something in GitHub's Markdown stand
// for themselves.
var plain = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", `\<`, ">", `\>`, "~", `\~`, "&", `\&`,
)

// markdown writes the grid as a table of GitHub Flavored Markdown, the notes
// as paragraphs below it.
func (g grid) markdown(w io.Writer) error {
	var b bytes.Buffer
	for i, cells := range g.lines() {
		b.WriteString(markdownLine(cells))
		if i == 0 {
			b.WriteString(g.alignments())
		}
	}
	for _, n := range g.notes {
		b.WriteString("\n" + plain.Replace(oneLine(n)) + "\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

func markdownLine(cells []string) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString("| " + plain.Replace(c) + " ")
	}
	return b.String() + "|\n"
}

func (g grid) alignments() string {
	var b strings.Builder
	for _, c := range g.columns {
		if c.right {
			b.WriteString("| ---: ")
		} else {
			b.WriteString("| --- ")
		}
	}
	return b.String() + "|\n"
}
