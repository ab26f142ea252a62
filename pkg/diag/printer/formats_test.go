package printer

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/diag"
)

// sampleRules document the codes of sample but one.
var sampleRules = []*diag.Rule{
	{Code: "duplicate-id", Severity: diag.Error, Title: "同じidがある", Doc: "idは計画の中で1つです。", Bad: "id: a\nid: a\n", Good: "id: a\nid: b\n"},
	{Code: "half-width-braces", Severity: diag.Warning, Title: "半角の括弧", Doc: "｛ ｝は全角です。", Bad: "text: {count}\n```\n", Good: "text: ｛count｝\n"},
	{Code: "advice", Severity: diag.Info, Title: "助言", Doc: "助言です。", Bad: "a: 1", Good: "a: 2"},
}

// sample has every part that a finding can have, and hostile texts in each.
var sample = diag.List{
	{Severity: diag.Error, Code: "duplicate-id", Pos: at(3, 7), End: at(3, 9), Path: "kpis[3].id", Message: "「a」は二度使われています", Hint: "別のidにします",
		Related: []diag.Related{{Pos: at(1, 7), Message: "最初の「a」"}, {Pos: diag.Pos{File: "別の計画/1 2#%.yaml", Line: 30}, Message: "別のファイル"}}},
	{Severity: diag.Warning, Code: "half-width-braces", Pos: at(4, 7), End: at(4, 14), Message: "「{count}」は半角の括弧です", Hint: "「｛count｝」と書きます",
		Fix: &diag.Fix{Message: "括弧を全角にします", Edits: []diag.Edit{
			{Pos: at(4, 7), End: at(4, 8), Text: "｛"}, {Pos: at(4, 13), End: at(4, 14), Text: "｝"},
			{Pos: diag.Pos{File: "b.yaml", Line: 1, Col: 1}, Text: "# \r\n"}, {Pos: at(5, 1), End: at(5, 1), Text: "\t"}}}},
	{Severity: diag.Info, Code: "advice", Pos: at(5, 0), Message: "50%、[振興局](1)、a:b,c"},
	{Severity: diag.Info, Code: "no-rule", Pos: at(6, 2), End: at(7, 3), Message: "行をまたぎます"},
	{Severity: diag.Error, Code: "unreadable", Pos: diag.Pos{File: "/srv/計画/x.yaml"}, Message: "読めません"},
	{Severity: diag.Error, Code: "bad-answer", Pos: inCell("記入", 7, 8), Message: "「集計」は値として読めません", Hint: "「集計中」ではありませんか",
		Related: []diag.Related{{Pos: inCell("記入", 0, 0), Message: "このシート"}, {Pos: inCell("a!b](\n", 2, 27), Message: "もう1つの回答"}}},
	{Severity: diag.Error, Code: "no-plan", Path: "period", Message: "計画がありません"},
	{Severity: diag.Warning, Code: "forged", Pos: diag.Pos{File: "a\n::error::b.yaml", Line: 1, Col: 1},
		Message: "「\r\n::error::偽物\n]]></failure>&amp;<x a=\"'\">\x00\x1b[2J\x7f\u009b\u0085\u2028\u202e\ufffe\ufffd\U000e0100\xff\t」", Hint: "\u2029一行目\n修正: 二行目", Path: "\"\\"},
}

// inCell is a place in a workbook.
func inCell(sheet string, row, col int) diag.Pos {
	return diag.Pos{File: "回答/農政課.xlsx", Sheet: sheet, Line: row, Col: col}
}

// goldens are written with these options.
var sampleOptions = Options{Rules: sampleRules, Version: "v1.0.0", FailOn: diag.Error}

// in returns what Write writes.
func in(t testing.TB, format string, list diag.List, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, format, list, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestFormats compares every format of the sample, of nothing, and of a check
// that did not end with a golden.
func TestFormats(t *testing.T) {
	failed := sampleOptions
	failed.Failure = "計画のフォルダー「b\n%」が見つかりません"
	for _, f := range Formats {
		all := "-- sample --\n" + in(t, f.Name, sample, sampleOptions) +
			"-- nothing --\n" + in(t, f.Name, nil, sampleOptions) +
			"-- failed --\n" + in(t, f.Name, sample[4:5], failed)
		golden(t, "testdata/format/"+f.Name+".golden", all)
	}
}

func TestFormatsAreDescribed(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range Formats {
		if seen[f.Name] || f.About == "" || strings.ContainsAny(f.About, "\n\t") || strings.HasSuffix(f.About, "。") {
			t.Errorf("%q: %q", f.Name, f.About)
		}
		seen[f.Name] = true
	}
	if Formats[0].Name != "text" {
		t.Error("text is not the default")
	}
}

// TestFailOn wants failures from the given severity up, and the rest as skipped.
func TestFailOn(t *testing.T) {
	for s, want := range map[diag.Severity][2]int{diag.Error: {4, 4}, diag.Warning: {6, 2}, diag.Info: {8, 0}} {
		text := in(t, "junit", sample, Options{FailOn: s})
		if got := [2]int{strings.Count(text, "<failure "), strings.Count(text, "<skipped>")}; got != want {
			t.Errorf("%s: %v failures and skipped, want %v", s, got, want)
		}
		if total := fmt.Sprintf(`tests="9" failures="%d" errors="0">`, want[0]); !strings.Contains(text, total) {
			t.Errorf("%s: no %s", s, total)
		}
	}
}

// many is n findings of a severity.
func many(s diag.Severity, n int) diag.List {
	list := make(diag.List, n)
	for i := range list {
		list[i] = diag.Diagnostic{Severity: s, Code: "c", Pos: at(i+1, 1), Message: "文"}
	}
	return list
}

// TestGitHubLimit wants all written, errors first, and what GitHub hides
// counted once, where it is seen.
func TestGitHubLimit(t *testing.T) {
	tests := []struct {
		errors, warnings, infos int
		failure                 string
		want                    string // start of the closing line
		count                   string
	}{
		{errors: 10, warnings: 10, infos: 10},
		{errors: 12, warnings: 10, infos: 9, want: "::notice title=sorachi::", count: "ほかのエラー2件は"},
		{errors: 10, failure: "止まりました", want: "::notice title=sorachi::", count: "ほかのエラー1件は"},
		{errors: 11, warnings: 13, infos: 10, want: "GitHubは", count: "ほかのエラー1件、警告3件は"},
		{infos: 14, want: "GitHubは", count: "ほかの情報4件は"},
	}
	for _, tt := range tests {
		list := append(append(many(diag.Info, tt.infos), many(diag.Warning, tt.warnings)...), many(diag.Error, tt.errors)...)
		text := in(t, "github", list, Options{Failure: tt.failure})
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		last := ""
		if tt.want != "" {
			last, lines = lines[len(lines)-1], lines[:len(lines)-1]
		}
		if !strings.HasPrefix(last, tt.want) || !strings.Contains(last, tt.count) || strings.Contains(text, "::GitHub") && tt.want == "" {
			t.Errorf("%+v: closing line %q", tt, last)
		}
		want := tt.errors
		if tt.failure != "" {
			want++
		}
		for _, kind := range []struct {
			name string
			n    int
		}{{"error", want}, {"warning", tt.warnings}, {"notice", tt.infos}} {
			for range kind.n {
				if len(lines) == 0 || !strings.HasPrefix(lines[0], "::"+kind.name+" ") {
					t.Fatalf("%+v: no %s where it should be", tt, kind.name)
				}
				lines = lines[1:]
			}
		}
		if len(lines) > 0 {
			t.Errorf("%+v: left over %q", tt, lines)
		}
	}
}

func TestSARIFURIs(t *testing.T) {
	for file, want := range map[string]string{
		"plan.yaml":               "%SRCROOT% plan.yaml",
		"計画/1 2.yaml":             "%SRCROOT% %E8%A8%88%E7%94%BB/1%202.yaml",
		"../a?b#c%d.yaml":         "%SRCROOT% ../a%3Fb%23c%25d.yaml",
		"a:b.yaml":                "%SRCROOT% ./a:b.yaml",
		"a\x1b\\.yaml":            "%SRCROOT% a%1B%5C.yaml",
		"/srv/計画.yaml":            " file:///srv/%E8%A8%88%E7%94%BB.yaml",
		"C:/計画/a b.yaml":          " file:///C:/%E8%A8%88%E7%94%BB/a%20b.yaml",
		"//server/share/a b.yaml": " file://server/share/a%20b.yaml",
	} {
		if a := sarifArtifactOf(file); a.BaseID+" "+a.URI != want {
			t.Errorf("%s: %q, want %q", file, a.BaseID+" "+a.URI, want)
		}
	}
}

// TestFingerprints wants those of a finding to stay when lines before it come
// and go, and those of all findings to differ.
func TestFingerprints(t *testing.T) {
	d := diag.Diagnostic{Code: "c", Pos: at(3, 1), Message: "文"}
	moved, other, elsewhere := d, d, d
	moved.Pos.Line, other.Message, elsewhere.Pos.File = 9, "別の文", "b.yaml"
	if fingerprint(d) != fingerprint(moved) {
		t.Error("it hangs on the line")
	}
	seen := map[string]bool{}
	for _, r := range sarifOf(t, in(t, "sarif", diag.List{d, moved, other, elsewhere}, Options{})).Results {
		seen[r.Fingerprints["sorachi/v1"]] = true
	}
	if len(seen) != 4 {
		t.Errorf("%d of 4 differ", len(seen))
	}
}
