//go:build readers

package main

import (
	"encoding/json"
	"fmt"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestAccessibleReport holds the tags of the real report to the rules of ISO
// 14289-1 (PDF/UA-1) that a program can judge and that something in the report
// could break. They are read by qpdf, not by our own code. The numbers are
// clauses of the standard. That every mark of a page is in its place is tested
// in pkg/pdf; what the words say, only people can judge.
func TestAccessibleReport(t *testing.T) {
	d := readPDF(t, realReport(t))
	d.catalog()
	root := d.objects[d.root["/StructTreeRoot"].(string)]
	d.element(root["/K"].(string), "StructTreeRoot")
	d.annotations()
	for _, kind := range []string{"H1", "H2", "H3", "H4", "P", "L", "Table", "TH", "Figure", "Note", "Link"} {
		if d.seen[kind] == 0 {
			t.Errorf("the report has no %s", kind)
		}
	}
}

// pdfTree is a PDF as qpdf describes it: objects by reference.
type pdfTree struct {
	*testing.T
	objects map[string]map[string]any
	root    map[string]any
	seen    map[string]int // elements by kind
	notes   map[string]bool
	heading int
}

func readPDF(t *testing.T, path string) *pdfTree {
	out, err := exec.Command("qpdf", "--json=2", "--json-key=qpdf", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	var all struct{ Qpdf []map[string]json.RawMessage }
	if err := json.Unmarshal(out, &all); err != nil {
		t.Fatal(err)
	}
	d := &pdfTree{T: t, objects: map[string]map[string]any{}, seen: map[string]int{}, notes: map[string]bool{}}
	for key, raw := range all.Qpdf[1] {
		var o struct {
			Value  any
			Stream struct{ Dict map[string]any }
		}
		if err := json.Unmarshal(raw, &o); err != nil {
			t.Fatal(err)
		}
		value, ok := o.Value.(map[string]any)
		if !ok {
			value = o.Stream.Dict
		}
		d.objects[strings.TrimPrefix(key, "obj:")] = value
	}
	d.root = d.objects[d.objects["trailer"]["/Root"].(string)]
	return d
}

func (d *pdfTree) want(clause string, ok bool, format string, args ...any) {
	d.Helper()
	if !ok {
		d.Errorf("%s: %s", clause, fmt.Sprintf(format, args...))
	}
}

func (d *pdfTree) catalog() {
	d.want("6.2", d.root["/MarkInfo"].(map[string]any)["/Marked"] == true, "the file is not marked as tagged")
	d.want("7.1", d.root["/Metadata"] != nil, "no metadata")
	d.want("7.1", d.root["/ViewerPreferences"].(map[string]any)["/DisplayDocTitle"] == true, "the title is not shown")
	d.want("7.2", d.root["/Lang"] == "u:ja-JP", "language %v", d.root["/Lang"])
	for ref, o := range d.objects {
		if o["/EF"] != nil {
			d.want("7.11", o["/F"] != nil && o["/UF"] != nil, "%s: an embedded file has no name", ref)
		}
		if o["/Subtype"] == "/CIDFontType2" {
			d.want("7.21.3.2", o["/CIDToGIDMap"] == "/Identity", "%s: font without a map to glyphs", ref)
		}
	}
}

// parentsOf says in which elements one may stand, and kidsOf which may stand
// in one (ISO 32000-1, 14.8.4.3).
var (
	parentsOf = map[string]string{"Document": "StructTreeRoot", "TR": "Table", "TH": "TR", "TD": "TR", "LI": "L", "LBody": "LI", "Lbl": "LI", "Caption": "Figure"}
	kidsOf    = map[string][]string{"Table": {"TR"}, "TR": {"TH", "TD"}, "L": {"LI"}, "LI": {"Lbl", "LBody"}}
	standard  = strings.Fields("Document Sect H1 H2 H3 H4 P L LI Lbl LBody Table TR TH TD Figure Caption Note Link")
)

// element judges an element and all that it holds, in reading order.
func (d *pdfTree) element(ref, parent string) string {
	e := d.objects[ref]
	kind := strings.TrimPrefix(e["/S"].(string), "/")
	d.seen[kind]++
	d.want("7.1", slices.Contains(standard, kind), "%s is no standard element", kind)
	d.want("7.1", e["/P"] != nil, "%s has no parent", ref)
	if p := parentsOf[kind]; p != "" {
		d.want("7.2", parent == p, "%s %s stands in %s", kind, ref, parent)
	}
	switch kind {
	case "Figure":
		d.want("7.3", e["/Alt"] != nil && e["/Alt"] != "u:", "figure %s says nothing", ref)
	case "Note":
		id, _ := e["/ID"].(string)
		d.want("7.9", id != "" && !d.notes[id], "note %s has identity %q", ref, id)
		d.notes[id] = true
	case "H1", "H2", "H3", "H4":
		level := int(kind[1] - '0')
		d.want("7.4.2", level <= d.heading+1, "%s follows a heading of level %d", kind, d.heading)
		d.heading = level
	case "Table":
		d.table(ref, e)
	}
	for _, k := range d.kids(e) {
		inner := d.element(k, kind)
		if allowed := kidsOf[kind]; allowed != nil {
			d.want("7.2", slices.Contains(allowed, inner), "%s holds %s", kind, inner)
		}
	}
	return kind
}

// kids returns the elements that e holds.
func (d *pdfTree) kids(e map[string]any) []string {
	var out []string
	list, ok := e["/K"].([]any)
	if !ok {
		list = []any{e["/K"]}
	}
	for _, k := range list {
		if ref, ok := k.(string); ok {
			out = append(out, ref)
		}
	}
	return out
}

// table wants rows of one length whose cells do not overlap, and a head in the
// row or column of every cell.
func (d *pdfTree) table(ref string, e map[string]any) {
	rows := d.kids(e)
	grid := make([]map[int]string, len(rows)) // scope or "cell" by column
	for i := range grid {
		grid[i] = map[int]string{}
	}
	for r, row := range rows {
		col := 0
		for _, c := range d.kids(d.objects[row]) {
			for grid[r][col] != "" {
				col++
			}
			a, _ := d.objects[c]["/A"].(map[string]any)
			scope, _ := a["/Scope"].(string)
			head := d.objects[c]["/S"] == "/TH"
			d.want("7.5", head == (scope != ""), "cell %s has scope %q", c, scope)
			for i := range span(a, "/RowSpan") {
				for j := range span(a, "/ColSpan") {
					if r+i >= len(grid) || grid[r+i][col+j] != "" {
						d.Fatalf("7.2: cell %s of table %s reaches into another or out of the table", c, ref)
					}
					grid[r+i][col+j] = "cell" + scope
				}
			}
		}
	}
	for r := range grid {
		d.want("7.2", len(grid[r]) == len(grid[0]), "row %d of table %s has %d columns, want %d", r+1, ref, len(grid[r]), len(grid[0]))
		for c, what := range grid[r] {
			d.want("7.5", what != "cell" || headed(grid, r, c), "row %d, column %d of table %s has no head", r+1, c+1, ref)
		}
	}
}

func span(a map[string]any, key string) int {
	n, _ := a[key].(float64)
	return max(1, int(n))
}

func headed(grid []map[int]string, r, c int) bool {
	for i := range grid {
		if grid[i][c] == "cell/Column" {
			return true
		}
	}
	for _, what := range grid[r] {
		if what == "cell/Row" {
			return true
		}
	}
	return false
}

// annotations wants every link in an element Link, described in words, on a
// page through which one goes in the order of the structure.
func (d *pdfTree) annotations() {
	nums := d.objects[d.root["/StructTreeRoot"].(string)]["/ParentTree"].(map[string]any)["/Nums"].([]any)
	for ref, o := range d.objects {
		switch {
		case o["/Annots"] != nil:
			d.want("7.18.3", o["/Tabs"] == "/S", "page %s", ref)
		case o["/Subtype"] == "/Link":
			words, _ := o["/Contents"].(string)
			d.want("7.18.5", regexp.MustCompile(`^u:.+`).MatchString(words), "link %s says nothing", ref)
			i := slices.Index(nums, o["/StructParent"])
			parent := d.objects[nums[i+1].(string)]
			d.want("7.18.5", parent["/S"] == "/Link" && strings.Contains(fmt.Sprint(parent["/K"]), ref), "link %s belongs to %v", ref, parent)
		}
	}
}
