package reportbuild

import (
	"bytes"
	"fmt"

	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/listing"
	"sorachi/pkg/page"
)

// figuresOf makes the file that travels in the PDF: the printed figures as CSV,
// so that whoever has the report can calculate with them. It is what `kpi list`
// gives, and so tells neither owners nor comments.
func figuresOf(l *planfolder.Loaded) (page.Attachment, error) {
	var csv bytes.Buffer
	if err := listing.KPIs(&csv, l.Summary, "csv", listing.Options{BOM: true}); err != nil {
		return page.Attachment{}, fmt.Errorf("PDFに添付する一覧を作れません: %w", err)
	}
	year := l.Summary.Year.Short()
	return page.Attachment{
		Name:        fmt.Sprintf("%s-%s.csv", l.Plan.ID.Value, year),
		Description: "評価指標（KPI）一覧の数値（" + year + "）",
		MIME:        "text/csv",
		Data:        csv.Bytes(),
	}, nil
}
