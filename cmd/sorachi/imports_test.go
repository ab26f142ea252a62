package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport is the map of the program: which of our packages a package may
// import. Stages point one way, from what is written to what is shown, and a
// package that needs a new arrow needs a reason first. The command line may import
// all of them; what its own packages may import of each other is in rooms.
var mayImport = map[string]string{
	"data/national":                     "",
	"templates":                         "",
	"pkg/diag":                          "",
	"pkg/typedtext":                     "",
	"pkg/photos/imagefile":              "",
	"pkg/outfile":                       "",
	"pkg/typeset/linebreak/breakplaces": "",
	"pkg/typeset/linebreak":             "pkg/typeset/linebreak/breakplaces",
	"pkg/excel/xlsxwriter":              "pkg/excel/ooxml pkg/excel/xlsxwriter/drawing pkg/excel/xlsxwriter/sheetxml",
	"pkg/excel/xlsxwriter/sheetxml":     "pkg/excel/ooxml",
	"pkg/excel/xlsxwriter/drawing":      "pkg/excel/ooxml",
	"pkg/excel/xlsxreader":              "pkg/excel/ooxml pkg/excel/xlsxreader/attached pkg/excel/xlsxreader/numberformat pkg/excel/xlsxreader/parts",
	"pkg/excel/xlsxreader/attached":     "pkg/excel/ooxml pkg/excel/xlsxreader/parts",
	"pkg/excel/xlsxreader/numberformat": "",
	"pkg/excel/xlsxreader/parts":        "",
	"pkg/diag/printer":                  "pkg/diag pkg/diag/printer/safetext pkg/diag/printer/sourceline pkg/textfile",
	"pkg/diag/printer/safetext":         "",
	"pkg/diag/printer/sourceline":       "pkg/diag pkg/diag/printer/safetext",
	"pkg/diag/printer/filediff":         "pkg/diag/printer/safetext",
	"pkg/value/wareki":                  "pkg/typedtext",
	"pkg/value/eventdates":              "pkg/typedtext pkg/value/wareki",
	"pkg/value/quantity":                "pkg/typedtext pkg/value/quantity/numeral",
	"pkg/value/quantity/numeral":        "pkg/typedtext",
	"pkg/textfile":                      "pkg/diag",
	"pkg/yamlfile/broken":               "pkg/diag pkg/textfile",
	"pkg/yamlfile":                      "pkg/diag pkg/textfile pkg/yamlfile/broken pkg/yamlfile/ignore pkg/yamlfile/misread",
	"pkg/yamlfile/ignore":               "pkg/diag pkg/textfile",
	"pkg/yamlfile/misread":              "pkg/diag pkg/textfile pkg/yamlfile/broken pkg/yamlfile/ignore",
	"pkg/page":                          "pkg/diag",
	"pkg/plan/edit":                     "pkg/diag pkg/plan pkg/plan/edit/projectfile pkg/plan/keys pkg/textfile pkg/typedtext pkg/value pkg/value/wareki pkg/yamlfile",
	"pkg/plan/edit/projectfile":         "pkg/diag pkg/plan/edit/yamldraft pkg/plan/keys pkg/textfile pkg/typedtext pkg/value pkg/value/wareki pkg/yamlfile",
	"pkg/plan/edit/repair":              "pkg/diag pkg/plan/edit pkg/plan/load pkg/textfile pkg/yamlfile",
	"pkg/plan/edit/yamldraft":           "pkg/diag pkg/textfile pkg/yamlfile pkg/yamlfile/ignore",
	"pkg/theme/setting":                 "pkg/diag pkg/yamlfile pkg/typedtext",
	"pkg/theme":                         "pkg/diag pkg/yamlfile pkg/theme/setting templates pkg/yamlfile/ignore",
	"pkg/value":                         "pkg/diag pkg/yamlfile pkg/typedtext pkg/value/eventdates pkg/value/wareki pkg/value/quantity",
	"pkg/plan/keys":                     "pkg/typedtext",
	"pkg/plan/decode":                   "pkg/diag pkg/plan/keys pkg/typedtext pkg/value/quantity pkg/yamlfile/broken pkg/yamlfile pkg/value pkg/value/wareki",
	"pkg/plan":                          "pkg/diag pkg/plan/keys pkg/value pkg/value/quantity pkg/value/eventdates pkg/value/wareki pkg/yamlfile pkg/yamlfile/ignore",
	"pkg/plan/load":                     "pkg/diag pkg/plan pkg/plan/decode pkg/plan/keys pkg/textfile pkg/typedtext pkg/value pkg/value/eventdates pkg/value/wareki pkg/yamlfile",
	// diag: formulas in use are compared without the places they are written at.
	"pkg/progress":                "pkg/diag pkg/plan pkg/value/wareki pkg/value/quantity pkg/value",
	"pkg/references":              "pkg/diag pkg/typedtext pkg/plan pkg/progress pkg/value/wareki pkg/value/quantity pkg/value",
	"pkg/check/rule/printedtexts": "pkg/plan pkg/value",
	"pkg/check":                   "pkg/check/rule pkg/check/structure pkg/check/bands pkg/check/marks pkg/check/years pkg/check/quantities pkg/check/actualsandrates pkg/check/sentences pkg/check/wording pkg/check/characters pkg/check/files pkg/diag pkg/typedtext pkg/plan pkg/progress pkg/references pkg/value/wareki",
	"pkg/listing":                 "pkg/diag pkg/listing/formats pkg/plan pkg/progress pkg/export/dataset pkg/value/eventdates pkg/value/wareki pkg/value/quantity pkg/value",
	"pkg/listing/formats":         "",
	"pkg/export/dataset":          "pkg/plan pkg/progress pkg/value/wareki pkg/value/quantity pkg/value",
	"pkg/excel/ooxml":             "",

	"pkg/excel/reportbook":             "pkg/excel/ooxml pkg/plan pkg/progress pkg/excel/reportbook/everysheet pkg/excel/reportbook/kpilist pkg/excel/reportbook/trends pkg/excel/reportbook/activities pkg/excel/reportbook/basis pkg/excel/reportbook/datasheets pkg/theme pkg/value/wareki pkg/excel/xlsxwriter pkg/excel/xlsxwriter/drawing",
	"pkg/excel/reportbook/everysheet":  "pkg/excel/ooxml pkg/references pkg/plan pkg/progress pkg/theme pkg/value pkg/value/wareki pkg/excel/xlsxwriter",
	"pkg/excel/reportbook/kpilist":     "pkg/excel/ooxml pkg/plan pkg/progress pkg/excel/reportbook/figurecells pkg/excel/reportbook/everysheet pkg/theme pkg/value pkg/excel/xlsxwriter",
	"pkg/excel/reportbook/figurecells": "pkg/excel/ooxml pkg/plan pkg/progress pkg/value/quantity pkg/value",
	"pkg/excel/reportbook/trends":      "pkg/excel/ooxml pkg/progress pkg/excel/reportbook/figurecells pkg/excel/reportbook/everysheet pkg/value pkg/excel/xlsxwriter pkg/excel/xlsxwriter/drawing",
	"pkg/excel/reportbook/basis":       "pkg/excel/ooxml pkg/plan pkg/progress pkg/excel/reportbook/figurecells pkg/excel/reportbook/everysheet pkg/value pkg/excel/xlsxwriter",
	"pkg/excel/reportbook/datasheets":  "pkg/excel/ooxml pkg/export/dataset pkg/excel/reportbook/everysheet pkg/value/wareki pkg/excel/xlsxwriter",
	"pkg/excel/reportbook/activities":  "pkg/excel/ooxml pkg/references pkg/plan pkg/excel/reportbook/everysheet pkg/value/eventdates pkg/value/wareki pkg/excel/xlsxwriter",

	"pkg/excel/form":              "pkg/diag pkg/typedtext pkg/excel/ooxml pkg/plan pkg/value/quantity pkg/value pkg/value/wareki",
	"pkg/excel/form/sheets":       "pkg/excel/form pkg/excel/ooxml pkg/plan pkg/value pkg/value/wareki pkg/excel/xlsxwriter",
	"pkg/excel/answer":            "pkg/diag pkg/excel/answer/entrycells pkg/excel/form pkg/excel/ooxml pkg/typedtext pkg/value/wareki pkg/excel/xlsxreader",
	"pkg/excel/answer/entrycells": "pkg/diag pkg/excel/form pkg/typedtext pkg/textfile pkg/value pkg/value/wareki pkg/excel/xlsxreader pkg/excel/xlsxreader/numberformat",
	"pkg/excel/reconcile":         "pkg/excel/answer pkg/excel/answer/entrycells pkg/diag pkg/excel/form pkg/typedtext pkg/plan pkg/value/quantity pkg/value pkg/value/wareki",
	"pkg/typeset/fontface":        "",
	"pkg/typeset":                 "pkg/typeset/linebreak pkg/typeset/fontface pkg/page",
	"pkg/typeset/table":           "pkg/page pkg/typeset",
	"pkg/chart":                   "pkg/page pkg/typeset",
	"pkg/pdf/tagtree":             "pkg/page",
	"pkg/pdf/object":              "",
	"pkg/pdf/tounicode":           "pkg/page pkg/pdf/object",
	"pkg/pdf/drawing":             "pkg/page pkg/pdf/object pkg/pdf/tagtree",
	"pkg/pdf":                     "pkg/page pkg/pdf/tounicode pkg/pdf/drawing pkg/pdf/object pkg/pdf/tagtree",
	"pkg/svg":                     "pkg/page",
	"pkg/photos":                  "pkg/diag pkg/page pkg/photos/imagefile pkg/plan pkg/value/wareki",
	"pkg/export":                  "pkg/listing pkg/outfile pkg/plan pkg/progress pkg/excel/reportbook/datasheets pkg/export/dataset pkg/value/wareki",
	"pkg/report":                  "pkg/diag pkg/plan pkg/progress pkg/references pkg/theme pkg/photos pkg/typeset pkg/typeset/table pkg/page pkg/report/everypage pkg/report/project pkg/report/kpis pkg/report/national",

	"pkg/report/everypage": "pkg/diag pkg/plan pkg/progress pkg/references pkg/theme pkg/photos/imagefile pkg/typeset pkg/typeset/fontface pkg/typeset/table pkg/chart pkg/page",
	"pkg/report/kpis":      "pkg/diag pkg/plan pkg/progress pkg/typeset pkg/typeset/table pkg/chart pkg/page pkg/value/wareki pkg/value pkg/report/everypage",
	"pkg/report/project":   "pkg/plan pkg/photos pkg/typeset pkg/typeset/table pkg/page pkg/report/everypage pkg/report/kpis",
	"pkg/report/national":  "pkg/plan pkg/typeset pkg/typeset/table pkg/page pkg/report/everypage",

	// The rules of one subject know nothing of those of another.
	"pkg/check/rule":            "pkg/diag pkg/plan pkg/check/rule/printedtexts pkg/progress pkg/value/quantity pkg/value/wareki",
	"pkg/check/rule/kpivalues":  "pkg/plan pkg/progress pkg/value/quantity pkg/value pkg/value/wareki",
	"pkg/check/structure":       "pkg/check/rule pkg/diag pkg/plan/keys pkg/typedtext pkg/references pkg/plan pkg/check/rule/printedtexts",
	"pkg/check/marks":           "pkg/check/rule pkg/diag pkg/plan pkg/check/rule/printedtexts pkg/value/eventdates",
	"pkg/check/characters":      "pkg/check/rule pkg/diag",
	"pkg/check/bands":           "pkg/check/rule pkg/diag pkg/plan",
	"pkg/check/years":           "pkg/check/rule/kpivalues pkg/check/rule pkg/diag pkg/plan pkg/check/rule/printedtexts pkg/typedtext pkg/value pkg/value/eventdates pkg/value/wareki",
	"pkg/check/quantities":      "pkg/check/rule/kpivalues pkg/check/rule pkg/diag pkg/plan pkg/check/rule/printedtexts pkg/value/quantity pkg/value pkg/value/wareki",
	"pkg/check/actualsandrates": "pkg/check/rule/kpivalues pkg/check/rule pkg/diag pkg/plan pkg/progress pkg/value pkg/value/wareki",
	"pkg/check/sentences":       "pkg/check/rule/kpivalues pkg/check/rule pkg/diag pkg/plan pkg/progress pkg/value/quantity pkg/value pkg/value/wareki",
	"pkg/check/wording":         "pkg/check/rule pkg/diag pkg/check/rule/printedtexts",
	"pkg/check/files":           "pkg/check/rule pkg/diag pkg/photos/imagefile pkg/typedtext pkg/plan pkg/progress",

	// Every stage that has rules.
	"pkg/allrules": "pkg/excel/answer pkg/check pkg/plan/decode pkg/diag pkg/references pkg/plan/load pkg/excel/reconcile pkg/report pkg/textfile pkg/theme pkg/value pkg/yamlfile pkg/yamlfile/broken pkg/yamlfile/misread",

	// What tests draw and read.
	"pkg/page/pagetest":      "pkg/diag pkg/page templates",
	"pkg/plan/edit/edittest": "",
	"pkg/plan/plantest":      "",
	"pkg/pdf/object/unpack":  "pkg/pdf/object",

	"pkg/excel/tablerules":           "pkg/excel/ooxml pkg/excel/tablerules/tablefile pkg/excel/tablerules/tables pkg/excel/tablerules/texts pkg/excel/xlsxreader pkg/excel/xlsxreader/attached",
	"pkg/excel/tablerules/tablefile": "pkg/typedtext pkg/excel/tablerules/tables pkg/excel/xlsxreader",
	"pkg/excel/tablerules/tables":    "pkg/excel/ooxml pkg/excel/tablerules/texts pkg/excel/xlsxreader",
	"pkg/excel/tablerules/texts":     "pkg/typedtext",
	"pkg/excel/tablerules/printer":   "pkg/excel/ooxml pkg/excel/tablerules",

	// What the report is measured against: a bare program that draws with the
	// library alone, the texts it draws, and the clock.
	"testdata/bare":         "",
	"testdata/bare/measure": "",
	"testdata/baretext":     "data/national templates pkg/page pkg/plan/load pkg/progress pkg/report pkg/theme",
	"testdata/ooxml":        "",
	"testdata/photos":       "",
	"testdata/thousand":     "",
	"testdata/workbooks":    "pkg/diag pkg/plan pkg/plan/load pkg/progress pkg/excel/reportbook pkg/excel/reportbook/datasheets pkg/yamlfile pkg/export/dataset",
}

// rooms are the packages of the command line, in cmd/sorachi, and which of each other
// they may import: what all commands share first, then the commands.
var rooms = map[string]string{
	"console":     "",
	"commandline": "console",
	"planfolder":  "console",
	"template":    "commandline console",
	"kpicheck":    "commandline console planfolder template",
	"kpilist":     "commandline console planfolder",
	"eventlist":   "commandline console planfolder",
	"kpiexport":   "commandline console planfolder",
	"kpiform":     "commandline console planfolder",
	"kpiimport":   "commandline console planfolder",
	"kpiset":      "commandline console planfolder",
	"reportbuild": "commandline console planfolder template",
	"rule":        "commandline console",
	"xlsxlint":    "commandline console",
}

// commandLine is the folder of the command and, below it, its rooms.
const commandLine = "cmd/sorachi"

// room returns the name of a room by its folder.
func room(folder string) (name string, ok bool) { return strings.CutPrefix(folder, commandLine+"/") }

// onlyImporter says which one package of the program, with those below it, may
// import a heavy library, so that replacing it is the work of one folder.
var onlyImporter = map[string]string{
	"gopkg.in/yaml.v3":            "pkg/yamlfile",
	"github.com/xuri/excelize/v2": "pkg/excel/xlsxwriter",
	"github.com/signintech/gopdf": "pkg/pdf/drawing",
	"github.com/spf13/cobra":      "cmd/sorachi",
	"github.com/spf13/pflag":      "cmd/sorachi",
}

// outside are names of the standard library through which a program sees or
// changes more than its arguments: the same input would not give the same
// bytes.
var outside = []string{
	"time.Now", "time.Since", "time.Until", "time.Local",
	"os.Getenv", "os.LookupEnv", "os.Environ", "os.ExpandEnv", "os.Getwd", "os.UserCacheDir", "os.UserHomeDir", "os.Args", "os.Exit",
	"os.Stdin", "os.Stdout", "os.Stderr", "fmt.Print", "fmt.Printf", "fmt.Println",
}

// inRooms are those that the packages of the command line may use as well. Streams
// and environment are main's, which hands them on.
var inRooms = []string{"time.Now", "time.Since", "os.Getwd"}

// noPackage are packages of the standard library that no package imports: no
// network, no chance, no other programs, no log.
var noPackage = []string{"net", "net/http", "math/rand", "math/rand/v2", "crypto/rand", "os/exec", "log", "log/slog", "unsafe", "plugin"}

// ours is how import paths of this module begin.
const ours = "sorachi/"

// sourceFile is a Go file, tests left out.
type sourceFile struct {
	folder string // pkg/plan
	name   string
	syntax *ast.File
}

func (f sourceFile) isCommand() bool { return f.syntax.Name.Name == "main" }

// sources parses every Go file of the repository that ends up in a binary of
// some system.
func sources(t *testing.T) []sourceFile {
	t.Helper()
	var out []sourceFile
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (name == "out" || len(name) > 1 && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		syntax, err := parser.ParseFile(token.NewFileSet(), filepath.Join("../..", name), nil, parser.SkipObjectResolution)
		out = append(out, sourceFile{path.Dir(name), name, syntax})
		return err
	})
	if err != nil || len(out) < 50 {
		t.Fatal("not the whole repository", len(out), err)
	}
	return out
}

func (f sourceFile) imports() []string {
	var out []string
	for _, spec := range f.syntax.Imports {
		name, _ := strconv.Unquote(spec.Path.Value) // the parser took it for a string
		out = append(out, name)
	}
	return out
}

func TestImports(t *testing.T) {
	missing := map[string]bool{}
	for folder := range mayImport {
		missing[folder] = true
	}
	for name := range rooms {
		missing[commandLine+"/"+name] = true
	}
	for _, f := range sources(t) {
		delete(missing, f.folder)
		if !inTable(f.folder) {
			t.Errorf("%s: the table lacks this package", f.folder)
			continue
		}
		for _, name := range f.imports() {
			if folder, isOurs := strings.CutPrefix(name, ours); isOurs && !mayUse(f.folder, folder) {
				t.Errorf("%s imports %s, which the table does not allow", f.name, folder)
			}
			if slices.Contains(noPackage, name) && !f.isCommand() {
				t.Errorf("%s imports %s", f.name, name)
			}
			if only, heavy := onlyImporter[name]; heavy && !within(f.folder, only) && f.folder != "testdata/bare" {
				t.Errorf("%s imports %s, which is for %s alone", f.name, name, only)
			}
		}
	}
	for folder := range missing {
		t.Errorf("%s: in the table, but no such package", folder)
	}
}

func inTable(folder string) bool {
	name, isRoom := room(folder)
	_, ok := mayImport[folder]
	if isRoom {
		_, ok = rooms[name]
	}
	return ok || folder == commandLine
}

// mayUse reports whether the tables allow a package to import another.
func mayUse(folder, other string) bool {
	name, isRoom := room(folder)
	otherRoom, ofCommand := room(other)
	switch {
	case folder == commandLine || isRoom && !ofCommand:
		return true
	case isRoom:
		return slices.Contains(strings.Fields(rooms[name]), otherRoom)
	}
	return slices.Contains(strings.Fields(mayImport[folder]), other)
}

// within reports whether a folder is another or lies below it.
func within(folder, other string) bool { return strings.HasPrefix(folder+"/", other+"/") }

// TestNothingOutside wants clock, environment and streams used by commands
// alone.
func TestNothingOutside(t *testing.T) {
	for _, f := range sources(t) {
		if f.isCommand() {
			continue
		}
		_, isRoom := room(f.folder)
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && slices.Contains(outside, x.Name+"."+sel.Sel.Name) && !(isRoom && slices.Contains(inRooms, x.Name+"."+sel.Sel.Name)) {
					t.Errorf("%s uses %s.%s", f.name, x.Name, sel.Sel.Name)
				}
			}
			return true
		})
	}
}
