// Bare writes texts to a PDF as a program without this module's packages
// would: straight to gopdf, no checks, no layout, no finishing. .ci/compare
// measures the report against it.
//
//	bare TEXTS.tsv OUT.pdf
//
// A line of the input is page, font file, size, x, y and text, separated by
// tabs; lengths are points from the top left corner of an A4 landscape sheet.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/signintech/gopdf"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: bare TEXTS.tsv OUT.pdf")
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func write(texts, out string) error {
	file, err := os.Open(texts)
	if err != nil {
		return err
	}
	defer file.Close()
	pdf := gopdf.GoPdf{}
	pdf.Start(gopdf.Config{PageSize: *gopdf.PageSizeA4Landscape})
	page, fonts := "", map[string]bool{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		fields := strings.SplitN(lines.Text(), "\t", 6)
		if len(fields) != 6 {
			return fmt.Errorf("not six fields: %q", lines.Text())
		}
		if fields[0] != page {
			page = fields[0]
			pdf.AddPage()
		}
		if font := fields[1]; !fonts[font] {
			fonts[font] = true
			if err := pdf.AddTTFFont(font, font); err != nil {
				return err
			}
		}
		if err := draw(&pdf, fields); err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	return pdf.WritePdf(out)
}

func draw(pdf *gopdf.GoPdf, fields []string) error {
	var size, x, y float64
	if _, err := fmt.Sscan(strings.Join(fields[2:5], " "), &size, &x, &y); err != nil {
		return err
	}
	if err := pdf.SetFont(fields[1], "", size); err != nil {
		return err
	}
	pdf.SetXY(x, y)
	return pdf.Text(fields[5])
}
