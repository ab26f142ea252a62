// Command ooxml holds the parts of workbooks to their published schemas
// (testdata/schema/ooxml), with xmllint of libxml2:
//
//	go run ./testdata/ooxml BOOK.xlsx...
//
// It prints what is wrong and ends with 1, and with 3 when it cannot tell. Every
// part must have a type that is known here, every type a part, every
// relationship a target.
package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// schemas says which schema holds for parts of a type, by the end of its name.
var schemas = []struct{ end, file string }{
	{"relationships+xml", "opc/opc-relationships.xsd"},
	{"core-properties+xml", "opc/opc-coreProperties.xsd"},
	{"extended-properties+xml", "transitional/shared-documentPropertiesExtended.xsd"},
	{"spreadsheetml.sheet.main+xml", "transitional/sml.xsd"},
	{"spreadsheetml.worksheet+xml", "transitional/sml.xsd"},
	{"spreadsheetml.styles+xml", "transitional/sml.xsd"},
	{"spreadsheetml.sharedStrings+xml", "transitional/sml.xsd"},
	{"officedocument.drawing+xml", "transitional/dml-spreadsheetDrawing.xsd"},
	{"drawingml.chart+xml", "transitional/dml-chart.xsd"},
	{"officedocument.theme+xml", "transitional/dml-main.xsd"},
}

// typesPart is the part that names the types of all others.
const typesPart = "[Content_Types].xml"

func main() {
	bad := false
	for _, name := range os.Args[1:] {
		faults, err := check(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "ooxml:", err)
			os.Exit(3)
		}
		for _, f := range faults {
			fmt.Printf("%s: %s\n", name, f)
		}
		bad = bad || len(faults) > 0
	}
	if bad {
		os.Exit(1)
	}
}

// check returns what is wrong with a workbook.
func check(name string) ([]string, error) {
	dir, err := os.MkdirTemp("", "ooxml")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	parts, err := unpack(name, dir)
	if err != nil {
		return nil, err
	}
	types, faults, err := typesOf(parts)
	if err != nil {
		return nil, err
	}
	bySchema := map[string][]string{"opc/opc-contentTypes.xsd": {typesPart}}
	for _, part := range slices.Sorted(maps.Keys(parts)) {
		schema := schemaOf(types[part])
		if part != typesPart && schema == "" {
			faults = append(faults, fmt.Sprintf("%s: no schema for the type %q", part, types[part]))
		} else if part != typesPart {
			bySchema[schema] = append(bySchema[schema], part)
		}
		if path.Ext(part) == ".rels" {
			faults = append(faults, dangling(part, parts)...)
		}
	}
	for _, schema := range slices.Sorted(maps.Keys(bySchema)) {
		more, err := validate(dir, schema, bySchema[schema])
		if err != nil {
			return nil, err
		}
		faults = append(faults, more...)
	}
	return faults, nil
}

// spaceKept keeps blanks at the ends of a text. XML allows it everywhere and
// Excel writes it, but the schema forgot it.
var spaceKept = []byte(` xml:space="preserve"`)

// unpack writes the parts of a workbook into a folder and returns them by name.
func unpack(name, dir string) (map[string][]byte, error) {
	z, err := zip.OpenReader(name)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	parts := map[string][]byte{}
	for _, f := range z.File {
		if !fs.ValidPath(f.Name) {
			return nil, fmt.Errorf("%s: no name for a part", f.Name)
		}
		r, err := f.Open()
		if err != nil {
			return nil, err
		}
		if parts[f.Name], err = io.ReadAll(r); err != nil {
			return nil, err
		}
		file := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
			return nil, err
		}
		if err := os.WriteFile(file, bytes.ReplaceAll(parts[f.Name], spaceKept, nil), 0o600); err != nil {
			return nil, err
		}
	}
	return parts, nil
}

// typesOf returns the types of parts, and those that are given to none.
func typesOf(parts map[string][]byte) (types map[string]string, faults []string, err error) {
	var t struct {
		Default []struct {
			Extension, ContentType string `xml:",attr"`
		}
		Override []struct {
			PartName, ContentType string `xml:",attr"`
		}
	}
	if err := xml.Unmarshal(parts[typesPart], &t); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", typesPart, err)
	}
	types = map[string]string{}
	for part := range parts {
		for _, d := range t.Default {
			if path.Ext(part) == "."+d.Extension {
				types[part] = d.ContentType
			}
		}
	}
	for _, o := range t.Override {
		part := strings.TrimPrefix(o.PartName, "/")
		if _, ok := parts[part]; !ok {
			faults = append(faults, fmt.Sprintf("%s: no part %s", typesPart, part))
		}
		types[part] = o.ContentType
	}
	return types, faults, nil
}

func schemaOf(contentType string) string {
	for _, s := range schemas {
		if strings.HasSuffix(contentType, s.end) {
			return s.file
		}
	}
	return ""
}

// dangling returns the relationships of a part that lead nowhere, and those with
// an Id that another has.
func dangling(part string, parts map[string][]byte) (faults []string) {
	var rels struct {
		Relationship []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:",attr"`
			Mode   string `xml:"TargetMode,attr"`
		}
	}
	if err := xml.Unmarshal(parts[part], &rels); err != nil {
		return []string{fmt.Sprintf("%s: %v", part, err)}
	}
	seen := map[string]bool{}
	for _, r := range rels.Relationship {
		target := strings.TrimPrefix(r.Target, "/")
		if target == r.Target {
			target = path.Join(path.Dir(path.Dir(part)), r.Target)
		}
		if _, ok := parts[target]; !ok && r.Mode != "External" {
			faults = append(faults, fmt.Sprintf("%s: %s leads to %s, which is not there", part, r.ID, target))
		}
		if seen[r.ID] {
			faults = append(faults, fmt.Sprintf("%s: two of %s", part, r.ID))
		}
		seen[r.ID] = true
	}
	return faults
}

// notValid is what xmllint ends with when a file breaks its schema or is no XML.
var notValid = []int{1, 3}

// validate holds parts to a schema. The catalog says where the schemas lie that
// others name by their address.
func validate(dir, schema string, parts []string) ([]string, error) {
	_, here, _, _ := runtime.Caller(0)
	home := filepath.Join(filepath.Dir(here), "..", "schema", "ooxml")
	cmd := exec.Command("xmllint", append([]string{"--nonet", "--noout", "--schema", filepath.Join(home, filepath.FromSlash(schema))}, parts...)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "XML_CATALOG_FILES="+filepath.Join(home, "catalog.xml"))
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err == nil {
		return nil, nil
	}
	if !errors.As(err, &exit) || !slices.Contains(notValid, exit.ExitCode()) {
		return nil, fmt.Errorf("xmllint: %w: %s", err, out)
	}
	var faults []string
	for line := range strings.Lines(string(out)) {
		if strings.Contains(line, "error") {
			faults = append(faults, strings.TrimSpace(line))
		}
	}
	return faults, nil
}
