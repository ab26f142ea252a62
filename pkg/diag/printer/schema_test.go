package printer

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"sorachi/pkg/diag"
)

// schemas are the published schemas that the JSON of a format must obey.
var schemas = map[string]string{
	"json":  "../../../docs/findings.schema.json",
	"sarif": "testdata/schema/sarif-2.1.0-rtm.5.json",
}

// schemaOf compiles the schema of a format, formats such as uri-reference
// included.
func schemaOf(t *testing.T, format string) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile(schemas[format])
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// obeys fails unless text is valid against a schema.
func obeys(t *testing.T, s *jsonschema.Schema, text string) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err == nil {
		err = s.Validate(v)
	}
	if err != nil {
		t.Errorf("%v\n%s", err, text)
	}
}

func TestObeysSchema(t *testing.T) {
	failed := sampleOptions
	failed.Failure = "途中で終わりました"
	for format := range schemas {
		s := schemaOf(t, format)
		obeys(t, s, in(t, format, sample, failed))
		obeys(t, s, in(t, format, nil, Options{}))
		for _, d := range sample {
			obeys(t, s, in(t, format, diag.List{d}, sampleOptions))
		}
	}
}

// TestSchemaRefuses wants the schemas to see what is wrong.
func TestSchemaRefuses(t *testing.T) {
	for _, tt := range []struct{ format, old, new string }{
		{"json", `"related": []`, `"related": null`},
		{"json", `"column": 7`, `"column": 0`},
		{"json", `"severity": "error"`, `"severity": "fatal"`},
		{"json", `"failure": null`, `"failures": null`},
		{"sarif", `"level": "note"`, `"level": "info"`},
		{"sarif", `"startColumn": 7`, `"startColumn": 0`},
		{"sarif", `"uri": "projects/1.yaml"`, `"uri": "a b%"`},
		{"sarif", `"columnKind": "unicodeCodePoints"`, `"columnKind": "bytes"`},
	} {
		text := in(t, tt.format, sample, sampleOptions)
		broken := strings.Replace(text, tt.old, tt.new, 1)
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(broken))
		if err != nil || broken == text {
			t.Fatalf("%s: no %s (%v)", tt.format, tt.old, err)
		}
		if schemaOf(t, tt.format).Validate(v) == nil {
			t.Errorf("%s: %s is valid", tt.format, tt.new)
		}
	}
}

// keysIn returns the keys that a schema describes and those that it requires,
// sorted.
func keysIn(s *jsonschema.Schema) (described, required []string) {
	for key := range s.Properties {
		described = append(described, key)
	}
	slices.Sort(described)
	return described, slices.Sorted(slices.Values(s.Required))
}

// TestSchemaKnowsEveryKey wants the schema to describe and to require the keys
// that are written, and docs/findings.md to list them in their order.
func TestSchemaKnowsEveryKey(t *testing.T) {
	root := schemaOf(t, "json")
	finding := root.Properties["findings"].Items2020
	finding = finding.Ref
	related := finding.Properties["related"].Items2020.Ref
	fix := finding.Properties["fix"].AnyOf[0].Ref
	doc, err := os.ReadFile("../../../docs/findings.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, heading string
		schema        *jsonschema.Schema
		written       []string
	}{
		{"report", "", root, keysOf[jsonReport]()},
		{"finding", "### 指摘", finding, keysOf[jsonFinding]()},
		{"related", "### 関係する場所", related, keysOf[jsonRelated]()},
		{"fix", "### 書き換え", fix, keysOf[jsonFix]()},
		{"edit", "### 書き換えるところ", fix.Properties["edits"].Items2020.Ref, keysOf[jsonEdit]()},
		{"summary", "### 件数", root.Properties["summary"].Ref, keysOf[jsonSummary]()},
	} {
		want := slices.Sorted(slices.Values(tt.written))
		described, required := keysIn(tt.schema)
		if !slices.Equal(described, want) || !slices.Equal(required, want) {
			t.Errorf("%s: described %q, required %q, written %q", tt.name, described, required, want)
		}
		if listed := firstCells(string(doc), tt.heading); tt.heading != "" && !slices.Equal(listed, tt.written) {
			t.Errorf("docs/findings.md, %s: %q, written %q", tt.heading, listed, tt.written)
		}
	}
}
