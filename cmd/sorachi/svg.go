package main

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"

	"sorachi/pkg/outfile"
	"sorachi/pkg/page"
	"sorachi/pkg/svg"
)

// writeSVG makes a file of each page. Their names sort as the pages do.
func writeSVG(_ *loaded, doc *page.Document, name string) ([]outfile.File, error) {
	digits := max(2, len(strconv.Itoa(len(doc.Pages))))
	nameOf := func(n int) string { return fmt.Sprintf("%s-p%0*d.svg", name, digits, n+1) }
	files := make([]outfile.File, len(doc.Pages))
	for n := range files {
		data, err := svg.Write(doc, n, nameOf)
		if err != nil {
			return nil, err
		}
		files[n] = outfile.File{Path: nameOf(n), Data: data}
	}
	return files, nil
}

var pageFile = regexp.MustCompile(`^(.*-p)[0-9]{2,}\.svg$`)

// stalePages returns the names of pages in dir that are called as files are and
// are none of them.
func stalePages(dir string, files []outfile.File) []string {
	ours := pageFile.FindStringSubmatch(files[0].Path)
	entries, err := os.ReadDir(dir)
	if ours == nil || err != nil {
		return nil // one file, or a folder that can be written but not listed
	}
	var out []string
	for _, e := range entries {
		m := pageFile.FindStringSubmatch(e.Name())
		isNew := slices.ContainsFunc(files, func(f outfile.File) bool { return f.Path == e.Name() })
		if m != nil && m[1] == ours[1] && !isNew {
			out = append(out, e.Name())
		}
	}
	return out
}
