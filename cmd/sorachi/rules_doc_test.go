package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"sorachi/pkg/allrules"
	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer"
)

const rulesHead = `# 指摘の規則

` + "`sorachi kpi check`" + ` が確かめることの一覧です。終わりの「照会の回答」は、` + "`sorachi kpi import`" + ` が示すものです。規則の値から作った文書で、例は試験で実際に確かめています。「指摘」は、悪い例に対して表示されるとおりのものです（「悪い例:1:5」は、悪い例の1行目の5文字目です）。

- エラーは、報告書を作れないか、誤った報告書になるものです。警告は、誤りや誤解のおそれがあるもの、情報は、書き方の助言です。
- 自動修正が○の規則には、` + "`sorachi kpi check --fix`" + ` で直せる指摘があります。
- 同じ説明を、` + "`sorachi rule explain コード`" + ` で表示できます。
- 警告と情報は、そのままでよければ、` + "`# sorachi:ignore コード 理由`" + ` という覚え書きで止められます。行の終わりに書けばその行、1行に書けばすぐ下の項目の指摘が止まります。エラーは止められません。

`

// TestRulesDocument compares docs/rules.md with what the rules say and find;
// UPDATE=1 writes it anew.
func TestRulesDocument(t *testing.T) {
	const file = "../../docs/rules.md"
	doc := rulesHead + rulesContents() + rulesSections(t)
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(file, []byte(doc), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if readText(t, file) != doc {
		t.Error("docs/rules.md is stale: UPDATE=1 go test ./cmd/sorachi writes it anew")
	}
}

// rulesContents lists the rules of every group with links to their sections.
func rulesContents() string {
	var b strings.Builder
	b.WriteString("| 分野 | コード | 重大度 | 自動修正 | 内容 |\n| --- | --- | --- | --- | --- |\n")
	for _, r := range allrules.Sorted() {
		fixable := ""
		if r.Fixable {
			fixable = "○"
		}
		fmt.Fprintf(&b, "| [%[1]s](#%[1]s) | [%[2]s](#%[2]s) | %[3]s | %[4]s | %[5]s |\n", r.Group.Japanese(), r.Code, r.Severity.Japanese(), fixable, escaped(r.Title))
	}
	return b.String()
}

func rulesSections(t *testing.T) string {
	var b strings.Builder
	group := diag.Group(0)
	for _, r := range allrules.Sorted() {
		if r.Group != group {
			group = r.Group
			fmt.Fprintf(&b, "\n## %s\n", group.Japanese())
		}
		t.Run(r.Code, func(t *testing.T) { b.WriteString(ruleSection(t, r)) })
	}
	return b.String()
}

func ruleSection(t *testing.T, r *diag.Rule) string {
	e := exampleOf(t, r)
	if e.err != nil {
		t.Errorf("%s: %v", r.Code, e.err)
	}
	kind := r.Severity.Japanese()
	if r.Fixable {
		kind += "、自動修正できるものがある"
	}
	doc := strings.ReplaceAll(escaped(strings.TrimSpace(r.Doc)), "\n", "\n\n")
	return fmt.Sprintf("\n### %s\n\n**%s**（%s）\n\n%s\n\n悪い例%s\n\n指摘\n\n```text\n%s```\n\n良い例\n\n%s\n",
		r.Code, escaped(r.Title), kind, doc, e.where()+"\n\n"+exampleBlock(r.Bad), e.printed(r), exampleBlock(r.Good))
}

// exampleBlock fences lines of YAML; a description stands as it is.
func exampleBlock(text string) string {
	if strings.HasPrefix(text, "（") {
		return text
	}
	return "```yaml\n" + strings.TrimSuffix(text, "\n") + "\n```"
}

// where names the file that the example stands in.
func (e example) where() string {
	if e.at.file == "" {
		return ""
	}
	return "（`" + e.at.file + "`）"
}

// badExample is the name by which findings in an example speak of its lines.
const badExample = "悪い例"

// printed is what the command prints of the first finding of the rule. Places
// within the example are counted from its first line.
func (e example) printed(r *diag.Rule) string {
	var list diag.List
	for _, d := range e.found {
		if d.Code == r.Code && len(list) == 0 {
			d.Pos, d.End, d.Related = e.inExample(d.Pos), e.inExample(d.End), append([]diag.Related(nil), d.Related...)
			for i := range d.Related {
				d.Related[i].Pos = e.inExample(d.Related[i].Pos)
			}
			list.Add(d)
		}
	}
	var b strings.Builder
	source := func(file string) ([]byte, bool) {
		if file == badExample {
			return []byte(r.Bad), true
		}
		data, ok := e.flawed[file]
		return data, ok
	}
	if err := printer.Text(&b, list, printer.Options{Source: source}); err != nil {
		panic(err)
	}
	return b.String()
}

func (e example) inExample(p diag.Pos) diag.Pos {
	if e.at.file == "" || !e.at.holds(p) {
		return p
	}
	return diag.Pos{File: badExample, Line: p.Line - e.at.from + 1, Col: max(p.Col-len(e.at.indent), 0)}
}

// escaped keeps signs of Markdown as they are.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "<", "&lt;", "[", `\[`, "]", `\]`, "|", `\|`, "~", `\~`).Replace(text)
}
