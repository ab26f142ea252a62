// Baretext prints the texts of a plan's report as the lines that testdata/bare
// reads: page, font file, size, x, y, text. The fonts are the files of
// templates/fonts.
//
//	baretext DIR > TEXTS.tsv
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"sorachi/data/national"
	"sorachi/pkg/page"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
	"sorachi/pkg/report"
	"sorachi/pkg/theme"
	"sorachi/templates"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: baretext DIR > TEXTS.tsv")
	}
	doc, err := build(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	out := bufio.NewWriter(os.Stdout)
	list(out, doc)
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

func list(w io.Writer, doc *page.Document) {
	flat := strings.NewReplacer("\t", " ", "\n", " ")
	for i, pg := range doc.Pages {
		for _, op := range pg.Ops {
			if t, ok := op.(page.Text); ok && t.String != "" {
				fmt.Fprintf(w, "%d\ttemplates/fonts/%s\t%.2f\t%.2f\t%.2f\t%s\n",
					i+1, t.Font, t.Size, t.X, t.Y, flat.Replace(t.String))
			}
		}
	}
}

// build lays the report of the plan in dir out without photos, as `report
// build` does after its checks.
func build(dir string) (*page.Document, error) {
	p, _, err := load.Plan(os.DirFS(dir), load.Options{Name: dir, National: national.FS})
	if err != nil {
		return nil, err
	}
	look, _, err := theme.Load(templates.FS, theme.Default)
	if err != nil {
		return nil, err
	}
	doc, _, err := report.Build(report.Input{
		Plan: p, Summary: progress.Compute(p, p.Year), Theme: look,
	})
	return doc, err
}
