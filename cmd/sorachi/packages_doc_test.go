package main

import (
	"cmp"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// allowedImports is what every package may import, the rooms of commands as well.
func allowedImports() map[string]string {
	all := maps.Clone(mayImport)
	for name, others := range rooms {
		all[commandLine+"/"+name] = others
	}
	maps.DeleteFunc(all, func(folder, _ string) bool { return within(folder, "testdata") })
	return all
}

// TestPackagesDocument wants a row for every package in docs/packages.md, with the
// imports that the tables allow it; UPDATE=1 writes these anew.
func TestPackagesDocument(t *testing.T) {
	const file = "../../docs/packages.md"
	all := allowedImports()
	doc := readText(t, file)
	want, shown := withImports(doc, all)
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if readText(t, file) != want {
		t.Error("docs/packages.md shows other imports than are allowed: UPDATE=1 go test ./cmd/sorachi writes them anew")
	}
	for _, folder := range slices.Sorted(maps.Keys(all)) {
		if n := shown[folder]; n != 1 {
			t.Errorf("docs/packages.md has %d rows for %s", n, folder)
		}
	}
}

// withImports writes the imports of a package into the last column of its row, and
// counts the rows of each.
func withImports(doc string, all map[string]string) (string, map[string]int) {
	var b strings.Builder
	shown := map[string]int{}
	for line := range strings.Lines(doc) {
		cells := strings.Split(line, "|")
		if len(cells) == 6 {
			folder := strings.Trim(cells[1], " `")
			if allowed, ok := all[folder]; ok {
				names := strings.Join(strings.Fields(strings.ReplaceAll(allowed, "pkg/", "")), " ")
				cells[4] = " " + cmp.Or(names, "なし") + " "
				shown[folder]++
			}
		}
		b.WriteString(strings.Join(cells, "|"))
	}
	return b.String(), shown
}

// folderName is a folder of packages as the README writes one.
var folderName = regexp.MustCompile("`((?:pkg|data)/[a-z]+|templates|cmd/sorachi)`")

// TestReadmeShowsEveryFolder wants the README's design to name the folders of all
// packages, those right below pkg, and none besides.
func TestReadmeShowsEveryFolder(t *testing.T) {
	_, section, _ := strings.Cut(readText(t, "../../README.md"), "\n## 設計\n")
	section, _, _ = strings.Cut(section, "\n## ")
	shown := map[string]bool{}
	for _, m := range folderName.FindAllStringSubmatch(section, -1) {
		shown[m[1]] = true
	}
	for folder := range allowedImports() {
		top := strings.Join(strings.SplitN(folder, "/", 3)[:min(2, strings.Count(folder, "/")+1)], "/")
		if !shown[top] {
			t.Errorf("README.md does not show %s", top)
		}
	}
	for folder := range shown {
		if !inTable(folder) && folder != commandLine && folder != "pkg/excel" {
			t.Errorf("README.md shows %s, which has no package", folder)
		}
	}
}
