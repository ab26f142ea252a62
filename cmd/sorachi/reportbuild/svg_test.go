package reportbuild

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"unicode"

	"sorachi/cmd/sorachi/console"
	"sorachi/cmd/sorachi/planfolder"
	"sorachi/cmd/sorachi/template"
	"sorachi/pkg/page"
)

// TestEveryPageAsSVG wants every page of the real report as XML that holds the
// texts of the page, whole and in their order.
func TestEveryPageAsSVG(t *testing.T) {
	l, err := planfolder.Load("../../../data/sorachi", planfolder.Options{})
	if err != nil {
		t.Fatal(err)
	}
	th, _, err := template.Load("")
	if err != nil {
		t.Fatal(err)
	}
	w := console.World{Out: io.Discard, Err: io.Discard, Getenv: os.Getenv}
	doc, err := l.LayOut(th, w.Photos())
	if err != nil {
		t.Fatal(err)
	}
	files, err := svgFiles(&built{doc: doc, name: "sorachi-R6"})
	if err != nil || len(files) != len(doc.Pages) {
		t.Fatal(len(files), err)
	}
	for i, f := range files {
		if got, want := textsOfSVG(t, f.Data), textsOfPage(doc.Pages[i]); got != want {
			t.Errorf("%s holds\n%s\nwant\n%s", f.Path, got, want)
		}
		if len(f.Data) > 400_000 {
			t.Errorf("%s takes %d bytes", f.Path, len(f.Data))
		}
	}
}

// textsOfSVG returns what stands in the <text> of an SVG, without blanks.
func textsOfSVG(t *testing.T, data []byte) string {
	var out strings.Builder
	inside := false
	for dec := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return withoutBlanks(out.String())
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside = inside || token.Name.Local == "text"
		case xml.EndElement:
			inside = inside && token.Name.Local != "text"
		case xml.CharData:
			if inside {
				out.Write(token)
			}
		}
	}
}

func textsOfPage(pg page.Page) string {
	var out strings.Builder
	for _, op := range pg.Ops {
		if text, ok := op.(page.Text); ok && text.Actual != "" {
			out.WriteString(text.Actual)
		} else if ok {
			out.WriteString(text.String)
		}
	}
	return withoutBlanks(out.String())
}

func withoutBlanks(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
