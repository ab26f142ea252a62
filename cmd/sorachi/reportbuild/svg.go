package reportbuild

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/outfile"
	"sorachi/pkg/svg"
)

// svgFiles makes a file of each page. Their names sort as the pages do.
func svgFiles(b *built) ([]outfile.File, error) {
	digits := max(2, len(strconv.Itoa(len(b.doc.Pages))))
	nameOf := func(n int) string { return fmt.Sprintf("%s-p%0*d.svg", b.name, digits, n+1) }
	files := make([]outfile.File, len(b.doc.Pages))
	for n := range files {
		data, err := svg.Write(b.doc, n, nameOf)
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

// tellStale names pages that an earlier, longer report left beside the files: they
// are somebody's by now, and stay.
func tellStale(w *console.World, dir string, files []outfile.File) {
	for _, name := range stalePages(dir, files) {
		fmt.Fprintf(w.Err, "%s は前に作ったページで、今回の報告書にはありません\n", console.Shown(filepath.Join(dir, name)))
	}
}
