package theme

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"

	"sorachi/templates"
)

func TestBuiltinThemeIsWhole(t *testing.T) {
	th, found, err := Load(templates.FS, "")
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	usual := slices.DeleteFunc(slices.Clone(PageKinds), func(kind string) bool { return kind == "trends" }) // on request
	if th.Name != Default || !slices.Equal(th.Pages, usual) {
		t.Errorf("name %q, pages %v", th.Name, th.Pages)
	}
	words := reflect.ValueOf(th.Words)
	for i := range words.NumField() {
		if words.Field(i).String() == "" {
			t.Errorf("%s is empty", words.Type().Field(i).Name)
		}
	}
	for _, f := range []string{th.Fonts.Regular, th.Fonts.Bold, th.Fonts.Figures, th.Fonts.Fallback} {
		if templates.Font(f) == nil {
			t.Errorf("no font %s", f)
		}
	}
	if w := th.Sheet.Width; w < 841.88 || w > 841.90 {
		t.Errorf("297mm is %g points, want 841.89", w)
	}
}

func TestUnknownTheme(t *testing.T) {
	if _, _, err := Load(templates.FS, "no-such"); !errors.Is(err, ErrUnknown) {
		t.Error(err)
	}
}

// TestMistakesHavePositions changes one line of the built-in theme at a time.
func TestMistakesHavePositions(t *testing.T) {
	whole, _ := fs.ReadFile(templates.FS, "shiryo2/theme.yaml")
	tests := []struct{ old, new, want string }{
		{`  ink: "#1B2530"`, `  ink: 黒`, "theme-value at the changed line"},
		{`  ink: "#1B2530"`, `  inc: "#1B2530"`, "theme-unknown at the changed line"},
		{`  cover: 28`, `  cover: 大`, "theme-value at the changed line"},
		{`  min: 8.5`, `  min: 7`, "theme-value at the changed line"},
		{`  min: 8.5`, `  min: 12`, "theme-value"},
		{`  leading: 1.5`, `  leading: 0`, "theme-value at the changed line"},
		{`  photo_max: 44`, `  photo_max: 400`, "theme-value at the changed line"},
		{`  photo_min: 20`, `  photo_min: 50`, "theme-value at the changed line"},
		{`  width: 297mm`, `  width: 0`, "theme-value at the changed line"},
		{`  height: 210mm`, `  height: 210`, "theme-value"},
		{`  width: 297mm`, `  width: 320`, "theme-value"},
		{`  bands: ["#123B63", "#4C9A96", "#B4472B", "#E0A83E", "#5A4F45"]`, `  bands: []`, "theme-value at the changed line"},
		{`  cover: 28`, `  cover: 9999`, "theme-value at the changed line"},
		{`  bold: BIZUDPGothic-Bold.ttf`, `  bold: Arial.ttf`, "theme-value at the changed line"},
		{`pages: [cover, projects, kpi-table, analysis, programs, outline, national]`, `pages: []`, "theme-value at the changed line"},
		{`  cover: 28`, ``, "theme-missing"},
		{`pages: [cover,`, `pages: [covr,`, "theme-value at the changed line"},
		{`sizes:`, `sizes：`, "fullwidth-colon at the changed line"},
	}
	for _, tt := range tests {
		text := strings.Replace(string(whole), tt.old, tt.new, 1)
		line := strings.Count(text[:strings.Index(string(whole), tt.old)], "\n") + 1
		_, found := Parse("t.yaml", []byte(text))
		code, there := strings.CutSuffix(tt.want, " at the changed line")
		if len(found) != 1 { // a mistyped key is one slip, not a setting that lacks besides
			t.Errorf("%s -> %s: %d findings", tt.old, tt.new, len(found))
		}
		ok := false
		for _, d := range found {
			ok = ok || d.Code == code && (!there || d.Pos.Line == line)
		}
		if !ok {
			t.Errorf("%s -> %s: want %s (line %d), found %s", tt.old, tt.new, tt.want, line, fmt.Sprint(found))
		}
	}
}

// TestSections wants one finding about a section that is not there or is none.
func TestSections(t *testing.T) {
	whole, _ := fs.ReadFile(templates.FS, "shiryo2/theme.yaml")
	before, rest, _ := strings.Cut(string(whole), "\nsizes:\n")
	_, after, _ := strings.Cut(rest, "\n\n")
	for section, want := range map[string]string{"": "theme-missing", "sizes:\n": "theme-missing", "sizes: 12\n": "theme-value", "sizes: [12]\n": "theme-value"} {
		_, found := Parse("t.yaml", []byte(before+"\n"+section+"\n"+after))
		if len(found) != 1 || found[0].Code != want {
			t.Errorf("%q: %v", section, found)
		}
	}
}

// TestNoSettings wants one finding about a file that holds no settings, not
// one a setting.
func TestNoSettings(t *testing.T) {
	for _, text := range []string{"", "# 覚え書き\n", "- a\n- b\n", "文\n"} {
		th, found := Parse("t.yaml", []byte(text))
		if th != nil || len(found) != 1 || found[0].Code != "theme-value" {
			t.Errorf("%q: %v", text, found)
		}
	}
}

func TestNames(t *testing.T) {
	if got := Names(templates.FS); !slices.Equal(got, []string{Default, "mono"}) {
		t.Errorf("built in are %v", got)
	}
}
