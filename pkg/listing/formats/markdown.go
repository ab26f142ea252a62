package formats

import (
	"bytes"
	"io"
	"strings"
)

// Markdown writes the grid as a table of GitHub Flavored Markdown, the notes
// as paragraphs below it. It returns the error of w.
func (g Grid) Markdown(w io.Writer) error {
	var b bytes.Buffer
	for i, cells := range g.lines() {
		b.WriteString(markdownLine(cells))
		if i == 0 {
			b.WriteString(g.alignments())
		}
	}
	for _, n := range g.Notes {
		b.WriteString("\n" + InMarkdown(OneLine(n)) + "\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

func markdownLine(cells []string) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString("| " + InMarkdown(c) + " ")
	}
	return b.String() + "|\n"
}

func (g Grid) alignments() string {
	var b strings.Builder
	for _, c := range g.Columns {
		if c.Right {
			b.WriteString("| ---: ")
		} else {
			b.WriteString("| --- ")
		}
	}
	return b.String() + "|\n"
}

// special are the characters that mean something in GitHub's Markdown.
var special = strings.NewReplacer(
	`\`, `\\`, "|", `\|`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"<", `\<`, ">", `\>`, "~", `\~`, "&", `\&`,
)

// InMarkdown returns s with the characters that mean something in Markdown
// standing for themselves.
func InMarkdown(s string) string { return special.Replace(s) }
