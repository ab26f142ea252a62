// Baretext prints the texts of a document as the lines that testdata/bare
// reads: page, font file, size, x, y, text.
//
//	baretext [DIR] > TEXTS.tsv
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"sorachi/pkg/page"
)

func main() {
	log.SetFlags(0)
	out := bufio.NewWriter(os.Stdout)
	list(out, sample())
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}

func list(w io.Writer, doc *page.Document) {
	flat := strings.NewReplacer("\t", " ", "\n", " ")
	for i, pg := range doc.Pages {
		for _, op := range pg.Ops {
			if t, ok := op.(page.Text); ok && t.String != "" {
				fmt.Fprintf(w, "%d\ttemplates/fonts/%s.ttf\t%.2f\t%.2f\t%.2f\t%s\n",
					i+1, t.Font, t.Size, t.X, t.Y, flat.Replace(t.String))
			}
		}
	}
}

// sample is ten pages about as full as the report's.
func sample() *page.Document {
	doc := &page.Document{}
	for n := range 10 {
		pg := page.Page{Width: page.A4Width, Height: page.A4Height}
		for line := range 50 {
			pg.Ops = append(pg.Ops,
				page.Text{X: 30, Y: 30 + float64(line)*11, Font: "BIZUDPGothic-Regular", Size: 9,
					String: fmt.Sprintf("空知総合振興局の地域づくりの取組%d－%d：炭鉄港や農産物の魅力を発信し、関係人口の拡大を図る。", n+1, line+1)},
				page.Text{X: 700, Y: 30 + float64(line)*11, Font: "BIZUDGothic-Regular", Size: 9,
					String: fmt.Sprintf("%d,%03d千人", n+1, line)})
		}
		doc.Pages = append(doc.Pages, pg)
	}
	return doc
}
