package kpicheck

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/pkg/diag"
)

// addFailOn adds the --fail-on of a check.
func addFailOn(cmd *cobra.Command, into *diag.Severity) {
	*into = diag.Error
	cmd.Flags().Var(severityFlag{into}, "fail-on",
		"この`重さ`以上の指摘があれば、終了コードを1にする（"+strings.Join(severityWords(), "、")+"）。省くとerror")
	var offers []string
	for _, s := range severities {
		offers = append(offers, cobra.CompletionWithDesc(s.String(), s.Japanese()))
	}
	commandline.CompleteWith(cmd, "fail-on", offers)
}

// severityFlag is a flag that takes a severity by its machine word, or by its
// Japanese one.
type severityFlag struct{ into *diag.Severity }

// severities are what severityFlag takes, heaviest first.
var severities = []diag.Severity{diag.Error, diag.Warning, diag.Info}

func severityWords() []string {
	var out []string
	for _, s := range severities {
		out = append(out, s.String())
	}
	return out
}

func (f severityFlag) Type() string   { return "string" }
func (f severityFlag) String() string { return f.into.String() }

func (f severityFlag) Set(word string) error {
	for _, s := range severities {
		if word == s.String() || word == s.Japanese() {
			*f.into = s
			return nil
		}
	}
	return commandline.NotOneOf(word, severityWords())
}

// reaches reports whether any finding weighs at least s.
func reaches(found diag.List, s diag.Severity) bool {
	return slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Severity >= s })
}
