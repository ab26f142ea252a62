package listing

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
)

// docs is docs/json.md, which promises to other programs what the JSON holds.
func docs(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var firstCell = regexp.MustCompile("(?m)^\\| `([^`]+)` \\|")

// terms returns the words of the first table below a heading.
func terms(t *testing.T, doc, heading string) []string {
	t.Helper()
	_, rest, ok := strings.Cut(doc, heading+"\n")
	if !ok {
		t.Fatalf("no heading %q", heading)
	}
	section, _, _ := strings.Cut(rest, "\n#")
	var out []string
	for _, m := range firstCell.FindAllStringSubmatch(section, -1) {
		out = append(out, m[1])
	}
	return out
}

// keysOf returns the keys of a record in the order of the JSON.
func keysOf[T any]() []string {
	var out []string
	for f := range reflect.TypeFor[T]().Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		out = append(out, name)
	}
	return out
}

// constants returns the values of the typed string constants of a package, so
// that a word added there fails here until it is documented.
func constants(t *testing.T, file, typeName string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	ast.Inspect(f, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		lit, isLit := spec.Values[0].(*ast.BasicLit)
		if id, ok := spec.Type.(*ast.Ident); ok && isLit && id.Name == typeName {
			if s, err := strconv.Unquote(lit.Value); err == nil && s != "" {
				out = append(out, s)
			}
		}
		return true
	})
	if len(out) == 0 {
		t.Fatalf("%s has no constants of type %s", file, typeName)
	}
	return out
}

func TestDocumentedKeys(t *testing.T) {
	doc := docs(t)
	for heading, names := range map[string][]string{
		"## 評価指標（kpi list）":        keysOf[kpiRecord](),
		"### 値":                    keysOf[valueRecord](),
		"## 取組（event list）":        keysOf[eventRecord](),
		"### 開催の回":                 keysOf[occurrence](),
		"### 開催日":                  keysOf[dateRun](),
		"## 規則（rule list）":         keysOf[ruleRecord](),
		"## テンプレート（template list）": keysOf[Template](),
	} {
		if got := terms(t, doc, heading); !slices.Equal(got, names) {
			t.Errorf("%s lists\n%q, the code has\n%q", heading, got, names)
		}
	}
}

func TestDocumentedWords(t *testing.T) {
	doc := docs(t)
	own := constants(t, "state.go", "state")
	kinds := slices.DeleteFunc(append(constants(t, "../value/value.go", "State"), string(progress.Missing)),
		func(s string) bool { return s == string(value.Plain) })
	reasons := slices.DeleteFunc(constants(t, "../progress/reason.go", "Reason"),
		func(s string) bool { return s == string(progress.NoActual) })
	var groups []string
	for _, g := range diag.Groups() {
		groups = append(groups, g.String())
	}
	for heading, words := range map[string][]string{
		"### 値の一覧：`severity`":  {diag.Error.String(), diag.Warning.String(), diag.Info.String()},
		"### 値の一覧：`group`":     groups,
		"### 値の一覧：`state`":     constants(t, "../value/value.go", "State"),
		"### 値の一覧：`bound`":     constants(t, "../value/quantity/quantity.go", "Bound"),
		"### 値の一覧：`method`":    keys.Progress.Key("method").Values,
		"### 値の一覧：`direction`": keys.KPI.Key("direction").Values,
		"### 値の一覧：`states`":    slices.Concat(own[:2], kinds, reasons, own[2:]),
	} {
		if got := terms(t, doc, heading); !slices.Equal(got, words) {
			t.Errorf("%s lists\n%q, the code has\n%q", heading, got, words)
		}
	}
}

// TestEveryStateHasAWord finds states that tables would pass over in silence.
func TestEveryStateHasAWord(t *testing.T) {
	for _, s := range terms(t, docs(t), "### 値の一覧：`states`") {
		if state(s).text() == "" && state(s) != heldBack {
			t.Errorf("%s has no Japanese word", s)
		}
	}
	for _, d := range keys.KPI.Key("direction").Values {
		if progress.DirectionText(plan.Direction(d)) == "" {
			t.Errorf("direction %s has no Japanese word", d)
		}
	}
}

// TestDocumentedGroups holds the words of the groups to their headings.
func TestDocumentedGroups(t *testing.T) {
	for _, g := range diag.Groups() {
		if row := "| `" + g.String() + "` | " + g.Japanese() + " |"; !strings.Contains(docs(t), row) {
			t.Errorf("no row %s", row)
		}
	}
}

// TestDocumentedMethods holds the formulas of the documentation to those that
// progress prints.
func TestDocumentedMethods(t *testing.T) {
	doc := docs(t)
	for _, name := range keys.Progress.Key("method").Values {
		row := progress.Row{Def: &plan.KPI{}, Method: plan.Method{Name: plan.MethodName(name)}}
		for _, f := range progress.FormulaLines([]progress.Row{row}) {
			f, _, _ = strings.Cut(strings.TrimPrefix(f, "進捗率＝"), "（小数")
			if !strings.Contains(doc, "| `"+name+"` | "+f+" |") {
				t.Errorf("%s is not documented as %s", name, f)
			}
		}
	}
}

var example = regexp.MustCompile("(?s)```json\n(.*?)```")

func TestDocumentedExamples(t *testing.T) {
	p := loaded(t, sorachi)
	var templates strings.Builder
	if err := Templates(&templates, []Template{{"shiryo2", "資料２（紺と青緑）", true}}, "json", Options{}); err != nil {
		t.Fatal(err)
	}
	outputs := []string{kpis(t, p, "json", Options{}), events(t, p, "json", Options{}), rulesList(t, value.Rules, "json", Options{}), templates.String()}
	found := example.FindAllStringSubmatch(docs(t), -1)
	if len(found) != len(outputs) {
		t.Fatalf("%d examples", len(found))
	}
	for i, m := range found {
		indented := "  " + strings.ReplaceAll(strings.TrimSpace(m[1]), "\n", "\n  ")
		if !strings.Contains(outputs[i], "\n"+indented) {
			t.Errorf("example %d is not in the output:\n%s", i+1, m[1])
		}
	}
}
