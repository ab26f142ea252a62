package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"sorachi/cmd/sorachi/console"
)

// counters tell how many findings a format holds.
var counters = map[string]func(t *testing.T, text string) int{
	"text":   counting(`: (エラー|警告|情報): .*\[[a-z0-9-]+\]$`),
	"short":  counting(`: (error|warning|info): .*\[[a-z0-9-]+\]$`),
	"github": counting(`^::(error|warning|notice) file=`),
	"json": func(t *testing.T, text string) int {
		var v struct{ Findings []any }
		obey(t, "docs/findings.schema.json", text, &v)
		return len(v.Findings)
	},
	"sarif": func(t *testing.T, text string) int {
		var v struct{ Runs []struct{ Results []any } }
		obey(t, "pkg/diag/printer/testdata/schema/sarif-2.1.0-rtm.5.json", text, &v)
		return len(v.Runs[0].Results)
	},
	"junit": func(t *testing.T, text string) int {
		var v struct {
			Tests  int `xml:"tests,attr"`
			Suites []struct {
				Cases []struct{} `xml:"testcase"`
			} `xml:"testsuite"`
		}
		if err := xml.Unmarshal([]byte(text), &v); err != nil {
			t.Fatal(err)
		}
		n := -1 // the case of the whole
		for _, s := range v.Suites {
			n += len(s.Cases)
		}
		if n+1 != v.Tests {
			t.Errorf("%d cases, and tests=%d", n+1, v.Tests)
		}
		return n
	},
}

func counting(pattern string) func(*testing.T, string) int {
	re := regexp.MustCompile("(?m)" + pattern)
	return func(_ *testing.T, text string) int { return len(re.FindAllString(text, -1)) }
}

// obey fails unless text is valid against a schema of the repository.
func obey(t *testing.T, schema, text string, into any) {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile(schema)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err == nil {
		err = s.Validate(v)
	}
	if err != nil {
		t.Errorf("%s: %v", schema, err)
	}
	if err := json.Unmarshal([]byte(text), into); err != nil {
		t.Fatal(err)
	}
}

// TestEveryFormatOfRealFindings wants each format to hold every finding of the
// flawed plans, to obey its schema, and to leave exit code and count alone; also
// when the run ends before its last plan.
func TestEveryFormatOfRealFindings(t *testing.T) {
	t.Chdir("../..")
	plans, err := filepath.Glob("testdata/err/*/plan.yaml")
	if err != nil || len(plans) == 0 {
		t.Fatal("no plans", err)
	}
	args := []string{"kpi", "check", "data/sorachi"}
	for _, p := range plans {
		args = append(args, filepath.Dir(p))
	}
	for _, tt := range []struct {
		args []string
		code int
	}{{args, console.ExitFindings}, {slices.Concat(args, []string{"missing"}), console.ExitFailure}} {
		want, said := -1, ""
		for _, format := range []string{"text", "short", "json", "sarif", "github", "junit"} {
			var out, errs bytes.Buffer
			code := run(slices.Concat(tt.args, []string{"--format", format}), console.World{Out: &out, Err: &errs, Getenv: os.Getenv})
			n := counters[format](t, out.String())
			if want < 0 {
				want, said = n, errs.String()
			}
			if n != want || n < len(plans) || code != tt.code || errs.String() != said {
				t.Errorf("%s: %d findings, exit code %d, %q; want %d, %d, %q", format, n, code, errs.String(), want, tt.code, said)
			}
		}
	}
}
