package pdf

import (
	"fmt"
	"testing"

	"github.com/signintech/gopdf"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
)

// dense is pages as full as the report's: 50 lines of text and a table of 15
// rows and 8 columns on each.
func dense(tb testing.TB, pages int) *page.Document {
	tb.Helper()
	lists := make([][]page.Op, pages)
	for i := range lists {
		for line := range 50 {
			t := pagetest.Text(pagetest.Body, fmt.Sprintf("空知総合振興局の地域づくりの取組%d－%d：炭鉄港や農産物の魅力を発信し、関係人口の拡大を図る。", i, line))
			t.Size, t.Y = 8, 20+float64(line)*7
			lists[i] = append(lists[i], t)
		}
		for cell := range 15 * 8 {
			x, y := 20+float64(cell%8)*100, 380+float64(cell/8)*14
			t := pagetest.Text(pagetest.Figures, fmt.Sprintf("%d,%03d千人", i+1, cell))
			t.X, t.Y = x+2, y+10
			lists[i] = append(lists[i], page.Rect{X: x, Y: y, W: 100, H: 14, Stroke: &pagetest.Navy, StrokeWidth: 0.3}, t)
		}
	}
	doc := pagetest.Document(lists...)
	for i := range pages {
		doc.Bookmarks = append(doc.Bookmarks, page.Bookmark{Title: fmt.Sprintf("プロジェクト%d", i+1), Level: 1, Page: i})
	}
	return doc
}

func BenchmarkPDF(b *testing.B) {
	doc := dense(b, 10)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(doc); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkBare draws the same pages as a program without this package would:
// the difference is what checks and finishing cost.
func BenchmarkBare(b *testing.B) {
	doc := dense(b, 10)
	b.ReportAllocs()
	for b.Loop() {
		if len(bare(b, doc)) == 0 {
			b.Fatal("nothing written")
		}
	}
}

func bare(b *testing.B, doc *page.Document) []byte {
	pdf := &gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: gopdf.Rect{W: page.A4Width, H: page.A4Height}})
	for _, f := range doc.Fonts {
		if f.Name != pagetest.Body && f.Name != pagetest.Figures {
			continue
		}
		if err := pdf.AddTTFFontData(f.Name, f.Data); err != nil {
			b.Fatal(err)
		}
	}
	pdf.SetTextColor(pagetest.Navy.R, pagetest.Navy.G, pagetest.Navy.B)
	pdf.SetLineWidth(0.3)
	for _, pg := range doc.Pages {
		pdf.AddPage()
		for _, op := range pg.Ops {
			switch op := op.(type) {
			case page.Rect:
				pdf.RectFromUpperLeft(op.X, op.Y, op.W, op.H)
			case page.Text:
				if err := pdf.SetFont(op.Font, "", op.Size); err != nil {
					b.Fatal(err)
				}
				pdf.SetXY(op.X, op.Y)
				if err := pdf.Text(op.String); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	raw, err := pdf.GetBytesPdfReturnErr()
	if err != nil {
		b.Fatal(err)
	}
	return raw
}
