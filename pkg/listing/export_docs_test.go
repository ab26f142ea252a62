package listing

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/export/dataset"
)

const exportDocs = "../../docs/export.md"

// exportText is docs/export.md, which promises what the table for machines
// holds.
func exportText(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(exportDocs)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestDocumentedColumns holds the table of columns to the dictionary; UPDATE=1
// writes it.
func TestDocumentedColumns(t *testing.T) {
	want := "| --- | --- | --- | --- | --- | --- |\n"
	for _, c := range dataset.Columns() {
		want += fmt.Sprintf("| `%s` | %s | %s | %s | %s | %s |\n", c.Key, c.Name, c.Type.Japanese(), c.Unit, c.Doc, strings.Join(c.Values, "、"))
	}
	doc := exportText(t)
	head, rest, _ := strings.Cut(doc, "| --- | --- | --- | --- | --- | --- |\n")
	old, tail, _ := strings.Cut(rest, "\n\n")
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(exportDocs, []byte(head+want+"\n"+strings.TrimPrefix(tail, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got := "| --- | --- | --- | --- | --- | --- |\n" + old + "\n"; got != want {
		t.Errorf("the columns of docs/export.md are not those of the code (UPDATE=1):\n%s", got)
	}
}

func TestDocumentedTableJSON(t *testing.T) {
	doc := exportText(t)
	if got, want := terms(t, doc, "### 項目定義"), keysOf[columnRecord](); !slices.Equal(got, want) {
		t.Errorf("%q, the code has %q", got, want)
	}
	if got, want := terms(t, doc, "### 値の一覧：`type`"), constants(t, "../export/dataset/dataset.go", "Type"); !slices.Equal(got, want) {
		t.Errorf("%q, the code has %q", got, want)
	}
}

// TestDocumentedTableExample wants the lines of the example in the output.
func TestDocumentedTableExample(t *testing.T) {
	out := tableText(t, tableOf(loaded(t, sorachi)), "json", Options{})
	found := example.FindStringSubmatch(exportText(t))
	if found == nil {
		t.Fatal("no example")
	}
	for line := range strings.Lines(found[1]) {
		if !strings.Contains(out, "\n    "+strings.TrimSpace(line)) {
			t.Errorf("not in the output: %s", line)
		}
	}
}
