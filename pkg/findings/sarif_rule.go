package findings

import (
	"fmt"
	"strings"

	"sorachi/pkg/diag"
)

// sarifRule is the documentation of a code (3.49).
type sarifRule struct {
	ID      string    `json:"id"`
	Short   sarifText `json:"shortDescription"`
	Full    sarifText `json:"fullDescription"`
	Help    sarifHelp `json:"help"`
	Default struct {
		Level string `json:"level"`
	} `json:"defaultConfiguration"`
}

type sarifHelp struct {
	Text     string `json:"text"`
	Markdown string `json:"markdown"`
}

// sarifRuleOf describes a rule. Its texts are no messages that arguments are put
// into, so braces stay as they are.
func sarifRuleOf(r *diag.Rule) sarifRule {
	bad, good := strings.TrimRight(r.Bad, "\n"), strings.TrimRight(r.Good, "\n")
	rule := sarifRule{
		ID: r.Code, Short: sarifText{r.Title}, Full: sarifText{r.Doc},
		Help: sarifHelp{
			Text:     fmt.Sprintf("%s\n\n誤りの例\n\n%s\n\n直した例\n\n%s\n", r.Doc, bad, good),
			Markdown: fmt.Sprintf("%s\n\n**誤りの例**\n\n%s\n\n**直した例**\n\n%s\n", r.Doc, fenced(bad), fenced(good)),
		},
	}
	rule.Default.Level = sarifLevels[r.Severity]
	return rule
}

// fenced returns YAML as a block of Markdown, its fence longer than any in it
// (CommonMark 0.31, 4.5).
func fenced(yaml string) string {
	fence := "```"
	for strings.Contains(yaml, fence) {
		fence += "`"
	}
	return fence + "yaml\n" + yaml + "\n" + fence
}
