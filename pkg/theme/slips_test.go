package theme

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"sorachi/templates"
)

// slips are lines of the built-in theme, and what an officer may make of them.
var slips = []struct{ old, new string }{
	{`ink: "#1B2530"`, `ink: #1B2530`}, // a comment to YAML
	{`ink: "#1B2530"`, `ink: 1B2530`},
	{`ink: "#1B2530"`, `ink: "＃１Ｂ２５３０"`},
	{`ink: "#1B2530"`, `ink: "#1B253"`},
	{`ink: "#1B2530"`, `ink: [黒]`},
	{`ink: "#1B2530"`, `inkk: "#1B2530"`},
	{`ink: "#1B2530"`, `color: "#1B2530"`},
	{`  ink: "#1B2530"`, `  ink: "#1B2530"` + "\n" + `  ink: "#000000"`},
	{`colors:`, `colours:`},
	{`side: 10.5`, `side: １０．５`},
	{`side: 10.5`, `side: 10,5`},
	{`side: 10.5`, `side: -3`},
	{`side: 10.5`, `side: 1cm`},
	{`leading: 1.5`, `leading: 5mm`},
	{`photo_max: 44`, `photo_max: 44％`},
	{`width: 297mm`, `width: 320`},
	{`low: 10`, `low: 20`},
	{`side: 10.5`, `side: 10mm`},
	{`side: 10.5`, `side:`},
	{`side: 10.5`, `side: *x`},
	{`bold: BIZUDPGothic-Bold.ttf`, `bold: BIZ UDPゴシック`},
	{`bold: BIZUDPGothic-Bold.ttf`, `bold: bizudpgothic-bold.ttf`},
	{`pages: [cover, projects,`, `pages: [cover, project,`},
	{`pages: [cover, projects,`, `pages: [cover, cover, projects,`},
	{`pages: [cover, projects,`, `pages: [cover, 表, projects,`},
	{`pages: [cover, projects, kpi-table, analysis, programs, outline, national]`, `pages: cover`},
	{`bands: [plain, plain,`, `bands: [plain,`},
	{`short: plain`, `short: dotted`},
	{`photos: color`, `photos: gray`},
	{`format: 1`, `format: 2`},
	{`count: 件数`, `count:`},
	{`count: 件数`, `count: [件数]`},
	{`count: 件数`, `count: 件数` + "\n" + `  counts: 件数`},
	{`  min: 8.5`, `  min: 11`},
}

// TestSlips shows all that is said of one slip in a theme; UPDATE=1 writes it
// anew.
func TestSlips(t *testing.T) {
	whole, _ := fs.ReadFile(templates.FS, "shiryo2/theme.yaml")
	var b strings.Builder
	for _, s := range slips {
		if strings.Count(string(whole), s.old) != 1 {
			t.Fatalf("%q is not there once", s.old)
		}
		text := strings.Replace(string(whole), s.old, s.new, 1)
		_, found := Parse("t.yaml", []byte(text))
		if len(found) == 0 {
			t.Errorf("%s: nothing found", s.new)
		}
		lines := strings.Split(text, "\n")
		fmt.Fprintf(&b, "%s\n", strings.ReplaceAll(s.new, "\n", "⏎"))
		for _, d := range found {
			fmt.Fprintf(&b, "  「%s」の%d字目から %s: %s [%s]\n    %s\n", strings.TrimSpace(lines[d.Pos.Line-1]), d.Pos.Col, d.Severity.Japanese(), d.Message, d.Code, d.Hint)
		}
	}
	const golden = "testdata/slips.golden"
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(golden); err != nil || b.String() != string(want) {
		t.Errorf("got\n%s", b.String())
	}
}
