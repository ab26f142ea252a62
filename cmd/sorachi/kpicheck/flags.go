package kpicheck

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/allrules"
	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// severityFlag is a flag that takes a severity by its machine word.
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

// addAsOf adds the --as-of of a check.
func addAsOf(cmd *cobra.Command, into *wareki.Date) {
	cmd.Flags().Var(commandline.Day(into), "as-of", "いつ現在で確かめるかの`日付`（2025-08-01、令和7年8月1日など）。公表予定の月が過ぎた「集計中」などが分かる。省くと、日付によることは調べない")
}

// codesFlag is a flag that takes codes of rules, parted by commas. Given twice,
// it takes them all.
type codesFlag struct{ into *[]string }

func (f codesFlag) Type() string   { return "string" }
func (f codesFlag) String() string { return strings.Join(*f.into, ",") }

func (f codesFlag) Set(list string) error {
	known := allrules.Codes()
	for code := range strings.SplitSeq(list, ",") {
		code = strings.TrimSpace(code)
		if !slices.Contains(known, code) {
			return console.Usagef("%s", unknownCodeHint(code, known))
		}
		*f.into = append(*f.into, code)
	}
	return nil
}

// unknownCodeHint says which code may be meant by one that no rule has.
func unknownCodeHint(code string, known []string) string {
	if near, ok := typedtext.Nearest(code, known); ok {
		return "「" + code + "」は「" + near + "」ではありませんか"
	}
	return "「" + code + "」というコードはありません。指摘の終わりの［ ］の中のコードを書いてください"
}

// addCodes adds the --only and --skip of a check.
func addCodes(cmd *cobra.Command, only, skip *[]string) {
	cmd.Flags().Var(codesFlag{only}, "only", "示す指摘の`コード`。「,」で区切っていくつでも。省くとすべて")
	cmd.Flags().Var(codesFlag{skip}, "skip", "示さない指摘の`コード`。「,」で区切っていくつでも")
	for _, name := range []string{"only", "skip"} {
		_ = cmd.RegisterFlagCompletionFunc(name, completeCodes) // the error is for a flag that does not exist
	}
}

// completeCodes offers the codes with their titles, behind those that are
// already listed.
func completeCodes(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	before := typed[:strings.LastIndexByte(typed, ',')+1]
	var out []string
	for _, r := range allrules.OfPlans() {
		if strings.HasPrefix(r.Code, typed[len(before):]) {
			out = append(out, cobra.CompletionWithDesc(before+r.Code, r.Title))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
