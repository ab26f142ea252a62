package theme

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"sorachi/pkg/theme/setting"
	"sorachi/pkg/yamlfile"
	"sorachi/templates"
)

const schemaFile = "../../docs/theme.schema.json"

// TestSchemaDocument compares docs/theme.schema.json with the table of settings;
// UPDATE=1 writes it anew.
func TestSchemaDocument(t *testing.T) {
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(schemaFile, Schema(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if have, err := os.ReadFile(schemaFile); err != nil || string(have) != string(Schema()) {
		t.Error("docs/theme.schema.json is stale: UPDATE=1 go test ./pkg/theme writes it anew", err)
	}
}

// TestSettingsAreDocumented wants words for editors on every setting and section.
func TestSettingsAreDocumented(t *testing.T) {
	table := new(Theme).table()
	for _, s := range table.Settings {
		head, _, nested := strings.Cut(s.Path, ".")
		described := func(in setting.Section) bool { return in.Name == head && in.Doc != "" }
		if s.Doc == "" || nested && !slices.ContainsFunc(table.Sections, described) {
			t.Errorf("%s has no description", s.Path)
		}
	}
}

// TestBounds wants room between the bounds of every number.
func TestBounds(t *testing.T) {
	bounds := regexp.MustCompile(`"minimum": ([0-9.]+),\s*"maximum": ([0-9.]+)`).FindAllSubmatch(Schema(), -1)
	for _, b := range bounds {
		least, _ := strconv.ParseFloat(string(b[1]), 64)
		if most, _ := strconv.ParseFloat(string(b[2]), 64); least >= most {
			t.Errorf("%s", b[0])
		}
	}
	if len(bounds) < 30 {
		t.Errorf("%d pairs of bounds", len(bounds))
	}
}

// TestThemesFollowTheTable wants the settings of every built-in theme in the
// order of the table, so that two themes can be compared line by line.
func TestThemesFollowTheTable(t *testing.T) {
	var want []string
	for _, s := range new(Theme).table().Settings {
		want = append(want, s.Path)
	}
	for _, name := range Names(templates.FS) {
		data, _ := fs.ReadFile(templates.FS, name+"/theme.yaml")
		root, _ := yamlfile.Parse(name, data)
		var got []string
		for _, p := range root.Pairs {
			if p.Value.Kind != yamlfile.Map {
				got = append(got, p.Key.Value)
			}
			for _, q := range p.Value.Pairs {
				got = append(got, p.Key.Value+"."+q.Key.Value)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s has\n%v, the table\n%v", name, got, want)
		}
		if !strings.HasPrefix(string(data), modeline+"../../docs/theme.schema.json\n") {
			t.Errorf("%s does not tell editors of its schema", name)
		}
	}
}

// valid asks the schema about a theme.
func valid(t *testing.T, text string) error {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	root, _ := yamlfile.Parse("t.yaml", []byte(text))
	return s.Validate(plain(root))
}

// plain makes of a node what a reader of JSON would have.
func plain(n *yamlfile.Node) any {
	switch n.Kind {
	case yamlfile.Map:
		out := map[string]any{}
		for _, p := range n.Pairs {
			out[p.Key.Value] = plain(p.Value)
		}
		return out
	case yamlfile.Seq:
		out := []any{}
		for _, item := range n.Items {
			out = append(out, plain(item))
		}
		return out
	case yamlfile.Scalar:
		if v, err := strconv.ParseFloat(n.Text.Value, 64); err == nil {
			return v
		}
		return n.Text.Value
	}
	return nil
}

// TestSchemaAgrees wants the schema to take the built-in themes and to refuse
// what the reader refuses, as far as single values go.
func TestSchemaAgrees(t *testing.T) {
	for _, name := range Names(templates.FS) {
		data, _ := fs.ReadFile(templates.FS, name+"/theme.yaml")
		if err := valid(t, string(data)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	whole, _ := fs.ReadFile(templates.FS, "shiryo2/theme.yaml")
	for _, tt := range []struct{ old, new string }{
		{"format: 1", "format: 2"}, {"  ink: ", "  inc: "}, {`ink: "#1B2530"`, `ink: "#1B253"`}, {"  cover: 28", "  cover: 9999"}, {"  cover: 28", ""},
		{"  cover: 28", "  cover: 大"}, {"pages: [cover, projects", "pages: [cover, cover"}, {"pages: [cover, projects", "pages: [covr, projects"}, {"photos: color", "photos: sepia"},
		{"reached: plain", "reached: wavy"}, {"bold: BIZUDPGothic-Bold.ttf", "bold: Arial.ttf"}, {`pending: "#CCD6DE"`, `pending: [a]`}, {"sizes:\n", "sizes: 12\nsizez:\n"},
	} {
		text := strings.Replace(string(whole), tt.old, tt.new, 1)
		_, found := Parse("t.yaml", []byte(text))
		if err := valid(t, text); text == string(whole) || err == nil || !found.HasErrors() {
			t.Errorf("%s -> %s: the schema says %v, the reader %v", tt.old, tt.new, err, found)
		}
	}
}

// TestText wants a theme that is handed on to name the schema that goes with it.
func TestText(t *testing.T) {
	whole, _ := fs.ReadFile(templates.FS, "mono/theme.yaml")
	_, rest, _ := strings.Cut(string(whole), "\n")
	if got, err := Text(templates.FS, "mono", "x.json"); err != nil || string(got) != modeline+"x.json\n"+rest {
		t.Errorf("%v, %.80s", err, got)
	}
	if got, err := Text(templates.FS, "mono", ""); err != nil || string(got) != rest {
		t.Errorf("%v, %.80s", err, got)
	}
}
