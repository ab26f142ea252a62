package rule

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/allrules"
	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
)

// NewExplain makes the command rule explain.
func NewExplain(w *console.World) *cobra.Command {
	return &cobra.Command{
		Use:   "explain コード...",
		Short: "指摘の意味と直し方を説明する",
		Long: `指摘の終わりの [ ] の中のコードについて、何が問題なのか、どう直すのかを、
悪い例と良い例を挙げて説明します。`,
		Example: `  sorachi rule explain fullwidth-colon
  sorachi rule explain bad-date bad-value`,
		ValidArgsFunction: completeRules,
		RunE: func(_ *cobra.Command, args []string) error {
			rules, err := rulesNamed(args)
			for i, r := range rules {
				if i > 0 {
					fmt.Fprintln(w.Out)
				}
				explain(w.Out, r)
			}
			return err
		},
	}
}

// rulesNamed returns the rules with these codes, or an error for the first
// code that no rule has.
func rulesNamed(codes []string) ([]*diag.Rule, error) {
	if len(codes) == 0 {
		return nil, console.Usagef("規則のコードを指定してください（例：sorachi rule explain fullwidth-colon）")
	}
	all := allrules.Sorted()
	var out []*diag.Rule
	for _, code := range codes {
		i := slices.IndexFunc(all, func(r *diag.Rule) bool { return r.Code == code })
		if i < 0 {
			return nil, unknownRule(code)
		}
		out = append(out, all[i])
	}
	return out, nil
}

func unknownRule(code string) error {
	var known []string
	for _, r := range allrules.Sorted() {
		known = append(known, r.Code)
	}
	if near, ok := typedtext.Nearest(code, known); ok {
		return console.Usagef("「%s」という規則はありません。「%s」ではありませんか", code, near)
	}
	return console.Usagef("「%s」という規則はありません。一覧は「sorachi rule list」で見られます", code)
}

// explain writes all that is known of a rule. A failed write is kept by stdout itself
// (result in cmd/sorachi/root.go).
func explain(out io.Writer, r *diag.Rule) {
	fmt.Fprintf(out, "%s: %s\n重大度: %s  分野: %s  自動修正: %s\n\n", r.Code, r.Title, r.Severity.Japanese(), r.Group.Japanese(), fixableText(r))
	fmt.Fprintf(out, "%s\n\n悪い例:\n%s\n良い例:\n%s\n", r.Doc, indented(r.Bad), indented(r.Good))
	fmt.Fprint(out, silencing(r))
}

func fixableText(r *diag.Rule) string {
	if r.Fixable {
		return "できるものがある（sorachi kpi check --fix）"
	}
	return "できない"
}

// silencing tells how the findings of a rule are silenced: errors and what is
// wrong with such comments are not, and what is of no line of YAML has no place
// for a comment.
func silencing(r *diag.Rule) string {
	switch {
	case r.Group == diag.Forms:
		return "この指摘は止められません。回答を確かめてください\n"
	case r.Severity == diag.Error || r.Group == diag.Ignores:
		return "この指摘は止められません。直してください\n"
	case r.Described():
		return "そのままでよいときは、次の指定で示さないようにできます:\n" + indented("sorachi kpi check --skip "+r.Code)
	}
	return "そのままでよいときは、次の覚え書きで、理由を添えて指摘を止められます（行の終わりに書けばその行、1行に書けばすぐ下の項目）:\n" +
		indented("# sorachi:ignore "+r.Code+" 理由")
}

// indented sets the lines of an example four columns in.
func indented(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
		b.WriteString(strings.TrimRight("    "+line, " ") + "\n")
	}
	return b.String()
}

// completeRules offers the codes that are not yet on the command line.
func completeRules(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, r := range allrules.Sorted() {
		if !slices.Contains(args, r.Code) {
			out = append(out, cobra.CompletionWithDesc(r.Code, r.Title))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}
